package xyz.rbtfl.entity;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ContractTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ContractIT extends ContractTest {}
