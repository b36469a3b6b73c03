package xyz.rbtfl.web.story;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link StoryPagesTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class StoryPagesIT extends StoryPagesTest {}
