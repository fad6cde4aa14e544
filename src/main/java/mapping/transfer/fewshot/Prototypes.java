package mapping.transfer.fewshot;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * A point for each class, the mean of its few examples, and the mapping q ↦ (−‖q − c₁‖², …, −‖q − c_N‖²): logits, so that softmax
 * makes probabilities of them. Section 8.3.3 (Snell, Swersky and Zemel, 2017). {@link #squaredDistances} has them without the
 * sign. The mapping is affine in q but for −‖q‖², which all classes share.
 *
 * @param centres (N, d), row n the prototype of class n; they may need gradients
 */
public record Prototypes(Tensor centres) implements Layer {

    public Prototypes {
        Requirement.between("The number of axes of the centres", Requirement.given("The centres", centres).dim(), 2, 2);
        Requirement.atLeast("The number of classes", centres.size(0), 1);
        Requirement.atLeast("The number of features", centres.size(1), 1);
    }

    /**
     * The means of the support.
     *
     * @param support (n, d), the few examples
     * @param labels  the class of each, 0 to ways − 1; each class at least once
     * @param ways    N, the number of classes
     */
    public static Prototypes of(Tensor support, int[] labels, int ways) {
        Requirement.atLeast("The number of classes", ways, 1);
        Requirement.labels(labels, ways);
        Requirement.between("The number of axes of the support", Requirement.given("The support", support).dim(), 2, 2);
        Requirement.asMany("labels", labels.length, "examples of the support", support.size(0));
        Requirement.atMost("The number of weights", (double) ways * labels.length, "what an array can hold",
            Requirement.MOST_ELEMENTS);
        int[] counts = new int[ways];
        for (int label : labels) {
            counts[label]++;
        }
        for (int n = 0; n < ways; n++) {
            Requirement.atLeast("The number of examples of class " + n, counts[n], 1);
        }
        float[] shares = new float[ways * labels.length];
        for (int i = 0; i < labels.length; i++) {
            shares[labels[i] * labels.length + i] = 1f / counts[labels[i]];
        }
        return new Prototypes(Tensor.of(shares, ways, labels.length).matmul(support));
    }

    /** Of queries (q, d) the logits (q, N). */
    @Override
    public Tensor apply(Tensor queries) {
        return squaredDistances(queries).neg();
    }

    /** ‖q − c‖² of each query and each prototype, (q, N), written out as ‖q‖² − 2 q·c + ‖c‖². */
    public Tensor squaredDistances(Tensor queries) {
        Requirement.between("The number of axes of the queries", Requirement.given("The queries", queries).dim(), 2, 2);
        Requirement.asMany("features of the queries", queries.size(1), "features of the centres", centres.size(1));
        Tensor own = queries.square().sum(1).unsqueeze(1);
        return own.sub(queries.matmul(centres.transpose(0, 1)).mul(2)).add(centres.square().sum(1));
    }

    @Override
    public Space domain() {
        return Space.ending(centres.size(1));
    }

    @Override
    public Space codomain() {
        return Space.ending(centres.size(0));
    }

    @Override
    public String name() {
        return "Prototypes(" + centres.size(0) + ")";
    }
}
