package xyz.rbtfl.web.composition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import xyz.rbtfl.web.entityservice.EntityService;
import xyz.rbtfl.web.storyservice.RemoteStory;
import xyz.rbtfl.web.storyservice.StoryService;

/** Composes stories. */
@ApplicationScoped
public class Stories {

    private final StoryService stories;
    private final EntityService entities;

    Stories(StoryService stories, EntityService entities) {
        this.stories = stories;
        this.entities = entities;
    }

    /** The story as readers of a locale get it; not found when unknown, gone when all its editions were deleted. */
    public Uni<ComposedStory> get(String slug, String locale) {
        return stories.getStory(slug, locale).chain(story -> composed(story, locale));
    }

    private Uni<ComposedStory> composed(RemoteStory story, String locale) {
        return entities.labels(ComposedStory.entitySlugs(story), locale).map(labels -> ComposedStory.of(story, labels));
    }
}
