package xyz.rbtfl.story.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Takes what a fuzzer finds {@link WholeWay the whole way}, guided by the code that it reaches. Its agent changes the
 * code of the whole process, so it starts only when it is asked for, one form at a time:
 * <pre>JAZZER_FUZZ=1 mvn -pl story-service -am test -Dtest=DocumentFuzzTest#markdown
 * -Dsurefire.failIfNoSpecifiedTests=false</pre> and the same with {@code #json}. What it learns is kept in
 * {@code .cifuzz-corpus}, which Git ignores. An input at fault is kept beside the others, where {@link FuzzInputTest}
 * takes it in each build.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class DocumentFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void markdown(byte[] sent) {
        WholeWay.markdown(sent, Lantern.ADDRESS);
    }

    @FuzzTest(maxDuration = "5m")
    void json(byte[] sent) {
        WholeWay.json(sent, Lantern.ADDRESS);
    }
}
