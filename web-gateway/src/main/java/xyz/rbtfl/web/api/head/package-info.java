/** The API's heads: their list, and the names of one to read or to store. */
package xyz.rbtfl.web.api.head;
