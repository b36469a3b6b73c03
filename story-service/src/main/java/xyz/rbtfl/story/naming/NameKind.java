package xyz.rbtfl.story.naming;

/** What has a name in a document. Statements know a kind by its position here, which never changes. */
public enum NameKind {
    HEAD,
    LENS,
    OUTLET,
    REGION
}
