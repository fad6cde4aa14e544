package mapping.transfer.adaptation;

import java.util.Arrays;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * What a network is sure of, taken for the truth, section 8.3.3 (Lee, 2013): of each example the most probable class, kept where
 * its probability reaches a threshold. Errors that the network is sure of are kept too.
 *
 * @param rows   the numbers of the examples that are kept, rising
 * @param labels their classes
 */
public record PseudoLabels(int[] rows, int[] labels) {

    public PseudoLabels {
        Requirement.asMany("rows", Requirement.given("The rows", rows).length, "labels",
            Requirement.given("The labels", labels).length);
        rows = rows.clone();
        labels = labels.clone();
    }

    /**
     * Those of probability {@code threshold} or more.
     *
     * @param logits    (n, classes)
     * @param threshold from 0, which keeps all, to 1
     */
    public static PseudoLabels of(Tensor logits, double threshold) {
        Requirement.between("The number of axes of the logits", Requirement.given("The logits", logits).dim(), 2, 2);
        Requirement.atLeast("The number of classes", logits.size(1), 1);
        Requirement.fraction("The threshold", threshold);
        Tensor probabilities = logits.detach().softmax(1);
        float[] sure = probabilities.max(1).data();
        float[] best = probabilities.argmax(1).data();
        int[] rows = IntStream.range(0, sure.length).filter(i -> sure[i] >= threshold).toArray();
        return new PseudoLabels(rows, Arrays.stream(rows).map(i -> (int) best[i]).toArray());
    }
}
