package xyz.rbtfl.web.lifecycle;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ReadinessTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ReadinessIT extends ReadinessTest {}
