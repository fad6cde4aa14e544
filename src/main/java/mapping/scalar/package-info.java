/**
 * One formula, five kinds of number. A formula that is written for any {@link mapping.scalar.Scalar} can be evaluated,
 * differentiated in four exact ways, and printed: by the complex step, by dual numbers (forward mode), by the graph of the
 * computation (reverse mode: {@link mapping.scalar.Value}, the autograd of section 3.2.2), and as a formula. The finite
 * difference is the fifth way and the approximate one.
 *
 * <pre>{@code
 * class Wave implements ScalarFunction {
 *     public <T extends Scalar<T>> T apply(T x) { return x.times(x.times(0.15 * Math.PI).cos()); }
 * }
 * ReverseMode.derivative(new Wave(), 2.0);        // the same to rounding as ForwardMode, ComplexStep and
 * Symbolic.derivative(new Wave());                // cos(0.471239·x) − 0.471239·x·sin(0.471239·x), evaluated at 2
 * }</pre>
 *
 * <p>Sections 3.1.1 and 3.2. Slopes here are {@code double}; tensors have their own engine, built the same way.
 *
 * <p>Read {@link mapping.scalar.Scalar} first, then {@link mapping.scalar.Value}.
 */
package mapping.scalar;
