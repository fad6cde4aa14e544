package mapping.activations;

import java.util.Map;
import mapping.Requirement;
import mapping.layers.SameSpace;
import mapping.layers.TwoModes;
import mapping.random.RandomSource;
import mapping.tensor.Sampling;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A class drawn at random, through which a gradient goes: softmax((x + g) / τ) with Gumbel noise g, section 8.2.3 (Jang, Gu and
 * Poole 2017; Maddison, Mnih and Teh 2017). The greatest of x + g is class i with the probability that the softmax of x gives it;
 * the smaller the temperature τ, the nearer the result to that one class, and the greater the variance of the gradient. Given
 * the noise it is a differentiable mapping of x, {@link #apply(Tensor, Tensor)}.
 *
 * <p>While training, call n draws its noise from the n-th fork of the random source, and n is a buffer, so that a checkpoint
 * keeps it. When used, nothing is drawn and g is 0. PyTorch: {@code gumbel_softmax}, which always draws.
 */
public final class GumbelSoftmax extends TwoModes implements SameSpace {

    private final double temperature;
    private final boolean hard;
    private final int axis;
    private final RandomSource random;
    private final Tensor calls = Tensors.zeros();

    GumbelSoftmax(double temperature, boolean hard, int axis, RandomSource random) {
        Requirement.positive("The temperature of GumbelSoftmax", temperature);
        this.temperature = temperature;
        this.hard = hard;
        this.axis = axis;
        this.random = random;
    }

    /** τ, above 0. */
    public double temperature() {
        return temperature;
    }

    /** Whether the result is 1 at one class and 0 elsewhere. */
    public boolean isHard() {
        return hard;
    }

    /** The axis that counts the classes. */
    public int axis() {
        return axis;
    }

    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        if (!isTraining()) {
            return relaxed(x);
        }
        long call = (long) calls.item();
        calls.update(data -> data[0] = call + 1 & 0xffffff);
        return apply(x, Sampling.gumbel(random.fork(call), x.shape()));
    }

    /** The result for noise drawn elsewhere, of the shape of x. */
    public Tensor apply(Tensor x, Tensor noise) {
        Requirement.given("The argument", x);
        return relaxed(x.add(noise));
    }

    /** The softmax at the temperature; if hard, 1 at its greatest element and 0 elsewhere, with the gradient of the softmax. */
    private Tensor relaxed(Tensor x) {
        Tensor soft = x.div(temperature).softmax(axis);
        if (!hard) {
            return soft;
        }
        Tensor one = Tensors.scatter(Tensors.zeros(soft.shape()), axis, soft.argmax(axis).unsqueeze(axis), 1);
        return Tensor.computed("straightThrough", one.data(), soft.shape(), soft::addGradient, soft);
    }

    @Override
    public Map<String, Tensor> ownBuffers() {
        return Map.of("calls", calls);
    }

    @Override
    public String name() {
        return "GumbelSoftmax";
    }
}
