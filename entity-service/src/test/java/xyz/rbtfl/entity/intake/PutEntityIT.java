package xyz.rbtfl.entity.intake;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link PutEntityTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class PutEntityIT extends PutEntityTest {}
