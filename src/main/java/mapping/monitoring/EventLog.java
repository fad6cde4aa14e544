package mapping.monitoring;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import mapping.Requirement;
import mapping.formats.events.Distribution;
import mapping.formats.events.Event;
import mapping.formats.events.EventWriter;
import mapping.formats.events.Graph;
import mapping.formats.events.PngImage;
import mapping.formats.events.Shown;

/**
 * Writes what it is told to an event file, which TensorBoard shows. Section 7.2.1.
 * <pre>{@code
 * try (EventLog log = EventLog.in(Path.of("runs", "first"), () -> System.currentTimeMillis() / 1e3)) {
 *     trainer.add(Monitoring.of(log)).train(batches, 10);
 *     System.out.println(log.command());
 * }
 * }</pre>
 */
public final class EventLog implements Watcher, Closeable {

    private final EventWriter out;
    private final DoubleSupplier clock;

    private EventLog(EventWriter out, DoubleSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Begins a new event file.
     *
     * @param folder one for each run; TensorBoard names the run after it
     * @param clock  gives the time in seconds since the beginning of 1970; this library has no clock of its own
     */
    public static EventLog in(Path folder, DoubleSupplier clock) {
        Requirement.given("The clock", clock);
        return new EventLog(EventWriter.in(folder, clock.getAsDouble()), clock);
    }

    @Override
    public void scalar(String tag, long step, double value) {
        write(tag, step, new Shown.Scalar((float) value));
    }

    @Override
    public void distribution(String tag, long step, Distribution values) {
        write(tag, step, values);
    }

    @Override
    public void picture(String tag, long step, PngImage picture) {
        write(tag, step, picture);
    }

    @Override
    public void text(String tag, long step, String text) {
        write(tag, step, new Shown.Text(text));
    }

    @Override
    public void graph(Graph graph) {
        out.write(new Event(clock.getAsDouble(), 0, Requirement.given("The graph", graph)));
    }

    private void write(String tag, long step, Shown shown) {
        out.write(Event.of(clock.getAsDouble(), step, tag, shown));
    }

    /** Where the events go. */
    public Path file() {
        return out.file();
    }

    /** The command that opens this run in TensorBoard. */
    public String command() {
        return out.command();
    }

    @Override
    public void close() {
        out.close();
    }
}
