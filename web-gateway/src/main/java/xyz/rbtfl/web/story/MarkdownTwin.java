package xyz.rbtfl.web.story;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.error.ErrorPage;
import xyz.rbtfl.web.response.Sharing;
import xyz.rbtfl.web.storyservice.RemoteStory;
import xyz.rbtfl.web.storyservice.StoryService;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The Markdown twin of a story page: the canonical document of an edition, byte for byte. When the locale has no
 * edition, the answer is 404 and lists the editions that exist; another edition is never sent in its place.
 */
@Singleton
class MarkdownTwin {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown");

    private final StoryService stories;

    MarkdownTwin(StoryService stories) {
        this.stories = stories;
    }

    Uni<RestResponse<byte[]>> get(String slug, String locale, Optional<String> ifNoneMatch) {
        return stories.getEdition(slug, locale, MARKDOWN, ifNoneMatch)
                .map(MarkdownTwin::answer)
                .onFailure(MarkdownTwin::isNotFound)
                .recoverWithUni(() -> refuse(slug, locale));
    }

    private static RestResponse<byte[]> answer(RestResponse<byte[]> remote) {
        return RestResponse.ResponseBuilder.create(remote.getStatusInfo(), remote.getEntity())
                .type(MARKDOWN.withCharset("UTF-8"))
                .header(HttpHeaders.ETAG, remote.getHeaderString(HttpHeaders.ETAG))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, Sharing.WHOLE.cacheControl())
                .build();
    }

    private static boolean isNotFound(Throwable thrown) {
        return thrown instanceof Failure failure && failure.is(Problem.NOT_FOUND);
    }

    /** Always fails: with gone, or with not found and the editions that exist, if they come in time. */
    private Uni<RestResponse<byte[]>> refuse(String slug, String locale) {
        return stories.getStory(slug, locale)
                .map(MarkdownTwin::editions)
                .onFailure(Failure::isNoAnswer)
                .recoverWithItem(List.of())
                .onItem()
                .transformToUni(editions -> Uni.createFrom()
                        .failure(Failure.of(Problem.NOT_FOUND, "There is no such edition.")
                                .with(ErrorPage.EDITIONS, editions)));
    }

    private static List<ErrorPage.Edition> editions(RemoteStory story) {
        return story.editions().stream()
                .map(RemoteStory.Edition::locale)
                .map(locale -> new ErrorPage.Edition(locale, "/" + locale + "/n/" + story.slug() + ".md"))
                .toList();
    }
}
