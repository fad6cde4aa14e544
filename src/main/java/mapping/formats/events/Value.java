package mapping.formats.events;

import java.nio.ByteOrder;
import mapping.Requirement;
import mapping.formats.MalformedFile;
import mapping.formats.protobuf.Message;
import mapping.formats.protobuf.MessageWriter;

/**
 * Something to show and the tag that it stands under, such as {@code train/loss}: what stands before the slash makes a group.
 * Section 7.2.1; the message {@code tensorflow.Summary.Value}.
 *
 * @param tag   in any language
 * @param shown what is shown
 */
public record Value(String tag, Shown shown) {

    private static final int TAG = 1;
    private static final int SCALAR = 2;
    private static final int IMAGE = 4;
    private static final int HISTOGRAM = 5;
    private static final int TENSOR = 8;
    private static final int METADATA = 9;
    private static final int PLUGIN = 1;
    private static final int PLUGIN_NAME = 1;
    private static final String TEXTS = "text";
    private static final int KIND = 1;
    private static final int SHAPE = 2;
    private static final int STRINGS = 8;
    private static final int STRING_KIND = 7;
    private static final int FLOAT_KIND = 1;
    private static final int BYTES = 4;
    private static final int FLOATS = 5;

    public Value {
        Requirement.given("The tag", tag);
        if (tag.isBlank()) {
            throw new IllegalArgumentException("The tag must have letters, got \"" + tag + "\".");
        }
        Requirement.given("What the tag shows", shown);
    }

    MessageWriter message() {
        MessageWriter out = new MessageWriter().text(TAG, tag);
        if (shown instanceof Shown.Scalar scalar) {
            out.float32(SCALAR, scalar.value());
        } else if (shown instanceof Distribution distribution) {
            out.message(HISTOGRAM, distribution.message());
        } else if (shown instanceof PngImage image) {
            out.message(IMAGE, image.message());
        } else if (shown instanceof Shown.Text text) {
            out.message(TENSOR, new MessageWriter().whole(KIND, STRING_KIND).message(SHAPE, new MessageWriter())
                .text(STRINGS, text.text()));
            out.message(METADATA, new MessageWriter().message(PLUGIN, new MessageWriter().text(PLUGIN_NAME, TEXTS)));
        }
        return out;
    }

    static Value of(Message message) {
        String tag = message.text(TAG);
        if (tag.isBlank()) {
            throw MalformedFile.in(message.name(), "has a value without a tag");
        }
        return new Value(tag, shown(message));
    }

    private static Shown shown(Message message) {
        if (message.has(SCALAR)) {
            return new Shown.Scalar(message.float32(SCALAR));
        } else if (message.has(HISTOGRAM)) {
            return Distribution.of(message.message(HISTOGRAM));
        } else if (message.has(IMAGE)) {
            return PngImage.of(message.message(IMAGE));
        }
        Message tensor = message.message(TENSOR);
        if (tensor.whole(KIND) == STRING_KIND && tensor.has(STRINGS)) {
            return new Shown.Text(String.join("\n\n", tensor.texts(STRINGS)));
        } else if (tensor.whole(KIND) == FLOAT_KIND && tensor.message(SHAPE).numbers().length == 0) {
            return scalar(message.name(), tensor);
        }
        int[] numbers = message.numbers();
        return new Shown.Unknown(numbers[numbers.length - 1]);
    }

    /** The way of TensorFlow 2, which writes a number as a tensor of no axes. */
    private static Shown scalar(String name, Message tensor) {
        float[] floats = tensor.floats(FLOATS);
        if (floats.length == 1) {
            return new Shown.Scalar(floats[0]);
        } else if (tensor.bytes(BYTES).remaining() == Float.BYTES) {
            return new Shown.Scalar(tensor.bytes(BYTES).order(ByteOrder.LITTLE_ENDIAN).getFloat());
        }
        throw MalformedFile.in(name, "has a tensor without axes that holds no number");
    }
}
