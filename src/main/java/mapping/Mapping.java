package mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * A mapping X → Y gives every x of its domain one y of its codomain. Section 2.1.1; the idea of the whole book: a
 * layer, a network, a loss, a data transform, a metric, a schedule and a training step are mappings, and they compose
 * by {@link #then}.
 *
 * <p>A lambda may be a mapping: {@code Mapping<Double, Double> square = x -> x * x;}. It then accepts anything and is
 * called "f"; {@link #of} adds a name and spaces. Two mappings of one argument stand side by side in {@link #and}. Two laws
 * hold for every mapping; {@link Laws} checks them: {@code identity().then(f)} and {@code f.then(identity())} are {@code f},
 * and {@code f.then(g).then(h)} is {@code f.then(g.then(h))}.
 *
 * @param <X> the type of the arguments
 * @param <Y> the type of the results
 */
@FunctionalInterface
public interface Mapping<X, Y> {

    /** The y that belongs to x. */
    Y apply(X x);

    /** The mapping's name, as it appears in errors and diagrams. */
    default String name() {
        String name = getClass().isSynthetic() ? "" : getClass().getSimpleName();
        return name.isEmpty() ? "f" : name;
    }

    /** Where the arguments lie. */
    default Space domain() {
        return Space.anything();
    }

    /** Where the results lie. */
    default Space codomain() {
        return Space.anything();
    }

    /**
     * Where the results lie when the arguments lie in {@code input}. A mapping whose output takes its shape from the
     * input (an activation, a convolution, a reshaping) answers more exactly here than in {@link #codomain()}.
     */
    default Space codomain(Space input) {
        return codomain();
    }

    /** The mappings that this one was composed of, in the order in which they are applied; a mapping alone is its own stage. */
    default List<Mapping<?, ?>> stages() {
        return List.of(this);
    }

    /** The stages that a name hides; empty unless this is a composition that was {@link #named}. */
    default List<Mapping<?, ?>> hiddenStages() {
        return List.of();
    }

    /**
     * First this, then {@code next}: x ↦ next(this(x)).
     *
     * @throws IllegalArgumentException if {@code next} does not take what this gives; the message names both
     */
    default <Z> Mapping<X, Z> then(Mapping<Y, Z> next) {
        return new Composition<>(this, next);
    }

    /**
     * This beside {@code other}, both of one argument: x ↦ (this(x), other(x)), from X to Y × Z.
     *
     * @throws IllegalArgumentException if no argument suits both; the message names both
     */
    default <Z> Mapping<X, Pair<Y, Z>> and(Mapping<X, Z> other) {
        return new Pairing<>(this, other);
    }

    /** The same mapping under a name, as one stage: a diagram shows the name instead of the stages inside. */
    default Mapping<X, Y> named(String name) {
        return new NamedMapping<>(name, this);
    }

    /** Name and spaces, {@code relu: ℝ → ℝ}. */
    default String signature() {
        return name() + ": " + domain() + " → " + codomain();
    }

    /** x ↦ x. */
    static <X> Mapping<X, X> identity() {
        return new Identity<>();
    }

    /** The mapping that computes {@code function}, with a name and the spaces by which compositions are checked. */
    static <X, Y> Mapping<X, Y> of(String name, Space domain, Space codomain, Mapping<X, Y> function) {
        return new NamedMapping<>(name, domain, codomain, function);
    }

    /**
     * Applies a mapping of a space into itself again and again: start, f(start), f(f(start)), … Training is iterating a
     * mapping: f is one step of the rule.
     *
     * @return the n + 1 iterates, {@code start} first
     */
    static <X> List<X> iterate(Mapping<X, X> f, X start, int n) {
        Requirement.given("The mapping to iterate", f);
        Requirement.given("The start of an iteration", start);
        Requirement.length("The number of iterations", n);
        List<X> iterates = new ArrayList<>();
        X x = start;
        iterates.add(x);
        for (int i = 0; i < n; i++) {
            x = f.apply(x);
            iterates.add(x);
        }
        return iterates;
    }
}
