/** What objects say about each other: who selects whom, which keys, accounts, ports and addresses they count on. */
package xyz.rbtfl.manifests.reference;
