package xyz.rbtfl.wire.request;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gives every reader of {@link ForeignText} what a fuzzer finds, guided by the code that it reaches. Its agent changes
 * the code of the whole process, so it starts only when it is asked for, one reader at a time:
 * <pre>JAZZER_FUZZ=1 mvn -pl wire/core -am test -Dtest=ForeignTextFuzzTest#accept
 * -Dsurefire.failIfNoSpecifiedTests=false</pre> What it learns is kept in {@code .cifuzz-corpus}, which Git ignores. A
 * text at fault becomes one of the reader's odd ones, which each build takes.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class ForeignTextFuzzTest {

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void accept(@NotNull String sent) {
        ForeignText.ACCEPT.check(sent);
    }

    static List<String> accept() {
        return ForeignText.ACCEPT.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void languages(@NotNull String sent) {
        ForeignText.LANGUAGES.check(sent);
    }

    static List<String> languages() {
        return ForeignText.LANGUAGES.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void tags(@NotNull String sent) {
        ForeignText.TAGS.check(sent);
    }

    static List<String> tags() {
        return ForeignText.TAGS.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void target(@NotNull String sent) {
        ForeignText.TARGET.check(sent);
    }

    static List<String> target() {
        return ForeignText.TARGET.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void host(@NotNull String sent) {
        ForeignText.HOST.check(sent);
    }

    static List<String> host() {
        return ForeignText.HOST.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void tag(@NotNull String sent) {
        ForeignText.TAG.check(sent);
    }

    static List<String> tag() {
        return ForeignText.TAG.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void slug(@NotNull String sent) {
        ForeignText.SLUG.check(sent);
    }

    static List<String> slug() {
        return ForeignText.SLUG.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void query(@NotNull String sent) {
        ForeignText.QUERY.check(sent);
    }

    static List<String> query() {
        return ForeignText.QUERY.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void token(@NotNull String sent) {
        ForeignText.TOKEN.check(sent);
    }

    static List<String> token() {
        return ForeignText.TOKEN.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void claims(@NotNull String sent) {
        ForeignText.CLAIMS.check(sent);
    }

    static List<String> claims() {
        return ForeignText.CLAIMS.odd();
    }

    @MethodSource
    @FuzzTest(maxDuration = "3m")
    void body(@NotNull String sent) {
        ForeignText.BODY.check(sent);
    }

    static List<String> body() {
        return ForeignText.BODY.odd();
    }
}
