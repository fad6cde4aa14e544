package mapping.training;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.metrics.Metric;
import mapping.metrics.Tally;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * A model's mean loss and metrics over a data set, in one pass. Sections 2.3.3 and 5.2.3. No graph is recorded, so that the
 * memory is that of one batch; the model is in evaluation mode meanwhile.
 *
 * @param metrics by name, each with a number as its value
 */
record Evaluation(Layer model, Loss loss, Map<String, Metric<Double>> metrics) {

    /** The values by name, {@link History#VALIDATION_LOSS} first. */
    Map<String, Double> of(Batches batches) {
        Requirement.given("The batches", batches);
        Map<String, Tally<Double>> tallies = new LinkedHashMap<>();
        metrics.forEach((name, metric) -> tallies.put(name, metric.tally()));
        double[] sums = new double[2];
        model.eval();
        try {
            NoGrad.run(() -> {
                for (Batch batch : batches) {
                    Cancellation.check("evaluation");
                    Tensor prediction = model.apply(batch.x());
                    sums[0] += (double) batch.size() * loss.apply(prediction, batch.y()).item();
                    sums[1] += batch.size();
                    tallies.values().forEach(tally -> tally.add(prediction, batch.y()));
                }
            });
        } catch (OutOfMemoryError e) {
            throw MemoryExhausted.during("evaluation", batches, "", e);
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(History.VALIDATION_LOSS, sums[0] / sums[1]);
        tallies.forEach((name, tally) -> values.put(name, tally.value()));
        return values;
    }
}
