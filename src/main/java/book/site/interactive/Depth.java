package book.site.interactive;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mapping.activations.Activation;
import mapping.activations.Activations;
import mapping.initialization.Initialization;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The numbers of the figure on depth: signals on their way up through forty layers of width 96, and gradients on their way down
 * from the fifth, tenth, twentieth or fortieth, as in section 4.2.2. Where a layer has as many outputs as inputs, LeCun's and
 * Glorot's rules are one.
 *
 * @param signals   the input and what each layer gives, 50 examples of 96 numbers
 * @param gradients for each of {@link #DEPTHS} the gradient at the input and at each signal up to that depth, for a cotangent of
 *                  standard deviation 1 there
 */
record Depth(List<float[]> signals, List<List<float[]>> gradients) {

    static final int WIDTH = 96;
    static final int EXAMPLES = 50;
    static final int[] DEPTHS = {5, 10, 20, 40};
    static final long SEED = 1;
    /** Bins of the histograms: this many on each side of the one around 0; the last ones hold all that is beyond. */
    static final int SIDE = 15;
    static final double BIN = 0.2;
    /** Sizes are sent by their decimal logarithms, in whole numbers of this. */
    static final double LOG_QUANTUM = 2e-4;
    /** What is sent for a size of 0, and for one that is no finite number. */
    static final int ZERO = -999_000;
    static final int OVERFLOW = 999_000;

    static final Map<String, Activation> ACTIVATIONS = activations();
    static final Map<String, Initialization> STARTS = starts();

    private static Map<String, Activation> activations() {
        Map<String, Activation> all = new LinkedHashMap<>();
        all.put("sigmoid", Activations.sigmoid());
        all.put("tanh", Activations.tanh());
        all.put("ReLU", Activations.relu());
        all.put("GELU", Activations.gelu());
        all.put("SELU", Activations.selu());
        all.put("none", Activations.identity());
        return all;
    }

    private static Map<String, Initialization> starts() {
        Map<String, Initialization> all = new LinkedHashMap<>();
        all.put("small: deviation 0.01", Initialization.normal(0, 0.01));
        all.put("LeCun, Glorot: variance 1/n", Initialization.lecunNormal());
        all.put("He: variance 2/n", Initialization.heNormal());
        all.put("twice He: variance 4/n", Initialization.heNormal().gain(2));
        all.put("large: deviation 1", Initialization.normal(0, 1));
        all.put("orthogonal", Initialization.orthogonal());
        return all;
    }

    /** The input, and after it the weights of the layers; they are the same for each activation. */
    static List<Tensor> draw(Initialization start) {
        RandomSource random = RandomSource.of(SEED);
        List<Tensor> all = new ArrayList<>(List.of(Tensors.randn(random, EXAMPLES, WIDTH)));
        for (int layer = 1; layer <= DEPTHS[DEPTHS.length - 1]; layer++) {
            all.add(start.draw(random, WIDTH, WIDTH));
        }
        return all;
    }

    /** Signals and gradients for one activation. */
    static Depth of(Activation activation, List<Tensor> drawn) {
        List<Tensor> signals = new ArrayList<>(List.of(drawn.get(0).detach().requiresGrad()));
        for (Tensor weight : drawn.subList(1, drawn.size())) {
            Layer next = new Dense(weight, null).then(activation);
            signals.add(next.apply(signals.get(signals.size() - 1)).retainGrad());
        }
        Tensor cotangent = Tensors.randn(RandomSource.of(SEED).fork("cotangent"), EXAMPLES, WIDTH);
        List<List<float[]>> gradients = new ArrayList<>();
        for (int depth : DEPTHS) {
            signals.forEach(Tensor::zeroGrad);
            signals.get(depth).backwardRetainingGraph(cotangent);
            gradients.add(signals.subList(0, depth + 1).stream().map(signal -> signal.grad().data().clone()).toList());
        }
        return new Depth(signals.stream().map(Tensor::data).toList(), gradients);
    }

    /** The root of the mean square, which section 4.2 calls the size. */
    static double size(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum / numbers.length);
    }

    static double deviation(float[] numbers) {
        double mean = 0;
        for (float number : numbers) {
            mean += number / (double) numbers.length;
        }
        double sum = 0;
        for (float number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return Math.sqrt(sum / numbers.length);
    }

    /** How many of the numbers lie in each bin; one that is not a number lies in none. */
    static int[] histogram(float[] numbers) {
        int[] counts = new int[2 * SIDE + 1];
        for (float number : numbers) {
            if (!Float.isNaN(number)) {
                counts[SIDE + (int) Math.max(-SIDE, Math.min(SIDE, Math.round(number / BIN)))]++;
            }
        }
        return counts;
    }

    static int logarithm(double size) {
        return size == 0 ? ZERO : Double.isFinite(size) ? Compact.quanta(StrictMath.log10(size), LOG_QUANTUM) : OVERFLOW;
    }

    static JsonObject data() {
        JsonObject data = new JsonObject();
        data.addProperty("logQuantum", LOG_QUANTUM);
        data.addProperty("zero", ZERO);
        data.addProperty("overflow", OVERFLOW);
        data.addProperty("side", SIDE);
        data.addProperty("bin", BIN);
        data.addProperty("numbers", WIDTH * EXAMPLES);
        data.add("depths", Playground.numbers(Arrays.stream(DEPTHS).asDoubleStream().toArray()));
        JsonArray runs = new JsonArray();
        for (Initialization start : STARTS.values()) {
            List<Tensor> drawn = draw(start);
            JsonArray byActivation = new JsonArray();
            ACTIVATIONS.values().forEach(activation -> byActivation.add(of(activation, drawn).json()));
            runs.add(byActivation);
        }
        data.add("runs", runs);
        return data;
    }

    private JsonObject json() {
        JsonObject one = new JsonObject();
        one.addProperty("bins", Compact.of(signals.stream().flatMapToInt(signal -> IntStream.of(histogram(signal))).toArray()));
        one.addProperty("sizes", Compact.series(signals.stream().mapToInt(signal -> logarithm(size(signal))).toArray()));
        one.addProperty("deviations", Compact.series(signals.stream().mapToInt(signal -> logarithm(deviation(signal)))
            .toArray()));
        JsonArray down = new JsonArray();
        gradients.forEach(each -> down.add(Compact.series(each.stream().mapToInt(g -> logarithm(deviation(g))).toArray())));
        one.add("gradients", down);
        return one;
    }
}
