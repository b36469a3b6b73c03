package xyz.rbtfl.wire.architecture;

import org.junit.jupiter.api.Test;

/** The tests of what a service with a database keeps to, besides what all modules do. */
public abstract class DatabaseChecks extends HouseChecks {

    /** The service's packages from top to bottom. */
    protected abstract Layers layers();

    /** Simple names of the classes that ask the database, though they are no {@code …Repository} or {@code …Rows}. */
    protected abstract String[] askingToo();

    /** Simple names of the classes that begin a transaction of Hibernate. */
    protected abstract String[] beginningTransactions();

    @Test
    protected void layers_useThoseBelowThemAlone() {
        layers().pointDown().check(CLASSES);
    }

    @Test
    protected void database_isReachedInOneWay() {
        DatabaseRules.queriesStandInRepositoriesAndRows(askingToo()).check(CLASSES);
        DatabaseRules.transactionsBeginIn(beginningTransactions()).check(CLASSES);
        DatabaseRules.nothingWaitsForJdbc().check(CLASSES);
    }

    @Test
    protected void rows_areFilledInTheirOwnPackage() {
        DatabaseRules.rowsAreFilledInTheirOwnPackage().check(CLASSES);
    }

    @Test
    protected void service_dependsOnNoOther() {
        HouseRules.nothingOfOursBut(root() + "..", "xyz.rbtfl.wire..").check(CLASSES);
    }
}
