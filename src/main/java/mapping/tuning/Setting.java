package mapping.tuning;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mapping.Requirement;

/**
 * One point of a search space: a value for each name. Section 5.3.1.
 *
 * @param names  in the order of the space
 * @param values as many
 */
public record Setting(List<String> names, List<Double> values) implements Serializable {

    public Setting {
        names = Requirement.copied("The names", names);
        values = Requirement.copied("The values", values);
        Requirement.asMany("values", values.size(), "names", names.size());
    }

    /** The value with that name. */
    public double get(String name) {
        int index = names.indexOf(Requirement.given("The name", name));
        if (index < 0) {
            throw new IllegalArgumentException("The name must be one of " + String.join(", ", names) + ", got " + name + ".");
        }
        return values.get(index);
    }

    /** The value with that name, or another one if the space has no such dimension. */
    public double get(String name, double otherwise) {
        return names.contains(Requirement.given("The name", name)) ? get(name) : otherwise;
    }

    /** The values to three digits: {@code rate 0.0123, width 32}. */
    @Override
    public String toString() {
        return IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + " " + (values.get(i) == Math.rint(values.get(i)) ? Requirement.number(values.get(i))
                : String.format(Locale.ROOT, "%.3g", values.get(i))))
            .collect(Collectors.joining(", "));
    }
}
