package mapping.initialization;

import mapping.Requirement;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Independent weights of mean 0 and variance gain² / fan, so that signals (fan-in), gradients (fan-out) or a compromise of the
 * two (average) keep their size through the layer. Section 4.2.2.
 *
 * @param gain    what the activation behind the layer asks for, see {@link Gain}
 * @param mode    which fan
 * @param uniform between −√3 and √3 deviations, else normal
 */
public record VarianceScaling(double gain, Fans.Mode mode, boolean uniform) implements Initialization {

    public VarianceScaling {
        Requirement.given("The mode", mode);
    }

    /** The standard deviation of the weights of a layer of this shape. */
    public double deviation(int... shape) {
        return gain / Math.sqrt(Fans.of(shape).by(mode));
    }

    @Override
    public Tensor draw(RandomSource random, int... shape) {
        double deviation = deviation(shape);
        double bound = Math.sqrt(3) * deviation;
        return (uniform ? Initialization.uniform(-bound, bound) : Initialization.normal(0, deviation)).draw(random, shape);
    }

    /** The same for another activation, see {@link Gain}. */
    public VarianceScaling gain(double other) {
        return new VarianceScaling(other, mode, uniform);
    }

    /** The same, scaled by fan-out: gradients keep their size. */
    public VarianceScaling fanOut() {
        return new VarianceScaling(gain, Fans.Mode.OUT, uniform);
    }
}
