package mapping.monitoring;

import java.util.List;
import mapping.Requirement;
import mapping.formats.events.Distribution;
import mapping.formats.events.Graph;
import mapping.formats.events.PngImage;

/**
 * Somebody who is told how a training goes: a file, a server, a page. Section 7.2. A tag is a name such as
 * {@code loss/validation}; what stands before the slash is one chart, what follows is a curve in it. Steps count from 0.
 */
public interface Watcher {

    /** The next point of a curve; a value that is not finite is a gap. */
    void scalar(String tag, long step, double value);

    /** How the numbers under this tag were distributed in this step. */
    default void distribution(String tag, long step, Distribution values) {
    }

    /** The picture under this tag, as it is in this step. */
    default void picture(String tag, long step, PngImage picture) {
    }

    /** A text, which may be Markdown. */
    default void text(String tag, long step, String text) {
    }

    /** What is being trained. */
    default void graph(Graph graph) {
    }

    /** Tells all of them, in this order. */
    static Watcher all(List<? extends Watcher> watchers) {
        List<Watcher> each = Requirement.copied("The watchers", watchers);
        return new Watcher() {
            @Override
            public void scalar(String tag, long step, double value) {
                each.forEach(watcher -> watcher.scalar(tag, step, value));
            }

            @Override
            public void distribution(String tag, long step, Distribution values) {
                each.forEach(watcher -> watcher.distribution(tag, step, values));
            }

            @Override
            public void picture(String tag, long step, PngImage picture) {
                each.forEach(watcher -> watcher.picture(tag, step, picture));
            }

            @Override
            public void text(String tag, long step, String text) {
                each.forEach(watcher -> watcher.text(tag, step, text));
            }

            @Override
            public void graph(Graph graph) {
                each.forEach(watcher -> watcher.graph(graph));
            }
        };
    }
}
