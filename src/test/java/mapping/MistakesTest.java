package mapping;

import static mapping.losses.Losses.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import mapping.activations.Activations;
import mapping.algebra.Spectrum;
import mapping.data.Normalize;
import mapping.data.augmentation.RandomCrop;
import mapping.data.augmentation.RandomShift;
import mapping.descent.Armijo;
import mapping.descent.Newton;
import mapping.descent.Path;
import mapping.descent.StrongWolfe;
import mapping.layers.Concatenation;
import mapping.layers.Sequential;
import mapping.layers.recurrent.Lstm;
import mapping.metrics.Calibration;
import mapping.metrics.Confusion;
import mapping.metrics.OneVersusRest;
import mapping.metrics.PrecisionRecall;
import mapping.metrics.TopK;
import mapping.objectives.LinearRegression;
import mapping.objectives.Noisy;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.objectives.Rastrigin;
import mapping.objectives.Ravine;
import mapping.objectives.Rosenbrock;
import mapping.optimizers.rules.Shampoo;
import mapping.random.RandomSource;
import mapping.regularization.Penalties;
import mapping.regularization.StoppingRule;
import mapping.sampling.Indices;
import mapping.schedules.ConstantFactor;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings and shapes that make no sense are refused with one sentence, wherever in the library they are given. */
class MistakesTest {

    private static final Tensor ROW = Tensors.zeros(1, 3);

    private static Arguments says(String sentence, Executable mistake) {
        return Arguments.of(sentence, mistake);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
            says("CELU needs α > 0, got 0.0.", () -> Activations.celu(0)),
            says("HardTanh needs low < high, got 1.0 and -1.0.", () -> Activations.hardTanh(1, -1)),
            says("HardShrink needs λ ≥ 0, got -0.5.", () -> Activations.hardShrink(-0.5)),
            says("SoftShrink needs λ ≥ 0, got -0.5.", () -> Activations.softShrink(-0.5)),
            says("Softplus needs a sharpness β > 0, got 0.0.", () -> Activations.softplus(0)),
            says("The step size must be positive and finite, got 0.", () -> new mapping.schedules.StepDecay(0.1, 0, 0.5)),
            says("The factor must be between 0 and 1, got 1.5.", () -> new ConstantFactor(0.1, 1.5, 3)),
            says("A crop has a size of 1 or more and a padding of 0 or more, got 0 and 2.", () -> new RandomCrop(0, 2)),
            says("A picture is shifted by 0 pixels or more, got -1.", () -> new RandomShift(-1)),
            says("Channels are the second axis of (batch, channels, …), got shape (3).",
                () -> Normalize.channels(Tensors.zeros(3))),
            says("A concatenation needs at least one branch.", () -> Concatenation.of()),
            says("A sequence of layers needs at least one.", () -> Sequential.of()),
            says("A recurrent layer has sizes of 1 or more, got 3 inputs, 0 units, 1 layers.",
                () -> Lstm.of(3, 0, RandomSource.of(1))),
            says("A reliability diagram needs a bin or more, got 0.", () -> Calibration.metric(0)),
            says("A confusion matrix is square, got 2 rows and one of 1 columns.",
                () -> new Confusion(new int[][] {{1, 2}, {3}})),
            says("A confusion matrix needs two classes or more, got 1.", () -> Confusion.metric(1)),
            says("Top-k accuracy needs a k of 1 or more, got 0.", () -> new TopK(0)),
            says("One versus the rest needs two classes or more, got 1.", () -> new OneVersusRest(1, PrecisionRecall.metric()
                .then(PrecisionRecall::averagePrecision))),
            says("The groups of a group lasso have one member or more, got 0.", () -> Penalties.groupLasso(1, 0)),
            says("Patience lasts one epoch or more, got 0.", () -> StoppingRule.patience(0, 0)),
            says("The power of the hinge loss must be 1 or 2, got 3.", () -> new mapping.losses.Hinge(3)),
            says("The power of the multi-class margin must be 1 or 2, got 3.", () -> multiMargin(3, 1)),
            says("The exponent q of the generalized cross-entropy must be greater than 0 and at most 1, got 0.",
                () -> generalizedCrossEntropy(0)),
            says("The price α of false positives must be finite and not negative, got -1.", () -> tversky(-1, 1)),
            says("The smoothing of the Tversky index must be positive and finite, got 0.", () -> dice().smooth(0)));
    }

    static Stream<Arguments> descents() {
        return Stream.of(
            says("the initial step must be positive and finite, but is 0.0", () -> new StrongWolfe(0, 1e-4, 0.9)),
            says("the initial step must be positive and finite, but is NaN", () -> new Armijo(Double.NaN, 0.1, 0.5)),
            says("decrease and shrink must lie between 0 and 1, but are 0.1 and 1.0", () -> new Armijo(1, 0.1, 1)),
            says("decrease and curvature must have 0 < c₁ < c₂ < 1, but are 0.9 and 0.1", () -> new StrongWolfe(1, 0.9, 0.1)),
            says("the dimension must be at least 1, but is 0", () -> new Rastrigin(0)),
            says("the dimension must be at least 1, but is 0", () -> Objective.of(0, x -> 1, x -> x)),
            says("the number of steps must not be negative, but is -1",
                () -> Path.of(new Rosenbrock(), step -> null, new double[2], -1)),
            says("the standard deviation must not be negative, but is -1.0", () -> new Noisy(new Rosenbrock(), -1, 1)),
            says("the steepness must be positive, but is 0.0", () -> new Ravine(0)),
            says("the learning rate must be a finite number, but is Infinity",
                () -> new Newton(new Rosenbrock(), Double.POSITIVE_INFINITY)),
            says("there must be a row of features for each target, but there are 1 rows and 2 targets",
                () -> new LinearRegression(new double[][] {{1}}, new double[] {1, 2})),
            says("row 1 must have 1 features, as row 0 has, but has 2",
                () -> new LinearRegression(new double[][] {{1}, {1, 2}}, new double[] {1, 2})),
            says("a batch from 2 to 2 of 3 examples is empty or reaches beyond them", () -> new Indices(new int[3], 2, 2)),
            says("A and b must have the same size, but A has 1 rows and b 2 elements",
                () -> new Quadratic(new double[][] {{1}}, new double[] {1, 2}, 0)),
            says("the matrix must be square, but row 0 of 1 has 2 elements", () -> Spectrum.of(new double[][] {{1, 2}})),
            says("the matrix must be symmetric, but element (1, 0) is 3.0 and element (0, 1) is 2.0",
                () -> Spectrum.largest(new double[][] {{1, 2}, {3, 4}}, 1e-9)));
    }

    static Stream<Arguments> arguments() {
        return Stream.of(
            says("RReLU draws slopes from low ≤ high, got 0.5 and 0.1.",
                () -> Activations.rrelu(0.5, 0.1, RandomSource.of(1))),
            says("PReLU has a vector of slopes, got 2 axes.", () -> new mapping.activations.PRelu(Tensors.zeros(2, 2))),
            says("The scores of categoricalHinge must have the shape (batch, classes) with at least two classes, got shape "
                + "(2, 1).",
                () -> categoricalHinge().apply(Tensors.zeros(2, 1), Tensors.labels(0, 0))),
            says("The prediction of gaussianNll must have a last axis of even size, means and as many log-variances, got shape "
                + "(1, 3).",
                () -> gaussianNll().apply(ROW, ROW)),
            says("The scores of crossEntropy must have the shape (batch, classes, …), got a single number.",
                () -> crossEntropy().apply(Tensor.scalar(1), Tensor.scalar(0))),
            says("Logits and target of ctc must have the shapes (batch, frames, classes) and (batch, labels), got (1, 3) and "
                + "(1, 3).",
                () -> ctc().apply(ROW, ROW)),
            says("The probabilities of tversky must have more than 2 axes, as the sums run over the others, got shape (1, 3).",
                () -> dice().perClass().apply(ROW, ROW)),
            says("Prediction and target of msle must be greater than −1, got -2 and 0.",
                () -> msle().apply(Tensor.vector(0, -2), Tensor.vector(0, 0))),
            says("The class weights of nll must be 3, one for each class, got 2.",
                () -> nll().classWeights(1, 2).apply(ROW, Tensors.labels(0))),
            says("The class weights of crossEntropy must be 3, one for each class, got 2.",
                () -> crossEntropy().classWeights(1, 2).apply(ROW, Tensors.labels(0))),
            says("The labels of circle must have the shape (1), one for each embedding, got shape (2).",
                () -> circle().apply(ROW, Tensors.labels(0, 1))),
            says("Shampoo needs a parameter with at least one axis, but got a scalar", () -> Shampoo.of(0.1)
                .apply(Shampoo.of(0.1).start(), new double[1], new double[1], new double[1])));
    }

    @ParameterizedTest
    @MethodSource({"settings", "descents", "arguments"})
    void isRefused(String sentence, Executable mistake) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }

    static Stream<Arguments> statesAndNumbers() {
        return Stream.of(
            says("A precision-recall curve needs a positive example, got none.",
                () -> PrecisionRecall.metric().apply(Tensors.zeros(2), Tensors.zeros(2))),
            says("the gradient of f has 1 components, expected 2",
                () -> Objective.of(2, x -> 0, x -> new double[1]).gradient(new double[2])));
    }

    @ParameterizedTest
    @MethodSource("statesAndNumbers")
    void isSeenLater(String sentence, Executable mistake) {
        assertEquals(sentence, assertThrows(IllegalStateException.class, mistake).getMessage());
    }
}
