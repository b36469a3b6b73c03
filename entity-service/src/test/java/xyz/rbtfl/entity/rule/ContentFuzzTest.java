package xyz.rbtfl.entity.rule;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Takes what a fuzzer finds {@link WholeWay the whole way}, guided by the code that it reaches. Its agent changes the
 * code of the whole process, so it starts only when it is asked for:
 * <pre>JAZZER_FUZZ=1 mvn -pl entity-service -am test -Dtest=ContentFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false</pre> What it learns is kept in {@code .cifuzz-corpus}, which Git ignores. An
 * input at fault is kept beside the others, where {@link DamagedContentTest} takes it in each build.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class ContentFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void entity(byte[] sent) {
        WholeWay.entity(sent);
    }
}
