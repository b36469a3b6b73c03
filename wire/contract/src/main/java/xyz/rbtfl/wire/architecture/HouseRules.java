package xyz.rbtfl.wire.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all modules keep to. A module's own rules stand in its own test. */
public final class HouseRules {

    private static final int MOST_TYPES = 10;

    /** Calls after which a thread may stand still, by the type that has them. */
    private static final Map<String, String> BLOCKING = Map.of(
            "io.smallrye.mutiny.Uni",
            "await",
            "java.lang.Thread",
            "sleep|join",
            Future.class.getName(),
            "get",
            CompletableFuture.class.getName(),
            "get|join",
            CountDownLatch.class.getName(),
            "await",
            Semaphore.class.getName(),
            "acquire",
            BlockingQueue.class.getName(),
            "put|take");

    private HouseRules() {}

    /** The module's own classes as they were compiled, without those of its tests. */
    public static JavaClasses ownClasses() {
        return new ClassFileImporter().importPath(Path.of("target", "classes"));
    }

    /** @param root the module's own package, for example {@code xyz.rbtfl.web} */
    public static ArchRule noCircles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** A package that holds more is two packages. Types within a type do not count. */
    public static ArchRule fewTypesInAPackage() {
        return classes().should(new ArchCondition<>("be at most " + MOST_TYPES + " in each package") {

            private final Map<String, Long> types = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                types.putAll(all.stream()
                        .filter(HouseRules::isOnTop)
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())));
            }

            @Override
            public void check(JavaClass one, ConditionEvents events) {}

            @Override
            public void finish(ConditionEvents events) {
                types.forEach((place, count) -> {
                    if (count > MOST_TYPES) {
                        events.add(SimpleConditionEvent.violated(place, place + " holds " + count + " types"));
                    }
                });
            }
        });
    }

    /** Two types of one name in one module take a reader to the wrong one. */
    public static ArchRule oneMeaningOfAName() {
        return classes().should(new ArchCondition<>("have a name of their own") {

            private Map<String, Long> names = Map.of();

            @Override
            public void init(Collection<JavaClass> all) {
                names = all.stream()
                        .filter(HouseRules::isOnTop)
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
            }

            @Override
            public void check(JavaClass one, ConditionEvents events) {
                if (isOnTop(one) && names.getOrDefault(one.getSimpleName(), 0L) > 1) {
                    events.add(SimpleConditionEvent.violated(one, one.getName() + " shares its simple name"));
                }
            }
        });
    }

    /** As far as calls tell: an event loop that waits serves nobody. */
    public static ArchRule noBlocking() {
        return noClasses().should().callMethodWhere(isBlocking()).because("an event loop that waits serves nobody");
    }

    /** @param allowed packages, each with {@code ..} behind it where those below are meant too */
    public static ArchRule nothingOfOursBut(String... allowed) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours, and not in " + String.join(", ", allowed),
                        other -> other.getPackageName().startsWith("xyz.rbtfl")
                                && resideOutsideOfPackages(allowed).test(other)));
    }

    /** What all share is behaviour: no record of a story, an entity or a head, and none that is read of a service. */
    public static ArchRule noModel() {
        return noClasses()
                .should()
                .haveSimpleNameStartingWith("Remote")
                .orShould()
                .haveNameMatching(".*[.$](Story|Edition|Take|Entity|Head)([A-Z]\\w*)?");
    }

    /** The names of all packages that hold a type. */
    public static Stream<String> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).distinct().sorted();
    }

    private static boolean isOnTop(JavaClass one) {
        return one.isTopLevelClass() && !one.getSimpleName().equals("package-info");
    }

    private static DescribedPredicate<JavaCall<?>> isBlocking() {
        return DescribedPredicate.describe(
                "may wait",
                call -> BLOCKING.entrySet().stream()
                        .anyMatch(entry -> call.getTargetOwner().isAssignableTo(entry.getKey())
                                && call.getName().matches(entry.getValue())));
    }
}
