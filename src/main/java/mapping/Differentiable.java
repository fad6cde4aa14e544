package mapping;

/**
 * A mapping that near every point looks like a linear one. Section 3.2.2. {@link #at} returns the value y at a point x,
 * and the <em>pullback</em>, which takes a change in cost per unit of y back to a change in cost per unit of x: it is
 * multiplication by the transposed Jacobian. For y = x² it is u ↦ 2x·u.
 *
 * <p>The chain rule is {@link #then}: values compose forward, pullbacks compose in reverse. Back-propagation is that
 * sentence, for a scalar graph as for tensors.
 *
 * <pre>{@code
 * Differentiable<Double, Double> square = x -> new Linearization<>(x * x, u -> 2 * x * u);
 * square.then(square).at(3.0).pullback().apply(1.0);    // (x⁴)' = 4x³ = 108
 * }</pre>
 *
 * <p>A new differentiable mapping is checked by adding it to the list of {@code DifferentiableLawsTest}.
 *
 * @param <X> the type of the arguments, of which sums and multiples exist
 * @param <Y> the type of the results, likewise
 */
@FunctionalInterface
public interface Differentiable<X, Y> extends Mapping<X, Y> {

    /** The value at x and the pullback there. */
    Linearization<X, Y> at(X x);

    @Override
    default Y apply(X x) {
        return at(x).value();
    }

    /**
     * First this, then {@code next}: the chain rule. A bare lambda given here is read as differentiable; to go on with a
     * plain function, write {@code f.then(Mapping.of(…))}.
     *
     * @throws IllegalArgumentException if {@code next} does not take what this gives; the message names both
     */
    default <Z> Differentiable<X, Z> then(Differentiable<Y, Z> next) {
        return new DifferentiableComposition<>(this, next);
    }

    @Override
    default Differentiable<X, Y> named(String name) {
        return new NamedDifferentiable<>(name, this);
    }

    /** x ↦ x, whose pullback is the identity. */
    static <X> Differentiable<X, X> identity() {
        return new Identity<>();
    }

    /** The mapping that computes {@code function}, with a name and the spaces by which compositions are checked. */
    static <X, Y> Differentiable<X, Y> of(String name, Space domain, Space codomain, Differentiable<X, Y> function) {
        return new NamedDifferentiable<>(name, domain, codomain, function);
    }
}
