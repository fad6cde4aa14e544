import java.util.List;

/** Bigrams of digits by Kneser and Ney. */
public final class WhoFollowsMany {

    private static final double DISCOUNT = 0.75;

    private WhoFollowsMany() {
    }

    /** The probability of the digit w after h, learnt from numbers of digits 0 … digits − 1. */
    public static double probability(List<int[]> numbers, int digits, int h, int w) {
        int[][] pairs = new int[digits][digits];
        for (int[] number : numbers) {
            for (int i = 1; i < number.length; i++) {
                pairs[number[i - 1]][number[i]]++;
            }
        }
        int after = 0;
        for (int next = 0; next < digits; next++) {
            after += pairs[h][next];
        }
        if (after == 0) {
            return continuation(pairs, w);
        }
        return Math.max(pairs[h][w] - DISCOUNT, 0) / after + DISCOUNT / after * continuation(pairs, w);
    }

    private static double continuation(int[][] pairs, int w) {
        int came = 0;
        int all = 0;
        for (int[] row : pairs) {
            for (int next = 0; next < row.length; next++) {
                all += row[next];
                came += next == w ? row[next] : 0;
            }
        }
        return came / (double) all;
    }
}
