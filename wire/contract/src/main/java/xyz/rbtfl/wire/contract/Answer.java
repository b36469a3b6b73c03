package xyz.rbtfl.wire.contract;

import java.util.Map;
import java.util.Optional;

/**
 * A response, as far as a contract speaks of it.
 *
 * @param status  for example 200
 * @param headers by name in any case
 * @param body    as UTF-8; empty when there is none
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Question.inAnyCase(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type without its parameters; absent when there is no body. */
    public Optional<String> mediaType() {
        return body.isEmpty() ? Optional.empty() : header("Content-Type").map(MediaTypes::bare);
    }
}
