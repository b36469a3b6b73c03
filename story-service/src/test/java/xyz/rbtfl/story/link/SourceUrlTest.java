package xyz.rbtfl.story.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs may name the source of a take. */
class SourceUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a",
                "https://a.example",
                "HTTPS://A.EXAMPLE/",
                "http://0.9.a.z.A.Z/",
                "http://a-b_c.example./",
                "http://192.0.2.1/",
                "http://a?b",
                "http://a#b",
                "http://a/!~%20[]'()*+,;=:@{|}^",
                "http://a:0",
                "http://a:/",
                "http://a:09",
                "http://a:65535/"
            })
    void url_withAHost_isValid(String url) {
        assertTrue(SourceUrl.isValid(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.example",
                "//a.example",
                "http:/a",
                "http//a",
                "ftp://a",
                " http://a",
                "http://",
                "https://",
                "http:///a",
                "http://?a",
                "http://:80"
            })
    void url_withAnotherSchemeOrNoHost_isNone(String url) {
        assertFalse(SourceUrl.isValid(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"", "<", ">", "\\", "`", "\t", "\u007F", "\u0080", "é", "\uD83D\uDEF6"})
    void url_withAForbiddenCharacter_isNone(String character) {
        assertFalse(SourceUrl.isValid("http://a/" + character));
        assertFalse(SourceUrl.isValid("http://a" + character + "b/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"u@a", "u:p@a", "a:80@b", ".a", "a..b", ".", "..", "-", "_", "a!b", "a[b", "a]b", "a{b", "%61"})
    void host_thatIsNoName_isRefused(String host) {
        assertFalse(SourceUrl.isValid("http://" + host + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "99999", "000080", "8a", "a8", "-1", "+1", ":80", "80:"})
    void port_above65535_orOfOtherCharacters_isRefused(String port) {
        assertFalse(SourceUrl.isValid("http://a:" + port + "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::]",
                "[::1]",
                "[1::]",
                "[1::8]",
                "[ABCD:ef09::]",
                "[1:2:3:4:5:6:7:8]",
                "[1:2:3:4:5:6:7::]",
                "[::2:3:4:5:6:7:8]",
                "[::ffff:192.0.2.1]",
                "[::0.10.199.255]",
                "[1:2:3:4:5:6:249.9.99.100]"
            })
    void ipv6Address_inSquareBrackets_isAHost(String host) {
        assertTrue(SourceUrl.isValid("http://" + host));
        assertTrue(SourceUrl.isValid("http://" + host + ":8080/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[:]",
                "[:::]",
                "[1]",
                "[1:2]",
                "[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1:2:3:4:5:6:7:8::]",
                "[1:2:3:4::5:6:7:8]",
                "[1::2::3]",
                "[1:]",
                "[:1::]",
                "[12345::]",
                "[g::]",
                "[::1",
                "[",
                "::1",
                "::1]",
                "[::1]]",
                "[[::1]",
                "[::1]a",
                "[::1]:a",
                "a[::1]",
                "[192.0.2.1]",
                "[::256.1.1.1]",
                "[::01.1.1.1]",
                "[::1.2.3]",
                "[1.2.3.4::]",
                "[1:2:3:4:5:6:7:192.0.2.1]",
                "[fe80::1%25eth0]"
            })
    void ipv6Address_thatIsIllFormed_isNoHost(String host) {
        assertFalse(SourceUrl.isValid("http://" + host + "/"));
    }

    @Test
    void url_hasAtMost2048Characters() {
        assertTrue(SourceUrl.isValid("http://a/" + "b".repeat(2039)));
        assertFalse(SourceUrl.isValid("http://a/" + "b".repeat(2040)));
        assertTrue(SourceUrl.isValid("http://" + "a.".repeat(1020)));
        assertFalse(SourceUrl.isValid("http://[" + "1:".repeat(1018) + "]"));
    }
}
