package xyz.rbtfl.wire.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what a producer answers now against what it recorded, or records it anew. */
public final class Recorder {

    /** Headers that callers read. */
    private static final List<String> HELD = List.of(
            "Content-Type",
            "ETag",
            "Vary",
            "Location",
            "Link",
            "Allow",
            "Accept",
            "Accept-Encoding",
            "Retry-After",
            "WWW-Authenticate");

    /**
     * The tag of content by its hash, and behind the dot a mark of all that is shown: with its times, that is another
     * with each run.
     */
    private static final Pattern MARKED = Pattern.compile("\"[0-9a-f]{64}\\.[0-9a-f]{16}\"");

    /** The first file of a parcel, which says of which moment the others are. */
    private static final Pattern MOMENT = Pattern.compile("\\A\\d+ MOMENT\\.json\\n[^\\n]*\\n");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter JSON = MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withArrayIndenter(new DefaultIndenter()));

    private final Exchanges exchanges;
    private final Set<String> momentary;

    /** @param momentary members of JSON that are another with each run, as times are: the recorded one stays */
    public Recorder(Exchanges exchanges, Set<String> momentary) {
        this.exchanges = exchanges;
        this.momentary = momentary;
    }

    /** How the live answer differs from the recorded one, for people; empty when it does not, or was recorded now. */
    public List<String> differences(Exchange exchange, Answer live) {
        Answer held = held(exchange, live);
        if (Boolean.getBoolean("contract.update")) {
            exchanges.record(recorded(exchange, held));
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        if (held.status() != exchange.answer().status()) {
            differences.add("status: recorded " + exchange.answer().status() + ", now " + held.status());
        }
        if (!held.headers().equals(exchange.answer().headers())) {
            differences.add("headers: recorded " + exchange.answer().headers() + ", now " + held.headers());
        }
        if (!isSame(held, exchange.answer())) {
            differences.add("body: recorded\n" + exchange.answer().body() + "now\n" + held.body());
        }
        return differences;
    }

    private Answer held(Exchange exchange, Answer live) {
        Map<String, String> headers = new TreeMap<>();
        HELD.forEach(name -> live.header(name).ifPresent(value -> headers.put(name, value)));
        headers.computeIfPresent(
                "ETag", (name, tag) -> withoutMoment(tag, exchange.answer().header(name)));
        boolean isJson = live.mediaType().filter(MediaTypes::isJson).isPresent();
        return new Answer(
                live.status(),
                headers,
                isJson
                        ? pretty(live.body(), exchange.answer().body())
                        : sameMoment(live.body(), exchange.answer().body()));
    }

    private static String sameMoment(String live, String recorded) {
        Matcher before = MOMENT.matcher(recorded);
        return before.find() ? MOMENT.matcher(live).replaceFirst(Matcher.quoteReplacement(before.group())) : live;
    }

    private static String withoutMoment(String tag, Optional<String> recorded) {
        return recorded.filter(before -> MARKED.matcher(before).matches()
                        && MARKED.matcher(tag).matches()
                        && before.regionMatches(0, tag, 0, tag.indexOf('.') + 1))
                .orElse(tag);
    }

    private static Exchange recorded(Exchange exchange, Answer live) {
        Optional<String> file = live.body().isEmpty()
                ? Optional.empty()
                : exchange.answerFile().or(() -> Optional.of("samples/" + exchange.name() + suffix(live)));
        return new Exchange(exchange.name(), exchange.question(), exchange.questionFile(), live, file);
    }

    private static String suffix(Answer live) {
        return live.mediaType().filter(MediaTypes::isJson).isPresent() ? ".json" : ".md";
    }

    private String pretty(String live, String recorded) {
        try {
            JsonNode before = recorded.startsWith("{") ? MAPPER.readTree(recorded) : MAPPER.createObjectNode();
            JsonNode now = MAPPER.readTree(live);
            keepMoments(now, before);
            return JSON.writeValueAsString(now) + "\n";
        } catch (JsonProcessingException e) {
            return live;
        }
    }

    private void keepMoments(JsonNode now, JsonNode before) {
        if (now instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (momentary.contains(name) && before.has(name)) {
                    object.set(name, before.get(name));
                } else {
                    keepMoments(object.get(name), before.path(name));
                }
            });
        } else if (now instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                keepMoments(array.get(i), before.path(i));
            }
        }
    }

    // how a file of JSON is spaced is not the contract; of other text every character is
    private static boolean isSame(Answer now, Answer recorded) {
        boolean isJson = now.mediaType().filter(MediaTypes::isJson).isPresent();
        return isJson
                ? tree(now.body()).equals(tree(recorded.body()))
                : now.body().equals(recorded.body());
    }

    private static String tree(String text) {
        try {
            return MAPPER.readTree(text).toString();
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
