package mapping.formats.events;

import mapping.Requirement;

/** What can stand under a tag. Section 7.2.1. */
public sealed interface Shown permits Shown.Scalar, Shown.Text, Shown.Unknown, Distribution, PngImage {

    /**
     * A number, one point of a curve.
     *
     * @param value any float; a gap where it is not finite
     */
    record Scalar(float value) implements Shown {
    }

    /**
     * A text; TensorBoard shows it as Markdown.
     *
     * @param text any text
     */
    record Text(String text) implements Shown {

        public Text {
            Requirement.given("The text", text);
        }
    }

    /**
     * Something that this reader passes over, such as a sound.
     *
     * @param field the number of its field
     */
    record Unknown(int field) implements Shown {
    }
}
