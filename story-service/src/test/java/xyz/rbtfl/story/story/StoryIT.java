package xyz.rbtfl.story.story;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link StoryTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class StoryIT extends StoryTest {}
