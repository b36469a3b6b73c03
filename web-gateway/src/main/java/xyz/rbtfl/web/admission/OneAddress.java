package xyz.rbtfl.web.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import xyz.rbtfl.web.language.PageLocale;

/**
 * Redirects every other spelling of a path to the canonical one: {@code /ZH-hant//n/s;x=1/} to {@code /zh-Hant/n/s}.
 * The framework would accept them all, so this runs before anything that looks at a path.
 */
class OneAddress {

    /** Second segments that lead to a list, and end in a slash like a front page. */
    private static final Set<String> DIRECTORIES = Set.of("entity", "head", "outlet", "region", "lens");

    /** First segments that are no locale, and lead to no list. */
    private static final Set<String> OURS = Set.of("api", "openapi", "robots.txt");

    @ServerRequestFilter(preMatching = true, priority = 200)
    public Optional<Response> redirect(HttpServerRequest request) {
        String path = request.path();
        String address = of(path);
        return address.equals(path) ? Optional.empty() : Optional.of(moved(address, request.query()));
    }

    // relative: we may not know the host name that the caller used
    private static Response moved(String address, String query) {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, query == null ? address : address + "?" + query)
                .build();
    }

    /**
     * The canonical path. An unknown path keeps the slash at its end, and is not found later.
     *
     * @param path as sent: its characters are those of a URI
     */
    static String of(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            add(plain(segment), segments);
        }
        if (segments.isEmpty()) {
            return "/";
        }
        Optional<PageLocale> locale = PageLocale.of(segments.getFirst());
        locale.ifPresent(tag -> {
            segments.removeFirst();
            segments.addFirst(tag.tag());
        });
        boolean isDirectory = locale.isPresent()
                ? segments.size() == 1 || segments.size() == 2 && DIRECTORIES.contains(segments.getLast())
                : path.endsWith("/") && !OURS.contains(segments.getFirst());
        return "/" + String.join("/", segments) + (isDirectory ? "/" : "");
    }

    private static void add(String segment, Deque<String> segments) {
        if (segment.equals("..")) {
            segments.pollLast();
        } else if (!segment.isEmpty() && !segment.equals(".")) {
            segments.addLast(segment);
        }
    }

    // removes needless escapes, and everything from a semicolon on, which means nothing here
    private static String plain(String segment) {
        int end = segment.indexOf(';');
        String named = end < 0 ? segment : segment.substring(0, end);
        if (named.indexOf('%') < 0) {
            return named;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < named.length(); at++) {
            int escaped = named.charAt(at) == '%' ? escaped(named, at) : -1;
            if (escaped >= 0 && isUnreserved(escaped)) {
                plain.append((char) escaped);
                at += 2;
            } else {
                plain.append(named.charAt(at));
            }
        }
        return plain.toString();
    }

    private static int escaped(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), 16) : -1;
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isUnreserved(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "-._~".indexOf(character) >= 0;
    }
}
