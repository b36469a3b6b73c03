package xyz.rbtfl.web.entityservice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import xyz.rbtfl.web.remote.Calls;
import xyz.rbtfl.web.remote.RemoteAnswers;
import xyz.rbtfl.web.remote.RemoteOutcome;
import xyz.rbtfl.web.remote.Slugs;
import xyz.rbtfl.web.remote.WriteRequest;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * The service that owns entities, as pages and the API call it. A call fails with a
 * {@link xyz.rbtfl.wire.problem.Failure}, but for labels, which never fail.
 */
@ApplicationScoped
public class EntityService {

    private final EntityClient client;
    private final LabelLookup lookup;

    EntityService(@RestClient EntityClient client, LabelLookup lookup) {
        this.client = client;
        this.lookup = lookup;
    }

    /**
     * The names of entities for a locale. Never fails: when the service does not answer, the labels are not complete.
     */
    public Uni<Labels> labels(Collection<String> slugs, String locale) {
        List<Uni<RemoteLabels>> answers = LabelQuestion.about(slugs).stream()
                .map(question -> lookup.labels(question, locale))
                .toList();
        return answers.isEmpty()
                ? Uni.createFrom().item(Labels.NONE_ASKED)
                : Uni.join().all(answers).andFailFast().map(Labels::of);
    }

    /** The entity, or null when the service does not know it: stories may have named it a moment ago. */
    public Uni<RemoteEntity> findEntity(String slug, String locale) {
        return getEntity(slug, locale, Optional.empty())
                .map(RestResponse::getEntity)
                .onFailure(EntityService::isNotFound)
                .recoverWithNull();
    }

    /** The entity with its {@code ETag}; 304 without a body when the caller has it. Not found. */
    public Uni<RestResponse<RemoteEntity>> getEntity(String slug, String locale, Optional<String> ifNoneMatch) {
        return client.entity(Slugs.checked(slug), locale, ifNoneMatch.orElse(null))
                .plug(Calls::read);
    }

    private static boolean isNotFound(Throwable thrown) {
        return thrown instanceof Failure failure && failure.is(Problem.NOT_FOUND);
    }

    /** Stores an entity, sent as JSON; 201 or 200. */
    public Uni<RestResponse<RemoteOutcome>> putEntity(String slug, byte[] entity, WriteRequest write) {
        return client.putEntity(
                        slug,
                        write.dryRun(),
                        MediaType.APPLICATION_JSON,
                        write.authorization(),
                        write.ifMatch().orElse(null),
                        write.ifNoneMatch().orElse(null),
                        entity)
                .plug(Calls::write);
    }

    /** Stores the files of a parcel, each with an answer of its own. */
    public Uni<RemoteAnswers> batch(byte[] parcel, boolean overwrite, boolean dryRun, String authorization) {
        return client.batch(overwrite, dryRun, authorization, parcel).plug(Calls::write);
    }
}
