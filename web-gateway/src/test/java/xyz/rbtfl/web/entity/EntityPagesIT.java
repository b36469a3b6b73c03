package xyz.rbtfl.web.entity;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EntityPagesTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class EntityPagesIT extends EntityPagesTest {}
