package mapping.layers;

import java.util.Arrays;
import java.util.Map;
import mapping.Requirement;
import mapping.Space;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A table that gives every token a vector: {0, …, tokens − 1} → ℝᵈ, on every element of a tensor of token numbers. Section 6.2.1.
 * The same mapping as a dense layer after one-hot coding, but it reads one row instead of multiplying by zeros. Token numbers
 * have no gradient. PyTorch: {@code nn.Embedding}, whose initialisation N(0, 1) is the default here. Its {@code max_norm},
 * which changes rows while they are read, is here the constraint {@code MaxNorm}, applied after a step; the factor √d of a
 * Transformer is {@code embedding.then(x -> x.mul(Math.sqrt(d)))}.
 *
 * @param weight  the table, of shape (tokens, d)
 * @param padding the token whose vector is zero and learns nothing, or −1 if there is none
 */
public record Embedding(Tensor weight, int padding) implements Layer {

    public Embedding {
        Requirement.given("The weight", weight);
        if (weight.dim() != 2) {
            throw new IllegalArgumentException("The table of an embedding must have shape (tokens, d), got "
                + Shape.text(weight.shape()) + ".");
        }
        Requirement.between("The number of the padding token", padding, -1, weight.size(0) - 1);
    }

    public static Embedding of(int tokens, int d, RandomSource random) {
        return new Embedding(Initialization.normal(0, 1).parameter(random, tokens, d), -1);
    }

    /**
     * The same table, in which one token stands for padding: its row is set to zero now, its vector is zero whatever the row may
     * become, and no gradient goes there. PyTorch: {@code padding_idx}, which gives the row as it is.
     *
     * @param token negative ones count from the last, as in PyTorch
     */
    public Embedding padding(int token) {
        int tokens = weight.size(0);
        Requirement.between("The number of the padding token", token, -tokens, tokens - 1);
        int row = token < 0 ? tokens + token : token;
        weight.update(table -> Arrays.fill(table, row * weight.size(1), (row + 1) * weight.size(1), 0));
        return new Embedding(weight, row);
    }

    /**
     * Token numbers of shape (batch, …) to vectors of shape (batch, …, d).
     *
     * @throws IllegalArgumentException if a number is not a whole one or not in the table; names it and the size of the table
     */
    @Override
    public Tensor apply(Tensor tokens) {
        ExampleCheck.require(this, tokens);
        int d = weight.size(1);
        int[] rows = Tensors.wholeNumbers(name(), tokens, weight.size(0));
        float[] table = weight.data();
        float[] vectors = new float[Math.multiplyExact(rows.length, d)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != padding) {
                System.arraycopy(table, rows[i] * d, vectors, i * d, d);
            }
        }
        int[] shape = Arrays.copyOf(tokens.shape(), tokens.dim() + 1);
        shape[tokens.dim()] = d;
        return Tensor.computed("embedding", vectors, shape, u -> {
            float[] into = weight.gradient();
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < d && rows[i] != padding; j++) {
                    into[rows[i] * d + j] += u[i * d + j];
                }
            }
        }, weight);
    }

    @Override
    public Map<String, Tensor> ownParameters() {
        return Map.of("weight", weight);
    }

    @Override
    public String name() {
        return "Embedding(" + weight.size(0) + "→" + weight.size(1) + (padding < 0 ? "" : ", padding " + padding) + ")";
    }

    @Override
    public Space domain() {
        return Space.ending();
    }

    @Override
    public Space codomain() {
        return Space.ending(weight.size(1));
    }

    @Override
    public Space codomain(Space input) {
        Space numbers = input instanceof Space.Finite ? Space.reals() : input;
        return Sizes.changed(numbers, codomain(), sizes -> {
            int[] longer = Arrays.copyOf(sizes, sizes.length + 1);
            longer[sizes.length] = weight.size(1);
            return longer;
        });
    }

    @Override
    public String toString() {
        return signature();
    }
}
