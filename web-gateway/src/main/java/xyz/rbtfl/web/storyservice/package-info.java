/**
 * The gateway's side of story-service. Pages and the API call {@link xyz.rbtfl.web.storyservice.StoryService}; the
 * {@code Remote…} records hold only what is read here, take unknown properties in their stride, and have empty lists
 * and Optionals for what is absent.
 */
package xyz.rbtfl.web.storyservice;
