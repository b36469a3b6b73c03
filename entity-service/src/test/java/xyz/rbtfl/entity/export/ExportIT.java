package xyz.rbtfl.entity.export;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ExportTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ExportIT extends ExportTest {}
