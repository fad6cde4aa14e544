package mapping.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import mapping.formats.events.Distribution;
import mapping.formats.events.Graph;
import mapping.formats.events.PngImage;
import org.junit.jupiter.api.Test;

/** Several watchers are told the same, in their order. */
class AllWatchersTest {

    private final List<String> heard = new ArrayList<>();

    private Watcher listener(String name) {
        return new Watcher() {
            @Override
            public void scalar(String tag, long step, double value) {
                heard.add(name + " " + tag + " " + step + " " + value);
            }

            @Override
            public void distribution(String tag, long step, Distribution values) {
                heard.add(name + " " + tag + " " + step + " " + values.max());
            }

            @Override
            public void picture(String tag, long step, PngImage picture) {
                heard.add(name + " " + tag + " " + step + " " + picture.width());
            }

            @Override
            public void text(String tag, long step, String text) {
                heard.add(name + " " + tag + " " + step + " " + text);
            }

            @Override
            public void graph(Graph graph) {
                heard.add(name + " " + graph.nodes().size());
            }
        };
    }

    private static void tellEverything(Watcher watcher) {
        watcher.scalar("loss", 1, 0.5);
        watcher.distribution("weights", 2, Distribution.of(new float[] {1, 3}));
        watcher.picture("digit", 3, PngImage.of(1, 1, 2, new float[] {0, 1}));
        watcher.text("note", 4, "begun");
        watcher.graph(new Graph(List.of(new Graph.Node("x", "input", List.of()))));
    }

    @Test
    void eachHearsEverything() {
        tellEverything(Watcher.all(List.of(listener("a"), listener("b"))));
        assertEquals(List.of("a loss 1 0.5", "b loss 1 0.5", "a weights 2 3.0", "b weights 2 3.0", "a digit 3 2", "b digit 3 2",
            "a note 4 begun", "b note 4 begun", "a 1", "b 1"), heard);
    }

    @Test
    void whoCaresForCurvesAloneIsNotDisturbed() {
        tellEverything(Watcher.all(List.of((tag, step, value) -> heard.add(tag), listener("b"))));
        assertEquals(List.of("loss", "b loss 1 0.5", "b weights 2 3.0", "b digit 3 2", "b note 4 begun", "b 1"), heard);
    }
}
