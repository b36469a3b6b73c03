package xyz.rbtfl.story;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import xyz.rbtfl.wire.checks.BodyChecks;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class BodyTest extends BodyChecks {

    @Override
    protected String path() {
        return "/stories/body/editions/en";
    }

    @Override
    protected String mediaType() {
        return "text/markdown";
    }
}
