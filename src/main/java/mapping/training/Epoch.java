package mapping.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import mapping.Requirement;

/**
 * What an epoch reports at its end.
 *
 * @param number of the epoch, from 0
 * @param values {@link History#TRAIN_LOSS}, the mean over the epoch's examples while the model changed; {@link History#RATE},
 *               that of the last step; and what was validated: {@link History#VALIDATION_LOSS} and the metrics by name
 */
public record Epoch(int number, Map<String, Double> values) {

    public Epoch {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(Requirement.given("The values", values)));
    }

    /** @throws IllegalArgumentException if there is no value of this name; the message lists the names that exist */
    public double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The value of an epoch must be one of " + String.join(", ", values.keySet())
                + ", got \"" + name + "\". Name a metric with Trainer.metric, and the data with Trainer.validate.");
        }
        return value;
    }

    /** One line: {@code epoch 3: train loss 0.4123, rate 0.001, validation loss 0.4498, accuracy 0.8421}. */
    @Override
    public String toString() {
        return "epoch " + number + ": " + values.entrySet().stream()
            .map(entry -> entry.getKey() + " " + digits(entry.getValue(), 4)).collect(Collectors.joining(", "));
    }

    /** Returns the number rounded to that many significant digits, without zeros at the end. */
    static String digits(double number, int digits) {
        return Double.isFinite(number) ? new BigDecimal(number, new MathContext(digits)).stripTrailingZeros().toPlainString()
            : String.valueOf(number);
    }
}
