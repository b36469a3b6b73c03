package xyz.rbtfl.story.lifecycle;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the database has every migration that this version was written for. A migration runs apart from the service, and a
 * new version may start before it has ended. Migrations of later versions do not matter: they only add.
 */
@Readiness
@Singleton
class SchemaCheck implements AsyncHealthCheck {

    /** The newest file in {@code db/migration}. */
    static final String VERSION = "2";

    private static final String NAME = "Database schema";
    private static final String IS_THERE = "select from flyway_schema_history where success and version = $1";

    private final Pool database;

    SchemaCheck(Pool database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.preparedQuery(IS_THERE)
                .execute(Tuple.of(VERSION))
                .map(rows -> rows.size() > 0)
                // no table of migrations, or no database
                .onFailure()
                .recoverWithItem(false)
                .map(there -> HealthCheckResponse.named(NAME)
                        .status(there)
                        .withData("version", VERSION)
                        .build());
    }
}
