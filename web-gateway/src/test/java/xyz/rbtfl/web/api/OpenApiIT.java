package xyz.rbtfl.web.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link OpenApiTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class OpenApiIT extends OpenApiTest {}
