package mapping.layers;

import mapping.kernels.Kernels;
import mapping.tensor.Tensor;

/**
 * A recurrent layer's pass over whole sequences in one direction, as one operation (back-propagation through time; Werbos, 1990).
 * What the input gives to the gates is one matrix product for all times, and so are the gradients of both weights; only the
 * product with the previous output has to be taken step by step.
 */
final class Scan {

    final int units;
    final float[] input;
    final float[] previous;
    final float[] y;
    final float[] before;
    final float[] memory;
    final float[] memoryBefore;

    private final Cell cell;
    private final Tensor x;
    private final Weights weights;
    private final Tensor hidden;
    private final Tensor firstMemory;
    private final boolean reverse;
    private final int batch;
    private final int times;
    private final int width;
    private float[] lastMemoryGradient;

    /** What {@link Cell#backward} works on. {@code input} and {@code previous} are one array if the cell adds its parts. */
    record Gradients(float[] input, float[] previous, float[] hidden, float[] memory) {
    }

    /** Of the input, (gates · units, in), and of the previous output, (gates · units, units), with their biases. */
    record Weights(Tensor input, Tensor previous, Tensor inputBias, Tensor previousBias) {
    }

    /** Where a scan ended; {@code memory} is null if there is none. */
    record Result(Tensor y, Tensor hidden, Tensor memory) {
    }

    private Scan(Cell cell, Tensor x, Weights weights, Tensor hidden, Tensor memory, boolean reverse) {
        this.cell = cell;
        this.x = x;
        this.weights = weights;
        this.hidden = hidden;
        this.firstMemory = memory;
        this.reverse = reverse;
        this.batch = x.size(0);
        this.times = x.size(1);
        this.units = weights.previous.size(1);
        this.width = cell.gates() * units;
        this.input = new float[Math.multiplyExact(batch * times, width)];
        this.previous = new float[input.length];
        this.y = new float[batch * times * units];
        this.before = new float[y.length];
        this.memory = new float[cell.hasMemory() ? y.length : 0];
        this.memoryBefore = new float[this.memory.length];
    }

    /**
     * @param x      (batch, times, in)
     * @param hidden the output before the first step, (batch, units)
     * @param memory the memory before the first step, or null if the cell has none
     */
    static Result run(Cell cell, Tensor x, Weights weights, Tensor hidden, Tensor memory, boolean reverse) {
        Scan scan = new Scan(cell, x, weights, hidden, memory, reverse);
        scan.forward();
        int[] shape = {scan.batch, scan.times, scan.units};
        Tensor[] operands = memory == null ? new Tensor[] {x, hidden, weights.input, weights.previous, weights.inputBias,
            weights.previousBias} : new Tensor[] {x, hidden, weights.input, weights.previous, weights.inputBias,
            weights.previousBias, memory};
        Tensor y = Tensor.computed("scan", scan.y, shape, scan::backward, operands);
        Tensor last = y.select(1, reverse ? 0 : scan.times - 1);
        return new Result(y, last, memory == null ? null : scan.lastMemory(y));
    }

    /** The memory at the end, a second result of the same operation: its gradient waits until that of y is complete. */
    private Tensor lastMemory(Tensor y) {
        float[] last = new float[batch * units];
        for (int n = 0; n < batch; n++) {
            System.arraycopy(memory, (n * times + time(times - 1)) * units, last, n * units, units);
        }
        return Tensor.computed("memory", last, new int[] {batch, units}, u -> lastMemoryGradient = u.clone(), y);
    }

    private int time(int step) {
        return reverse ? times - 1 - step : step;
    }

    private void forward() {
        Kernels kernels = Kernels.current();
        fill(input, weights.inputBias.data());
        fill(previous, weights.previousBias.data());
        int in = x.size(2);
        kernels.matmul(false, true, batch * times, width, in, x.data(), 0, in, weights.input.data(), 0, in, input, 0, width,
        true);
        for (int step = 0; step < times; step++) {
            int t = time(step);
            for (int n = 0; n < batch; n++) {
                int place = n * times + t;
                int earlier = step == 0 ? n : n * times + time(step - 1);
                copy(step == 0 ? hidden.data() : y, earlier, before, place);
                if (cell.hasMemory()) {
                    copy(step == 0 ? firstMemory.data() : memory, earlier, memoryBefore, place);
                }
            }
            kernels.matmul(false, true, batch, width, units, before, t * units, times * units, weights.previous.data(), 0, units,
                previous, t * width, times * width, true);
            for (int n = 0; n < batch; n++) {
                cell.forward(this, n * times + t);
            }
        }
    }

    private void copy(float[] from, int row, float[] to, int place) {
        System.arraycopy(from, row * units, to, place * units, units);
    }

    private static void fill(float[] rows, float[] row) {
        for (int at = 0; at < rows.length; at += row.length) {
            System.arraycopy(row, 0, rows, at, row.length);
        }
    }

    private void backward(float[] u) {
        Kernels kernels = Kernels.current();
        float[] dInput = new float[input.length];
        float[] dPrevious = cell.addsParts() ? dInput : new float[input.length];
        float[] dHidden = new float[batch * units];
        float[] dMemory = lastMemoryGradient == null ? new float[batch * units] : lastMemoryGradient;
        lastMemoryGradient = null;
        Gradients d = new Gradients(dInput, dPrevious, dHidden, dMemory);
        for (int step = times - 1; step >= 0; step--) {
            int t = time(step);
            for (int n = 0; n < batch; n++) {
                int place = n * times + t;
                for (int i = 0; i < units; i++) {
                    dHidden[n * units + i] += u[place * units + i];
                }
                cell.backward(this, place, d, n * units);
            }
            kernels.matmul(false, false, batch, units, width, dPrevious, t * width, times * width, weights.previous.data(), 0,
                units, dHidden, 0, units, true);
        }
        int rows = batch * times;
        int in = x.size(2);
        add(hidden, dHidden);
        add(firstMemory, dMemory);
        if (x.needsGradient()) {
            kernels.matmul(false, false, rows, in, width, dInput, 0, width, weights.input.data(), 0, in, x.gradient(), 0, in,
            true);
        }
        addProduct(weights.input, dInput, x.data(), in);
        addProduct(weights.previous, dPrevious, before, units);
        addColumnSums(weights.inputBias, dInput);
        addColumnSums(weights.previousBias, dPrevious);
    }

    private void addProduct(Tensor weight, float[] d, float[] argument, int columns) {
        if (weight.needsGradient()) {
            Kernels.current().matmul(true, false, width, columns, batch * times, d, 0, width, argument, 0, columns,
                weight.gradient(), 0, columns, true);
        }
    }

    private void addColumnSums(Tensor bias, float[] d) {
        if (bias.needsGradient()) {
            float[] sums = new float[width];
            for (int at = 0; at < d.length; at += width) {
                for (int i = 0; i < width; i++) {
                    sums[i] += d[at + i];
                }
            }
            add(bias, sums);
        }
    }

    private static void add(Tensor operand, float[] gradient) {
        if (operand != null && operand.needsGradient()) {
            float[] into = operand.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += gradient[i];
            }
        }
    }
}
