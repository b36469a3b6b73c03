package xyz.rbtfl.web.storyservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import xyz.rbtfl.wire.contract.ClientCalls;
import xyz.rbtfl.wire.contract.OpenApi;

class StoryClientTest {

    @Test
    void client_asksOnlyWhatTheServiceOffers() {
        OpenApi offered = OpenApi.read(Path.of("../story-service/contract/openapi.yaml"));
        assertEquals(List.of(), ClientCalls.faults(StoryClient.class, offered));
    }
}
