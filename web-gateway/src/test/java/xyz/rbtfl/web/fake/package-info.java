/**
 * Stand-ins for the two services, over real HTTP. They replay the exchanges and serve the samples that the services
 * commit in {@code contract/} and check against their live answers, and refuse what the services do not offer, so a
 * test here holds there too.
 *
 * <p>{@link xyz.rbtfl.web.fake.FakeServices} starts them once for all tests of the module, each on a free port, and
 * gives the gateway their addresses and a fresh key. Known are the story {@code lumen-strait-ferry-strike-2031} (en,
 * zh) and the entity {@code auberan-government}; some slugs have a fate of their own, see
 * {@link xyz.rbtfl.web.fake.FakeStoryService}.
 */
package xyz.rbtfl.web.fake;
