package mapping.metrics;

import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * A judgement of predictions: the mapping (prediction, target) ↦ value. Sections 2.3.3 and 6. It is a mapping like any other:
 * {@link #then} goes on with its value, {@link #after} puts another mapping before it.
 *
 * @param <R> mostly a number; a table or a curve for {@link Confusion}, {@link Roc} and their kin
 */
public interface Metric<R> extends Mapping<Outcome, R> {

    /** A fresh tally, to be filled batch by batch. */
    Tally<R> tally();

    @Override
    default R apply(Outcome outcome) {
        Requirement.given("The outcome", outcome);
        return apply(outcome.prediction(), outcome.target());
    }

    /** The value for these predictions. */
    default R apply(Tensor prediction, Tensor target) {
        Tally<R> tally = tally();
        tally.add(prediction, target);
        return tally.value();
    }

    /** The value for what a model says about all these batches. Records no graph; put a layer in {@code eval()} mode first. */
    default R of(Mapping<Tensor, Tensor> model, Iterable<Batch> batches) {
        Requirement.given("The batches", batches);
        Requirement.given("The model", model);
        Tally<R> tally = tally();
        NoGrad.run(() -> {
            for (Batch batch : batches) {
                tally.add(model.apply(batch.x()), batch.y());
            }
        });
        return tally.value();
    }

    /** The metric that goes on with this one's value: {@code Roc.metric().then(Roc::area)}. */
    @Override
    default <Q> Metric<Q> then(Mapping<R, Q> next) {
        return () -> new Tally<>() {
            private final Tally<R> inner = tally();

            @Override
            public void add(Tensor prediction, Tensor target) {
                inner.add(prediction, target);
            }

            @Override
            public Q value() {
                return next.apply(inner.value());
            }
        };
    }

    /** The metric of f(prediction): {@code new LogLoss().after(logits -> logits.softmax(-1))}. */
    default Metric<R> after(Mapping<Tensor, Tensor> f) {
        return () -> new Tally<>() {
            private final Tally<R> inner = tally();

            @Override
            public void add(Tensor prediction, Tensor target) {
                inner.add(f.apply(prediction), target);
            }

            @Override
            public R value() {
                return inner.value();
            }
        };
    }
}
