import book.exercise.ToDo;
import java.util.ArrayList;
import java.util.List;

/** A number that remembers how it was computed. */
public final class Node {

    private final double value;
    private final List<Node> operands = new ArrayList<>();
    private final List<Double> slopes = new ArrayList<>();
    private double grad;

    /** An ingredient. */
    public Node(double value) {
        this.value = value;
    }

    public double value() {
        return value;
    }

    /** What {@link #backward} put here. */
    public double grad() {
        return grad;
    }

    /** Remembers that this node was computed from the operand, and how fast it changes with it. */
    private Node from(Node operand, double slope) {
        operands.add(operand);
        slopes.add(slope);
        return this;
    }

    public Node plus(Node other) {
        throw new ToDo();
    }

    public Node times(Node other) {
        throw new ToDo();
    }

    /** This number divided by the other one. */
    public Node over(Node other) {
        throw new ToDo();
    }

    /** Adds the derivative of this number by each ingredient to that ingredient's grad. */
    public void backward() {
        throw new ToDo();
    }
}
