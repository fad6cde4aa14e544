package mapping.selfsupervised.clustering;

import java.util.Arrays;
import mapping.Requirement;

/**
 * The silhouette (Rousseeuw, 1987; section 8.2.1), which judges groups without classes: (b − a) / max(a, b) of a point, where a
 * is its mean distance to the others of its cluster and b the least mean distance to another cluster. Near 1: well inside; 0: on
 * the border; negative: nearer to another cluster. A point alone in its cluster has 0. scikit-learn: {@code silhouette_samples}.
 * Costs n² · d multiply-adds.
 */
public final class Silhouette {

    private Silhouette() {
    }

    /** The silhouette of each row; at least two clusters. */
    public static double[] each(double[][] rows, int[] clusters) {
        Points.required("The table", rows);
        Requirement.given("The clusters", clusters);
        Requirement.asMany("clusters", clusters.length, "rows", rows.length);
        for (int cluster : clusters) {
            Requirement.between("The number of a cluster", cluster, 0, Requirement.MOST_ELEMENTS - 1);
        }
        int[] names = Arrays.stream(clusters).distinct().sorted().toArray();
        Requirement.atLeast("The number of clusters of a silhouette", names.length, 2);
        int[] group = Arrays.stream(clusters).map(cluster -> Arrays.binarySearch(names, cluster)).toArray();
        int[] counts = new int[names.length];
        for (int g : group) {
            counts[g]++;
        }
        double[] silhouettes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            silhouettes[i] = ofPoint(i, rows, group, counts);
        }
        return silhouettes;
    }

    private static double ofPoint(int i, double[][] rows, int[] group, int[] counts) {
        if (counts[group[i]] == 1) {
            return 0;
        }
        double[] sums = new double[counts.length];
        for (int other = 0; other < rows.length; other++) {
            sums[group[other]] += Math.sqrt(Points.squaredDistance(rows[i], rows[other]));
        }
        double own = sums[group[i]] / (counts[group[i]] - 1);
        double nearest = Double.POSITIVE_INFINITY;
        for (int g = 0; g < sums.length; g++) {
            nearest = g == group[i] ? nearest : Math.min(nearest, sums[g] / counts[g]);
        }
        double most = Math.max(own, nearest);
        return most == 0 ? 0 : (nearest - own) / most;
    }

    /** The mean over all rows. */
    public static double mean(double[][] rows, int[] clusters) {
        return Arrays.stream(each(rows, clusters)).average().getAsDouble();
    }
}
