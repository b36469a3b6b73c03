package xyz.rbtfl.wire.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Arrays;
import java.util.Set;

/** How a service reaches its database: the way is written down at {@code xyz.rbtfl.wire.database}. */
public final class DatabaseRules {

    private static final String PANACHE = "io.quarkus.hibernate.reactive.panache.";
    private static final Set<String> CLIENTS =
            Set.of("io.vertx.mutiny.sqlclient.SqlClient", "xyz.rbtfl.wire.database.Reads");
    private static final String SESSION = "org.hibernate.reactive.mutiny.Mutiny$QueryProducer";

    private DatabaseRules() {}

    /** @param others simple names of classes that ask the database too, though they are called something else */
    public static ArchRule queriesStandInRepositoriesAndRows(String... others) {
        return noClasses()
                .that(areNotNamed(".*(Repository|Rows)", others))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("ask the database", DatabaseRules::isQuery));
    }

    /** @param names simple names of the classes that begin a transaction of Hibernate */
    public static ArchRule transactionsBeginIn(String... names) {
        return CompositeArchRule.of(noClasses()
                        .that(areNotNamed("", names))
                        .should()
                        .accessTargetWhere(DescribedPredicate.describe(
                                "begin a transaction",
                                access -> access.getTargetOwner().getName().equals(PANACHE + "Panache")
                                        && access.getName().startsWith("with"))))
                .and(noMethods()
                        .that()
                        .areDeclaredInClassesThat(areNotNamed("", names))
                        .should()
                        .beAnnotatedWith(PANACHE + "common.WithTransaction")
                        .orShould()
                        .beAnnotatedWith(PANACHE + "common.WithSession"));
    }

    /** JDBC blocks. Only Flyway uses it, at the start. */
    public static ArchRule nothingWaitsForJdbc() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");
    }

    /** The fields of a mapped row are public for Hibernate, which is no leave for other packages to set them. */
    public static ArchRule rowsAreFilledInTheirOwnPackage() {
        return noClasses()
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "set a field of a row of another package", DatabaseRules::fillsForeignRow));
    }

    private static DescribedPredicate<JavaClass> areNotNamed(String pattern, String... names) {
        return DescribedPredicate.describe("are named otherwise", one -> {
            String name = top(one).getSimpleName();
            return !name.matches(pattern) && !Arrays.asList(names).contains(name);
        });
    }

    private static JavaClass top(JavaClass one) {
        return one.getEnclosingClass().map(DatabaseRules::top).orElse(one);
    }

    private static boolean isQuery(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return CLIENTS.stream().anyMatch(owner::isAssignableTo)
                || owner.isAssignableTo(SESSION) && access.getName().startsWith("create");
    }

    private static boolean fillsForeignRow(JavaFieldAccess access) {
        return access.getAccessType() == AccessType.SET
                && access.getTargetOwner().isAnnotatedWith("jakarta.persistence.Entity")
                && !access.getTargetOwner()
                        .getPackageName()
                        .equals(access.getOriginOwner().getPackageName());
    }
}
