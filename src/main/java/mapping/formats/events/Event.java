package mapping.formats.events;

import java.nio.ByteBuffer;
import java.util.List;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/**
 * One entry of an event file: at this time, in this step of the training, there was this to tell. Section 7.2.1; the message
 * {@code tensorflow.Event}.
 *
 * @param time    in seconds since the beginning of 1970; whoever writes takes it from a clock, this library has none
 * @param step    of the training, from 0
 * @param content what there is to tell
 */
public record Event(double time, long step, Content content) {

    /** What every event file begins with, and the version that it names. */
    public static final Version FIRST = new Version("brain.Event:2");

    /** What an event tells. */
    public sealed interface Content permits Version, Summary, Graph, Other {
    }

    /**
     * The version of the format.
     *
     * @param name {@code brain.Event:2} in every file of today
     */
    public record Version(String name) implements Content {

        public Version {
            Requirement.given("The name of the version", name);
        }
    }

    /**
     * Named things to show.
     *
     * @param values as many as there are
     */
    public record Summary(List<Value> values) implements Content {

        public Summary {
            values = Requirement.copied("The values", values);
        }
    }

    /**
     * A content that this reader does not know, such as the notes of a session.
     *
     * @param field the number of its field
     */
    public record Other(int field) implements Content {
    }

    private static final int TIME = 1;
    private static final int STEP = 2;
    private static final int VERSION = 3;
    private static final int GRAPH = 4;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;

    public Event {
        Requirement.finite("The time of an event", time);
        Requirement.given("The content of an event", content);
    }

    /** The event of one value under a tag. */
    public static Event of(double time, long step, String tag, Shown shown) {
        return new Event(time, step, new Summary(List.of(new Value(tag, shown))));
    }

    /** The bytes of the message. A step of 0 takes none, as the format has it. */
    public byte[] toBytes() {
        MessageWriter out = new MessageWriter().float64(TIME, time);
        if (step != 0) {
            out.whole(STEP, step);
        }
        if (content instanceof Version version) {
            out.text(VERSION, version.name());
        } else if (content instanceof Graph graph) {
            out.message(GRAPH, graph.message());
        } else if (content instanceof Summary summary) {
            MessageWriter values = new MessageWriter();
            summary.values().forEach(value -> values.message(VALUE, value.message()));
            out.message(SUMMARY, values);
        }
        return out.toBytes();
    }

    /**
     * Reads a message; fields that it does not know are passed over.
     *
     * @param name what is read, as the beginning of a sentence: "Record 3 of the file events.out.tfevents.1"
     * @throws MalformedFile if it is no such message
     */
    public static Event of(String name, ByteBuffer bytes) {
        Message message = Message.of(name, bytes);
        double time = message.float64(TIME);
        if (!Double.isFinite(time)) {
            throw MalformedFile.in(name, "has a time that is not a finite number, " + time);
        }
        return new Event(time, message.whole(STEP), content(message));
    }

    private static Content content(Message message) {
        if (message.has(VERSION)) {
            return new Version(message.text(VERSION));
        } else if (message.has(SUMMARY)) {
            return new Summary(message.message(SUMMARY).messages(VALUE).stream().map(Value::of).toList());
        } else if (message.has(GRAPH)) {
            return Graph.of(message.message(GRAPH));
        }
        int[] numbers = message.numbers();
        return new Other(numbers.length == 0 ? 0 : numbers[numbers.length - 1]);
    }
}
