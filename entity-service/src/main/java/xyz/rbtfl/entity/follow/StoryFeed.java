package xyz.rbtfl.entity.follow;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The change feed of story-service. */
@Path("/changes")
@RegisterRestClient(configKey = "story-service")
interface StoryFeed {

    /**
     * The changes after a cursor.
     *
     * @param after cursor, null for the start of the feed
     * @param limit at most so many
     * @param wait  seconds to wait for one where there is none yet
     */
    @GET
    Uni<StoryChanges> changes(@RestQuery @Nullable String after, @RestQuery int limit, @RestQuery int wait);
}
