package xyz.rbtfl.wire.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the database has every migration that this version was written for. A migration runs apart from the
 * service, and a new version may start before it has ended. Migrations of later versions do not matter: they only add.
 */
@Readiness
@Singleton
class SchemaCheck implements AsyncHealthCheck {

    private static final String NAME = "Database schema";
    private static final String IS_THERE = "select from flyway_schema_history where success and version = $1";

    private final Pool database;
    private final String version;

    /** @param version number of the newest file in {@code db/migration}, for example {@code 2} */
    SchemaCheck(Pool database, @ConfigProperty(name = "rbtfl.schema.version") String version) {
        this.database = database;
        this.version = version;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.preparedQuery(IS_THERE)
                .execute(Tuple.of(version))
                .map(rows -> rows.size() > 0)
                // no table of migrations, or no database
                .onFailure()
                .recoverWithItem(false)
                .map(there -> HealthCheckResponse.named(NAME)
                        .status(there)
                        .withData("version", version)
                        .build());
    }
}
