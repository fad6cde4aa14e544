package mapping.tensor;

import java.util.Locale;

/** A tensor as text: its shape and its numbers, at most six along each axis. */
final class Printing {

    private static final int MOST = 6;

    private Printing() {
    }

    static String text(Tensor tensor) {
        if (!tensor.hasNumbers()) {
            return "Tensor" + Shape.text(tensor.shape()) + " without numbers";
        }
        StringBuilder text = new StringBuilder("Tensor").append(Shape.text(tensor.shape()).replace(",)", ")")).append(' ');
        append(text, tensor, 0, 0, Math.max(1, tensor.numel()), "");
        if (tensor.isParameter()) {
            text.append(tensor.isFrozen() ? " frozen" : " requires grad");
        } else if (!tensor.operation().isEmpty()) {
            text.append(" from ").append(tensor.operation());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Tensor tensor, int axis, int from, int length, String indent) {
        if (axis == tensor.dim()) {
            text.append(number(tensor.data()[from]));
            return;
        }
        int size = tensor.size(axis);
        int part = size == 0 ? 0 : length / size;
        boolean rows = axis < tensor.dim() - 1;
        text.append('[');
        for (int i = 0; i < size; i++) {
            if (size > MOST && i == MOST / 2) {
                text.append(rows ? "\n" + indent + " …," : " …,");
                i = size - MOST / 2;
            }
            if (i > 0) {
                text.append(rows ? "\n" + indent + " " : " ");
            }
            append(text, tensor, axis + 1, from + i * part, part, indent + " ");
            text.append(i < size - 1 ? "," : "");
        }
        text.append(']');
    }

    /** Whole numbers as such, others to four places, very small and very large ones by powers of ten. */
    private static String number(float x) {
        if (x == (int) x && Math.abs(x) < 1e6) {
            return Integer.toString((int) x);
        }
        float size = Math.abs(x);
        return Float.isFinite(x) && (size < 1e-3 || size >= 1e6)
            ? String.format(Locale.ROOT, "%.3e", x) : String.format(Locale.ROOT, "%.4f", x);
    }
}
