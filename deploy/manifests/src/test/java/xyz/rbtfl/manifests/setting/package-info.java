/** What pods are told: keys of config maps and of secrets, and the variables that their programs know. */
package xyz.rbtfl.manifests.setting;
