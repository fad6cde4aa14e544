import book.exercise.ToDo;
import java.util.List;

/** Byte-level byte pair encoding: tokens are lists of bytes, numbers from 0 to 255. */
public final class BytesThenPairs {

    private BytesThenPairs() {
    }

    /** The bytes of a text in UTF-8, each from 0 to 255. */
    public static int[] bytes(String text) {
        throw new ToDo();
    }

    /** The numbers of a text's tokens: 0 to 255 for a byte, 256 + i for merge i. */
    public static int[] encode(String text, List<int[]> merges) {
        throw new ToDo();
    }

    /** The text of numbers. */
    public static String decode(int[] numbers, List<int[]> merges) {
        throw new ToDo();
    }
}
