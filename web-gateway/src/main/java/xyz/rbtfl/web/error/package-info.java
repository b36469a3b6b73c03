/**
 * When something is wrong, a person gets a page. Every refusal leaves the exception mappers as a problem document;
 * {@link xyz.rbtfl.web.error.ErrorPages} turns those that are not for programs into HTML, status and headers kept.
 */
package xyz.rbtfl.web.error;
