package xyz.rbtfl.web.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EditionsApiTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class EditionsApiIT extends EditionsApiTest {}
