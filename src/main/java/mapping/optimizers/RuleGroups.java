package mapping.optimizers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an optimizer, each as it was given and as it is now: the learning rates change together, in proportion. */
final class RuleGroups {

    private final UpdateRule first;
    private final Map<UpdateRule, UpdateRule> current = new LinkedHashMap<>();
    private double learningRate;

    RuleGroups(UpdateRule first) {
        this.first = first;
        this.learningRate = first.learningRate();
        add(first);
    }

    void add(UpdateRule rule) {
        current.put(rule, rule);
    }

    /** Returns a rule as it is now. */
    UpdateRule now(UpdateRule given) {
        return current.get(given);
    }

    /** The learning rate of the first rule. */
    double learningRate() {
        return learningRate;
    }

    void learningRate(double rate) {
        learningRate = rate;
        double base = first.learningRate();
        current.replaceAll((given, now) -> now.withLearningRate(base == 0 ? rate : given.learningRate() / base * rate));
    }

    /** Replaces the first rule by one of the same kind with other settings. */
    void replaceFirst(UpdateRule changed) {
        if (changed.getClass() != first.getClass() || !fusedArrays(changed).equals(fusedArrays(first))) {
            throw new IllegalArgumentException("The new rule must go on with what " + first + " remembers, got " + changed
                + ". Make a new optimizer.");
        }
        current.put(first, changed);
        learningRate = changed.learningRate();
    }

    private static Optional<List<String>> fusedArrays(UpdateRule rule) {
        return rule.fused(0, 0).map(fused -> List.of(fused.arrays()));
    }
}
