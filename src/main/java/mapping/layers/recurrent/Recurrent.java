package mapping.layers.recurrent;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * What {@link Rnn}, {@link Lstm} and {@link Gru} share: a mapping (input, state) ↦ (output, state), the same at every time,
 * iterated along a sequence: ℝ^{times×in} → ℝ^{times×units}. Section 6.2.3. The batch comes first (PyTorch:
 * {@code batch_first=True}). With several layers each takes the outputs of the one below; with two directions a second pass
 * reads each sequence from its end and the outputs stand side by side, 2·units wide. PyTorch's names of the parameters
 * ({@code weight_ih_l0}, …, {@code bias_hh_l1_reverse}) and its initialisation, uniform between −1/√units and 1/√units.
 *
 * <p>Costs times · gates · units · (in + units) multiply-adds for each layer and direction.
 */
public abstract sealed class Recurrent implements Layer permits Rnn, Lstm, Gru {

    private final Cell cell;
    private final int in;
    private final int units;
    private final int layers;
    private final boolean bidirectional;
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();

    Recurrent(Cell cell, int in, int units, int layers, boolean bidirectional, RandomSource random) {
        if (in < 1 || units < 1 || layers < 1) {
            throw new IllegalArgumentException("The sizes of a recurrent layer must be at least 1, got " + in + " inputs, "
                + units + " units and " + layers + " layers.");
        }
        this.cell = cell;
        this.in = in;
        this.units = units;
        this.layers = layers;
        this.bidirectional = bidirectional;
        double bound = 1 / Math.sqrt(units);
        Initialization uniform = Initialization.uniform(-bound, bound);
        int gates = cell.gates() * units;
        for (int pass = 0; pass < passes(); pass++) {
            String suffix = suffix(pass);
            parameters.put("weight_ih" + suffix, uniform.parameter(random, gates, width(pass / directions())));
            parameters.put("weight_hh" + suffix, uniform.parameter(random, gates, units));
            parameters.put("bias_ih" + suffix, uniform.parameter(random, gates));
            parameters.put("bias_hh" + suffix, uniform.parameter(random, gates));
        }
    }

    private int directions() {
        return bidirectional ? 2 : 1;
    }

    private int passes() {
        return layers * directions();
    }

    private String suffix(int pass) {
        return "_l" + pass / directions() + (pass % directions() == 1 ? "_reverse" : "");
    }

    /** The size of what a layer takes. */
    private int width(int layer) {
        return layer == 0 ? in : units * directions();
    }

    private Scan.Weights weights(int pass) {
        String suffix = suffix(pass);
        return new Scan.Weights(parameters.get("weight_ih" + suffix), parameters.get("weight_hh" + suffix),
            parameters.get("bias_ih" + suffix), parameters.get("bias_hh" + suffix));
    }

    /** The outputs of the last layer at every time, from the state of zeros. */
    @Override
    public final Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return run(x, start(x.size(0))).y();
    }

    /** The state of zeros. */
    public final RecurrentState start(int batch) {
        Tensor zeros = Tensors.zeros(passes(), batch, units);
        return new RecurrentState(zeros, cell.hasMemory() ? zeros : null);
    }

    /**
     * The outputs of the last layer at every time, and the state at the end, from a state given.
     *
     * @param x of shape (batch, times, in)
     */
    public final RecurrentOutput run(Tensor x, RecurrentState state) {
        ExampleCheck.require(this, x);
        requireState(state, x.size(0));
        Tensor[] hidden = new Tensor[passes()];
        Tensor[] memory = new Tensor[passes()];
        Tensor y = x;
        for (int layer = 0; layer < layers; layer++) {
            Tensor[] outputs = new Tensor[directions()];
            for (int direction = 0; direction < outputs.length; direction++) {
                int pass = layer * outputs.length + direction;
                Scan.Result result = Scan.run(cell, y, weights(pass), state.hidden().select(0, pass),
                    cell.hasMemory() ? state.memory().select(0, pass) : null, direction == 1);
                outputs[direction] = result.y();
                hidden[pass] = result.hidden();
                memory[pass] = result.memory();
            }
            y = outputs.length == 1 ? outputs[0] : Tensors.concat(2, outputs);
        }
        return new RecurrentOutput(y, joined(hidden, memory));
    }

    private RecurrentState joined(Tensor[] hidden, Tensor[] memory) {
        return new RecurrentState(Tensors.stack(0, hidden), cell.hasMemory() ? Tensors.stack(0, memory) : null);
    }

    /**
     * One step, as in decoding, where the next input depends on this output: (x, state) ↦ (y, next state), composed of tensor
     * operations. Running it along a sequence gives what {@link #run} gives.
     *
     * @param x of shape (batch, in)
     * @throws IllegalStateException for two directions, of which one would have to know the end
     */
    public final RecurrentOutput step(Tensor x, RecurrentState state) {
        if (bidirectional) {
            throw new IllegalStateException(name() + " has to see the whole sequence. Use run, or a layer of one direction.");
        }
        if (x.dim() != 2 || x.size(1) != in || x.size(0) == 0) {
            throw new IllegalArgumentException("A step of " + name() + " must have shape (batch, " + in + "), got "
                + Shape.text(x.shape()) + ".");
        }
        requireState(state, x.size(0));
        Tensor[] hidden = new Tensor[layers];
        Tensor[] memory = new Tensor[layers];
        Tensor y = x;
        for (int layer = 0; layer < layers; layer++) {
            Scan.Weights w = weights(layer);
            Tensor h = state.hidden().select(0, layer);
            Tensor[] next = cell.step(y.linear(w.input(), w.inputBias()), h.linear(w.previous(), w.previousBias()), h,
                cell.hasMemory() ? state.memory().select(0, layer) : null);
            y = next[0];
            hidden[layer] = y;
            memory[layer] = cell.hasMemory() ? next[1] : null;
        }
        return new RecurrentOutput(y, joined(hidden, memory));
    }

    private void requireState(RecurrentState state, int batch) {
        int[] shape = {passes(), batch, units};
        boolean fits = Arrays.equals(state.hidden().shape(), shape)
            && (!cell.hasMemory() || state.memory() != null && Arrays.equals(state.memory().shape(), shape));
        if (!fits) {
            throw new IllegalArgumentException("The state of " + name() + " for " + batch + " examples must have shape "
                + Shape.text(shape) + (cell.hasMemory() ? " for hidden and memory each" : "") + ", got "
                + Shape.text(state.hidden().shape())
                + (state.memory() == null ? "" : " and " + Shape.text(state.memory().shape())) + ". Make one by start(batch).");
        }
    }

    @Override
    public final Map<String, Tensor> ownParameters() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public final String name() {
        return getClass().getSimpleName() + "(" + in + "→" + units * directions() + (layers == 1 ? "" : ", " + layers + " layers")
            + (bidirectional ? ", both directions" : "") + ")";
    }

    @Override
    public final Space domain() {
        return Space.reals(Space.ANY, in);
    }

    @Override
    public final Space codomain() {
        return Space.reals(Space.ANY, units * directions());
    }

    @Override
    public final Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], units * directions()});
    }

    @Override
    public final long multiplyAdds(Space input) {
        long times = Sizes.count(input) / in;
        long sum = 0;
        for (int layer = 0; layer < layers; layer++) {
            sum += times * directions() * cell.gates() * units * (width(layer) + units);
        }
        return sum;
    }

    @Override
    public final long activations(Space input) {
        long kept = 2 + 2 * cell.gates() + (cell.hasMemory() ? 2 : 0);    // see Scan: outputs and gates twice, memories
        return Sizes.count(input) / in * passes() * units * kept + (bidirectional ? Sizes.count(codomain(input)) * layers : 0);
    }

    @Override
    public final String toString() {
        return signature();
    }
}
