package mapping.optimizers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mapping.Requirement;

/** The rules of an optimizer, each as it was given and as it is now: the learning rates change together, in proportion. */
final class RuleGroups {

    private final List<UpdateRule> given = new ArrayList<>();
    private final List<UpdateRule> current = new ArrayList<>();
    private double learningRate;

    RuleGroups(UpdateRule first) {
        this.learningRate = Requirement.given("The rule of an optimizer", first).learningRate();
        add(first);
    }

    /** Adds a group, its rule equal to another one's or not. */
    void add(UpdateRule rule) {
        given.add(rule);
        current.add(rule);
    }

    /** How many there are; the number of the next. */
    int size() {
        return given.size();
    }

    /** Returns a group's rule as it is now. */
    UpdateRule now(int group) {
        return current.get(group);
    }

    /** The learning rate of the first rule. */
    double learningRate() {
        return learningRate;
    }

    void learningRate(double rate) {
        Requirement.learningRate(rate);
        double base = given.get(0).learningRate();
        List<UpdateRule> changed = new ArrayList<>();
        for (int group = 0; group < current.size(); group++) {
            double own = base == 0 ? rate : given.get(group).learningRate() / base * rate;
            changed.add(current.get(group).withLearningRate(own));
        }
        current.clear();
        current.addAll(changed);    // only when no rule has refused it
        learningRate = rate;
    }

    /** Replaces the first rule by one of the same kind with other settings. */
    void replaceFirst(UpdateRule changed) {
        Requirement.given("The changed rule", changed);
        UpdateRule first = given.get(0);
        if (changed.getClass() != first.getClass() || !fusedArrays(changed).equals(fusedArrays(first))) {
            throw new IllegalArgumentException("The new rule must go on with what " + first + " remembers, got " + changed
                + ". Make a new optimizer.");
        }
        current.set(0, changed);
        learningRate = changed.learningRate();
    }

    private static Optional<List<String>> fusedArrays(UpdateRule rule) {
        return rule.fused(0, 0).map(fused -> List.of(fused.arrays()));
    }
}
