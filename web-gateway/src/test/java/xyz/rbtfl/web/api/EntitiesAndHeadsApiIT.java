package xyz.rbtfl.web.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link EntitiesAndHeadsApiTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class EntitiesAndHeadsApiIT extends EntitiesAndHeadsApiTest {}
