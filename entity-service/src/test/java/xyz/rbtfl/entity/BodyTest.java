package xyz.rbtfl.entity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import xyz.rbtfl.wire.checks.BodyChecks;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BodyTest extends BodyChecks {

    @Override
    protected String path() {
        return "/entities/body";
    }

    @Override
    protected String mediaType() {
        return "application/json";
    }
}
