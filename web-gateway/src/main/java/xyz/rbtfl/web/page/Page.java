package xyz.rbtfl.web.page;

import xyz.rbtfl.web.response.Sharing;

/**
 * A page as its route answers it.
 *
 * @param html    all of it
 * @param sharing whether caches may show it to others; {@link Sharing#PARTIAL} where a part is missing that did not
 *                come in time
 * @param shows   what stands on it: what keeps pages drops it when any of that changes
 */
public record Page(String html, Sharing sharing, Shows shows) {}
