package xyz.rbtfl.wire.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What becomes of what is sent to be stored, for operators: {@code rbtfl_imports_total} by {@code outcome},
 * {@code created}, {@code updated}, {@code unchanged} or {@code refused}, and {@code rbtfl_import_faults_total} by the
 * {@code code} of the fault. A dry run counts where it is refused, since storing would have been too.
 */
@Singleton
public class IntakeMeter implements MeterBinder {

    private static final String REFUSED = "refused";
    private static final List<String> OUTCOMES = List.of("created", "updated", "unchanged", REFUSED);

    private final MeterRegistry registry;

    IntakeMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows every outcome from the start: a rate counts the first of a kind only where a zero was there before. */
    @Override
    public void bindTo(MeterRegistry shown) {
        OUTCOMES.forEach(this::imports);
    }

    /** @param outcome {@code CREATED}, {@code UPDATED} or {@code UNCHANGED} */
    public void accepted(Enum<?> outcome) {
        imports(outcome.name().toLowerCase(Locale.ROOT)).increment();
    }

    /** @param codes of the faults, in any order */
    public void refused(Stream<String> codes) {
        imports(REFUSED).increment();
        codes.forEach(code -> faults(code).increment());
    }

    private Counter imports(String outcome) {
        return Counter.builder("rbtfl.imports")
                .description("Writes, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter faults(String code) {
        return Counter.builder("rbtfl.import.faults")
                .description("Faults of what was refused, by code")
                .tag("code", code)
                .register(registry);
    }
}
