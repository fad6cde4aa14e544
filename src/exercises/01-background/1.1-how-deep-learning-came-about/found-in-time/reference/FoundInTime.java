/** How well stretches of time agree with the words that were spoken. A stretch is {begin, end}. */
public final class FoundInTime {

    private FoundInTime() {
    }

    /** The time that both cover, divided by the time that at least one covers. */
    public static double intersectionOverUnion(double[] a, double[] b) {
        double both = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
        double either = a[1] - a[0] + b[1] - b[0] - both;
        return both / either;
    }

    /** How many words are found, each by a stretch of its own. */
    public static int found(double[][] words, double[][] stretches) {
        boolean[] used = new boolean[stretches.length];
        int found = 0;
        for (double[] word : words) {
            for (int i = 0; i < stretches.length; i++) {
                if (!used[i] && intersectionOverUnion(word, stretches[i]) >= 0.5) {
                    used[i] = true;
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    /** 2 · found / (words + stretches). */
    public static double f1(double[][] words, double[][] stretches) {
        int all = words.length + stretches.length;
        return all == 0 ? 1 : 2.0 * found(words, stretches) / all;
    }
}
