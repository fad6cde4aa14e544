package mapping.activations;

import java.util.function.DoubleUnaryOperator;
import mapping.random.RandomSource;

/**
 * All activations by short names, for a static import. Section 4.2. Defaults are PyTorch's.
 *
 * <pre>{@code
 * import static mapping.activations.Activations.*;
 *
 * Layer hidden = Dense.of(64, 64, random).then(relu());
 * }</pre>
 */
public final class Activations {

    private Activations() {
    }

    /** A custom activation, by its value and its derivative, both as functions of the argument. */
    public static Activation of(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new Formula(name, value, derivative);
    }

    /** x itself; Keras: {@code linear}. */
    public static Activation identity() { return of("identity", x -> x, x -> 1); }
    public static Activation exponential() { return of("exponential", StrictMath::exp, StrictMath::exp); }

    // The sigmoid and tanh families, section 4.2.1.

    public static Sigmoid sigmoid() { return new Sigmoid(); }
    public static Tanh tanh() { return new Tanh(); }
    public static HardSigmoid hardSigmoid() { return new HardSigmoid(); }
    /** From −1 to 1. */
    public static HardTanh hardTanh() { return hardTanh(-1, 1); }
    public static HardTanh hardTanh(double low, double high) { return new HardTanh(low, high); }
    public static LogSigmoid logSigmoid() { return new LogSigmoid(); }
    public static Softplus softplus() { return softplus(1); }
    public static Softplus softplus(double beta) { return new Softplus(beta); }
    /** (x + 1)/2 from 0 to 1, flat outside [−1, 1]; Keras: {@code sparse_sigmoid}. */
    public static Activation sparseSigmoid() {
        return of("sparseSigmoid", x -> Math.min(1, Math.max(0, (x + 1) / 2)), x -> Math.abs(x) < 1 ? 0.5 : 0);
    }
    public static Softsign softsign() { return new Softsign(); }

    // The ReLU family, section 4.2.2.

    public static Relu relu() { return new Relu(); }
    /** Of slope 0.01 to the left. */
    public static LeakyRelu leakyRelu() { return leakyRelu(0.01); }
    public static LeakyRelu leakyRelu(double slope) { return new LeakyRelu(slope); }
    /** One slope for all, which starts at 0.25. */
    public static PRelu prelu() { return prelu(1); }
    /** One slope for each channel (axis 1). */
    public static PRelu prelu(int channels) { return PRelu.of(channels); }
    /** Slopes from ⅛ to ⅓. */
    public static RRelu rrelu(RandomSource random) { return rrelu(1.0 / 8, 1.0 / 3, random); }
    public static RRelu rrelu(double low, double high, RandomSource random) { return new RRelu(low, high, random); }
    public static Relu6 relu6() { return new Relu6(); }
    public static Elu elu() { return elu(1); }
    public static Elu elu(double alpha) { return new Elu(alpha); }
    public static Celu celu() { return celu(1); }
    public static Celu celu(double alpha) { return new Celu(alpha); }
    public static Selu selu() { return new Selu(); }
    public static Gelu gelu() { return new Gelu(); }
    public static GeluTanh geluTanh() { return new GeluTanh(); }
    public static Silu silu() { return new Silu(); }
    /** Another name of {@link #silu}. */
    public static Silu swish() { return silu(); }
    public static HardSwish hardSwish() { return new HardSwish(); }
    public static Mish mish() { return new Mish(); }

    /** (x + √(x² + 4)) / 2, like softplus but algebraic (Barron 2021); Keras: {@code squareplus}. */
    public static Squareplus squareplus() { return new Squareplus(); }

    /** 0 up to −1, then (x + 1)²/4, from 1 on x; Keras: {@code sparse_plus}. */
    public static Activation sparsePlus() {
        return of("sparsePlus", x -> x <= -1 ? 0 : x < 1 ? (x + 1) * (x + 1) / 4 : x,
            x -> x <= -1 ? 0 : x < 1 ? (x + 1) / 2 : 1);
    }

    // The shrink family.

    /** Of λ = ½. */
    public static SoftShrink softShrink() { return softShrink(0.5); }
    public static SoftShrink softShrink(double lambda) { return new SoftShrink(lambda); }
    /** Of λ = ½. */
    public static HardShrink hardShrink() { return hardShrink(0.5); }
    public static HardShrink hardShrink(double lambda) { return new HardShrink(lambda); }
    public static TanhShrink tanhShrink() { return new TanhShrink(); }
    public static Threshold threshold(double threshold, double otherwise) { return new Threshold(threshold, otherwise); }

    // Gated units, which halve the last axis.

    public static Gated glu() { return new Gated("GLU", sigmoid(), -1); }
    public static Gated reglu() { return new Gated("ReGLU", relu(), -1); }
    public static Gated geglu() { return new Gated("GEGLU", gelu(), -1); }
    public static Gated swiglu() { return new Gated("SwiGLU", silu(), -1); }

    // The softmax family, along the last axis unless another is given.

    public static Softmax softmax() { return softmax(-1); }
    public static Softmax softmax(int axis) { return new Softmax(axis); }
    public static LogSoftmax logSoftmax() { return logSoftmax(-1); }
    public static LogSoftmax logSoftmax(int axis) { return new LogSoftmax(axis); }
    public static Softmin softmin() { return softmin(-1); }
    public static Softmin softmin(int axis) { return new Softmin(axis); }
    /** At temperature 1, soft. */
    public static GumbelSoftmax gumbelSoftmax(RandomSource random) { return gumbelSoftmax(1, false, random); }
    /** Hard: one class at a time, with the gradient of the soft one (straight-through). */
    public static GumbelSoftmax gumbelSoftmax(double temperature, boolean hard, RandomSource random) {
        return gumbelSoftmax(temperature, hard, -1, random);
    }
    public static GumbelSoftmax gumbelSoftmax(double temperature, boolean hard, int axis, RandomSource random) {
        return new GumbelSoftmax(temperature, hard, axis, random);
    }
    public static Sparsemax sparsemax() { return new Sparsemax(); }
}
