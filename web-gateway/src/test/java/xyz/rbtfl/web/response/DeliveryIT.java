package xyz.rbtfl.web.response;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link DeliveryTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class DeliveryIT extends DeliveryTest {}
