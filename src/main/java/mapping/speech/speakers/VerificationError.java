package mapping.speech.speakers;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import mapping.Requirement;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * (what {@link SpeakerNetwork} gives, numbers of voices) ↦ the equal error rate of all pairs of sounds, by the cosines of their vectors;
 * section 6.3.3. Convention: between its points the curve goes straight ({@link mapping.metrics.Roc#equalErrorRate}).
 *
 * @param size of the vectors; what stands behind them in a row is not looked at
 */
public record VerificationError(int size) implements Metric<Double> {

    public VerificationError {
        Requirement.atLeast("The size of the vectors", size, 1);
    }

    @Override
    public Tally<Double> tally() {
        return new Tally<>() {
            private final List<Tensor> vectors = new ArrayList<>();
            private final List<Tensor> voices = new ArrayList<>();

            @Override
            public void add(Tensor prediction, Tensor target) {
                Requirement.given("The prediction", prediction);
                Requirement.given("The target", target);
                if (prediction.dim() != 2 || prediction.size(1) < size || target.dim() != 1) {
                    throw new IllegalArgumentException("The prediction must have shape (batch, " + size + " or more) and the target "
                        + "(batch), got " + Shape.text(prediction.shape()) + " and " + Shape.text(target.shape()) + ".");
                }
                vectors.add(prediction.detach().slice(1, 0, size));
                voices.add(target.detach());
            }

            @Override
            public Double value() {
                if (vectors.isEmpty()) {
                    throw new IllegalStateException("An equal error rate must have sounds, got none.");
                }
                float[] numbers = Tensors.concat(0, voices.toArray(Tensor[]::new)).data();
                int[] labels = new int[numbers.length];
                Arrays.setAll(labels, i -> (int) numbers[i]);
                return Trials.ofAllPairs(Tensors.concat(0, vectors.toArray(Tensor[]::new)), labels).roc().equalErrorRate();
            }
        };
    }
}
