package xyz.rbtfl.story.link;

import java.util.regex.Pattern;

/**
 * Judges the URL of a take's source. Its bytes are kept, so it is judged as it stands and never taken apart and put
 * together again.
 */
public final class SourceUrl {

    public static final int LONGEST = 2048;
    /** Browsers read a backslash as a slash, and the others never stand in a URL unescaped. */
    private static final String FORBIDDEN = "\"<>\\`";

    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern GROUPS = Pattern.compile("(?:" + GROUP + "(?::" + GROUP + ")*+)?");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    /** The last two groups may be written so. */
    private static final Pattern IPV4_AT_END = Pattern.compile(":" + BYTE + "(?:\\." + BYTE + "){3}$");

    private SourceUrl() {}

    /**
     * Printable ASCII, http or https, with a host and without user information, at most {@value #LONGEST} characters.
     */
    public static boolean isValid(String url) {
        int authority =
                url.regionMatches(true, 0, "https://", 0, 8) ? 8 : url.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
        if (authority < 0 || url.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c <= ' ' || c >= 0x7F || FORBIDDEN.indexOf(c) >= 0) {
                return false;
            }
        }
        return isAuthority(url.substring(authority, authorityEnd(url, authority)));
    }

    /** Where scheme and authority of an absolute URL end and its path begins. */
    static int authorityEnd(String url, int from) {
        int end = from;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isAuthority(String authority) {
        int colon = authority.indexOf(':', authority.indexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        boolean literal = host.startsWith("[") && host.endsWith("]");
        return (literal ? isAddress(host.substring(1, host.length() - 1)) : isName(host)) && isPort(port);
    }

    /** An IPv6 address: eight groups, or fewer round one {@code ::} (RFC 3986, section 3.2.2). */
    private static boolean isAddress(String address) {
        String[] parts = IPV4_AT_END.matcher(address).replaceFirst(":0:0").split("::", 2);
        long groups = 0;
        for (String part : parts) {
            if (!GROUPS.matcher(part).matches()) {
                return false;
            }
            groups += GROUP.matcher(part).results().count();
        }
        return parts.length == 1 ? groups == 8 : groups < 8;
    }

    private static boolean isName(String host) {
        boolean named = false;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean emptyLabel = c == '.' && (i == 0 || host.charAt(i - 1) == '.');
            if (emptyLabel || !alphanumeric && c != '.' && c != '-' && c != '_') {
                return false;
            }
            named |= alphanumeric;
        }
        return named;
    }

    private static boolean isPort(String port) {
        return port.length() <= 5
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt("0" + port) <= 65_535;
    }
}
