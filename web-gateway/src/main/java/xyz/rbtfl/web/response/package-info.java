/**
 * What all answers share on their way out, whichever resource made them: {@link xyz.rbtfl.web.response.Delivery} gives
 * them an ETag, answers 304, and packs them. Headers that are the same for every answer are in
 * {@code application.properties}.
 */
package xyz.rbtfl.web.response;
