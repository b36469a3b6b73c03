package xyz.rbtfl.entity;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import xyz.rbtfl.wire.checks.BrokenBodyChecks;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BrokenBodyTest extends BrokenBodyChecks {

    @Override
    protected String path() {
        return "/entities/broken-body";
    }

    @Override
    protected String mediaType() {
        return "application/json";
    }
}
