package xyz.rbtfl.web.error;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ProblemsTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ProblemsIT extends ProblemsTest {}
