package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.lang.reflect.Array;

/** An array as an output: its elements, not its address; a long one is cut. */
public final class ArrayText {

    private static final int MOST = 100;
    private static final int DEPTH = 4;

    private ArrayText() {
    }

    /** Teaches a renderer to show arrays of every kind; what they have in common for it is that they can be cloned. */
    public static void register(Renderer renderer) {
        renderer.createRegistration(Cloneable.class).supporting(MIMEType.TEXT_PLAIN).preferring(MIMEType.TEXT_PLAIN)
                .register(ArrayText::render);
    }

    private static void render(Cloneable value, RenderContext context) {
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text(value, DEPTH));
    }

    /** Returns {@code [1.0, 2.0]} for an array, of arrays too, and the text of any other value. */
    private static String text(Object value, int depth) {
        if (value == null || !value.getClass().isArray()) {
            return String.valueOf(value);
        }
        if (depth == 0) {
            return "[…]"; // an array may contain itself
        }
        int length = Array.getLength(value);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Math.min(length, MOST); i++) {
            text.append(i == 0 ? "" : ", ").append(text(Array.get(value, i), depth - 1));
        }
        return text.append(length > MOST ? ", … " + (length - MOST) + " more]" : "]").toString();
    }
}
