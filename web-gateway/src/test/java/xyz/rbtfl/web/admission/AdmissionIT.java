package xyz.rbtfl.web.admission;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link AdmissionTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class AdmissionIT extends AdmissionTest {}
