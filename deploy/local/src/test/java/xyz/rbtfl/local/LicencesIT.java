package xyz.rbtfl.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service ships is under the licences of {@code deploy/supply/licences.txt}, by the SBOM made with its package. */
class LicencesIT {

    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"story-service", "entity-service", "web-gateway"})
    void library_ofAService_isUnderAnAllowedLicence(String service) throws IOException, JoseException {
        assumeTrue(Files.exists(sbom(service)), "There is no SBOM of " + service + ": build with -Dsupply");
        Set<String> allowed = allowed();
        List<? extends Map<?, ?>> libraries = libraries(service);
        assertFalse(libraries.isEmpty());
        assertEquals(List.of(), libraries.stream()
                .filter(library -> licences(library).stream().noneMatch(allowed::contains))
                .map(library -> library.get("purl") + " " + licences(library))
                .toList());
    }

    private static Set<String> allowed() throws IOException {
        try (var lines = Files.lines(ROOT.resolve("deploy/supply/licences.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        }
    }

    private static Path sbom(String service) {
        return ROOT.resolve(service).resolve("target/sbom.json");
    }

    private static List<? extends Map<?, ?>> libraries(String service) throws IOException, JoseException {
        String sbom = Files.readString(sbom(service));
        return ((List<?>) JsonUtil.parseJson(sbom).get("components")).stream()
                .map(component -> (Map<?, ?>) component)
                .toList();
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
