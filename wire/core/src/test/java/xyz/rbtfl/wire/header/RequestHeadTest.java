package xyz.rbtfl.wire.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestHeadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/en/n/s?a=b /en/n/s?a=b",
                "/?a|b /?a%7Cb",
                "/{{x}}?`\\^ /%7B%7Bx%7D%7D?%60%5C%5E",
                "/50%?50% /50%25?50%25",
                "/%zz%4g%4 /%25zz%254g%254",
                "/%7c /%7c",
                "/a;b?c;d=e&f;?;%3b /a;b?c%3Bd=e&f%3B?%3B%3b",
                "/\u00fc[a]# /%FC%5Ba%5D%23",
                "http://h:1/p?q /p?q",
                "HTTPS://h?q /?q",
                "http://h /",
                "// /.//",
                "//h/p /.//h/p",
                "http://h//p /.//p",
            })
    void target_isMadeAUri(String sent, String expected) {
        assertEquals(expected, RequestTarget.of(sent).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"en", "*", "h:1", "''", "ftp://h/p"})
    void target_thatIsNoPath_isNone(String sent) {
        assertEquals("none", RequestTarget.of(sent).orElse("none"));
    }

    @Test
    void lines_areJoined() {
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        request.headers()
                .add("Host", "a")
                .add("If-Match", "\"a\"")
                .add("If-Match", "\"b\"")
                .add("If-None-Match", "*")
                .add("Accept", "text")
                .add("Accept-Language", "en")
                .add("accept-language", "zh;q=0.5");

        RequestHead.tidy(request);

        assertEquals(List.of("\"a\", \"b\""), request.headers().getAll("If-Match"));
        assertEquals(List.of("*"), request.headers().getAll("If-None-Match"));
        assertEquals(List.of(), request.headers().getAll("Accept"));
        assertEquals(List.of("en,zh;q=0.500"), request.headers().getAll("Accept-Language"));
    }

    @ParameterizedTest
    @CsvSource({
        "[::1], true",
        "[::1]:80, true",
        "[::ffff:1.2.3.4], true",
        "[zz], false",
        "[1], false",
        "[v1.a], false",
        "[], false",
        "[::1, false",
        "a b, false",
        "a:80, true"
    })
    void host_inBrackets_isAnAddress(String host, boolean taken) {
        assertEquals(taken, RequestHead.tidy(get().set("Host", host).request()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"X-A_b.1~, true", "'', false", "a b, false", "a(b, false", "a:b, false", "\u00fc, false"})
    void nameOfAHeader_isAToken(String name, boolean taken) {
        DefaultHttpHeaders headers = new DefaultHttpHeaders(false);
        headers.set("Host", "a").set(name, "x");
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", headers);
        assertEquals(taken, RequestHead.tidy(request).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "chunked, true",
        "Chunked, true",
        "identity, false",
        "xchunked, false",
        "'gzip, chunked', false",
        "'chunked, chunked', false"
    })
    void transferEncoding_isChunked(String coding, boolean taken) {
        Request sent = get().set("Host", "a").set("Transfer-Encoding", coding);
        assertEquals(taken, RequestHead.tidy(sent.request()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown ; charset=utf-8 | text/markdown;charset=utf-8",
                "text/markdown\t;\tcharset=utf-8 | text/markdown;charset=utf-8",
                "a/b; c=\"d ; e\" | a/b;c=\"d ; e\"",
                "'' | ''",
            })
    void contentType_hasNoBlanksAroundItsSemicolons(String sent, String expected) {
        HttpRequest request = get().set("Host", "a")
                .set("Content-Type", sent.translateEscapes())
                .request();
        RequestHead.tidy(request);
        assertEquals(expected, request.headers().get("Content-Type"));
    }

    @Test
    void expectation_ofHttp10_isNoWish() {
        for (HttpVersion version : List.of(HttpVersion.HTTP_1_0, HttpVersion.HTTP_1_1)) {
            HttpRequest request = new DefaultHttpRequest(version, HttpMethod.PUT, "/");
            request.headers().set("Host", "a").set("Expect", "100-continue");
            RequestHead.tidy(request);
            assertEquals(version.equals(HttpVersion.HTTP_1_1), request.headers().contains("Expect"), version.text());
        }
    }

    private static Request get() {
        return new Request(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    }

    private record Request(HttpRequest request) {
        Request set(String name, String value) {
            request.headers().set(name, value);
            return this;
        }
    }
}
