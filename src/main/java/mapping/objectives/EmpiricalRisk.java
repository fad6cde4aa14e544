package mapping.objectives;

import mapping.Requirement;
import mapping.sampling.Indices;

/**
 * The mean loss over the examples of a training set, R̂(θ) = 1/n Σ ℓᵢ(θ), as an objective of the parameters θ (sections 2.3.1
 * and 3.1.3). Besides the whole mean it offers the mean over any batch of examples, which costs less in proportion to the
 * batch size and has the same expectation: that is all that stochastic gradient descent needs.
 *
 * <p>A risk may keep arrays for its intermediate results, so it serves one thread at a time.
 */
public interface EmpiricalRisk extends Objective {

    /** n, the number of examples. */
    int examples();

    /**
     * The mean loss over a batch, and its gradient.
     *
     * @param parameters θ, of length {@link #dimension}
     * @param examples   holds the batch: the elements from {@code from} to before {@code to} are numbers of examples
     * @param into       takes the mean gradient, of length {@link #dimension}; what was in it is overwritten
     * @return the mean loss
     */
    double gradient(double[] parameters, int[] examples, int from, int to, double[] into);

    /** The mean loss over a batch; as {@link #gradient(double[], int[], int, int, double[])}. */
    double loss(double[] parameters, int[] examples, int from, int to);

    /** Multiply-adds that the loss and gradient of one example cost: the price of a step on any machine. */
    long multiplyAdds();

    /** The mean loss over a batch, and its gradient. */
    default double gradient(double[] parameters, Indices batch, double[] into) {
        Requirement.given("The batch", batch);
        return gradient(parameters, batch.examples(), batch.from(), batch.to(), into);
    }

    /** The numbers of all examples, in order. */
    default Indices all() {
        return Indices.all(examples());
    }

    /** R̂(θ). */
    @Override
    default double value(double[] parameters) {
        requireDimension(parameters);
        return loss(parameters, all().examples(), 0, examples());
    }

    /** ∇R̂(θ). */
    @Override
    default double[] gradient(double[] parameters) {
        requireDimension(parameters);
        double[] gradient = new double[dimension()];
        gradient(parameters, all(), gradient);
        return gradient;
    }
}
