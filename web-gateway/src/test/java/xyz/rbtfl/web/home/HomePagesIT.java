package xyz.rbtfl.web.home;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HomePagesTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class HomePagesIT extends HomePagesTest {}
