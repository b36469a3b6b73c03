package xyz.rbtfl.story.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import xyz.rbtfl.story.document.Fault;
import xyz.rbtfl.story.intake.IntakeResult.Outcome;

/**
 * What becomes of the documents that are sent, for operators: {@code rbtfl_imports_total} by {@code outcome}, {@code created},
 * {@code updated}, {@code unchanged} or {@code refused}, and {@code rbtfl_import_faults_total} by the {@code code} of the fault. A
 * dry run counts where it is refused, since storing would have been too.
 */
@Singleton
class IntakeMeter implements MeterBinder {

    private static final String REFUSED = "refused";

    private final MeterRegistry registry;

    IntakeMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows every outcome from the start, so that the first of a kind is a rise from nought. */
    @Override
    public void bindTo(MeterRegistry shown) {
        imports(REFUSED);
        for (Outcome outcome : Outcome.values()) {
            imports(word(outcome));
        }
    }

    void accepted(Outcome outcome) {
        imports(word(outcome)).increment();
    }

    void refused(List<Fault> faults) {
        imports(REFUSED).increment();
        faults.forEach(fault -> faults(fault.code()).increment());
    }

    private Counter imports(String outcome) {
        return Counter.builder("rbtfl.imports")
                .description("Documents sent, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter faults(String code) {
        return Counter.builder("rbtfl.import.faults")
                .description("Faults of refused documents, by code")
                .tag("code", code)
                .register(registry);
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
