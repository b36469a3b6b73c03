package xyz.rbtfl.web.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link StoriesApiTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class StoriesApiIT extends StoriesApiTest {}
