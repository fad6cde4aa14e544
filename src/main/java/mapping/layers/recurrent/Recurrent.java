package mapping.layers.recurrent;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Parts;
import mapping.layers.Sizes;
import mapping.layers.dropout.Dropout;
import mapping.random.RandomSource;
import mapping.tensor.Sequences;
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
    private final Passes passes;
    private final Map<String, Tensor> parameters;
    /** Between two layers, or null. */
    private final Dropout dropout;

    Recurrent(Cell cell, int in, int units, int layers, boolean bidirectional, RandomSource random) {
        if (in < 1 || units < 1 || layers < 1) {
            throw new IllegalArgumentException("The sizes of a recurrent layer must be at least 1, got " + in + " inputs, "
                + units + " units and " + layers + " layers.");
        }
        this.cell = cell;
        this.passes = new Passes(in, units, layers, bidirectional, cell.gates());
        this.parameters = passes.parameters(random);
        this.dropout = null;
    }

    /** The same parameters, with dropout between the layers. */
    Recurrent(Recurrent other, Dropout dropout) {
        if (other.passes.layers() < 2) {
            throw new IllegalArgumentException("A recurrent layer with dropout must have at least 2 layers, between which it "
                + "drops, got 1. Put Dropout before or after it.");
        }
        this.cell = other.cell;
        this.passes = other.passes;
        this.parameters = other.parameters;
        this.dropout = dropout;
    }

    /** The size of an output: of both directions side by side. */
    /** What is done at each time. */
    final Cell cell() {
        return cell;
    }

    private int out() {
        return passes.units() * passes.directions();
    }

    /** The outputs of the last layer at every time, from the state of zeros. */
    @Override
    public final Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return run(x, start(x.size(0))).y();
    }

    /** The state of zeros. */
    public final RecurrentState start(int batch) {
        Tensor zeros = Tensors.zeros(passes.count(), batch, passes.units());
        return new RecurrentState(zeros, cell.hasMemory() ? zeros : null);
    }

    /**
     * The outputs of the last layer at every time, and the state at the end, from a state given.
     *
     * @param x of shape (batch, times, in)
     */
    public final RecurrentOutput run(Tensor x, RecurrentState state) {
        ExampleCheck.require(this, x);
        return run(x, state, Steps.full(x.size(0), x.size(1)));
    }

    /**
     * The same for sequences of unequal length side by side, in any order of lengths. What stands behind an end changes nothing,
     * whatever it is: the outputs there are zero, the state is that at the true end, the second direction starts at the true
     * end, and no gradient comes from there. All numbers are those of each sequence alone, but for dropout, which draws for the
     * padding too. PyTorch: {@code pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)}, the layer,
     * {@code pad_packed_sequence(…, total_length=times)}.
     *
     * @param x       of shape (batch, times, in)
     * @param lengths of each sequence, from 1 to times; from a mask: {@link Sequences#lengths}
     */
    public final RecurrentOutput run(Tensor x, RecurrentState state, int... lengths) {
        ExampleCheck.require(this, x);
        requireState(state, x.size(0));
        Sequences.requireLengths(lengths, x.size(0), x.size(1));
        int[] own = lengths.clone();
        Tensor[] hidden = new Tensor[passes.count()];
        Tensor[] memory = new Tensor[passes.count()];
        Tensor y = x;
        for (int layer = 0; layer < passes.layers(); layer++) {
            Tensor[] outputs = new Tensor[passes.directions()];
            for (int direction = 0; direction < outputs.length; direction++) {
                int pass = layer * outputs.length + direction;
                Scan.Result result = Scan.run(cell, y, passes.weights(parameters, pass), state.hidden().select(0, pass),
                    cell.hasMemory() ? state.memory().select(0, pass) : null,
                    new Steps(x.size(0), x.size(1), own, direction == 1));
                outputs[direction] = result.y();
                hidden[pass] = result.hidden();
                memory[pass] = result.memory();
            }
            y = dropped(layer, outputs.length == 1 ? outputs[0] : Tensors.concat(2, outputs));
        }
        return new RecurrentOutput(y, joined(hidden, memory));
    }

    /** What goes to the layer above. */
    private Tensor dropped(int layer, Tensor y) {
        return dropout == null || layer == passes.layers() - 1 ? y : dropout.apply(y);
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
        if (passes.bidirectional()) {
            throw new IllegalStateException(name() + " has to see the whole sequence. Use run, or a layer of one direction.");
        }
        if (x.dim() != 2 || x.size(1) != passes.in() || x.size(0) == 0) {
            throw new IllegalArgumentException("A step of " + name() + " must have shape (batch, " + passes.in() + "), got "
                + Shape.text(x.shape()) + ".");
        }
        requireState(state, x.size(0));
        Tensor[] hidden = new Tensor[passes.layers()];
        Tensor[] memory = new Tensor[passes.layers()];
        Tensor y = x;
        for (int layer = 0; layer < passes.layers(); layer++) {
            Scan.Weights w = passes.weights(parameters, layer);
            Tensor h = state.hidden().select(0, layer);
            Tensor[] next = cell.step(y.linear(w.input(), w.inputBias()), h.linear(w.previous(), w.previousBias()), h,
                cell.hasMemory() ? state.memory().select(0, layer) : null);
            y = dropped(layer, next[0]);
            hidden[layer] = next[0];
            memory[layer] = cell.hasMemory() ? next[1] : null;
        }
        return new RecurrentOutput(y, joined(hidden, memory));
    }

    private void requireState(RecurrentState state, int batch) {
        int[] shape = {passes.count(), batch, passes.units()};
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
    public final Map<String, Layer> children() {
        return new Parts<Layer>().with("dropout", dropout);
    }

    @Override
    public final Map<String, Tensor> ownParameters() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public final String name() {
        return getClass().getSimpleName() + "(" + passes.in() + "→" + out()
            + (passes.layers() == 1 ? "" : ", " + passes.layers() + " layers")
            + (passes.bidirectional() ? ", both directions" : "") + ")";
    }

    @Override
    public final Space domain() {
        return Space.reals(Space.ANY, passes.in());
    }

    @Override
    public final Space codomain() {
        return Space.reals(Space.ANY, out());
    }

    @Override
    public final Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], out()});
    }

    @Override
    public final long multiplyAdds(Space input) {
        long times = Sizes.count(input) / passes.in();
        long sum = 0;
        for (int layer = 0; layer < passes.layers(); layer++) {
            sum += times * out() * cell.gates() * (passes.width(layer) + passes.units());
        }
        return sum;
    }

    @Override
    public final long activations(Space input) {
        long kept = 2 + 2 * cell.gates() + (cell.hasMemory() ? 2 : 0);    // see Scan: outputs and gates twice, memories
        long joined = passes.bidirectional() ? Sizes.count(codomain(input)) * passes.layers() : 0;
        return Sizes.count(input) / passes.in() * passes.count() * passes.units() * kept + joined;
    }

    @Override
    public final String toString() {
        return signature();
    }
}
