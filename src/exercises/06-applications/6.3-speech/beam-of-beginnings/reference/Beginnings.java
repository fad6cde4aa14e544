import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Prefix beam search over frames of labels. */
public final class Beginnings {

    private Beginnings() {
    }

    private static void add(Map<String, double[]> to, String beginning, double blank, double label) {
        double[] sums = to.computeIfAbsent(beginning, none -> new double[2]);
        sums[0] += blank;
        sums[1] += label;
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
                    char label = (char) ('a' + k);
                    if (beginning.endsWith(String.valueOf(label))) {
                        add(next, beginning, 0, p[1] * frame[k]);
                        add(next, beginning + label, 0, p[0] * frame[k]);
                    } else {
                        add(next, beginning + label, 0, all * frame[k]);
                    }
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
