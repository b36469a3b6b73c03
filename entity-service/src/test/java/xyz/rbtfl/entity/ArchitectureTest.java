package xyz.rbtfl.entity;

import xyz.rbtfl.wire.architecture.DatabaseChecks;
import xyz.rbtfl.wire.architecture.Layers;

class ArchitectureTest extends DatabaseChecks {

    @Override
    protected String root() {
        return "xyz.rbtfl.entity";
    }

    @Override
    protected Layers layers() {
        return new Layers(root(), "intake follow label export", "rule", "entity change");
    }

    @Override
    protected String[] askingToo() {
        return new String[0];
    }

    @Override
    protected String[] beginningTransactions() {
        return new String[] {"Intake"};
    }
}
