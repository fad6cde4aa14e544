package mapping.tensor;

import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import mapping.Requirement;

/**
 * An array of numbers with a shape, which remembers how it was computed. Sections 2.1.2 and 3.2.2. An element of ℝ^{shape};
 * the operations are mappings between such spaces, and {@link #backward} composes their pullbacks in reverse.
 *
 * <p>Elements are {@code float}, row-major, and a result has its own memory, except that {@link #reshape} and what is built
 * on it share. Whole numbers (class labels, token numbers) are tensors too. Operations follow PyTorch in name, shapes,
 * broadcasting and conventions; negative axes count from the last. Each costs time and memory in proportion to what it reads
 * and gives, unless said. The bits are the same on every machine. A graph belongs to one thread.
 *
 * <p>Errors are {@link IllegalArgumentException}s that name the operation and the shapes. Here is what programs call daily; the
 * rest are static families: {@link Tensors}, {@link Rearrangement}, {@link Ordering}, {@link Cumulative}, {@link Norms},
 * {@link Distances}, {@link Sampling}, {@link SpecialFunctions}, {@link Convolution}, {@link Pooling}.
 */
public final class Tensor extends Node {

    private final float[] data;
    private final int[] shape;

    private Tensor(float[] data, int[] shape, Origin origin) {
        super(origin);
        if (data != null && data.length != Shape.numel(shape)) {
            throw new IllegalArgumentException("A tensor of shape " + Shape.text(shape) + " must have " + Shape.numel(shape)
                + " numbers, got " + data.length + ".");
        }
        this.data = data;
        this.shape = shape;
    }

    /** A tensor over {@code data}, row-major; not copied. Null makes a {@link Tensors#shapeOnly shape without numbers}. */
    public static Tensor of(float[] data, int... shape) {
        Requirement.given("The shape", shape);
        return new Tensor(data, shape.clone(), null);
    }

    /** A single number, of shape (). */
    public static Tensor scalar(double number) {
        return new Tensor(new float[] {(float) number}, new int[0], null);
    }

    /** The vector of these numbers. */
    public static Tensor vector(float... numbers) {
        Requirement.given("The numbers", numbers);
        return new Tensor(numbers.clone(), new int[] {numbers.length}, null);
    }

    /** The matrix of these rows, which must be equally long. */
    public static Tensor matrix(float[][] rows) {
        return Joining.rows(rows);
    }

    /**
     * The result of an operation: the one place where results enter the graph. Records the pullback if some operand needs a
     * gradient and gradients are not switched off. A new operation is a call of this.
     *
     * @param operation its name, as graphs and errors show it
     * @param data      row-major; neither this nor {@code shape} is copied
     * @param pullback  adds into the gradients of the operands that need one
     */
    public static Tensor computed(String operation, float[] data, int[] shape, Pullback pullback, Tensor... operands) {
        if (Anomaly.isDetected()) {
            Anomaly.checkResult(operation, data, operands);
        }
        boolean recorded = false;
        for (Tensor operand : operands) {
            recorded |= operand.needsGradient();
        }
        return new Tensor(data, shape, recorded && !NoGrad.isOn() ? Origin.of(operation, pullback, operands) : null);
    }

    // What it is.

    @Override
    public int[] shape() { return shape.clone(); }
    /** The size of an axis; −1 is the last. */
    public int size(int axis) { return shape[Shape.axis(axis, shape.length)]; }
    /** The number of axes. */
    public int dim() { return shape.length; }
    @Override
    public int numel() { return data == null ? Shape.numel(shape) : data.length; }
    boolean hasNumbers() { return data != null; }
    /** The elements, row-major: the array itself, to be read. To change it use {@link #update}. */
    public float[] data() { return data == null ? Shape.noNumbers(shape) : data; }

    /** The only element. */
    public float item() {
        if (numel() != 1) {
            throw new IllegalArgumentException("A tensor must have one element for item(), got shape " + Shape.text(shape) + ".");
        }
        return data()[0];
    }

    /** The element at these indices, one for each axis. */
    public float get(int... indices) { return data()[Indexing.position(shape, indices)]; }
    /** Shape and numbers, abridged when there are many. */
    @Override
    public String toString() { return Printing.text(this); }

    // Apart from the graph. What the graph knows of it: Node.

    /** The same numbers without the graph behind them; shares its memory. */
    public Tensor detach() {
        Tensor detached = new Tensor(data, shape, null);
        detached.sharesMemoryWith(this);
        return detached;
    }

    /** A copy of the numbers, without the graph. */
    public Tensor copy() { return new Tensor(data().clone(), shape, null); }

    /** Changes the elements of a leaf in place, as an optimizer does; a graph that used the old ones refuses to go backward. */
    public void update(Consumer<float[]> change) {
        Requirement.given("The change", change);
        markChanged();
        change.accept(data());
    }

    // Arithmetic, with broadcasting.

    public Tensor add(Tensor other) { return Arithmetic.add(this, other); }
    public Tensor sub(Tensor other) { return Arithmetic.sub(this, other); }
    public Tensor mul(Tensor other) { return Arithmetic.mul(this, other); }
    public Tensor div(Tensor other) { return Arithmetic.div(this, other); }
    /** The greater of the two, element by element; where they are equal, half of the gradient goes to each. */
    public Tensor maximum(Tensor other) { return Arithmetic.maximum(this, other); }
    /** The smaller of the two, element by element; where they are equal, half of the gradient goes to each. */
    public Tensor minimum(Tensor other) { return Arithmetic.minimum(this, other); }
    public Tensor add(double number) { return Elementwise.affine(this, "add", 1, number); }
    public Tensor sub(double number) { return Elementwise.affine(this, "sub", 1, -number); }
    public Tensor mul(double number) { return Elementwise.affine(this, "mul", number, 0); }
    public Tensor div(double number) { return Elementwise.div(this, number); }
    public Tensor neg() { return Elementwise.affine(this, "neg", -1, 0); }
    /** 1 where this element is greater than the other one, else 0; no gradient. A NaN is {@code ne} to all, and nothing else. */
    public Tensor gt(Tensor other) { return Arithmetic.gt(this, other); }
    public Tensor lt(Tensor other) { return Arithmetic.gt(other, this); }
    public Tensor ge(Tensor other) { return Arithmetic.ge(this, other); }
    public Tensor le(Tensor other) { return Arithmetic.ge(other, this); }
    public Tensor eq(Tensor other) { return Arithmetic.eq(this, other); }
    public Tensor ne(Tensor other) { return Arithmetic.ne(this, other); }
    public Tensor gt(double number) { return gt(scalar(number)); }
    public Tensor lt(double number) { return lt(scalar(number)); }
    public Tensor ge(double number) { return ge(scalar(number)); }
    public Tensor le(double number) { return le(scalar(number)); }
    public Tensor eq(double number) { return eq(scalar(number)); }
    public Tensor ne(double number) { return ne(scalar(number)); }

    // Functions of each element.

    public Tensor square() { return Elementwise.square(this); }
    public Tensor pow(double exponent) { return Elementwise.pow(this, exponent); }
    public Tensor sqrt() { return Elementwise.sqrt(this); }
    public Tensor exp() { return Elementwise.exp(this); }
    public Tensor log() { return Elementwise.log(this); }
    public Tensor sin() { return Elementwise.sin(this); }
    public Tensor cos() { return Elementwise.cos(this); }
    /** |x|, of slope 0 at 0. */
    public Tensor abs() { return Elementwise.abs(this); }
    /** max(0, x), of slope 0 at 0. */
    public Tensor relu() { return Elementwise.relu(this); }
    public Tensor sigmoid() { return Elementwise.sigmoid(this); }
    public Tensor tanh() { return Elementwise.tanh(this); }
    /** x, but at least {@code low} and at most {@code high}; the slope is 1 from low to high, both included. */
    public Tensor clamp(double low, double high) { return Elementwise.clamp(this, low, high); }

    /** The whole number at or below, of slope 0; likewise {@code ceil} at or above. */
    public Tensor floor() { return Rounding.floor(this); }
    public Tensor ceil() { return Rounding.ceil(this); }
    /** The nearest whole number, the even one of two, of slope 0. {@code x.add(x.round().sub(x).detach())} has slope 1. */
    public Tensor round() { return Rounding.round(this); }
    /** −1, 0 or 1, of slope 0. */
    public Tensor sign() { return Rounding.sign(this); }

    /** Any differentiable function of each element, given by value and derivative, both of the argument. */
    public Tensor map(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return Elementwise.map(this, name, value, derivative);
    }

    // Products.

    /** The matrix product over the last two axes, those before broadcast; a vector is a row or a column. m·n·k multiply-adds. */
    public Tensor matmul(Tensor other) { return MatrixProduct.matmul(this, other); }
    /** x Wᵀ + b over the last axis, in one operation: x (…, in), W (out, in), b (out) or null. */
    public Tensor linear(Tensor weight, Tensor bias) { return MatrixProduct.linear(this, weight, bias); }

    // Reductions: over the axes named, or over all if none is named.

    public Tensor sum(int... axes) { return Reductions.sum(this, false, axes); }
    public Tensor mean(int... axes) { return Reductions.mean(this, false, axes); }
    /** Σ(x − mean)² / (n − correction); correction 1 is PyTorch's default, 0 what batch normalization uses. */
    public Tensor variance(int correction, int... axes) { return Reductions.variance(this, correction, axes); }
    /** The square root of the {@link #variance}; of gradient 0 where it is 0. */
    public Tensor std(int correction, int... axes) { return Reductions.std(this, correction, axes); }
    /** The product of the elements; its gradient is right also where some are 0. */
    public Tensor prod(int... axes) { return Products.prod(this, axes); }
    /** The greatest element along an axis; the gradient goes to the first of equals. */
    public Tensor max(int axis) { return Reductions.max(this, axis); }
    /** The greatest of all elements. */
    public Tensor max() { return reshape(-1).max(0); }
    /** The smallest element along an axis; the gradient goes to the first of equals. */
    public Tensor min(int axis) { return neg().max(axis).neg(); }
    /** The smallest of all elements. */
    public Tensor min() { return reshape(-1).min(0); }
    /** Where the greatest element along an axis stands, the first of equals; no gradient. */
    public Tensor argmax(int axis) { return Reductions.argmax(this, axis); }
    /** Where the smallest element along an axis stands, the first of equals; no gradient. */
    public Tensor argmin(int axis) { return Reductions.argmax(detach().neg(), axis); }
    /** √Σx², the length of a vector; of gradient 0 at 0. Other norms: {@link Norms}. */
    public Tensor norm(int... axes) { return Reductions.norm(this, axes); }
    /** log Σ exp x along an axis, without overflow. */
    public Tensor logSumExp(int axis) { return Exponentials.logSumExp(this, axis); }
    /** exp x / Σ exp x along an axis, without overflow. */
    public Tensor softmax(int axis) { return Exponentials.softmax(this, axis); }
    /** x − log Σ exp x along an axis, without overflow. */
    public Tensor logSoftmax(int axis) { return Exponentials.logSoftmax(this, axis); }

    // Other ways of looking at the elements.

    /** The same elements in another shape; one size may be −1 and follows from the others. Shares memory. */
    public Tensor reshape(int... sizes) { return Views.reshape(this, sizes); }
    /** All axes from this one on made one; {@code flatten(1)} keeps the batch. Shares memory. */
    public Tensor flatten(int fromAxis) { return Views.flatten(this, fromAxis); }
    public Tensor squeeze(int axis) { return Views.squeeze(this, axis); }
    public Tensor unsqueeze(int axis) { return Views.unsqueeze(this, axis); }
    /** Two axes exchanged; {@code transpose(-2, -1)} transposes matrices. */
    public Tensor transpose(int axis, int other) { return Views.transpose(this, axis, other); }
    /** The axes in a new order. */
    public Tensor permute(int... axes) { return Views.permute(this, axes); }
    /** Repeated along axes of size 1, as broadcasting does. */
    public Tensor expand(int... sizes) { return Views.expand(this, sizes); }

    // Parts.

    /** Elements {@code from} to before {@code to} along an axis. */
    public Tensor slice(int axis, int from, int to) { return Views.slice(this, axis, from, to, 1); }
    /** Every {@code step}-th element from {@code from} to before {@code to} along an axis. */
    public Tensor slice(int axis, int from, int to, int step) { return Views.slice(this, axis, from, to, step); }
    /** Element {@code index} along an axis, which is dropped. */
    public Tensor select(int axis, int index) { return Views.select(this, axis, index); }
    /** result[i][j] = this[index[i][j]][j] for axis 0, and so on: index has as many axes as this. */
    public Tensor gather(int axis, Tensor index) { return Indexing.gather(this, axis, index); }
    /** The elements along an axis whose numbers a vector gives, in that order, with repetitions. */
    public Tensor indexSelect(int axis, Tensor index) { return Indexing.indexSelect(this, axis, index); }
    /** {@code value} where the mask, which broadcasts, is not 0. About gradients see {@link Tensors#where}. */
    public Tensor maskedFill(Tensor mask, double value) { return Indexing.maskedFill(this, mask, value); }
}
