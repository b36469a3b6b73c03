package xyz.rbtfl.story.intake;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link PutEditionTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class PutEditionIT extends PutEditionTest {}
