import book.exercise.ToDo;

/** Huffman's lengths and the canonical words. */
public final class FewestBits {

    private FewestBits() {
    }

    /** How many bits each symbol gets. */
    public static int[] lengths(long[] frequencies) {
        throw new ToDo();
    }

    /** The canonical words of these lengths. */
    public static String[] words(int[] lengths) {
        throw new ToDo();
    }
}
