/**
 * The one idea: everything is a mapping. A {@link mapping.Mapping} gives every x of its domain one y of its codomain, and
 * two that meet compose by {@code then}; a {@link mapping.Differentiable} one also has a pullback, and the chain rule is
 * {@code then} again: values compose forward, pullbacks in reverse. Everything else in the book is built from these two.
 *
 * <pre>{@code
 * Mapping<Double, Double> square = Mapping.of("square", Space.reals(), Space.reals(), x -> x * x);
 * Mapping<Double, Double> step = x -> x - 0.2 * (2 * x);      // gradient descent on the square
 * square.then(square).apply(3.0);                             // 81
 * Mapping.iterate(step, 10.0, 10).get(10);                    // 0.060466: to train is to iterate a mapping
 * System.out.println(Diagram.of(square.then(square)));        // the composition, drawn
 * }</pre>
 *
 * <p>Sections 2.1 to 2.3 and 3.2.2. Read {@link mapping.Mapping} first. Nothing here depends on anything but the JDK.
 */
package mapping;
