package xyz.rbtfl.story.change;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ChangeFeedTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ChangeFeedIT extends ChangeFeedTest {}
