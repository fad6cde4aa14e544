package mapping.layers.attention;

import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.SameSpace;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * Adds to every vector of a sequence a vector that is learnt for its position. Section 6.2.3 (Gehring et al., 2017); so do BERT
 * and GPT-2, whose start N(0, 0.02²) is the default here.
 *
 * @param weight the vectors, of shape (longest sequence, width)
 */
public record LearntPositions(Tensor weight) implements SameSpace {

    /**
     * @param maximum the length of the longest sequence
     * @param width   the size of a vector
     */
    public static LearntPositions of(int maximum, int width, RandomSource random) {
        Requirement.atLeast("The length of the longest sequence", maximum, 1);
        Requirement.atLeast("The width of a position", width, 1);
        return new LearntPositions(Initialization.normal(0, 0.02).parameter(random, maximum, width));
    }

    /** @throws IllegalArgumentException if a sequence is longer than the maximum */
    @Override
    public Tensor apply(Tensor x) {
        return apply(x, 0);
    }

    /** For vectors that stand at the positions from {@code first} on, as when a sequence is written step by step. */
    public Tensor apply(Tensor x, int first) {
        ExampleCheck.require(this, x);
        return x.add(rows(this, weight, first, x.size(1)));
    }

    /** The rows of a table of positions from {@code first} on, for so many times. */
    static Tensor rows(Layer layer, Tensor table, int first, int times) {
        Requirement.atLeast("The first position", first, 0);
        if (times > table.size(0) - first) {
            throw new IllegalArgumentException("Sequences for " + layer.name() + " must have at most " + table.size(0)
                + " positions, got " + ((long) first + times) + ". Cut them, or build it for longer ones.");
        }
        return times == table.size(0) ? table : table.slice(0, first, first + times);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String name() {
        return "LearntPositions(" + weight.size(1) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, weight.size(1));
    }

    @Override
    public String toString() {
        return signature();
    }
}
