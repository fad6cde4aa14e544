import book.exercise.ToDo;

/** A grid of bytes from −128 to 127. */
public final class ByteGrid {

    private ByteGrid() {
    }

    /** The scale of the grid over the numbers from least to greatest. */
    public static double scale(double least, double greatest) {
        throw new ToDo();
    }

    /** The byte that stands for 0. */
    public static int zeroPoint(double least, double greatest) {
        throw new ToDo();
    }

    /** The byte nearest to x. */
    public static int quantize(double x, double scale, int zeroPoint) {
        throw new ToDo();
    }

    /** The number that a byte stands for. */
    public static double dequantize(int q, double scale, int zeroPoint) {
        throw new ToDo();
    }
}
