package book.site.interactive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.activations.Activation;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import org.junit.jupiter.api.Test;

/** The figure on depth shows what section 4.2 computes, and what is said of it is true. */
class DepthTest {

    private static final JsonObject DATA = InteractiveFigure.ACTIVATIONS.numbers();

    private static JsonObject run(String activation, String start) {
        int a = new ArrayList<>(Depth.ACTIVATIONS.keySet()).indexOf(activation);
        int s = new ArrayList<>(Depth.STARTS.keySet()).indexOf(start);
        return DATA.getAsJsonArray("runs").get(s).getAsJsonArray().get(a).getAsJsonObject();
    }

    private static double[] series(String text) {
        return Unpacked.rows(text, 1).stream().mapToDouble(row -> row[0] == Depth.ZERO ? 0 : row[0] == Depth.OVERFLOW
            ? Double.POSITIVE_INFINITY : Math.pow(10, row[0] * Depth.LOG_QUANTUM)).toArray();
    }

    private static double[] sizes(String activation, String start) {
        return series(run(activation, start).get("sizes").getAsString());
    }

    private static double[] gradients(String activation, String start, int depth) {
        int at = Arrays.binarySearch(Depth.DEPTHS, depth);
        return series(run(activation, start).getAsJsonArray("gradients").get(at).getAsString());
    }

    /** Cell "upward" of section 4.2, as it stands there. */
    private static double[] signalSizes(Activation f, Initialization start, double first, long number) {
        RandomSource seed = RandomSource.of(number);
        double[] sizes = new double[21];
        Tensor x = Tensors.randn(seed, 50, 96).mul(first);
        for (int layer = 0; layer <= 20; layer++) {
            sizes[layer] = Math.sqrt(x.square().mean().item());
            x = f.apply(x.linear(start.draw(seed, 96, 96), null));
        }
        return sizes;
    }

    @Test
    void theSignalsOfSection42() {
        for (String activation : List.of("ReLU", "SELU", "tanh")) {
            for (String start : List.of(LECUN, HE, TWICE)) {
                double[] section = signalSizes(Depth.ACTIVATIONS.get(activation), Depth.STARTS.get(start), 1, 1);
                double[] sent = sizes(activation, start);
                for (int layer = 0; layer <= 20; layer++) {
                    assertEquals(1, sent[layer] / section[layer], 0.0003, activation + ", " + start + ", layer " + layer);
                }
            }
        }
    }

    private static final String SMALL = "small: deviation 0.01";
    private static final String LECUN = "LeCun, Glorot: variance 1/n";
    private static final String HE = "He: variance 2/n";
    private static final String TWICE = "twice He: variance 4/n";
    private static final String LARGE = "large: deviation 1";

    @Test
    void gradientsByTheChainRuleInDoublePrecision() {
        Activation f = Depth.ACTIVATIONS.get("tanh");
        List<Tensor> drawn = Depth.draw(Depth.STARTS.get(LECUN));
        int depth = 10;
        int n = Depth.WIDTH;
        Tensor cotangent = Tensors.randn(RandomSource.of(Depth.SEED).fork("cotangent"), Depth.EXAMPLES, n);
        double sum = 0;
        for (int example = 0; example < Depth.EXAMPLES; example++) {
            double[][] sums = new double[depth + 1][n];
            double[] x = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = drawn.get(0).get(example, i);
            }
            for (int layer = 1; layer <= depth; layer++) {
                double[] next = new double[n];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        sums[layer][i] += drawn.get(layer).get(i, j) * x[j];
                    }
                    next[i] = Math.tanh(sums[layer][i]);
                }
                x = next;
            }
            double[] g = new double[n];
            for (int i = 0; i < n; i++) {
                g[i] = cotangent.get(example, i);
            }
            for (int layer = depth; layer >= 1; layer--) {
                double[] below = new double[n];
                for (int i = 0; i < n; i++) {
                    double t = Math.tanh(sums[layer][i]);
                    for (int j = 0; j < n; j++) {
                        below[j] += drawn.get(layer).get(i, j) * g[i] * (1 - t * t);
                    }
                }
                g = below;
            }
            for (double each : g) {
                sum += each * each;
            }
        }
        double size = Math.sqrt(sum / (Depth.EXAMPLES * n));                  // the mean is nearly 0
        assertEquals(1, gradients("tanh", LECUN, depth)[0] / size, 0.002);
        assertEquals(1, Depth.deviation(Depth.of(f, drawn).gradients().get(1).get(0)) / size, 1e-3);
    }

    @Test
    void histogramsCountEveryNumber() {
        for (String activation : Depth.ACTIVATIONS.keySet()) {
            for (String start : Depth.STARTS.keySet()) {
                List<Integer> bins = Unpacked.numbers(run(activation, start).get("bins").getAsString());
                assertEquals(41 * (2 * Depth.SIDE + 1), bins.size());
                boolean finite = !(activation.equals("none") && start.equals(LARGE));
                if (finite) {
                    assertEquals(41 * 4800, bins.stream().mapToInt(Integer::intValue).sum(), activation + ", " + start);
                }
            }
        }
        assertArrayEquals(new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2},
            Depth.histogram(new float[] {-7, 0.09f, -0.09f, 0.11f, 2.95f, Float.POSITIVE_INFINITY, Float.NaN}));
    }

    @Test
    void sizesAreSentNearEnough() {
        Depth relu = Depth.of(Depth.ACTIVATIONS.get("ReLU"), Depth.draw(Depth.STARTS.get(SMALL)));
        double[] sent = sizes("ReLU", SMALL);
        for (int layer = 0; layer <= 40; layer++) {
            double size = Depth.size(relu.signals().get(layer));
            assertTrue(size == 0 ? sent[layer] == 0 : Math.abs(sent[layer] / size - 1) < 0.0003, "layer " + layer);
        }
        assertEquals(0, sent[40]);
        assertTrue(sizes("none", LARGE)[40] == Double.POSITIVE_INFINITY);
    }

    @Test
    void whatIsSaidIsTrue() {
        String words = Unpacked.words(InteractiveFigure.ACTIVATIONS);
        assertTrue(words.contains("ends with the size " + Unpacked.brief(sizes("ReLU", LECUN)[20]) + ", "
            + Unpacked.brief(sizes("ReLU", HE)[20]) + " and " + Unpacked.brief(sizes("ReLU", TWICE)[20]) + "."),
            () -> sizes("ReLU", LECUN)[20] + " " + sizes("ReLU", HE)[20] + " " + sizes("ReLU", TWICE)[20]);
        assertTrue(words.contains("(the last size is 0.087) and "
            + Unpacked.brief(gradients("tanh", LECUN, 40)[0]) + " of the gradient"), words);
        assertEquals(0.087, sizes("tanh", LECUN)[40], 0.0005);
        assertEquals(1.1e14, gradients("tanh", LARGE, 40)[0], 0.05e14);
        assertTrue(words.contains("has the deviation 1.1·10¹⁴"));
        assertTrue(words.contains("stays near 1 (" + Unpacked.brief(sizes("SELU", LECUN)[40]) + " at the end). With 2/n it "
            + "grows to " + Unpacked.brief(sizes("SELU", HE)[40]) + "."));
        for (double size : sizes("SELU", LECUN)) {
            assertEquals(1, size, 0.15);
        }
        assertTrue(near("tanh", LARGE, -1, 1) > 0.75, () -> "at −1 and 1: " + near("tanh", LARGE, -1, 1));
        assertTrue(near("sigmoid", LARGE, 0, 1) > 0.6, () -> "at 0 and 1: " + near("sigmoid", LARGE, 0, 1));
        assertEquals(5.6e-26, gradients("sigmoid", LECUN, 40)[0], 0.05e-26);
        double large = gradients("sigmoid", LARGE, 40)[0];
        assertTrue(Questions.LARGE_SIGMOIDS.answer().startsWith(Unpacked.brief(large) + " of it."));
        assertEquals(2, Questions.LARGE_SIGMOIDS.right());
        assertTrue(Questions.TWENTY_RELUS.answer().startsWith(Unpacked.brief(sizes("ReLU", LECUN)[20]) + " with this draw."));
        assertEquals(9.8, Math.sqrt(96), 0.05);                              // "about ten times as much" as deviation 1/√96
        for (String rule : List.of(LECUN, HE)) {                              // the still picture's caption
            List<Integer> bins = Unpacked.numbers(run("ReLU", rule).get("bins").getAsString());
            for (int layer = 12; layer <= 20; layer++) {
                int zero = bins.get(layer * (2 * Depth.SIDE + 1) + Depth.SIDE);
                assertTrue(rule.equals(LECUN) ? zero == 4800 : zero > 1900 && zero < 3400, rule + ", " + layer + ": " + zero);
            }
        }
    }

    /** The least share, over layers 1 to 40, of the values in the bins around these two. */
    private static double near(String activation, String start, double low, double high) {
        List<Integer> bins = Unpacked.numbers(run(activation, start).get("bins").getAsString());
        double least = 1;
        for (int layer = 1; layer <= 40; layer++) {
            int from = layer * (2 * Depth.SIDE + 1) + Depth.SIDE;
            least = Math.min(least, (bins.get(from + (int) Math.round(low / Depth.BIN))
                + bins.get(from + (int) Math.round(high / Depth.BIN))) / 4800.0);
        }
        return least;
    }
}
