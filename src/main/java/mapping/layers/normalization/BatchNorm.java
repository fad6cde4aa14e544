package mapping.layers.normalization;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Rectifier;
import mapping.layers.SameSpace;
import mapping.layers.TwoModes;
import mapping.layers.WeightAndBias;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Every channel to mean 0 and variance 1 over the batch, then a learnt scale and shift: y = w · (x − mean) / √(variance + ε) + b.
 * Section 4.2.2 (Ioffe and Szegedy, 2015). While training the statistics are those of the batch, and running ones follow
 * them; in use the running ones take their place, so that an example no longer depends on its neighbours. Arguments have
 * shape (batch, channels), (batch, channels, length) or (batch, channels, height, width). PyTorch: {@code nn.BatchNorm1d},
 * {@code nn.BatchNorm2d}, whose ε = 1e-5 and momentum 0.1 are the defaults here.
 */
public final class BatchNorm extends TwoModes implements SameSpace, WeightAndBias {

    private final int channels;
    private final Tensor weight;
    private final Tensor bias;
    private final RunningStatistics running;
    private final double epsilon;

    /**
     * @param momentum the share of the newest batch in the running statistics
     * @param epsilon  added to the variance
     */
    public BatchNorm(int channels, double momentum, double epsilon) {
        this(channels, Initialization.ones().parameter(null, channels), Initialization.zeros().parameter(null, channels),
            RunningStatistics.following(channels, momentum), epsilon);
    }

    private BatchNorm(int channels, Tensor weight, Tensor bias, RunningStatistics running, double epsilon) {
        Requirement.atLeast("The number of channels of BatchNorm", channels, 1);
        Requirement.notNegative("The epsilon of BatchNorm", epsilon);
        this.channels = channels;
        this.weight = weight;
        this.bias = bias;
        this.running = running;
        this.epsilon = epsilon;
    }

    public static BatchNorm of(int channels) {
        return new BatchNorm(channels, 0.1, 1e-5);
    }

    /** A layer with the same statistics, without scale and shift. PyTorch: {@code affine=False}. */
    public BatchNorm withoutAffine() {
        return new BatchNorm(channels, null, null, running, epsilon);
    }

    /**
     * A new layer with the same scale and shift whose running statistics are the mean over all batches seen, each counted
     * alike. The number of batches is a third buffer. PyTorch: {@code momentum=None}.
     */
    public BatchNorm cumulative() {
        return new BatchNorm(channels, weight, bias, RunningStatistics.cumulative(channels), epsilon);
    }

    /**
     * A new layer with the same scale and shift that keeps no running statistics: in use, too, it takes those of the batch.
     * PyTorch: {@code track_running_stats=False}.
     */
    public BatchNorm withoutRunningStatistics() {
        return new BatchNorm(channels, weight, bias, null, epsilon);
    }

    /** @throws IllegalArgumentException if statistics of the batch are taken and a channel has one element, hence no variance */
    @Override
    public Tensor apply(Tensor x) {
        return apply(x, false);
    }

    /** The normalized numbers, or max(0, ·) of them if {@code rectified}. */
    Tensor apply(Tensor x, boolean rectified) {
        ExampleCheck.require(this, x);
        ChannelNormalization normalization = ChannelNormalization.of(x, channels, weight, bias, rectified);
        if (!isTraining() && running != null) {
            return normalization.of(running.mean().data(), running.variance().data(), epsilon);
        }
        int count = normalization.count;
        if (count == 1) {
            throw new IllegalArgumentException("A batch for " + name() + " must have more than one number for each channel"
                + (running == null ? "" : " while training") + ", got shape " + Shape.text(x.shape()) + ". Train on larger "
                + "batches (drop a last one of one example)" + (running == null ? "." : ", or call eval() to use the model."));
        }
        float[] variance = new float[channels];
        Tensor y = normalization.ofTheBatch(epsilon, variance);
        if (running != null) {
            running.add(normalization.mean, variance, count);
        }
        return y;
    }

    @Override
    public Layer joined(Layer next) {
        return next instanceof Rectifier ? new RectifiedBatchNorm(this) : null;
    }

    /** What is added to the variance before its root is taken. */
    public double epsilon() {
        return epsilon;
    }

    /** The scale w of each channel, ones at first, or null. */
    @Override
    public Tensor weight() {
        return weight;
    }

    /** The shift b of each channel, zeros at first, or null. */
    @Override
    public Tensor bias() {
        return bias;
    }

    @Override
    public Map<String, Tensor> ownBuffers() {
        return running == null ? Map.of() : new Parts<Tensor>().with("running_mean", running.mean())
            .with("running_var", running.variance()).with("num_batches_tracked", running.batches());
    }

    @Override
    public String name() {
        return "BatchNorm(" + channels + ")";
    }

    @Override
    public Space domain() {
        return Space.starting(channels);
    }
}
