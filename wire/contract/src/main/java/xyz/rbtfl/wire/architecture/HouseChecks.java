package xyz.rbtfl.wire.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests of what all modules keep to. A module's own test extends this one, and adds its own rules. */
public abstract class HouseChecks {

    protected static final JavaClasses CLASSES = HouseRules.ownClasses();

    /** The package that all of the module's packages are in, for example {@code xyz.rbtfl.web}. */
    protected abstract String root();

    @Test
    protected void packages_formNoCircle() {
        HouseRules.noCircles(root()).check(CLASSES);
    }

    @Test
    protected void packages_areSmall() {
        HouseRules.fewTypesInAPackage().check(CLASSES);
    }

    @Test
    protected void names_meanOneThing() {
        HouseRules.oneMeaningOfAName().check(CLASSES);
    }

    @Test
    protected void nothing_blocks() {
        HouseRules.noBlocking().check(CLASSES);
    }

    @Test
    protected void sources_areReadable() {
        assertEquals(List.of(), Sources.longLines());
        assertEquals(List.of(), Sources.unexplainedPackages());
        assertEquals(List.of(), Sources.unknownTypes());
    }
}
