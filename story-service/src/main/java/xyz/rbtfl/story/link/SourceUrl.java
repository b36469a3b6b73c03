package xyz.rbtfl.story.link;

/**
 * Judges the URL of a take's source. Its bytes are kept, so it is judged as it stands and never taken apart and put
 * together again.
 */
public final class SourceUrl {

    public static final int LONGEST = 2048;
    /** Browsers read a backslash as a slash, and the others never stand in a URL unescaped. */
    private static final String FORBIDDEN = " \"<>\\`";

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
        int bracket = authority.startsWith("[") ? authority.indexOf(']') : 0;
        int colon = authority.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        return bracket >= 0 && isHost(host) && (colon < 0 || isPort(authority.substring(colon + 1)));
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.length() > 3
                    && host.endsWith("]")
                    && host.indexOf(':') > 0
                    && host.substring(1, host.length() - 1)
                            .chars()
                            .allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
        }
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
                && (port.isEmpty() || Integer.parseInt(port) <= 65_535);
    }
}
