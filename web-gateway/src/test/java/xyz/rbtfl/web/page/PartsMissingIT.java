package xyz.rbtfl.web.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged gateway. */
@QuarkusIntegrationTest
class PartsMissingIT extends PartsMissingTest {}
