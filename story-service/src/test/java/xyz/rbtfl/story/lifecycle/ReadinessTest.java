package xyz.rbtfl.story.lifecycle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import xyz.rbtfl.wire.checks.EmbeddedPostgres;
import xyz.rbtfl.wire.checks.ReadinessChecks;

@QuarkusTest
@QuarkusTestResource(EmbeddedPostgres.class)
class ReadinessTest extends ReadinessChecks {}
