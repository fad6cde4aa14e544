package mapping.scalar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import mapping.ComputationNode;

/**
 * A number that remembers how it was computed, and so can tell how it depends on every number that went into it:
 * reverse-mode automatic differentiation (Linnainmaa, 1970) on scalars. Section 3.2.2 lists its core; the idea is
 * that of micrograd (Karpathy, 2020), and the words (backward, grad, zeroGrad) are PyTorch's.
 *
 * <p>Every operation makes a node that knows its one or two operands and the slope along each. {@link #backward} walks
 * from the result to its ingredients and multiplies slopes: O(nodes) time and memory, for the derivatives by all
 * ingredients at once. Graphs may be millions of nodes deep. A graph belongs to one thread.
 */
public final class Value implements Scalar<Value>, ComputationNode<Value> {

    private final String operation;
    private final double value;
    private final Value left;
    private final Value right;
    private final double leftSlope;
    private final double rightSlope;
    private double grad;
    private int uses;

    /** An ingredient: a number that was not computed from others. Graphs show its name. */
    public Value(String name, double value) {
        this(name, value, null, 0, null, 0);
    }

    public Value(double value) {
        this("", value);
    }

    private Value(String operation, double value, Value operand, double slope) {
        this(operation, value, operand, slope, null, 0);
    }

    private Value(String operation, double value, Value left, double leftSlope, Value right, double rightSlope) {
        this.operation = operation;
        this.value = value;
        this.left = left;
        this.leftSlope = leftSlope;
        this.right = right;
        this.rightSlope = rightSlope;
    }

    // The rules of differentiation: each operation, its value, its operands and the slope along each.

    public Value plus(Value b)       { return new Value("+", value + b.value, this, 1, b, 1); }
    public Value minus(Value b)      { return new Value("−", value - b.value, this, 1, b, -1); }
    public Value times(Value b)      { return new Value("×", value * b.value, this, b.value, b, value); }
    public Value negate()            { return new Value("−", -value, this, -1); }
    public Value log()               { return new Value("log", Elementary.log(value), this, 1 / value); }
    public Value sin()               { return new Value("sin", StrictMath.sin(value), this, StrictMath.cos(value)); }
    public Value cos()               { return new Value("cos", StrictMath.cos(value), this, -StrictMath.sin(value)); }
    public Value relu()              { return new Value("relu", Math.max(0, value), this, value > 0 ? 1 : 0); }
    public Value abs()               { return new Value("abs", Math.abs(value), this, Math.signum(value)); }
    public Value constant(double c)  { return new Value(c); }

    public Value power(double p) {
        return new Value("^" + p, Elementary.power(value, p), this, Elementary.powerSlope(value, p));
    }

    public Value over(Value b) {
        double quotient = Elementary.divide(value, b.value);
        return new Value("÷", quotient, this, 1 / b.value, b, -quotient / b.value);
    }

    public Value sqrt() {
        double root = Elementary.sqrt(value);
        return new Value("√", root, this, 0.5 / root);
    }

    public Value exp() {
        double exp = StrictMath.exp(value);
        return new Value("exp", exp, this, exp);
    }

    public Value tanh() {
        double tanh = StrictMath.tanh(value);
        return new Value("tanh", tanh, this, 1 - tanh * tanh);
    }

    // Back-propagation.

    /**
     * Puts ∂this/∂node into the {@link #grad} of every node of the graph. A node passes its gradient on when all of its uses
     * have reported theirs. Ingredients add it to what they had before.
     */
    public void backward() {
        countUses();
        grad += 1;
        Deque<Value> complete = new ArrayDeque<>();
        for (Value node = this; node != null; node = complete.pollLast()) {
            if (node.left != null) {
                node.left.receive(node.grad * node.leftSlope, complete);
            }
            if (node.right != null) {
                node.right.receive(node.grad * node.rightSlope, complete);
            }
        }
    }

    private void receive(double contribution, Deque<Value> complete) {
        grad += contribution;
        if (--uses == 0) {
            complete.addLast(this);
        }
    }

    /** How often each node is an operand in this graph. What was computed starts again from gradient 0. */
    private void countUses() {
        Deque<Value> reached = new ArrayDeque<>();
        grad = left == null ? grad : 0;
        for (Value node = this; node != null; node = reached.pollLast()) {
            if (node.left != null) {
                node.left.use(reached);
            }
            if (node.right != null) {
                node.right.use(reached);
            }
        }
    }

    private void use(Deque<Value> reached) {
        if (uses++ == 0 && left != null) {
            grad = 0;
            reached.addLast(this);
        }
    }

    // What can be asked.

    @Override
    public double value() {
        return value;
    }

    /** The derivative by this number of what {@link #backward} was called on, added up since {@link #zeroGrad}. */
    public double grad() {
        return grad;
    }

    /** Forgets the gradient; without this the next {@link #backward} adds to it (section 3.2.3). */
    public void zeroGrad() {
        grad = 0;
    }

    /** The operation that made this node, or the name of an ingredient (empty if it has none). */
    @Override
    public String operation() {
        return operation;
    }

    /** What this node was computed from: nothing, one or two nodes. */
    @Override
    public List<Value> operands() {
        return left == null ? List.of() : right == null ? List.of(left) : List.of(left, right);
    }

    /** Value and gradient, to four digits. */
    @Override
    public String description() {
        return String.format(Locale.ROOT, "%.4g, grad %.4g", value, grad);
    }

    @Override
    public String toString() {
        return (operation.isEmpty() ? "" : operation + " = ") + value + ", grad " + grad;
    }
}
