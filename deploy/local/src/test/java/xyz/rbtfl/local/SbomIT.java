package xyz.rbtfl.local;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SBOM of a service, made with its package where the build is told {@code -Dsupply}. */
@EnabledIfSystemProperty(named = "supply", matches = ".*", disabledReason = "only -Dsupply makes SBOMs")
class SbomIT {

    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"story-service", "entity-service", "web-gateway"})
    void archive_ofAPackage_isInTheSbom(String service) throws IOException, JoseException {
        Set<String> named = libraries(service).stream()
                .map(library -> String.valueOf(library.get("purl")))
                .collect(Collectors.toSet());
        List<String> shipped = shipped(service);
        assertFalse(shipped.isEmpty());
        assertEquals(List.of(), shipped.stream().filter(not(named::contains)).toList());
    }

    /** The licences of {@code deploy/supply/licences.txt}. */
    @ParameterizedTest
    @ValueSource(strings = {"story-service", "entity-service", "web-gateway"})
    void library_ofAService_isUnderAnAllowedLicence(String service) throws IOException, JoseException {
        Set<String> allowed = allowed();
        List<? extends Map<?, ?>> libraries = libraries(service);
        assertFalse(libraries.isEmpty());
        assertEquals(
                List.of(),
                libraries.stream()
                        .filter(library -> licences(library).stream().noneMatch(allowed::contains))
                        .map(library -> library.get("purl") + " " + licences(library))
                        .toList());
    }

    /** What Quarkus says it packed, a line for each archive: {@code group:artifact:classifier:type:version}. */
    private static List<String> shipped(String service) throws IOException {
        Path packed = ROOT.resolve(service).resolve("target/quarkus-app/quarkus-app-dependencies.txt");
        try (var lines = Files.lines(packed)) {
            return lines.map(line -> purl(line.split(":"))).toList();
        }
    }

    private static String purl(String... archive) {
        String classifier = archive[2].isEmpty() ? "" : "classifier=" + archive[2] + "&";
        return "pkg:maven/%s/%s@%s?%stype=%s".formatted(archive[0], archive[1], archive[4], classifier, archive[3]);
    }

    private static Set<String> allowed() throws IOException {
        try (var lines = Files.lines(ROOT.resolve("deploy/supply/licences.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        }
    }

    private static List<? extends Map<?, ?>> libraries(String service) throws IOException, JoseException {
        String sbom = Files.readString(ROOT.resolve(service).resolve("target/sbom.json"));
        return ((List<?>) JsonUtil.parseJson(sbom).get("components"))
                .stream().map(component -> (Map<?, ?>) component).toList();
    }

    /** A licence that is no SPDX one has a name only; an expression stands for itself. */
    private static List<String> licences(Map<?, ?> library) {
        if (!(library.get("licenses") instanceof List<?> choices)) {
            return List.of();
        }
        return choices.stream().map(choice -> licence((Map<?, ?>) choice)).toList();
    }

    private static String licence(Map<?, ?> choice) {
        if (!(choice.get("license") instanceof Map<?, ?> licence)) {
            return String.valueOf(choice.get("expression"));
        }
        return String.valueOf(licence.containsKey("id") ? licence.get("id") : licence.get("name"));
    }
}
