package xyz.rbtfl.wire.request;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which bodies a resource method takes.
 *
 * @param types     media types without parameters, in lower case
 * @param mostBytes what such a body has at most; 0 where that is what any has
 * @param streamed  whether the method takes the body off the network itself
 */
record BodyRule(List<String> types, int mostBytes, boolean streamed) {

    BodyRule {
        types = List.copyOf(types);
    }

    /**
     * Why a body of this type is not taken; empty when it is.
     *
     * @param contentType the header as sent; empty where it is absent
     */
    Optional<String> typeFault(Optional<String> contentType) {
        Optional<MediaType> sent = contentType.flatMap(BodyRule::parsed);
        if (sent.filter(this::takes).isEmpty()) {
            return Optional.of("The body's `Content-Type` is `" + String.join("` or `", types) + "`"
                    + (contentType.filter(text -> !text.isBlank()).isEmpty() ? "; this one has none." : "."));
        }
        return sent.map(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .filter(charset -> !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name()))
                .map(charset -> "A body is in UTF-8, and its `charset` says nothing else.");
    }

    /**
     * Why a body in this content coding is not taken; empty when it is.
     *
     * @param contentEncoding the header as sent; empty where it is absent
     */
    static Optional<String> codingFault(Optional<String> contentEncoding) {
        return contentEncoding
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"))
                .map(coding -> "A body is sent as it is, without `Content-Encoding`.");
    }

    private boolean takes(MediaType type) {
        return types.stream().anyMatch((type.getType() + "/" + type.getSubtype())::equalsIgnoreCase);
    }

    private static Optional<MediaType> parsed(String contentType) {
        try {
            return Optional.of(MediaType.valueOf(contentType));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
