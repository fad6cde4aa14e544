package mapping.layers.normalization;

import java.util.Map;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.Parts;
import mapping.layers.SameSpace;
import mapping.layers.TwoModes;
import mapping.layers.WeightAndBias;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Every channel to mean 0 and variance 1 over the batch, then a learnt scale and shift: y = w · (x − mean) / √(variance + ε) + b.
 * Section 4.2.2 (Ioffe and Szegedy, 2015). While training the statistics are those of the batch, and running ones follow
 * them; in use the running ones take their place, so that an example no longer depends on its neighbours. Arguments have
 * shape (batch, channels), (batch, channels, length) or (batch, channels, height, width). PyTorch: {@code nn.BatchNorm1d},
 * {@code nn.BatchNorm2d}, whose ε = 1e-5 and momentum 0.1 are the defaults here.
 */
public final class BatchNorm extends TwoModes implements SameSpace, WeightAndBias {

    private final Tensor weight;
    private final Tensor bias;
    private final Tensor runningMean;
    private final Tensor runningVariance;
    private final double momentum;
    private final double epsilon;

    /**
     * @param momentum the share of the newest batch in the running statistics
     * @param epsilon  added to the variance
     */
    public BatchNorm(int channels, double momentum, double epsilon) {
        this.weight = Initialization.ones().parameter(null, channels);
        this.bias = Initialization.zeros().parameter(null, channels);
        this.runningMean = Tensors.zeros(channels);
        this.runningVariance = Tensors.ones(channels);
        this.momentum = momentum;
        this.epsilon = epsilon;
    }

    public static BatchNorm of(int channels) {
        return new BatchNorm(channels, 0.1, 1e-5);
    }

    /** @throws IllegalArgumentException while training, if a channel has one element in the batch, which has no variance */
    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        ChannelNormalization normalization = new ChannelNormalization(x, weight, bias);
        if (!isTraining()) {
            return normalization.of(runningMean.data(), runningVariance.data(), epsilon);
        }
        int count = normalization.count();
        if (count == 1) {
            throw new IllegalArgumentException("A batch for " + name() + " must have more than one number for each channel while "
                + "training, got shape " + Shape.text(x.shape()) + ". Train on larger batches (drop a last one of one example), "
                + "or call eval() to use the model.");
        }
        float[] variance = new float[weight.numel()];
        Tensor y = normalization.ofTheBatch(epsilon, variance);
        follow(runningMean, normalization.mean(), 1);
        follow(runningVariance, variance, count / (count - 1.0));    // the unbiased estimate, as in PyTorch
        return y;
    }

    private void follow(Tensor running, float[] newest, double factor) {
        running.update(data -> {
            for (int c = 0; c < data.length; c++) {
                data[c] = (float) ((1 - momentum) * data[c] + momentum * factor * newest[c]);
            }
        });
    }

    /** The scale w of each channel, ones at first. */
    @Override
    public Tensor weight() {
        return weight;
    }

    /** The shift b of each channel, zeros at first. */
    @Override
    public Tensor bias() {
        return bias;
    }

    @Override
    public Map<String, Tensor> ownBuffers() {
        return new Parts<Tensor>().with("running_mean", runningMean).with("running_var", runningVariance);
    }

    @Override
    public String name() {
        return "BatchNorm(" + weight.numel() + ")";
    }

    @Override
    public Space domain() {
        return Space.starting(weight.numel());
    }
}
