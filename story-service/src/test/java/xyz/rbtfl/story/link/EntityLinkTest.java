package xyz.rbtfl.story.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to entities among others, in an edition in Chinese. */
class EntityLinkTest {

    @Test
    void linkInTheEditionsLocale_isValid() {
        assertEquals(Optional.of(new EntityLink(true, "sund")), of("/zh/entity/sund"));
        assertEquals(Optional.of(new EntityLink(true, "s-1")), of("/zh/entity/s-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "/zh/entity/, ''",
        "/zh/entity/Sund, Sund",
        "/zh/entity/a/b, a/b",
        "/zh/entity/sund?x, sund?x",
        "/en/entity/sund, sund",
        "/ZH/entity/sund, sund",
        "/entity/sund, sund",
        "/n/entity/sund, sund",
        "//rbtfl.example/zh/entity/sund, sund",
        "http://rbtfl.example/zh/entity/sund, sund",
        "HTTPS://rbtfl.example/zh/entity/sund, sund",
        "https://rbtfl.example:8080/en/entity/sund, sund",
        "https://rbtfl.example/en-GB/entity/sund, sund",
        "https:///zh/entity/sund, sund"
    })
    void linkThatMeansAnEntity_inAnotherForm_isNotValid(String destination, String entity) {
        assertEquals(Optional.of(new EntityLink(false, entity)), of(destination));
    }

    @Test
    void linkWithMoreThanItsDestination_isNotValid() {
        assertEquals(
                Optional.of(new EntityLink(false, "sund")),
                EntityLink.of(new Link(0, 0, 0, "/zh/entity/sund", false), "zh"));
    }

    @Test
    void anotherSitesLink_inTheEditionsLocale_isNotValid_whateverTheLocale() {
        assertEquals(
                Optional.of(new EntityLink(false, "sund")),
                EntityLink.of(new Link(0, 0, 0, "https://rbtfl.example/gsw/entity/sund", true), "gsw"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "sund",
                "zh/entity/sund",
                "/zh",
                "/zh/entity",
                "/zh/n/sund",
                "/a/b/entity/sund",
                "http:/zh/entity/sund",
                "ftp://rbtfl.example/zh/entity/sund",
                "https://rbtfl.example",
                "https://rbtfl.example/",
                "https://rbtfl.example?/zh/entity/sund",
                "https://rbtfl.example#/zh/entity/sund",
                "https://rbtfl.example/entity/sund",
                "https://rbtfl.example/e/entity/sund",
                "https://rbtfl.example/qq/entity/sund",
                "https://rbtfl.example/gsw/entity/sund",
                "https://rbtfl.example/wiki/entity/sund",
                "https://rbtfl.example/a/zh/entity/sund"
            })
    void linkElsewhere_isNone(String destination) {
        assertEquals(Optional.empty(), of(destination));
    }

    private static Optional<EntityLink> of(String destination) {
        return EntityLink.of(new Link(0, 0, 0, destination, true), "zh");
    }
}
