import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Training that stops when the validation loss has not improved for a while. Three faults are hidden here. */
public final class StopInTime {

    /** What a training ends with: the epochs it took, the one that was kept, and the parameters after that one. */
    public record Kept(int epochs, int best, double[] parameters) {
    }

    private StopInTime() {
    }

    /** Trains for at most {@code mostEpochs} epochs, until {@code patience} of them in a row have brought no new minimum. */
    public static Kept train(double[] start, UnaryOperator<double[]> epoch, ToDoubleFunction<double[]> validationLoss,
            int patience, int mostEpochs) {
        double[] now = start.clone();
        double[] kept = now;
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        int waited = 0;
        int epochs = 0;
        while (epochs < mostEpochs && waited < patience) {
            now = epoch.apply(now);
            epochs++;
            double loss = validationLoss.applyAsDouble(now);
            if (loss < least) {
                best = epochs;
                kept = now;
            } else {
                waited++;
            }
            least = loss;
        }
        return new Kept(epochs, best, kept);
    }
}
