package mapping.layers;

import static mapping.activations.Activations.relu;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mapping.Space;
import mapping.architectures.LeNet5;
import mapping.initialization.Blueprint;
import mapping.layers.attention.MultiHeadAttention;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.recurrent.Lstm;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** Counts by hand, and the table that shows them. */
class SummaryTest {

    private static final RandomSource RANDOM = RandomSource.of(1);

    /** LeNet by hand: 784·25·6 + 100·150·16 + 400·120 + 120·84 + 84·10 multiply-adds. */
    @Test
    void theTableSaysWhatEveryLayerCosts() {
        Layer lenet = LeNet5.of(RANDOM);
        Summary summary = Summary.of(lenet, Space.reals(1, 28, 28));
        assertEquals(117_600 + 240_000 + 48_000 + 10_080 + 840, summary.multiplyAdds());
        assertEquals(2 * 4704 + 1176 + 2 * 1600 + 400 + 2 * 120 + 2 * 84 + 10, summary.activations());
        assertEquals(String.join("\n",
            "layer                        output         parameters       multiply-adds  activations",
            "input                        ℝ¹ˣ²⁸ˣ²⁸",
            "Conv2d(1→6, 5×5, padding 2)  ℝ⁶ˣ²⁸ˣ²⁸              156             117,600      18.8 kB",
            "ReLU                         ℝ⁶ˣ²⁸ˣ²⁸                                           18.8 kB",
            "MaxPool2d(2×2)               ℝ⁶ˣ¹⁴ˣ¹⁴                                            4.7 kB",
            "Conv2d(6→16, 5×5)            ℝ¹⁶ˣ¹⁰ˣ¹⁰           2,416             240,000       6.4 kB",
            "ReLU                         ℝ¹⁶ˣ¹⁰ˣ¹⁰                                           6.4 kB",
            "MaxPool2d(2×2)               ℝ¹⁶ˣ⁵ˣ⁵                                             1.6 kB",
            "Flatten                      ℝ⁴⁰⁰",
            "Dense(400→120)               ℝ¹²⁰               48,120              48,000        480 B",
            "ReLU                         ℝ¹²⁰                                                 480 B",
            "Dense(120→84)                ℝ⁸⁴                10,164              10,080        336 B",
            "ReLU                         ℝ⁸⁴                                                  336 B",
            "Dense(84→10)                 ℝ¹⁰                   850                 840         40 B",
            "total                                           61,706             416,520      58.4 kB", ""), summary.toString());
        assertArrayEquals(new int[] {2, 10}, NoGrad.of(() -> lenet.apply(Tensors.ones(2, 1, 28, 28))).shape());
    }

    @Test
    void namedPartsAreShownWithWhatIsInside() {
        Layer model = Dense.of(4, 3, RANDOM).then(Dense.of(3, 3, RANDOM)).named("two").then(Residual.of(Dense.of(3, 3, RANDOM)));
        Summary summary = Summary.of(model, Space.reals(4));
        assertEquals("two,   Dense(4→3),   Dense(3→3), Residual(Dense(3→3))", String.join(", ",
            summary.rows().stream().map(row -> "  ".repeat(row.depth()) + row.layer()).toList()));
        assertEquals(27, summary.rows().get(0).parameters());
        assertEquals(30, summary.multiplyAdds());
        assertEquals(3 + 3 + 6, summary.activations());
    }

    /** What an example makes a layer keep, by hand. */
    @Test
    void activationsOfComposedLayers() {
        assertEquals(5 * 5 * 8 + 2 * 25, MultiHeadAttention.of(8, 2, RANDOM).activations(Space.reals(5, 8)));
        assertEquals(250 + 2 * 5 * 32 + 5 * 8 + 4 * 40,
            TransformerBlock.of(8, 2, 32, relu(), RANDOM).activations(Space.reals(5, 8)));
        assertEquals(7 * 4 * (2 + 8 + 2), Lstm.of(3, 4, RANDOM).activations(Space.reals(7, 3)));
        assertEquals(4 + 3 + 7, Concatenation.of(Dense.of(5, 4, RANDOM), Dense.of(5, 3, RANDOM)).activations(Space.reals(5)));
    }

    @Test
    void aBlueprintHasNoNumbers() {
        Dense dense = Blueprint.of(() -> Dense.of(100_000, 20_000, RANDOM));
        assertEquals(2_000_020_000L, Summary.of(dense, Space.reals(100_000)).parameters());
        assertEquals("Tensor(20000, 100000) without numbers", dense.weight().toString().replace("[", "(").replace("]", ")"));
        Exception error = assertThrows(IllegalStateException.class, () -> dense.weight().data());
        assertEquals("A tensor must have numbers to compute with, got shape (20000, 100000) without numbers. The model was "
            + "built to be counted: build it anew.", error.getMessage());
    }

    @Test
    void wrongSpacesAreNamed() {
        Layer model = Dense.of(4, 3, RANDOM);
        Exception error = assertThrows(IllegalArgumentException.class, () -> Summary.of(model, Space.reals(5)));
        assertEquals("the input gives ℝ⁵, Dense(4→3) takes ℝ⁴.", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> Summary.of(model, Space.reals(Space.ANY, 4)));
        assertEquals("The sizes of a space must be known to count multiply-adds and memory, got ℝⁿˣ⁴. Give the space of one "
            + "example with all its sizes, such as Space.reals(3, 224, 224).", error.getMessage());
        Layer closed = x -> x;
        error = assertThrows(IllegalArgumentException.class, () -> Summary.of(closed.then(model), Space.reals(4)));
        assertEquals("A layer to be counted must say where its results lie. Write it as a class or a record that answers "
            + "codomain(Space).", error.getMessage());
    }
}
