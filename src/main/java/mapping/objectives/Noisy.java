package mapping.objectives;

import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * An objective whose values and gradients are seen through Gaussian noise, as mini-batches see the risk (section 3.1.3):
 * every component has an independent error of mean 0 and the given standard deviation. Each call draws new noise from the
 * seed's sequence, so a run is repeatable but a point asked twice answers differently.
 */
public final class Noisy implements Objective {

    private final Objective exact;
    private final double deviation;
    private final RandomSource noise;

    public Noisy(Objective exact, double deviation, long seed) {
        Requirement.notNegative("The standard deviation", deviation);
        this.exact = exact;
        this.deviation = deviation;
        this.noise = RandomSource.of(seed);
    }

    /** The objective without its noise. */
    public Objective exact() {
        return exact;
    }

    @Override
    public int dimension() {
        return exact.dimension();
    }

    @Override
    public double value(double[] x) {
        return exact.value(x) + deviation * noise.nextGaussian();
    }

    @Override
    public double[] gradient(double[] x) {
        double[] gradient = exact.gradient(x);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += deviation * noise.nextGaussian();
        }
        return gradient;
    }

    /** The Hessian of the exact objective: noise of mean 0 has none. */
    @Override
    public double[][] hessian(double[] x) {
        return exact.hessian(x);
    }
}
