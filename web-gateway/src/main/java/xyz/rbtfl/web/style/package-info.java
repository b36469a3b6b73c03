/** How everything looks: one stylesheet and one icon, each under an address that changes with its content. */
package xyz.rbtfl.web.style;
