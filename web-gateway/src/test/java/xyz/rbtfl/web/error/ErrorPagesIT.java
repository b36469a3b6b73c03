package xyz.rbtfl.web.error;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link ErrorPagesTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class ErrorPagesIT extends ErrorPagesTest {}
