package xyz.rbtfl.web.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link StoryServiceDownTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class StoryServiceDownIT extends StoryServiceDownTest {}
