package xyz.rbtfl.wire.change;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads what a fuzzer finds as a place in the feed, guided by the code that it reaches. Its agent changes the code of
 * the whole process, so it starts only when it is asked for:
 * <pre>JAZZER_FUZZ=1 mvn -pl wire/data -am test -Dtest=CursorFuzzTest -Dsurefire.failIfNoSpecifiedTests=false</pre>
 * What it learns is kept in {@code .cifuzz-corpus}, which Git ignores. A text at fault becomes one of the odd ones of
 * {@link CursorTest}.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class CursorFuzzTest {

    @MethodSource("odd")
    @FuzzTest(maxDuration = "3m")
    void cursor(@NotNull String sent) {
        CursorTest.check(sent);
    }

    static List<String> odd() {
        return CursorTest.ODD;
    }
}
