package xyz.rbtfl.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xyz.rbtfl.web.fake.Samples;
import xyz.rbtfl.web.response.Delivery;

/** What a page says stands on it. */
@QuarkusTest
class ShowsTest {

    private static final String HEADER = "Shows";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/ | stories [lumen-strait-ferry-strike-2031, lumen-strait-collision-2031] entities [] heads [who-runs-the-strait] lists true",
                "/en/head/" + Samples.HEAD
                        + " | stories [lumen-strait-ferry-strike-2031, lumen-strait-collision-2031] entities []"
                        + " heads [who-runs-the-strait] lists false",
                "/en/entity/" + Samples.ENTITY
                        + " | stories [lumen-strait-ferry-strike-2031] entities [auberan-government,"
                        + " auberan-isles, port-auber, strait-ferries] heads [who-runs-the-strait] lists false",
                "/en/n/" + Samples.STORY + " | stories [lumen-strait-ferry-strike-2031, lumen-strait-collision-2031,"
                        + " outer-lumen-airfield-vote-2032] entities [strait-ferries, port-auber, auberan-government,"
                        + " auberan-isles, seafarers-league, outer-lumen] heads [who-runs-the-strait] lists false",
            })
    void page_saysWhatStandsOnIt(String path, String shows) {
        assertEquals(shows, Shown.page(path).response().header(HEADER));
    }

    /** Lets the test see it: on its way out, a page loses it. */
    static class Told {

        @ServerResponseFilter(priority = Delivery.BEFORE + 1)
        public void tell(ContainerResponseContext response) {
            if (response.getEntity() instanceof Page page) {
                Shows shows = page.shows();
                response.getHeaders()
                        .putSingle(
                                HEADER,
                                "stories " + shows.stories() + " entities " + shows.entities() + " heads "
                                        + shows.heads() + " lists " + shows.lists());
            }
        }
    }
}
