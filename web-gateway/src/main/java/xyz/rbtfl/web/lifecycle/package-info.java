/**
 * How this process comes and goes in a cluster: {@link xyz.rbtfl.web.lifecycle.StoryServiceCheck} says when it may be asked, and
 * {@link xyz.rbtfl.web.lifecycle.Farewell} sends callers elsewhere before it ends. That it lives, Quarkus says.
 */
package xyz.rbtfl.web.lifecycle;
