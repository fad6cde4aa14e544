package mapping.formats.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.formats.ByteCursor;
import mapping.formats.MalformedFile;

/** Reads event files, which any program may have written: the mapping file ↦ events. Section 7.2.1. */
public final class EventFile {

    private EventFile() {
    }

    /**
     * All events of a file.
     *
     * @throws MalformedFile if it is damaged, cut off, or no event file; the sentence names the record and what is wrong with it
     */
    public static List<Event> read(Path file) throws IOException {
        ByteCursor in = ByteCursor.of(file);
        return events(in.name(), Records.read(in));
    }

    /** The same of the bytes of a file. */
    public static List<Event> read(String name, byte[] bytes) {
        ByteCursor in = ByteCursor.of(name, bytes);
        return events(in.name(), Records.read(in));
    }

    /** The events of a file that is still being written; a last record that is not complete yet is left out. */
    public static List<Event> soFar(Path file) throws IOException {
        ByteCursor in = ByteCursor.of(file);
        List<ByteBuffer> records = Records.soFar(in);
        return records.isEmpty() ? List.of() : events(in.name(), records);
    }

    /** The points of one curve, as (step, value), in the order of the file. */
    public static List<double[]> scalars(List<Event> events, String tag) {
        Requirement.given("The tag", tag);
        List<double[]> points = new ArrayList<>();
        for (Event event : Requirement.copied("The events", events)) {
            if (event.content() instanceof Event.Summary summary) {
                summary.values().stream().filter(value -> value.tag().equals(tag) && value.shown() instanceof Shown.Scalar)
                    .forEach(value -> points.add(new double[] {event.step(), ((Shown.Scalar) value.shown()).value()}));
            }
        }
        return points;
    }

    private static List<Event> events(String name, List<ByteBuffer> records) {
        List<Event> events = new ArrayList<>();
        for (ByteBuffer record : records) {
            events.add(Event.of(name + ", record " + events.size() + ",", record));
        }
        if (events.isEmpty() || !(events.get(0).content() instanceof Event.Version version)
            || !version.name().startsWith("brain.Event:")) {
            throw MalformedFile.in(name, "does not begin with the version of event files, brain.Event:2");
        }
        return events;
    }
}
