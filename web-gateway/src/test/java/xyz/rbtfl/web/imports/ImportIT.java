package xyz.rbtfl.web.imports;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ImportIT extends ImportTest {}
