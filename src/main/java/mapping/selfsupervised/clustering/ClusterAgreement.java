package mapping.selfsupervised.clustering;

import java.util.Arrays;
import mapping.Requirement;

/**
 * How far two ways of grouping the same things agree, whatever the groups are called: the mapping (classes, clusters) ↦ numbers
 * that do not change when clusters are renumbered. Section 8.2.1. All are 1 where the groups are the same. scikit-learn:
 * {@code sklearn.metrics}. Logarithms are natural.
 *
 * @param table {@code table[c][k]}: how many things of class c are in cluster k
 */
public record ClusterAgreement(int[][] table) {

    /**
     * @param classes  the class of each thing, 0 or more
     * @param clusters its cluster, 0 or more
     */
    public static ClusterAgreement of(int[] classes, int[] clusters) {
        int rows = count("The classes", classes);
        int columns = count("The clusters", clusters);
        Requirement.asMany("classes", classes.length, "clusters", clusters.length);
        Requirement.length("The number of cells of the table", (long) rows * columns);
        int[][] table = new int[rows][columns];
        for (int i = 0; i < classes.length; i++) {
            table[classes[i]][clusters[i]]++;
        }
        return new ClusterAgreement(table);
    }

    private static int count(String what, int[] numbers) {
        Requirement.given(what, numbers);
        Requirement.atLeast("The number of things", numbers.length, 1);
        int most = 0;
        for (int number : numbers) {
            Requirement.between("The number of a group", number, 0, numbers.length * 1000L);
            most = Math.max(most, number);
        }
        return most + 1;
    }

    public ClusterAgreement {
        Requirement.allGiven("The rows of the table", table);
        Requirement.atLeast("The number of rows", table.length, 1);
        long sum = 0;
        for (int[] row : table) {
            Requirement.asMany("cells in each row", row.length, "cells in row 0", table[0].length);
            for (int cell : row) {
                Requirement.atLeast("A count", cell, 0);
                sum += cell;
            }
        }
        Requirement.between("The sum of all counts", sum, 1, Integer.MAX_VALUE);
    }

    /**
     * The Rand index adjusted for chance (Hubert and Arabie, 1985): of all pairs of things, those on whose being together both
     * agree; 0 is what groups of these sizes get on average when drawn at random. It may be negative.
     */
    public double adjustedRand() {
        double both = 0;
        for (int[] row : table) {
            both += pairs(row);
        }
        double inClasses = pairs(rowSums());
        double inClusters = pairs(columnSums());
        double all = pairs(total());
        double expected = all == 0 ? 0 : inClasses * inClusters / all;
        double most = (inClasses + inClusters) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    /** 1 if no cluster mixes classes: 1 − H(class | cluster) / H(class). */
    public double homogeneity() {
        double classes = entropy(rowSums());
        return classes == 0 ? 1 : mutualInformation() / classes;
    }

    /** 1 if no class is spread over clusters: 1 − H(cluster | class) / H(cluster). */
    public double completeness() {
        double clusters = entropy(columnSums());
        return clusters == 0 ? 1 : mutualInformation() / clusters;
    }

    /** The harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg, 2007). */
    public double vMeasure() {
        double sum = homogeneity() + completeness();
        return sum == 0 ? 0 : 2 * homogeneity() * completeness() / sum;
    }

    /** Mutual information over the mean of the two entropies, scikit-learn's default: equal to {@link #vMeasure}. */
    public double normalizedMutualInformation() {
        double mean = (entropy(rowSums()) + entropy(columnSums())) / 2;
        return mean == 0 ? 1 : mutualInformation() / mean;
    }

    /** I(class; cluster) in nats: how much the cluster tells about the class. */
    public double mutualInformation() {
        int[] classes = rowSums();
        int[] clusters = columnSums();
        double n = total();
        double sum = 0;
        for (int c = 0; c < table.length; c++) {
            for (int k = 0; k < table[c].length; k++) {
                if (table[c][k] > 0) {
                    sum += table[c][k] / n * StrictMath.log(table[c][k] * n / ((double) classes[c] * clusters[k]));
                }
            }
        }
        return Math.max(0, sum);
    }

    /** The share of things that belong to their cluster's most frequent class. It grows with the number of clusters, to 1. */
    public double purity() {
        double sum = 0;
        for (int k = 0; k < table[0].length; k++) {
            int most = 0;
            for (int[] row : table) {
                most = Math.max(most, row[k]);
            }
            sum += most;
        }
        return sum / total();
    }

    private int[] rowSums() {
        return Arrays.stream(table).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    private int[] columnSums() {
        int[] sums = new int[table[0].length];
        for (int[] row : table) {
            Arrays.setAll(sums, k -> sums[k] + row[k]);
        }
        return sums;
    }

    private int total() {
        return Arrays.stream(rowSums()).sum();
    }

    private static double pairs(int... counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count * (count - 1.0) / 2;
        }
        return sum;
    }

    private static double entropy(int... counts) {
        double n = Arrays.stream(counts).sum();
        double sum = 0;
        for (int count : counts) {
            sum -= count == 0 ? 0 : count / n * StrictMath.log(count / n);
        }
        return sum;
    }
}
