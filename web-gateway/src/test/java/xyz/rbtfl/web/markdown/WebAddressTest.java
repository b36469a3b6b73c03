package xyz.rbtfl.web.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://example.org/list?tags[]=port&sort=a|b -> https://example.org/list?tags%5B%5D=port&sort=a%7Cb",
                "https://example.org/{id}/a^b -> https://example.org/%7Bid%7D/a%5Eb",
                "https://example.org/50%off?q=100% -> https://example.org/50%25off?q=100%25",
                "https://example.org/%e6%9B%b2?a=%20 -> https://example.org/%e6%9B%b2?a=%20",
                "https://example.org/a#b#c -> https://example.org/a#b%23c",
                "https://example.org/a b -> https://example.org/a%20b",
                "https://example.org/\"x'<y>`z\\ -> https://example.org/%22x'%3Cy%3E%60z%5C",
                "https://example.org/潮汐?名=a😀 -> https://example.org/%E6%BD%AE%E6%B1%90?%E5%90%8D=a%F0%9F%98%80",
                "HTTPS://Example.ORG/~a;b=1,2!$&'()*+:@-._ -> HTTPS://Example.ORG/~a;b=1,2!$&'()*+:@-._",
                "http://example.org -> http://example.org",
                "http://example.org?a -> http://example.org?a",
                "http://example.org:8080/ -> http://example.org:8080/",
                "http://example.org:/ -> http://example.org:/",
                "http://under_score.example./ -> http://under_score.example./",
                "http://[2001:db8::1]:80/[x] -> http://[2001:db8::1]:80/%5Bx%5D",
                "https://港口.example/ -> https://港口.example/",
            })
    void address_isWrittenAsHtmlHasIt(String url, String href) {
        assertEquals(href, WebAddress.of(url).orElseThrow().href());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a[0]|{b}^%#c#d", "https://example.org/a b%zz\"<>\\`", "http://[::1]/[]"})
    void address_asItIsWritten_canBeRead(String url) {
        assertTrue(URI.create(WebAddress.of(url).orElseThrow().href()).isAbsolute());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/a, example.org",
        "https://example.org:8080/a, example.org",
        "http://[::1]:80/, [::1]",
    })
    void host_isWhatAReaderKnowsItBy(String url, String host) {
        assertEquals(host, WebAddress.of(url).orElseThrow().host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org",
                "ftp://example.org/",
                "javascript:alert(1)//https://x",
                "javascript://example.org/%0aalert(1)",
                "https:example.org",
                "https:/example.org",
                "https:\\\\example.org",
                "http://",
                "http:///path",
                "http://?a",
                "http://:80/",
                "http://-._/",
                "http://example.org:port/",
                "http://example.org:123456/",
                "http://bank.example@evil.example/",
                "http://user:word@example.org/",
                "http://example.org\\@evil.example/",
                "http://exa mple.org/",
                "http://exa%6Dple.org/",
                "http://[::1/",
                "http://[]/",
                "\nhttps://example.org/",
                " https://example.org/",
            })
    void whatIsNoAddressOnTheWeb_isNone(String url) {
        assertTrue(WebAddress.of(url).isEmpty(), url);
    }
}
