/** The front page, and how a reader who names no locale finds one. */
package xyz.rbtfl.web.home;
