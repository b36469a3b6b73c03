package xyz.rbtfl.story.head;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link HeadTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class HeadIT extends HeadTest {}
