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
        return new Node(value + other.value).from(this, 1).from(other, 1);
    }

    public Node times(Node other) {
        return new Node(value * other.value).from(this, other.value).from(other, value);
    }

    /** This number divided by the other one. */
    public Node over(Node other) {
        return new Node(value / other.value).from(this, 1 / other.value).from(other, -value / (other.value * other.value));
    }

    /** Adds the derivative of this number by each ingredient to that ingredient's grad. */
    public void backward() {
        List<Node> order = new ArrayList<>();
        visit(order);
        order.stream().filter(node -> !node.operands.isEmpty()).forEach(node -> node.grad = 0);
        grad += 1;
        for (int n = order.size() - 1; n >= 0; n--) {
            Node node = order.get(n);
            for (int i = 0; i < node.operands.size(); i++) {
                node.operands.get(i).grad += node.grad * node.slopes.get(i);
            }
        }
    }

    /** Puts the operands before what was computed from them. */
    private void visit(List<Node> order) {
        if (!order.contains(this)) {
            operands.forEach(operand -> operand.visit(order));
            order.add(this);
        }
    }
}
