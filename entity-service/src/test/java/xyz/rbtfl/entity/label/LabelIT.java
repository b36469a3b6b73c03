package xyz.rbtfl.entity.label;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link LabelTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class LabelIT extends LabelTest {}
