package book.site.interactive;

import java.util.Arrays;

/**
 * Whole numbers as text for a script: each in base 64, five bits a character, lowest first, the sixth bit set while more follow;
 * the lowest bit of a number is its sign. (Source maps of browsers use the same code.) Small numbers take one character, so
 * series are sent as differences. {@code handson.js} reads it.
 */
final class Compact {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;

    private Compact() {
    }

    /** The numbers one after the other. */
    static String of(int... numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            long rest = number < 0 ? -2L * number + 1 : 2L * number;
            do {
                int digit = (int) (rest & (MORE - 1));
                rest >>= BITS;
                text.append(DIGITS.charAt(rest > 0 ? digit | MORE : digit));
            } while (rest > 0);
        }
        return text.toString();
    }

    /**
     * Rows of equal length, each as its differences from the row before; the first row as it is.
     *
     * @throws ArithmeticException if a difference is too large for an {@code int}
     */
    static String differences(int[]... rows) {
        int width = rows[0].length;
        int[] numbers = new int[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < width; k++) {
                numbers[i * width + k] = i == 0 ? rows[0][k] : Math.subtractExact(rows[i][k], rows[i - 1][k]);
            }
        }
        return of(numbers);
    }

    /** One series by its differences. */
    static String series(int... values) {
        return differences(Arrays.stream(values).mapToObj(value -> new int[] {value}).toArray(int[][]::new));
    }

    /** The whole number of quanta that is nearest. */
    static int quanta(double value, double quantum) {
        return Math.toIntExact(Math.round(value / quantum));
    }
}
