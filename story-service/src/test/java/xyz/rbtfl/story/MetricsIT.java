package xyz.rbtfl.story;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link MetricsTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class MetricsIT extends MetricsTest {}
