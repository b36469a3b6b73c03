package xyz.rbtfl.story.coverage;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link CoverageTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class CoverageIT extends CoverageTest {}
