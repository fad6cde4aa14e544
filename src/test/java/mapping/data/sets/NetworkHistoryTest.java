package mapping.data.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of events is in order and each row names its publication; a few rows against what is commonly cited. */
class NetworkHistoryTest {

    private static final List<NetworkHistory.Event> EVENTS = NetworkHistory.load();

    @Test
    void everyEventHasItsPublication() {
        assertEquals(46, EVENTS.size());
        int before = 0;
        for (NetworkHistory.Event event : EVENTS) {
            assertTrue(event.year() >= before, event.label() + " is out of order");
            before = event.year();
            assertFalse(event.title().isBlank() || event.people().isEmpty() || event.event().isBlank(), event.label());
            assertTrue(event.source().matches(".*\\b(19|20)\\d\\d\\b.*"), event.source());
        }
        assertEquals(EVENTS.size(), new HashSet<>(EVENTS.stream().map(NetworkHistory.Event::label).toList()).size());
    }

    @Test
    void theSourceIsOfTheYear() {
        for (NetworkHistory.Event event : EVENTS) {
            assertTrue(event.source().contains(Integer.toString(event.year())), event.label() + ": " + event.source());
        }
    }

    @Test
    void wellKnownRows() {
        NetworkHistory.Event perceptron = EVENTS.stream().filter(each -> each.label().equals("perceptron")).findFirst().get();
        assertEquals(1958, perceptron.year());
        assertEquals(List.of("Rosenblatt"), perceptron.people());
        assertEquals("Psychological Review 65:386–408 (1958)", perceptron.source());
    }
}
