package mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping between finite sets, small enough to be a table: whether it is one-to-one, onto or invertible is decided by looking.
 * Section 2.1.1. Every question costs one pass over the table.
 */
public final class FiniteMapping<X, Y> implements Mapping<X, Y> {

    private final String name;
    private final Map<X, Y> table;
    private final Set<Y> target;

    private FiniteMapping(String name, Map<X, Y> table, Set<Y> target) {
        this.name = name;
        this.table = table;
        this.target = target;
    }

    /**
     * Tabulates {@code function} on {@code domain}.
     *
     * @throws IllegalArgumentException if a value lies outside {@code codomain}
     */
    public static <X, Y> FiniteMapping<X, Y> of(String name, Collection<X> domain, Collection<Y> codomain,
                                                Mapping<X, Y> function) {
        Requirement.given("The domain", domain);
        Requirement.given("The function", function);
        Map<X, Y> table = new LinkedHashMap<>();
        Set<Y> target = new LinkedHashSet<>(Requirement.given("The codomain", codomain));
        for (X x : domain) {
            Y y = function.apply(x);
            if (!target.contains(y)) {
                throw new IllegalArgumentException(String.format("%s sends %s to %s, which is not in its codomain %s.",
                    name, x, y, Space.finite(target.toArray())));
            }
            table.put(x, y);
        }
        return new FiniteMapping<>(name, table, target);
    }

    @Override
    public Y apply(X x) {
        if (!table.containsKey(x)) {
            throw new NoSuchElementException(String.format("%s is not in %s, the domain of %s.", x, domain(), name));
        }
        return table.get(x);
    }

    /** The values that are reached: a part of the codomain, or all of it. */
    public Set<Y> image() {
        return new LinkedHashSet<>(table.values());
    }

    /** All x that are sent to y; none if y is not in the image. */
    public Set<X> preimage(Y y) {
        return table.keySet().stream().filter(x -> table.get(x).equals(y)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One-to-one: different arguments have different values. */
    public boolean isInjective() {
        return image().size() == table.size();
    }

    /** Onto: every element of the codomain is a value. */
    public boolean isSurjective() {
        return image().size() == target.size();
    }

    /** One-to-one and onto, hence invertible. */
    public boolean isBijective() {
        return isInjective() && isSurjective();
    }

    /**
     * The mapping that undoes this one.
     *
     * @throws IllegalStateException if there is none; the message shows the elements that prevent it
     */
    public FiniteMapping<Y, X> inverse() {
        Map<Y, X> back = new LinkedHashMap<>();
        for (Y y : target) {
            List<X> sources = new ArrayList<>(preimage(y));
            if (sources.size() != 1) {
                throw new IllegalStateException(name + " has no inverse: " + (sources.isEmpty()
                    ? y + " is not reached."
                    : sources.get(0) + " and " + sources.get(1) + " are both sent to " + y + "."));
            }
            back.put(y, sources.get(0));
        }
        return new FiniteMapping<>("inverse of " + name, back, new LinkedHashSet<>(table.keySet()));
    }

    /** The composition as a table again. */
    public <Z> FiniteMapping<X, Z> then(FiniteMapping<Y, Z> next) {
        Mapping<X, Z> path = Mapping.super.then(next);
        return of(path.name(), table.keySet(), next.target, path);
    }

    /** The table, in the order of the domain. */
    public Map<X, Y> table() {
        return new LinkedHashMap<>(table);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Space domain() {
        return Space.finite(table.keySet().toArray());
    }

    @Override
    public Space codomain() {
        return Space.finite(target.toArray());
    }

    /** {@code half: 2 ↦ 1, 4 ↦ 2}. */
    @Override
    public String toString() {
        return name + ": " + table.entrySet().stream().map(entry -> entry.getKey() + " ↦ " + entry.getValue())
            .collect(Collectors.joining(", "));
    }
}
