package mapping;

import static mapping.losses.Losses.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import mapping.activations.Activations;
import mapping.activations.PRelu;
import mapping.algebra.Spectrum;
import mapping.data.Labelled;
import mapping.data.Measured;
import mapping.data.Normalize;
import mapping.data.Split;
import mapping.data.Standardization;
import mapping.data.augmentation.RandomCrop;
import mapping.data.augmentation.RandomShift;
import mapping.data.sets.Digits;
import mapping.data.sets.Synthetic;
import mapping.descent.Armijo;
import mapping.descent.Newton;
import mapping.descent.Path;
import mapping.descent.StrongWolfe;
import mapping.layers.Concatenation;
import mapping.layers.Sequential;
import mapping.layers.recurrent.Lstm;
import mapping.losses.Hinge;
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
import mapping.schedules.Constant;
import mapping.schedules.ConstantFactor;
import mapping.schedules.SequentialSchedule;
import mapping.schedules.StepDecay;
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
            says("The α of CELU must be positive and finite, got 0.", () -> Activations.celu(0)),
            says("HardTanh must have low < high, got 1 and -1.", () -> Activations.hardTanh(1, -1)),
            says("The λ of HardShrink must be finite and not negative, got -0.5.", () -> Activations.hardShrink(-0.5)),
            says("The λ of SoftShrink must be finite and not negative, got -0.5.", () -> Activations.softShrink(-0.5)),
            says("The sharpness β of Softplus must be positive and finite, got 0.", () -> Activations.softplus(0)),
            says("The step size must be at least 1, got 0.", () -> new StepDecay(0.1, 0, 0.5)),
            says("The factor must be between 0 and 1, got 1.5.", () -> new ConstantFactor(0.1, 1.5, 3)),
            says("A crop must have a size of 1 or more and a padding of 0 or more, got 0 and 2.", () -> new RandomCrop(0, 2)),
            says("The number of pixels of a shift must be at least 0, got -1.", () -> new RandomShift(-1)),
            says("Channels must be the second axis of (batch, channels, …), got shape (3).",
                () -> Normalize.channels(Tensors.zeros(3))),
            says("A concatenation must have at least one branch, got none.", () -> Concatenation.of()),
            says("A sequence must have at least one layer, got none.", () -> Sequential.of()),
            says("The sizes of a recurrent layer must be at least 1, got 3 inputs, 0 units and 1 layers.",
                () -> Lstm.of(3, 0, RandomSource.of(1))),
            says("The number of bins of a reliability diagram must be at least 1, got 0.", () -> Calibration.metric(0)),
            says("A confusion matrix must be square, got 2 rows and one of 1 columns.",
                () -> new Confusion(new int[][] {{1, 2}, {3}})),
            says("The number of classes of a confusion matrix must be at least 2, got 1.", () -> Confusion.metric(1)),
            says("The k of top-k accuracy must be at least 1, got 0.", () -> new TopK(0)),
            says("The number of classes of one versus the rest must be at least 2, got 1.",
                () -> new OneVersusRest(1, PrecisionRecall.metric().then(PrecisionRecall::averagePrecision))),
            says("The number of members of a group must be at least 1, got 0.", () -> Penalties.groupLasso(1, 0)),
            says("The patience must be at least 1, got 0.", () -> StoppingRule.patience(0, 0)),
            says("The power of the hinge loss must be 1 or 2, got 3.", () -> new Hinge(3)),
            says("The power of the multi-class margin must be 1 or 2, got 3.", () -> multiMargin(3, 1)),
            says("The exponent q of the generalized cross-entropy must be greater than 0 and at most 1, got 0.",
                () -> generalizedCrossEntropy(0)),
            says("The price α of false positives must be finite and not negative, got -1.", () -> tversky(-1, 1)),
            says("The smoothing of the Tversky index must be positive and finite, got 0.", () -> dice().smooth(0)));
    }

    static Stream<Arguments> descents() {
        return Stream.of(
            says("The initial step must be positive and finite, got 0.", () -> new StrongWolfe(0, 1e-4, 0.9)),
            says("The initial step must be positive and finite, got NaN.", () -> new Armijo(Double.NaN, 0.1, 0.5)),
            says("The factor that shrinks a step must be greater than 0 and less than 1, got 1.", () -> new Armijo(1, 0.1, 1)),
            says("Decrease and curvature must have 0 < c₁ < c₂ < 1, got 0.9 and 0.1.", () -> new StrongWolfe(1, 0.9, 0.1)),
            says("The dimension must be at least 1, got 0.", () -> new Rastrigin(0)),
            says("The dimension must be at least 1, got 0.", () -> Objective.of(0, x -> 1, x -> x)),
            says("The number of steps must be at least 0, got -1.",
                () -> Path.of(new Rosenbrock(), step -> null, new double[2], -1)),
            says("The standard deviation must be finite and not negative, got -1.", () -> new Noisy(new Rosenbrock(), -1, 1)),
            says("The steepness must be positive and finite, got 0.", () -> new Ravine(0)),
            says("The learning rate must be a finite number, got Infinity.",
                () -> new Newton(new Rosenbrock(), Double.POSITIVE_INFINITY)),
            says("There must be as many targets as rows of features, got 2 and 1.",
                () -> new LinearRegression(new double[][] {{1}}, new double[] {1, 2})),
            says("The table of features must have rows of one length, got 1 numbers in row 0 and 2 in row 1.",
                () -> new LinearRegression(new double[][] {{1}, {1, 2}}, new double[] {1, 2})),
            says("The ends of a batch must be 0 ≤ from < to ≤ 3, got 2 and 2.", () -> new Indices(new int[3], 2, 2)),
            says("A and b must have one size of 1 or more, got 1 rows and 2 elements.",
                () -> new Quadratic(new double[][] {{1}}, new double[] {1, 2}, 0)),
            says("The matrix must be square, got 2 elements in row 0 of 1.", () -> Spectrum.of(new double[][] {{1, 2}})),
            says("The matrix must be symmetric, got 3 at (1, 0) and 2 at (0, 1).",
                () -> Spectrum.largest(new double[][] {{1, 2}, {3, 4}}, 1e-9)));
    }

    static Stream<Arguments> data() {
        return Stream.of(
            says("There must be as many labels as rows, got 1 and 2.",
                () -> new Labelled(new double[2][1], new int[1], List.of("x"), List.of("a", "b"))),
            says("The label of example 1 must be from 0 to 1, got 2.",
                () -> new Labelled(new double[2][1], new int[] {0, 2}, List.of("x"), List.of("a", "b"))),
            says("Row 0 must have a number for each of the names x, y, got 1.",
                () -> new Measured(new double[1][1], new double[1], List.of("x", "y"), "z")),
            says("There must be as many features as pixels, got 3 and 64.", () -> new Digits(new float[3], new int[1])),
            says("Shares must be 0 or more and leave something to train on, got 0.600 for validation and 0.400 for test.",
                () -> Split.of(10, 0.6, 0.4, 1)),
            says("The number of rows must be at least 1, got 0.", () -> Standardization.fit(new double[0][])),
            says("Exclusive or has four corners with equally many points, so the count must be a multiple of 4, got 6.",
                () -> Synthetic.xor(6, 0.1)),
            says("The points of blobs must have two classes or more with a point in each and noise of 0 or more, got 1 classes, "
                + "5 points and noise 0.1.", () -> Synthetic.blobs(new double[1][2], 5, 0.1)),
            says("The state of a random source must have 6 words of which the middle four are not all zero, got [1, 2].",
                () -> RandomSource.of(1).restore(1, 2)),
            says("The lower bound must be less than the upper one, got 1 and 1.", () -> RandomSource.of(1).nextDouble(1, 1)),
            says("The matrix must have rows of one length, got 1 numbers in row 0 and 2 in row 1.",
                () -> new LinearMapping(new double[][] {{1}, {1, 2}})),
            says("The number of iterations must be at least 0, got -1.", () -> Mapping.iterate(Mapping.identity(), 1, -1)),
            says("There must be one milestone fewer than schedules, got 0 milestones and 2 schedules.",
                () -> new SequentialSchedule(List.of(new Constant(1), new Constant(2)), List.of())));
    }

    static Stream<Arguments> arguments() {
        return Stream.of(
            says("RReLU must have low ≤ high, got 0.5 and 0.1.",
                () -> Activations.rrelu(0.5, 0.1, RandomSource.of(1))),
            says("PReLU must have a vector of slopes, got 2 axes.", () -> new PRelu(Tensors.zeros(2, 2))),
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
            says("Shampoo must be given a parameter with at least one axis, got a scalar.", () -> Shampoo.of(0.1)
                .apply(Shampoo.of(0.1).start(), new double[1], new double[1], new double[1])));
    }

    @ParameterizedTest
    @MethodSource({"settings", "descents", "data", "arguments"})
    void isRefused(String sentence, Executable mistake) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, mistake).getMessage());
    }

    static Stream<Arguments> statesAndNumbers() {
        return Stream.of(
            says("A precision-recall curve must have a positive example, got none.",
                () -> PrecisionRecall.metric().apply(Tensors.zeros(2), Tensors.zeros(2))),
            says("The gradient of f must have 2 components, got 1.",
                () -> Objective.of(2, x -> 0, x -> new double[1]).gradient(new double[2])));
    }

    @ParameterizedTest
    @MethodSource("statesAndNumbers")
    void isSeenLater(String sentence, Executable mistake) {
        assertEquals(sentence, assertThrows(IllegalStateException.class, mistake).getMessage());
    }
}
