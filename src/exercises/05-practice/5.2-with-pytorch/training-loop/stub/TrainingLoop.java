import mapping.data.Batch;
import mapping.layers.Layer;
import mapping.losses.Losses;
import mapping.optimizers.Optimizer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/** Training by hand: an epoch of steps, and an evaluation, by the mean squared error. */
public final class TrainingLoop {

    private final Layer model;
    private final Optimizer optimizer;

    public TrainingLoop(Layer model, Optimizer optimizer) {
        this.model = model;
        this.optimizer = optimizer;
    }

    /** Takes a step for each batch, in training mode; returns the mean loss over the examples, before the steps. */
    public double epoch(Iterable<Batch> batches) {
        model.train();
        double sum = 0;
        int examples = 0;
        for (Batch batch : batches) {
            Tensor cost = Losses.mse().apply(model.apply(batch.x()), batch.y());
            cost.backward();
            optimizer.step();
            sum += cost.item() * batch.size();
            examples += batch.size();
        }
        return sum / examples;
    }

    /** Returns the mean loss over the examples in evaluation mode; changes no parameter. */
    public double evaluate(Iterable<Batch> batches) {
        double total = 0;
        int count = 0;
        for (Batch batch : batches) {
            Tensor loss = NoGrad.of(() -> Losses.mse().apply(model.apply(batch.x()), batch.y()));
            total += loss.item();
            count++;
        }
        return total / count;
    }
}
