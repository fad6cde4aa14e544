package mapping.training;

import java.util.function.Consumer;

/** The callback that passes on what it is told. */
record Report(Consumer<Step> ofStep, Consumer<Epoch> ofEpoch) implements Callback {

    static Report ofSteps(Consumer<Step> use) {
        return new Report(use, epoch -> { });
    }

    static Report ofEpochs(Consumer<Epoch> use) {
        return new Report(step -> { }, use);
    }

    @Override
    public void afterStep(Trainer trainer, Step step) {
        ofStep.accept(step);
    }

    @Override
    public void afterEpoch(Trainer trainer, Epoch epoch) {
        ofEpoch.accept(epoch);
    }
}
