package xyz.rbtfl.web.api;

/** Words that the resources' descriptions share. */
final class PublicApi {

    /** Name of the security scheme. */
    static final String EDITOR = "editor";

    static final String PROBLEM = "application/problem+json";
    static final String MARKDOWN = "text/markdown";

    private PublicApi() {}
}
