package xyz.rbtfl.wire.header;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.NetUtil;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Optional;

/**
 * Tidies the head of a request for the parsers that read it later. Those read only one line of a header, and each fails
 * in its own way at unexpected input.
 */
public final class RequestHead {

    /** Used when a caller names no host, which HTTP/1.0 allows. No answer depends on it. */
    private static final String SOME_HOST = "localhost";

    private RequestHead() {}

    /**
     * Changes the head in place.
     *
     * @return why this is no request; empty when it is one
     */
    public static Optional<String> tidy(HttpRequest request) {
        Optional<String> target = RequestTarget.of(request.uri());
        if (target.isEmpty()) {
            return Optional.of("What is asked for is a path: it starts with `/`.");
        }
        request.setUri(target.orElseThrow());
        rewrite(request.headers(), "Accept", AcceptedForms::of);
        rewrite(request.headers(), "Accept-Language", AcceptedLanguages::of);
        rewrite(request.headers(), "If-Match", Optional::of);
        rewrite(request.headers(), "If-None-Match", Optional::of);
        rewrite(request.headers(), "Content-Type", RequestHead::withoutBlanks);
        if (request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            // who speaks HTTP/1.0 does not know the word that he would get
            request.headers().remove("Expect");
        }
        return nameFault(request.headers())
                .or(() -> codingFault(request.headers()))
                .or(() -> hostFault(request));
    }

    /** Some parsers take the blanks around a semicolon for a part of the type. */
    private static Optional<String> withoutBlanks(String contentType) {
        return Optional.of(String.join(";", Pieces.of(contentType, ';')));
    }

    private static Optional<String> nameFault(HttpHeaders headers) {
        for (var lines = headers.iteratorCharSequence(); lines.hasNext(); ) {
            CharSequence name = lines.next().getKey();
            if (name.length() == 0 || !name.chars().allMatch(RequestHead::isOfToken)) {
                return Optional.of("The name of a header is letters, digits and few signs, and not empty.");
            }
        }
        return Optional.empty();
    }

    private static boolean isOfToken(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "!#$%&'*+-.^_`|~".indexOf(character) >= 0;
    }

    // what comes in another coding has no end that is known, or is no document when it has come
    private static Optional<String> codingFault(HttpHeaders headers) {
        List<String> codings = headers.getAll("Transfer-Encoding");
        return codings.isEmpty() || codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked")
                ? Optional.empty()
                : Optional.of("The only `Transfer-Encoding` of a body is `chunked`.");
    }

    /** Joins several lines of a header to one, which means the same. */
    private static void rewrite(HttpHeaders headers, String name, Rewriting rewriting) {
        List<String> lines = headers.getAll(name);
        if (!lines.isEmpty()) {
            rewriting
                    .apply(String.join(", ", lines))
                    .ifPresentOrElse(text -> headers.set(name, text), () -> headers.remove(name));
        }
    }

    private static Optional<String> hostFault(HttpRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() > 1) {
            return Optional.of("A request has one `Host`, this one has " + hosts.size() + ".");
        }
        if (hosts.isEmpty() && request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return Optional.of("A request of HTTP/1.1 has a `Host`.");
        }
        if (hosts.isEmpty() || hosts.get(0).isEmpty()) {
            request.headers().set("Host", SOME_HOST);
            return Optional.empty();
        }
        return !isHost(hosts.get(0))
                ? Optional.of("`Host` is a name or an address, with a port or without.")
                : Optional.empty();
    }

    // what stands in brackets is an address here, and nothing in a URI if it is none
    private static boolean isHost(String host) {
        HostAndPort parts = HostAndPort.parseAuthority(host, -1);
        return parts != null && (host.charAt(0) != '[' || NetUtil.isValidIpV6Address(parts.host()));
    }

    private interface Rewriting {
        Optional<String> apply(String lines);
    }
}
