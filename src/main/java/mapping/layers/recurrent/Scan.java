package mapping.layers.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.kernels.Kernels;
import mapping.kernels.Matrix;
import mapping.tensor.Tensor;

/**
 * A recurrent layer's pass over whole sequences in one direction, as one operation (back-propagation through time; Werbos, 1990).
 * What the input gives to the gates is one matrix product for all times, and so are the gradients of both weights; only the
 * product with the previous output has to be taken step by step. Arrays inside are ordered (step, example, …): rows that a
 * step needs lie together, which for the product is up to three times as fast as rows a whole sequence apart. An example that
 * is shorter than others keeps its state once it has ended, and what stands behind its end is never read.
 */
final class Scan {

    /** Of the input, (gates · units, in), and of the previous output, (gates · units, units), with their biases. */
    record Weights(Tensor input, Tensor previous, Tensor inputBias, Tensor previousBias) {
    }

    /** Where a scan ended; {@code memory} is null if there is none. */
    record Result(Tensor y, Tensor hidden, Tensor memory) {
    }

    private final Cell cell;
    private final Tensor x;
    private final Weights weights;
    private final Tensor firstHidden;
    private final Tensor firstMemory;
    private final Steps steps;
    private final int batch;
    private final int times;
    private final int in;
    /** The numbers of all gates of one example. */
    private final int width;
    final int units;
    /** From the output or memory before a step to that after it. */
    final int ahead;
    /** x, ordered. */
    private final float[] ordered;
    /** What the input gives to the gates; a cell may leave there what its pullback needs. */
    final float[] input;
    /** What the previous output gives to the gates, likewise. */
    final float[] previous;
    /** The outputs, one step more than there are: the first is where the scan starts. */
    final float[] hidden;
    /** The memories, likewise; empty if there are none. */
    final float[] memory;
    /** From the pullback of {@link #lastMemory} to that of the outputs, else null. */
    private float[] lastMemoryGradient;

    /**
     * Runs a cell along sequences.
     *
     * @param x      (batch, times, in)
     * @param hidden the output before the first step, (batch, units)
     * @param memory the memory before the first step, or null if the cell has none
     * @param steps  which times are read, in which order
     */
    static Result run(Cell cell, Tensor x, Weights weights, Tensor hidden, Tensor memory, Steps steps) {
        Scan scan = new Scan(cell, x, weights, hidden, memory, steps);
        scan.forward();
        float[] outputs = new float[scan.batch * scan.times * scan.units];
        steps.addBack(scan.hidden, scan.ahead, outputs, scan.units);
        List<Tensor> operands = new ArrayList<>(List.of(x, hidden, weights.input, weights.previous, weights.inputBias,
            weights.previousBias));
        if (memory != null) {
            operands.add(memory);
        }
        Tensor y = Tensor.computed("scan", outputs, new int[] {scan.batch, scan.times, scan.units}, scan::backward,
            operands.toArray(Tensor[]::new));
        return new Result(y, scan.lastOutput(y), memory == null ? null : scan.lastMemory(y));
    }

    private Scan(Cell cell, Tensor x, Weights weights, Tensor firstHidden, Tensor firstMemory, Steps steps) {
        this.cell = cell;
        this.x = x;
        this.weights = weights;
        this.firstHidden = firstHidden;
        this.firstMemory = firstMemory;
        this.steps = steps;
        this.batch = steps.batch();
        this.times = steps.times();
        this.in = x.size(2);
        this.units = weights.previous.size(1);
        this.ahead = batch * units;
        this.width = cell.gates() * units;
        this.ordered = new float[x.numel()];
        this.input = new float[Math.multiplyExact(batch * times, width)];
        this.previous = new float[input.length];
        this.hidden = new float[(times + 1) * ahead];
        this.memory = new float[cell.hasMemory() ? hidden.length : 0];
    }

    private void forward() {
        Kernels kernels = Kernels.current();
        steps.read(x.data(), ordered, in);
        fill(input, weights.inputBias.data());
        fill(previous, weights.previousBias.data());
        System.arraycopy(firstHidden.data(), 0, hidden, 0, ahead);
        if (cell.hasMemory()) {
            System.arraycopy(firstMemory.data(), 0, memory, 0, ahead);
        }
        kernels.matmul(allSteps(ordered, in), Matrix.of(weights.input.data(), width, in).transpose(), allSteps(input, width),
            true);
        Matrix ofPrevious = Matrix.of(transposed(weights.previous.data()), units, width);
        for (int step = 0; step < times; step++) {
            kernels.matmul(oneStep(hidden, step, units), ofPrevious, oneStep(previous, step, width), true);
            for (int n = 0; n < batch; n++) {
                int row = step * batch + n;
                if (steps.isOver(n, step)) {
                    keepState(row * units);
                } else {
                    cell.forward(this, row);
                }
            }
        }
    }

    /** The state of an example that has ended stays: its elements from {@code at} on are those of the next step too. */
    private void keepState(int at) {
        System.arraycopy(hidden, at, hidden, at + ahead, units);
        if (cell.hasMemory()) {
            System.arraycopy(memory, at, memory, at + ahead, units);
        }
    }

    private static void fill(float[] rows, float[] row) {
        for (int at = 0; at < rows.length; at += row.length) {
            System.arraycopy(row, 0, rows, at, row.length);
        }
    }

    /** The rows of all steps and examples. */
    private Matrix allSteps(float[] rows, int size) {
        return Matrix.of(rows, batch * times, size);
    }

    /** The rows of one step. */
    private Matrix oneStep(float[] rows, int step, int size) {
        return Matrix.of(rows, step * batch * size, batch, size);
    }

    /** The weight of the previous output as every step's product reads it, transposed once for all. */
    private float[] transposed(float[] weight) {
        float[] columns = new float[weight.length];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < units; j++) {
                columns[j * width + i] = weight[i * units + j];
            }
        }
        return columns;
    }

    /** The output with which each example ended, where it stands in y. */
    private Tensor lastOutput(Tensor y) {
        float[] last = Arrays.copyOfRange(hidden, times * ahead, hidden.length);
        return Tensor.computed("select", last, new int[] {batch, units}, u -> {
            float[] into = y.gradient();
            for (int n = 0, at = 0; n < batch; n++) {
                for (int k = steps.end(n) * units; at < (n + 1) * units; k++, at++) {
                    into[k] += u[at];
                }
            }
        }, y);
    }

    /** The memory at the end, a second result of the same operation: its gradient waits until that of y is complete. */
    private Tensor lastMemory(Tensor y) {
        float[] last = Arrays.copyOfRange(memory, times * ahead, memory.length);
        return Tensor.computed("memory", last, new int[] {batch, units}, u -> lastMemoryGradient = u.clone(), y);
    }

    /** What {@link Cell#backward} works on. {@code input} and {@code previous} are one array if the cell adds its parts. */
    record Gradients(float[] input, float[] previous, float[] hidden, float[] memory) {
    }

    private void backward(float[] u) {
        Kernels kernels = Kernels.current();
        float[] dOutputs = new float[u.length];
        steps.read(u, dOutputs, units);
        float[] dInput = new float[input.length];
        float[] dPrevious = cell.addsParts() ? dInput : new float[input.length];
        float[] dHidden = new float[ahead];
        float[] dMemory = lastMemoryGradient == null ? new float[ahead] : lastMemoryGradient;
        lastMemoryGradient = null;
        Gradients d = new Gradients(dInput, dPrevious, dHidden, dMemory);
        Matrix ofPrevious = Matrix.of(weights.previous.data(), width, units);
        Matrix intoHidden = Matrix.of(dHidden, batch, units);
        for (int step = times - 1; step >= 0; step--) {
            for (int i = 0; i < ahead; i++) {
                dHidden[i] += dOutputs[step * ahead + i];
            }
            for (int n = 0; n < batch; n++) {
                if (!steps.isOver(n, step)) {
                    cell.backward(this, step * batch + n, d, n * units);
                }
            }
            kernels.matmul(oneStep(dPrevious, step, width), ofPrevious, intoHidden, true);
        }
        add(firstHidden, dHidden);
        add(firstMemory, dMemory);
        if (x.needsGradient()) {
            float[] dx = new float[ordered.length];
            kernels.matmul(allSteps(dInput, width), Matrix.of(weights.input.data(), width, in), allSteps(dx, in), false);
            steps.addBack(dx, 0, x.gradient(), in);
        }
        addProduct(weights.input, dInput, ordered, in);
        addProduct(weights.previous, dPrevious, hidden, units);
        addColumnSums(weights.inputBias, dInput);
        addColumnSums(weights.previousBias, dPrevious);
    }

    private static void add(Tensor operand, float[] gradient) {
        if (operand != null && operand.needsGradient()) {
            float[] into = operand.gradient();
            for (int i = 0; i < into.length; i++) {
                into[i] += gradient[i];
            }
        }
    }

    private void addProduct(Tensor weight, float[] d, float[] argument, int columns) {
        if (weight.needsGradient()) {
            Kernels.current().matmul(allSteps(d, width).transpose(), allSteps(argument, columns),
                Matrix.of(weight.gradient(), width, columns), true);
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
}
