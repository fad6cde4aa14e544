package mapping.descent;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.EmpiricalRisk;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;

/**
 * How far the gradient of a mini-batch is from the whole gradient (section 3.1.3). With σ² = 1/n Σ ‖∇ℓᵢ − ∇R‖², the variance
 * of the gradients of single examples, a batch of B examples drawn without replacement has
 * <pre>
 *   E ‖∇R_B − ∇R‖² = σ²/B · (n − B)/(n − 1)
 * </pre>
 * so that four times the batch halves the error, and the whole set has none.
 */
public record GradientNoise(EmpiricalRisk risk) {

    public GradientNoise {
        Requirement.given("The risk", risk);
    }

    /** σ² at these parameters. Costs the gradients of all examples, one by one. */
    public double variance(double[] parameters) {
        return measured(parameters, 1, 1, 0);
    }

    /**
     * The simple noise scale σ² / ‖∇R‖² at these parameters (McCandlish et al., 2018), section 1.2.3: the batch size at which the
     * error of a batch's gradient is as large as the gradient itself. Infinite where the gradient is 0.
     */
    public double scale(double[] parameters) {
        double length = Vectors.norm(risk.gradient(parameters));
        return variance(parameters) / (length * length);
    }

    /** The mean squared error that the formula predicts for a batch size. */
    public double predicted(double variance, int batchSize) {
        double n = risk.examples();
        return n == 1 ? 0 : variance / batchSize * (n - batchSize) / (n - 1);
    }

    /**
     * The mean of ‖∇R_B − ∇R‖² over all batches of several epochs. A last batch smaller than the others is left out.
     */
    public double measured(double[] parameters, int batchSize, int epochs, long seed) {
        double[] whole = risk.gradient(parameters);
        double[] part = new double[whole.length];
        MiniBatches batches = new MiniBatches(risk.examples(), batchSize, true, seed);
        double sum = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (Indices batch : batches.epoch(epoch)) {
                risk.gradient(parameters, batch, part);
                double distance = Vectors.distance(part, whole);
                sum += distance * distance;
            }
        }
        return sum / ((double) batches.perEpoch() * epochs);
    }
}
