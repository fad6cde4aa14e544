package mapping;

import java.util.List;

/**
 * A value that remembers how it was computed: a node of a computation graph, section 3.2.2. Numbers
 * ({@link mapping.scalar.Value}) and tensors ({@link mapping.tensor.Tensor}) are nodes;
 * {@link mapping.drawing.ComputationGraph} draws them.
 *
 * @param <N> the type of the nodes of the graph
 */
public interface ComputationNode<N extends ComputationNode<N>> {

    /** The operation that made this node; for an ingredient its name, or "". */
    String operation();

    /** What this node was computed from; nothing for an ingredient. */
    List<N> operands();

    /** What a drawing says about this node beside its operation, such as its value or its shape. */
    String description();
}
