package xyz.rbtfl.manifests.rendering;

/**
 * A fault of a rendering.
 *
 * @param rule the rule that is broken, such as {@code cpu-limit}
 * @param object what breaks it, such as {@code Deployment/web-gateway}
 * @param detail what is wrong with it, for the one who has to mend it
 */
public record Finding(String rule, String object, String detail) {

    /** The rule and the object, which is how the table of mutations names a finding. */
    public String key() {
        return rule + " " + object;
    }
}
