package mapping.compression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.layers.convolution.Conv2d;
import mapping.tensor.Tensor;

/**
 * Structured pruning (Li et al. 2017), section 8.1.1: the mapping (network, share) ↦ smaller network. Whole units are removed,
 * filters of a convolution and rows of a dense layer, those whose weights have the least sum of absolute values, and with each
 * what the next layer did with it. What is left is an ordinary network of smaller matrices, which any machine runs faster. The
 * last layer keeps its units.
 */
public final class UnitPruning {

    private UnitPruning() {
    }

    /**
     * A new network without {@code share} of the units of every layer but the last, at least one of each layer staying; the
     * number that stays is rounded to the nearest, halves to the even one. The given network stays as it is.
     *
     * @throws IllegalArgumentException if a layer with weights is neither a dense one nor a convolution of images in one group
     */
    public static Sequential smaller(Sequential network, double share) {
        return smaller(network, share, UnitPruning::sizes);
    }

    /**
     * The same by another measure: the units of the least numbers go, of equal ones those that come last.
     *
     * @param measure the weight of a layer ↦ a number for each of its units
     */
    public static Sequential smaller(Sequential network, double share, Function<Tensor, double[]> measure) {
        Requirement.given("The network", network);
        Requirement.given("The measure of units", measure);
        Requirement.fraction("The share of the units to be removed", share);
        List<Layer> layers = network.layers();
        int last = IntStream.range(0, layers.size()).filter(i -> !layers.get(i).parameters().isEmpty()).max().orElse(-1);
        List<Layer> smaller = new ArrayList<>();
        int[] kept = null;                                        // the units of the layer before that stay; null for all
        int before = 0;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            if (layer.parameters().isEmpty()) {
                smaller.add(layer);
                continue;
            }
            Tensor weight = weight(layer);
            int[] units = i == last ? all(weight.size(0)) : greatest(weight, share, measure);
            int[] inputs = kept == null ? all(weight.size(1)) : inputs(kept, weight.size(1), before);
            smaller.add(part(layer, units, inputs));
            kept = units;
            before = weight.size(0);
        }
        return new Sequential(network.title(), smaller);
    }

    /** The sums of the absolute weights of each unit: the first axis of a weight counts the units. */
    public static double[] sizes(Tensor weight) {
        Requirement.given("The weight", weight);
        Requirement.atLeast("The number of axes of a weight", weight.dim(), 2);
        Requirement.atLeast("The number of weights", weight.numel(), 1);
        float[] data = weight.data();
        double[] sizes = new double[weight.size(0)];
        int each = data.length / sizes.length;
        for (int i = 0; i < data.length; i++) {
            sizes[i / each] += Math.abs(data[i]);
        }
        return sizes;
    }

    private static int[] greatest(Tensor weight, double share, Function<Tensor, double[]> measure) {
        double[] sizes = measure.apply(weight);
        Requirement.finite("The measure of units", sizes);
        Requirement.asMany("numbers of the measure", sizes.length, "units", weight.size(0));
        int stay = Math.max(1, (int) Math.rint((1 - share) * sizes.length));
        return IntStream.range(0, sizes.length).boxed().sorted(Comparator.comparingDouble(unit -> -sizes[unit]))
            .limit(stay).mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Behind a flattening each unit has become several inputs, which lie side by side. */
    private static int[] inputs(int[] units, int inputs, int before) {
        if (inputs % before != 0) {
            throw new IllegalArgumentException("A layer must take the units of the one before it, or several numbers of each,"
                + " got " + inputs + " inputs for " + before + " units.");
        }
        int each = inputs / before;
        return Arrays.stream(units).flatMap(unit -> IntStream.range(unit * each, (unit + 1) * each)).toArray();
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static Tensor weight(Layer layer) {
        if (layer instanceof Dense dense) {
            return dense.weight();
        }
        if (layer instanceof Conv2d convolution && convolution.groups() == 1) {
            return convolution.weight();
        }
        throw new IllegalArgumentException("A layer with weights must be a dense one or a convolution of images in one group,"
            + " got " + layer.name() + ".");
    }

    private static Layer part(Layer layer, int[] units, int[] inputs) {
        if (layer instanceof Dense dense) {
            return new Dense(part(dense.weight(), units, inputs), part(dense.bias(), units));
        }
        Conv2d convolution = (Conv2d) layer;
        return new Conv2d(part(convolution.weight(), units, inputs), part(convolution.bias(), units), convolution.vertical(),
            convolution.horizontal(), 1);
    }

    private static Tensor part(Tensor weight, int[] units, int[] inputs) {
        int[] shape = weight.shape();
        int each = weight.numel() / shape[0] / shape[1];          // the places of a filter
        float[] data = new float[units.length * inputs.length * each];
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < inputs.length; j++) {
                System.arraycopy(weight.data(), (units[i] * shape[1] + inputs[j]) * each, data, (i * inputs.length + j) * each,
                    each);
            }
        }
        shape[0] = units.length;
        shape[1] = inputs.length;
        return Tensor.of(data, shape).requiresGrad();
    }

    private static Tensor part(Tensor bias, int[] units) {
        if (bias == null) {
            return null;
        }
        float[] data = new float[units.length];
        for (int i = 0; i < units.length; i++) {
            data[i] = bias.data()[units[i]];
        }
        return Tensor.of(data, units.length).requiresGrad();
    }
}
