import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Prefix beam search over frames of labels. */
public final class Beginnings {

    private Beginnings() {
    }

    private static void add(Map<String, double[]> to, String beginning, double blank, double label) {
        to.put(beginning, new double[] {blank, label});
    }

    /** The probabilities of the beginnings that are left after all frames. */
    public static Map<String, Double> probabilities(double[][] frames, int width) {
        Map<String, double[]> now = new TreeMap<>();
        now.put("", new double[] {1, 0});
        for (double[] frame : frames) {
            Map<String, double[]> next = new TreeMap<>();
            now.forEach((beginning, p) -> {
                double all = p[0] + p[1];
                add(next, beginning, all * frame[frame.length - 1], 0);
                for (int k = 0; k + 1 < frame.length; k++) {
                    String longer = beginning + (char) ('a' + k);
                    add(next, longer, 0, all * frame[k]);
                }
            });
            now = likeliest(next, width);
        }
        Map<String, Double> sums = new TreeMap<>();
        now.forEach((beginning, p) -> sums.put(beginning, p[0] + p[1]));
        return sums;
    }

    private static Map<String, double[]> likeliest(Map<String, double[]> all, int width) {
        Map<String, double[]> kept = new TreeMap<>();
        all.entrySet().stream().sorted(Comparator.comparingDouble(each -> -each.getValue()[0] - each.getValue()[1])).limit(width)
            .forEach(each -> kept.put(each.getKey(), each.getValue()));
        return kept;
    }
}
