package mapping.scalar;

import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;

/**
 * A fully connected network written number by number, for every kind of {@link Scalar}: each layer computes Wx + b, and tanh
 * follows on all layers but the last. Section 3.2.2. As a mapping it takes (parameters, x) to the outputs; on {@link Value} it
 * can be trained, on {@link Real} checked by finite differences, on {@link Dual} differentiated along a direction.
 *
 * <p>The parameters stand in one list: for each layer W row by row (a row for each neuron), then b. That is also the order in
 * which a stack of {@code Dense} layers has them.
 */
public final class TanhNetwork {

    private final int[] sizes;

    private TanhNetwork(int[] sizes) {
        this.sizes = sizes;
    }

    /** A network of layers with these sizes, from the input to the output. */
    public static TanhNetwork of(int... sizes) {
        Requirement.atLeast("The number of sizes", sizes.length, 2);
        for (int size : sizes) {
            Requirement.atLeast("The size of a layer", size, 1);
        }
        return new TanhNetwork(sizes.clone());
    }

    /** How many parameters there are. */
    public int parameters() {
        int count = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            count += sizes[layer] * (sizes[layer - 1] + 1);
        }
        return count;
    }

    /** The outputs for the input x. */
    public <T extends Scalar<T>> List<T> apply(List<T> parameters, List<T> x) {
        Requirement.asMany("given parameters", parameters.size(), "parameters of the network", parameters());
        Requirement.asMany("given numbers", x.size(), "inputs of the network", sizes[0]);
        List<T> a = x;
        int from = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            int to = from + sizes[layer] * (sizes[layer - 1] + 1);
            a = layer(parameters.subList(from, to), a, layer < sizes.length - 1);
            from = to;
        }
        return a;
    }

    private static <T extends Scalar<T>> List<T> layer(List<T> parameters, List<T> x, boolean hidden) {
        int neurons = parameters.size() / (x.size() + 1);
        List<T> outputs = new ArrayList<>();
        for (int i = 0; i < neurons; i++) {
            T z = parameters.get(neurons * x.size() + i);
            for (int j = 0; j < x.size(); j++) {
                z = z.plus(parameters.get(i * x.size() + j).times(x.get(j)));
            }
            outputs.add(hidden ? z.tanh() : z);
        }
        return outputs;
    }
}
