package mapping.training;

import java.util.Locale;

/**
 * What a step of the optimizer reports.
 *
 * @param number   of the step, from 0
 * @param epoch    from 0
 * @param rate     the learning rate of the step
 * @param loss     the mean loss over the step's examples, before the step
 * @param examples the number of the step's examples
 */
public record Step(int number, int epoch, double rate, double loss, int examples) {

    /** A few words for a progress bar: {@code epoch 0, loss 0.4123, rate 0.001}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "epoch %d, loss %.4f, rate %s", epoch, loss, Epoch.digits(rate, 3));
    }
}
