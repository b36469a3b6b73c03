package xyz.rbtfl.entity.entity;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EntityTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class EntityIT extends EntityTest {}
