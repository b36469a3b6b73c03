package xyz.rbtfl.wire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * The packages of a module from top to bottom. A package uses those of lower layers, and neither one beside it nor one
 * above.
 */
public final class Layers {

    private final String root;
    private final Map<String, Integer> depths = new HashMap<>();

    /**
     * @param root   the module's own package, for example {@code xyz.rbtfl.story}
     * @param layers names of the packages under it, with spaces between them; the top layer first
     */
    public Layers(String root, String... layers) {
        this.root = root;
        for (int depth = 0; depth < layers.length; depth++) {
            for (String name : layers[depth].split(" ")) {
                depths.put(root + "." + name, depth);
            }
        }
    }

    /** Every package stands in a layer, and uses those below it alone. */
    public ArchRule pointDown() {
        return classes().should(new ArchCondition<>("use packages of lower layers alone") {

            @Override
            public void check(JavaClass one, ConditionEvents events) {
                Integer depth = depths.get(one.getPackageName());
                if (depth == null) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " stands in no layer"));
                    return;
                }
                one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isUpOrBeside(depth, one, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(one, dependency.getDescription())));
            }
        });
    }

    private boolean isUpOrBeside(int depth, JavaClass from, Dependency dependency) {
        String to = dependency.getTargetClass().getPackageName();
        return to.startsWith(root) && !to.equals(from.getPackageName()) && depths.getOrDefault(to, 0) <= depth;
    }
}
