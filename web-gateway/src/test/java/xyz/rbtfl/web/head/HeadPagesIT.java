package xyz.rbtfl.web.head;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HeadPagesTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class HeadPagesIT extends HeadPagesTest {}
