package xyz.rbtfl.entity.follow;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** {@link FollowFromStartTest} over the service as it is packaged. */
@QuarkusIntegrationTest
class FollowFromStartIT extends FollowFromStartTest {}
