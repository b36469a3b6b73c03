package xyz.rbtfl.wire.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.net.HostAndPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xyz.rbtfl.wire.header.AcceptedForms;
import xyz.rbtfl.wire.header.AcceptedLanguages;
import xyz.rbtfl.wire.header.RequestHead;
import xyz.rbtfl.wire.header.RequestTarget;
import xyz.rbtfl.wire.language.AcceptLanguage;
import xyz.rbtfl.wire.language.Fallback;
import xyz.rbtfl.wire.language.LanguageTag;
import xyz.rbtfl.wire.language.TagParts;
import xyz.rbtfl.wire.name.Slug;
import xyz.rbtfl.wire.precondition.ETags;
import xyz.rbtfl.wire.precondition.Precondition;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/**
 * What a caller writes and we read, piece by piece of a request: texts that are odd in the eyes of the reader, and what
 * holds of any text.
 */
enum ForeignText {
    ACCEPT(
            ForeignText::accept,
            "text/html, application/json;q=0.5",
            "*/*;q=0.8, text/html;q=0, text/*;q=0.25",
            "*/*;q=0",
            "text/markdown;q=1.001, ;q=1, text/x;level=\"1,2;q=0\";Q = 0.5",
            "*/html, text/, /plain, text/pl ain, text/a=b"),
    LANGUAGES(
            ForeignText::languages,
            "zh-Hant-TW, zh;q=0.9, en;q=0.8, *;q=0.1",
            "cmn-Hant, arz;q=0.5, en;q=0",
            "-en, en-, e1, 1e, abcdefghi, zh--tw",
            "*;q=0, *-CH",
            "i-klingon, x-house, und-Arab, qaa"),
    TAGS(
            ForeignText::tags,
            "*",
            "\"a\", W/\"b.3.json\" ,,\t\"\"",
            "\"a\"\n\"b\"",
            "W/a, \"b",
            "w/\"a\"",
            "\"a\"\"b\"",
            "*, \"a\"",
            "\"a\\\"b\""),
    TARGET(
            ForeignText::target,
            "/en/n/mali?a=b&c",
            "http://a.example?b|c#d",
            "HTTPS://",
            "//evil.example/%zz%4",
            "*",
            "/%c3%28/\u00fc{|}^\"<>`%",
            "/%2e%2e/..;a?=&&=%00"),
    HOST(
            ForeignText::host,
            "localhost:8080",
            "[::1]:80",
            "[::1",
            "a:b",
            ":80",
            "a@b",
            "1.2.3.4.5:99999",
            "%5B",
            "\u00fc"),
    TAG(
            ForeignText::tag,
            "zh-Hant-TW",
            "sl-rozaj-biske-1994",
            "en-a-bbb-x-a-ccc",
            "i-klingon",
            "X-a-12345678",
            "zh-yue-HK",
            "qaa-Qaaa-QM",
            "und-419",
            "---",
            "a-de",
            "de-1901-1901-u",
            "\u0130\u0131-TR"),
    SLUG(ForeignText::slug, "junta-mali", "-a", "a--b", "a-", "", "A", "\u00e9", "a".repeat(121)),
    QUERY(ForeignText::query, "true", "20", "-0", "+7", "2147483648", "\u0663", "", "a\u0000b", "`", "\ud800"),
    TOKEN(ForeignText::token, "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJIUzI1NiJ9.e30.AA", "a.b.c.d.e"),
    CLAIMS(
            ForeignText::claims,
            Claims.GOOD,
            Claims.GOOD.replace("[\"editor\"]", "{\"a\":1}"),
            Claims.GOOD.replace("\"alice\"", "7"),
            Claims.GOOD.replace("4102444800", "\"soon\""),
            Claims.GOOD.replace("\"sub\"", "\"aud\":[1],\"sub\""),
            Claims.GOOD.replace("}", ",\"upn\":{},\"jti\":[]}"),
            "[]",
            "{\"exp\":1e400}"),
    BODY(
            ForeignText::body,
            "{\"a\":[1,-0.5e3,true,null,\"\\ud800\\u0000\"]}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(101),
            "9".repeat(101),
            "\u00ef\u00bb\u00bf{}",
            "\u00c3(",
            "{} {}",
            "1e999",
            " \n");

    private static final List<String> LANGUAGES_HERE = List.of("en", "zh", "zh-Hant", "ar", "x-house");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<String> check;
    private final List<String> odd;

    ForeignText(Consumer<String> check, String... odd) {
        this.check = check;
        this.odd = List.of(odd);
    }

    List<String> odd() {
        return odd;
    }

    /** Fails where what should hold of any text does not hold of this one. */
    void check(String sent) {
        check.accept(sent);
    }

    private static void accept(String sent) {
        AcceptedForms.of(sent).ifPresent(header -> {
            for (String range : header.split(", ")) {
                assertTrue(range.matches("[^/;,\\s]+/[^/;,\\s]+(;q=0\\.\\d{3})?"), header);
            }
            assertEquals(Optional.of(header), AcceptedForms.of(header));
        });
    }

    private static void languages(String sent) {
        Optional<String> header = AcceptedLanguages.of(sent);
        header.ifPresent(LanguageRange::parse);
        assertEquals(header, header.flatMap(AcceptedLanguages::of));
        Optional<String> best = AcceptLanguage.best(sent, LANGUAGES_HERE);
        assertTrue(LANGUAGES_HERE.containsAll(best.stream().toList()));
        assertEquals(best, header.flatMap(known -> AcceptLanguage.best(known, LANGUAGES_HERE)));
    }

    private static void tags(String sent) {
        Optional<ETags> tags = ETags.of(List.of(sent));
        tags.ifPresent(known -> assertEquals(tags, ETags.of(List.of(written(known)))));
        assertEquals(ETags.of(List.of(sent.replace('\n', ','))), ETags.of(List.of(sent.split("\n", -1))));
        try {
            Precondition.of(List.of(), List.of(sent)).ofContent();
            assertTrue(tags.isPresent());
        } catch (Failure refusal) {
            assertTrue(tags.isEmpty() && refusal.is(Problem.BAD_REQUEST));
        }
    }

    private static String written(ETags tags) {
        return tags.any()
                ? "*"
                : tags.tags().stream()
                        .map(tag -> (tag.weak() ? "W/\"" : "\"") + tag.opaque() + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static void target(String sent) {
        RequestTarget.of(sent).ifPresent(target -> {
            URI.create(target.startsWith("//") ? "http://a" + target : target);
            new QueryStringDecoder(target).parameters();
            assertEquals(Optional.of(target), RequestTarget.of(target));
        });
    }

    private static void host(String sent) {
        DefaultHttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", false);
        request.headers().set("Host", sent);
        if (RequestHead.tidy(request).isEmpty()) {
            assertTrue(HostAndPort.parseAuthority(request.headers().get("Host"), -1) != null);
        }
    }

    private static void tag(String sent) {
        TagParts parts = TagParts.of(sent);
        if (LanguageTag.isWellFormed(sent)) {
            String canonical = LanguageTag.canonicalCase(sent);
            assertTrue(LanguageTag.isWellFormed(canonical) && canonical.equalsIgnoreCase(sent), canonical);
            assertEquals(canonical, LanguageTag.canonicalCase(canonical));
            assertEquals(parts, TagParts.of(canonical));
            Stream.of(parts.language(), parts.script(), parts.region())
                    .flatMap(Optional::stream)
                    .forEach(part -> assertTrue(("-" + canonical + "-").contains("-" + part + "-"), canonical));
        }
        Fallback fallback = Fallback.of(sent);
        assertEquals(0, fallback.distance(sent));
        assertTrue(LANGUAGES_HERE.contains(fallback.nearest(LANGUAGES_HERE).orElseThrow()));
    }

    private static void slug(String sent) {
        boolean fits = sent.length() <= Slug.MAX_LENGTH && sent.matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertEquals(fits, Slug.isValid(sent));
        assertEquals(sent.length(), Slug.humanise(sent).length());
    }

    private static void query(String sent) {
        for (QueryRule.Form form : QueryRule.Form.values()) {
            Optional<String> fault = new QueryRule(Map.of("a", form)).fault(Map.of("a", List.of(sent)));
            fault.ifPresent(ForeignText::assertSpeakable);
            if (fault.isEmpty() && form == QueryRule.Form.NUMBER) {
                Integer.parseInt(sent);
            }
        }
        new QueryRule(Map.of()).fault(Map.of(sent, List.of())).ifPresent(ForeignText::assertSpeakable);
    }

    private static void token(String sent) {
        Claims.read(sent).ifPresent(caller -> assertTrue(sent.split("\\.").length == 3));
    }

    /** A payload that somebody who has our key signed, whatever it holds. */
    private static void claims(String sent) {
        Claims.read(Claims.signed(sent)).ifPresent(caller -> {
            caller.getName();
            caller.getGroups().forEach(group -> assertTrue(group.length() < sent.length()));
        });
    }

    /** Each character is a byte. */
    private static void body(String sent) {
        byte[] body = sent.getBytes(StandardCharsets.ISO_8859_1);
        try {
            JsonBody json = JsonBody.read(body);
            assertEquals(sent.startsWith("\u00ef\u00bb\u00bf"), json.hasMark());
            assertEquals(JSON.readTree(body), json.root());
        } catch (Failure refusal) {
            assertTrue(refusal.is(Problem.BAD_REQUEST));
            assertSpeakable(refusal.getMessage());
        } catch (IOException other) {
            throw new UncheckedIOException(other);
        }
    }

    /** On one line, and fit to be sent in UTF-8. */
    private static void assertSpeakable(String told) {
        assertTrue(told.chars().noneMatch(Character::isISOControl), told);
        assertEquals(told, new String(told.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
