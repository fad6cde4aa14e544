package mapping.training.race;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.layers.Layer;
import mapping.losses.Loss;
import mapping.optimizers.Optimizer;
import mapping.optimizers.Sam;
import mapping.schedules.Schedule;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/** One racer at work on one network, step by step. */
public final class NetworkRun {

    private final Task task;
    private final Loss cost;
    private final Layer model;
    private final Optimizer optimizer;
    private final Sam sam;
    private final Batches batches;
    private final Schedule shape;
    private final double rate;
    private Iterator<Batch> rest;
    private int epoch;
    private int steps;

    NetworkRun(Racer racer, Task task, Layer model, Batches batches, Schedule shape) {
        this.task = task;
        this.cost = task.loss();
        this.model = model;
        this.batches = batches;
        this.shape = shape;
        this.rate = racer.rule().learningRate();
        this.optimizer = optimizer(racer, model);
        this.sam = racer.radius() > 0 ? new Sam(optimizer, model.parameters(), racer.radius()) : null;
        this.rest = batches.epoch(0).iterator();
    }

    private static Optimizer optimizer(Racer racer, Layer model) {
        if (racer.oneRule()) {
            return Optimizer.of(racer.rule(), model);
        }
        Map<Boolean, List<Tensor>> byKind = model.parameters().stream()
            .collect(Collectors.partitioningBy(parameter -> parameter.shape().length > 1));
        return Optimizer.of(racer.rule(), byKind.get(true)).group(racer.ruleOfVectors(), byKind.get(false));
    }

    /**
     * One step on the next batch.
     *
     * @throws ArithmeticException if a gradient or the step is not finite
     */
    public void step() {
        if (!rest.hasNext()) {
            epoch++;
            rest = batches.epoch(epoch).iterator();
        }
        Batch batch = rest.next();
        optimizer.learningRate(rate * shape.rate(steps));
        steps++;
        if (sam != null) {
            sam.step(() -> cost.apply(model.apply(batch.x()), batch.y()));
        } else {
            optimizer.zeroGrad();
            cost.apply(model.apply(batch.x()), batch.y()).backward();
            optimizer.step();
        }
    }

    /** The mean loss on these examples, with the rule's averages where it keeps some. */
    public double loss(Dataset data) {
        return judged(scores -> (double) cost.apply(scores, data.y()).item(), data);
    }

    /** The score on these examples (a classifier's accuracy), with the rule's averages where it keeps some. */
    public double score(Dataset data) {
        return judged(outputs -> task.score(outputs, data), data);
    }

    private double judged(Function<Tensor, Double> metric, Dataset data) {
        return optimizer.averaged(() -> NoGrad.of(() -> metric.apply(model.apply(data.x()))));
    }
}
