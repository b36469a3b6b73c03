/**
 * What all answers share on their way out, whichever resource made them: {@link xyz.rbtfl.web.response.Delivery} gives
 * them an ETag, answers 304, and packs them. Headers that are the same for every answer are in
 * {@code application.properties}. Whoever makes an answer says whether caches may share it: a page with its
 * {@link xyz.rbtfl.web.response.Sharing}, a resource of the API by {@link xyz.rbtfl.web.response.Shared}.
 */
package xyz.rbtfl.web.response;
