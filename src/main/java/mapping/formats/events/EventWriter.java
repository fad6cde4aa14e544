package mapping.formats.events;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mapping.Requirement;

/**
 * Writes an event file while a training runs, event by event, each of them whole at once: somebody who reads meanwhile, as
 * TensorBoard does, finds whole records. Section 7.2.1.
 * <pre>{@code
 * try (EventWriter out = EventWriter.in(Path.of("runs", "first"), 1_790_000_000)) {
 *     out.write(Event.of(1_790_000_001, 0, "train/loss", new Shown.Scalar(2.3f)));
 * }
 * }</pre>
 */
public final class EventWriter implements Closeable {

    /** What a name must contain for TensorBoard to find the file. */
    public static final String MARK = "tfevents";

    private final Path file;
    private final OutputStream out;

    private EventWriter(Path file) throws IOException {
        this.file = file;
        this.out = new FileOutputStream(file.toFile());
    }

    /**
     * Begins a new file in a folder, which is one run to TensorBoard; it is made if there is none.
     *
     * @param time in seconds since the beginning of 1970: the time of the first event, and a part of the name
     * @throws UncheckedIOException if the file cannot be written
     */
    public static EventWriter in(Path folder, double time) {
        Requirement.given("The folder", folder);
        Requirement.notNegative("The time", time);
        try {
            Files.createDirectories(folder);
            Path file;
            int number = 0;
            do {
                file = folder.resolve(String.format(Locale.ROOT, "events.out.%s.%010d.mapping.%d", MARK, (long) time, number++));
            } while (Files.exists(file));
            EventWriter writer = new EventWriter(file);
            writer.write(new Event(time, 0, Event.FIRST));
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException("The event file in " + folder + " must be writable, and it is not: " + e.getMessage()
                + ".", e);
        }
    }

    /** Writes an event. */
    public void write(Event event) {
        byte[] record = Records.framed(Requirement.given("The event", event).toBytes());
        try {
            out.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException("The event file " + file + " must be writable, and it is not: "
                + e.getMessage() + ".", e);
        }
    }

    /** Where the events go. */
    public Path file() {
        return file;
    }

    /** The command that opens this run in TensorBoard, where that is installed; it answers on the port 6006. */
    public String command() {
        Path folder = file.toAbsolutePath().getParent();
        return "tensorboard --logdir \"" + folder + "\"";
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The event file " + file + " must be closed, and it cannot be: "
                + e.getMessage() + ".", e);
        }
    }
}
