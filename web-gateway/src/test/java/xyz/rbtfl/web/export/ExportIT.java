package xyz.rbtfl.web.export;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ExportTest} over the gateway as it is packaged. */
@QuarkusIntegrationTest
class ExportIT extends ExportTest {}
