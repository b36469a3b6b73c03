package xyz.rbtfl.web.storyservice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.remote.Calls;
import xyz.rbtfl.web.remote.RemoteAnswers;
import xyz.rbtfl.web.remote.RemoteOutcome;
import xyz.rbtfl.web.remote.Slugs;
import xyz.rbtfl.web.remote.WriteRequest;

/**
 * The service that owns stories, as pages and the API call it. A call fails with a
 * {@link xyz.rbtfl.wire.problem.Failure}: not found, gone, unavailable; a write also with what the service refused.
 */
@ApplicationScoped
public class StoryService {

    private final StoryClient client;

    StoryService(@RestClient StoryClient client) {
        this.client = client;
    }

    /** A page of stories, newest first; fails with a bad request when the cursor is none. */
    public Uni<RemoteStoryList> stories(StoryFilter filter) {
        return client.stories(
                        filter.locale(),
                        filter.heads(),
                        filter.entities(),
                        filter.mentions(),
                        filter.limit(),
                        filter.after().orElse(null))
                .plug(Calls::read);
    }

    /** The story as readers of a locale get it; not found when unknown, gone when all its editions were deleted. */
    public Uni<RemoteStory> getStory(String slug, String locale) {
        return client.story(Slugs.checked(slug), locale).plug(Calls::read);
    }

    /**
     * The bytes of one edition with its {@code ETag}: the canonical document as {@code text/markdown}, or
     * {@code application/json}. 304 without a body when the caller has it. Not found or gone when there is none.
     */
    public Uni<RestResponse<byte[]>> getEdition(
            String slug, String locale, MediaType form, Optional<String> ifNoneMatch) {
        return client.edition(Slugs.checked(slug), locale, form.toString(), ifNoneMatch.orElse(null))
                .plug(Calls::read);
    }

    /** Stores an edition, sent as {@code text/markdown} or {@code application/json}; 201 or 200. */
    public Uni<RestResponse<RemoteOutcome>> putEdition(
            String slug, String locale, MediaType form, byte[] document, WriteRequest write) {
        return client.putEdition(
                        slug,
                        locale,
                        write.dryRun(),
                        write.strict(),
                        form.toString(),
                        write.authorization(),
                        write.ifMatch().orElse(null),
                        write.ifNoneMatch().orElse(null),
                        document)
                .plug(Calls::write);
    }

    /** Deletes an edition; 204. */
    public Uni<RestResponse<Void>> deleteEdition(String slug, String locale, WriteRequest write) {
        return client.deleteEdition(
                        slug,
                        locale,
                        write.dryRun(),
                        write.authorization(),
                        write.ifMatch().orElse(null),
                        write.ifNoneMatch().orElse(null))
                .plug(Calls::write);
    }

    /** What stories say about one entity; empty, never not found, for one they have not named. */
    public Uni<RemoteCoverage> getCoverage(String entity, String locale) {
        return client.coverage(Slugs.checked(entity), locale).plug(Calls::read);
    }

    /** The running themes with their names for a locale, newest story first. */
    public Uni<RemoteHeads> heads(String locale) {
        return client.heads(locale).plug(Calls::read);
    }

    /** The names of one head with its {@code ETag}; 304 without a body when the caller has it. Not found. */
    public Uni<RestResponse<RemoteHeads.Names>> getHead(String slug, Optional<String> ifNoneMatch) {
        return client.head(Slugs.checked(slug), ifNoneMatch.orElse(null)).plug(Calls::read);
    }

    /** Gives a head its names, sent as JSON; 201 or 200. */
    public Uni<RestResponse<RemoteOutcome>> putHead(String slug, byte[] head, WriteRequest write) {
        return client.putHead(
                        slug,
                        write.dryRun(),
                        MediaType.APPLICATION_JSON,
                        write.authorization(),
                        write.ifMatch().orElse(null),
                        write.ifNoneMatch().orElse(null),
                        head)
                .plug(Calls::write);
    }

    /** Stores the files of a parcel, each with an answer of its own. */
    public Uni<RemoteAnswers> batch(
            byte[] parcel, boolean overwrite, boolean dryRun, boolean strict, String authorization) {
        return client.batch(overwrite, dryRun, strict, authorization, parcel).plug(Calls::write);
    }

    /** The editions behind a page of them, or the first ones. */
    public Uni<RemoteEdition.Page> editions(Optional<String> after, String authorization) {
        return client.editions(after.orElse(null), authorization).plug(Calls::read);
    }
}
