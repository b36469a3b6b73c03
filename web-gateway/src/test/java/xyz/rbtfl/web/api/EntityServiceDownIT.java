package xyz.rbtfl.web.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EntityServiceDownTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class EntityServiceDownIT extends EntityServiceDownTest {}
