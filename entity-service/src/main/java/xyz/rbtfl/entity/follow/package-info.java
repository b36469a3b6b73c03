/**
 * What stories say of entities: the service follows the story change feed.
 *
 * <p>{@link xyz.rbtfl.entity.follow.Follower} asks {@link xyz.rbtfl.entity.follow.StoryFeed} for the changes after its
 * cursor, and waits there for new ones. {@link xyz.rbtfl.entity.follow.Sightings} is what a page of them says: which
 * entities the changed editions name now, and by which words. {@link xyz.rbtfl.entity.follow.SightingRows} replaces
 * what was known of these editions, makes stubs of entities that are new, removes stubs that no story names any more,
 * and moves the cursor, all in one transaction. So every change counts once, however often it arrives and however many
 * replicas follow. Reading the feed again from its start ends in the same state; meanwhile, readers may see what
 * stories said earlier. After a restore of the stories' database, what the lost changes said stays until their editions
 * are written again.
 */
package xyz.rbtfl.entity.follow;
