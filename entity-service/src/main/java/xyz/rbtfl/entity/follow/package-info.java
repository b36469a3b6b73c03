/**
 * What stories say of entities: the service follows the story change feed.
 *
 * <p>{@link xyz.rbtfl.entity.follow.Follower} asks {@link xyz.rbtfl.entity.follow.StoryFeed} for the changes after its cursor, and
 * waits there for new ones. {@link xyz.rbtfl.entity.follow.Sightings} is what a page of them says: which entities stories name, and
 * by which words. {@link xyz.rbtfl.entity.follow.SightingRows} makes stubs and candidate aliases of it and moves the cursor, in one
 * transaction, so that every change counts once, however often it arrives and however many replicas follow.
 */
package xyz.rbtfl.entity.follow;
