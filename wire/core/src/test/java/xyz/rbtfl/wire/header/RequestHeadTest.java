package xyz.rbtfl.wire.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
                "/\u00fc[a]# /%FC%5Ba%5D%23",
                "http://h:1/p?q /p?q",
                "HTTPS://h?q /?q",
                "http://h /",
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
}
