package book.bench.work;

import java.util.function.Supplier;
import mapping.optimizers.Optimizer;
import mapping.optimizers.rules.Adam;
import mapping.tensor.Tensor;

/**
 * Training steps of a part of a network: forward, backward, and Adam with rate 0.001.
 *
 * <ul>
 * <li>{@code loss N} takes N steps from the beginning and answers with the number of parameters; the check is the loss of the
 *     last step: that of a peer with the same numbers must agree.
 * <li>{@code seconds S [cpu]} takes more steps for that long, at least one, and answers with the mean seconds of one, collecting
 *     garbage included; the check is the loss.
 * <li>{@code memory N} answers with the megabytes that are in use at most while steps are taken from the beginning, beyond those
 *     before the network and its data were made: the largest of N looks, each after a garbage collection; the check is the loss.
 * </ul>
 */
final class TrainingStep implements Work {

    private static final double RATE = 1e-3;

    private final Supplier<Exercised> making;
    private Run run;

    TrainingStep(Supplier<Exercised> making) {
        this.making = making;
    }

    /** A network in training. */
    private record Run(Exercised part, Optimizer optimizer) {

        static Run of(Exercised part) {
            return new Run(part, Optimizer.of(Adam.of(RATE), part.network()));
        }

        double step() {
            optimizer.zeroGrad();
            part.x().zeroGrad();
            Tensor cost = part.cost();
            cost.backward();
            optimizer.step();
            return cost.item();
        }

        double steps(int count) {
            double loss = Double.NaN;
            for (int i = 0; i < count; i++) {
                loss = step();
            }
            return loss;
        }
    }

    @Override
    public Answer answer(String[] request) {
        return switch (request[0]) {
            case "loss" -> loss(Integer.parseInt(request[1]));
            case "memory" -> memory(Integer.parseInt(request[1]));
            default -> seconds(Double.parseDouble(request[1]), request);
        };
    }

    private Answer loss(int count) {
        run = Run.of(making.get());
        double loss = run.steps(count);
        return new Answer(run.part().parameters(), loss);
    }

    private Answer seconds(double least, String[] request) {
        if (run == null) {
            run = Run.of(making.get());
        }
        double loss;
        double seconds;
        int count = 0;
        Stopwatch watch = Stopwatch.of(request);
        do {
            loss = run.step();
            count++;
            seconds = watch.seconds();
        } while (seconds < least);
        return new Answer(seconds / count, loss);
    }

    private Answer memory(int looks) {
        run = null;
        HeapWatch watch = new HeapWatch(looks);
        Run watched = Run.of(making.get());
        double loss = watched.steps(1);
        watch.start();
        while (watch.isLooking()) {
            loss = watched.steps(1);
        }
        return new Answer(watch.megabytes(), loss);
    }
}
