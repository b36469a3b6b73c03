package xyz.rbtfl.story.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xyz.rbtfl.story.head.HeadNamesCheck;
import xyz.rbtfl.story.list.PageKeyCheck;

/**
 * Takes what a fuzzer finds {@link WholeWay the whole way}, guided by the code that it reaches; it begins with
 * {@link Seeds}. Its agent changes the code of the whole process, so it starts only when it is asked for, one kind of
 * bytes at a time:
 * <pre>JAZZER_FUZZ=1 mvn -pl story-service -am test -Dtest=StoryFuzzTest#markdown
 * -Dsurefire.failIfNoSpecifiedTests=false</pre> and the same with {@code #json}, {@code #head} and {@code #pageKey}.
 * What it learns is kept in {@code .cifuzz-corpus}, which Git ignores. An input at fault is kept beside the others,
 * where {@link FuzzInputTest} takes it in each build.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class StoryFuzzTest {

    @MethodSource
    @FuzzTest(maxDuration = "10m")
    void markdown(byte[] sent) {
        WholeWay.markdown(sent, Lantern.ADDRESS);
    }

    static Stream<Arguments> markdown() {
        return Seeds.markdown().stream().map(StoryFuzzTest::arguments);
    }

    @MethodSource
    @FuzzTest(maxDuration = "10m")
    void json(byte[] sent) {
        WholeWay.json(sent, Lantern.ADDRESS);
    }

    static Stream<Arguments> json() {
        return Seeds.json().stream().map(StoryFuzzTest::arguments);
    }

    private static Arguments arguments(Seeds.Sent sent) {
        return Arguments.of((Object) sent.bytes());
    }

    @FuzzTest(maxDuration = "3m")
    void head(byte[] sent) {
        HeadNamesCheck.check(sent);
    }

    @FuzzTest(maxDuration = "3m")
    void pageKey(byte[] sent) {
        PageKeyCheck.check(sent);
    }
}
