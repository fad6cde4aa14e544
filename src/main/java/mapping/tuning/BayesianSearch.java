package mapping.tuning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Trials where a model of the loss promises most (Snoek et al., 2012): some random ones first, then always the candidate with the
 * greatest expected improvement under a {@link GaussianProcess} fitted to the trials so far. Section 5.3.1.
 *
 * <p>A loss above the median counts as the median, since how bad a bad setting is would only bend the model where it matters;
 * so does a failed trial. The losses are then standardized. The process has a Matérn 5/2
 * covariance whose length, one for all dimensions, is the likeliest of a few.
 *
 * @param search     space, experiment and seed
 * @param first      how many trials are random before the model is asked; at least 2
 * @param candidates how many random points are compared for each trial
 */
public record BayesianSearch(Search search, int first, int candidates) {

    private static final double[] LENGTHS = {0.1, 0.15, 0.2, 0.3, 0.5, 0.8, 1.2, 2};
    private static final double NOISE = 1e-2;

    public BayesianSearch {
        Requirement.given("The search", search);
        Requirement.atLeast("The number of random trials", first, 2);
        Requirement.atLeast("The number of candidates", candidates, 1);
    }

    /** So many trials, the random ones included. */
    public List<Trial> run(int count) {
        List<double[]> points = new ArrayList<>(search.space().random(Math.min(first, count), search.seed()));
        List<Trial> trials = new ArrayList<>(search.apply(points));
        while (trials.size() < count) {
            double[] next = propose(points, trials);
            points.add(next);
            trials.add(search.trial(trials.size(), next));
        }
        return trials;
    }

    /** The most promising of the candidates that the number of the trial draws. */
    public double[] propose(List<double[]> points, List<Trial> trials) {
        Requirement.asMany("points", points.size(), "trials", trials.size());
        double[] losses = standardized(trials.stream().mapToDouble(Trial::loss).toArray());
        GaussianProcess process = GaussianProcess.likeliest(new Covariance.Matern52(1), LENGTHS, NOISE,
            points.toArray(double[][]::new), losses);
        Acquisition gain = new Acquisition.ExpectedImprovement(Arrays.stream(losses).min().getAsDouble(), 0);
        double most = Double.NEGATIVE_INFINITY;
        double[] best = null;
        long draw = RandomSource.of(search.seed()).fork("candidates").fork(trials.size()).nextLong();
        for (double[] candidate : search.space().random(candidates, draw)) {
            double promise = gain.apply(process.apply(candidate));
            if (promise > most) {
                most = promise;
                best = candidate;
            }
        }
        return best;
    }

    private static double[] standardized(double[] losses) {
        double[] sorted = losses.clone();
        Arrays.sort(sorted); // NaN last
        double median = sorted[sorted.length / 2];
        if (!Double.isFinite(sorted[0])) {
            throw new ArithmeticException("One of the first trials must have a finite loss, and none has.");
        }
        double worst = Double.isFinite(median) ? median : Arrays.stream(losses).filter(Double::isFinite).max().getAsDouble();
        double[] clipped = Arrays.stream(losses).map(loss -> loss <= worst ? loss : worst).toArray();
        double mean = Arrays.stream(clipped).average().getAsDouble();
        double variance = Arrays.stream(clipped).map(loss -> (loss - mean) * (loss - mean)).sum() / (clipped.length - 1);
        double deviation = variance > 0 ? Math.sqrt(variance) : 1;
        return Arrays.stream(clipped).map(loss -> (loss - mean) / deviation).toArray();
    }
}
