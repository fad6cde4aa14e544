package mapping.transfer.fewshot;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Draws episodes: N classes out of all, then of each K examples for the support and Q others for the query, all without
 * repetition. "N-way K-shot". Section 8.3.3 (Vinyals et al., 2016).
 */
public final class Episodes {

    private final int[][] rows;
    private final int ways;
    private final int shots;
    private final int queries;

    private Episodes(int[][] rows, int ways, int shots, int queries) {
        this.rows = rows;
        this.ways = ways;
        this.shots = shots;
        this.queries = queries;
    }

    /**
     * @param labels  the class of each example, 0 or more; classes with no example are passed over
     * @param ways    N, at least 1 and at most the number of classes
     * @param shots   K, at least 1
     * @param queries Q, at least 1; each class must have K + Q examples
     */
    public static Episodes of(int[] labels, int ways, int shots, int queries) {
        Requirement.atLeast("The number of shots", shots, 1);
        Requirement.atLeast("The number of queries", queries, 1);
        Requirement.labels(labels, Requirement.MOST_ELEMENTS);
        int[][] rows = Arrays.stream(labels).distinct().sorted()
            .mapToObj(label -> IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray()).toArray(int[][]::new);
        Requirement.between("The number of ways", ways, 1, rows.length);
        for (int[] each : rows) {
            Requirement.atLeast("The number of examples of class " + labels[each[0]], each.length, (long) shots + queries);
        }
        return new Episodes(rows, ways, shots, queries);
    }

    /** The next episode; its classes and examples come from this source. */
    public Episode draw(RandomSource random) {
        int[] classes = Requirement.given("The source of random numbers", random).permutation(rows.length);
        int[] support = new int[ways * shots];
        int[] supportLabels = new int[ways * shots];
        int[] query = new int[ways * queries];
        int[] queryLabels = new int[ways * queries];
        for (int n = 0; n < ways; n++) {
            int[] of = rows[classes[n]];
            int[] order = random.permutation(of.length);
            for (int k = 0; k < shots; k++) {
                support[n * shots + k] = of[order[k]];
                supportLabels[n * shots + k] = n;
            }
            for (int q = 0; q < queries; q++) {
                query[n * queries + q] = of[order[shots + q]];
                queryLabels[n * queries + q] = n;
            }
        }
        return new Episode(ways, support, supportLabels, query, queryLabels);
    }
}
