package mapping.plots;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mapping.Requirement;

/**
 * Which classes are taken for which: row i, column j counts the examples of class i that were called j. A cell is the bluer the
 * larger its part of its row, so that small classes count as much as large ones; the right answers lie on the diagonal.
 *
 * @param classes the names of the classes
 * @param counts  as many rows and columns
 */
public record ConfusionMatrix(List<String> classes, int[][] counts) {

    public ConfusionMatrix {
        classes = List.copyOf(classes);
        int size = classes.size();
        if (counts.length != size || Arrays.stream(counts).anyMatch(row -> row.length != size)) {
            throw new IllegalArgumentException("A confusion matrix of " + size + " classes needs " + size + " rows and columns.");
        }
    }

    /**
     * Counts.
     *
     * @param labels      the true class of each example, an index into {@code classes}
     * @param predictions the class that it was given
     */
    public static ConfusionMatrix of(List<String> classes, int[] labels, int[] predictions) {
        Requirement.asMany("predictions", predictions.length, "labels", labels.length);
        Requirement.labels(labels, classes.size());
        Requirement.labels(predictions, classes.size());
        int[][] counts = new int[classes.size()][classes.size()];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]][predictions[i]]++;
        }
        return new ConfusionMatrix(classes, counts);
    }

    /** The part of the examples that lie on the diagonal. */
    public double accuracy() {
        long right = 0;
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
            all += Arrays.stream(counts[i]).sum();
        }
        return (double) right / all;
    }

    /** The matrix as a picture with its counts; readable for up to about twelve classes. */
    public Picture picture(String title) {
        double[][] numbers = Arrays.stream(counts).map(row -> Arrays.stream(row).asDoubleStream().toArray())
                .toArray(double[][]::new);
        double[][] parts = Arrays.stream(counts).map(row -> Arrays.stream(row)
                .mapToDouble(count -> StrictMath.sqrt((double) count / Math.max(1, Arrays.stream(row).sum()))).toArray())
                .toArray(double[][]::new);
        Picture picture = HeatMap.of(title, "predicted class", "true class", numbers).rows(classes).columns(classes)
                .numbers("%.0f").color(parts).range(0, 1.15).picture();
        String description = String.format(Locale.ROOT, "confusion matrix \"%s\": %d classes, accuracy %.4f", title,
                classes.size(), accuracy());
        return new Picture(picture.image(), description, picture.data());
    }
}
