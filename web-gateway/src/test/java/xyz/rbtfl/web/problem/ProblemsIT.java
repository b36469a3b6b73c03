package xyz.rbtfl.web.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ProblemsTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ProblemsIT extends ProblemsTest {}
