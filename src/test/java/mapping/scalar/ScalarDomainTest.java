package mapping.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.Mapping;
import org.junit.jupiter.api.Test;

/** Where a function has no real value, the five kinds of number say so in the same words; corners are PyTorch's. */
class ScalarDomainTest {

    private static final ScalarFunction LOG = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.log(); }
    };
    private static final ScalarFunction ROOT = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.sqrt(); }
    };
    private static final ScalarFunction RECIPROCAL = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.constant(1).over(x); }
    };
    private static final ScalarFunction FRACTIONAL = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.power(1.5); }
    };
    private static final ScalarFunction INVERSE_SQUARE = new ScalarFunction() {
        public <T extends Scalar<T>> T apply(T x) { return x.power(-2); }
    };

    @Test
    void outsideTheDomainEveryKindNamesTheOperation() {
        refuses("The argument of log must be positive, got -2.", LOG, -2);
        refuses("The argument of log must be positive, got 0.", LOG, 0);
        refuses("The argument of sqrt must not be negative, got -4.", ROOT, -4);
        refuses("A divisor must not be 0, got 1/0.", RECIPROCAL, 0);
        refuses("A negative number has whole powers only, got -8 to the power 1.5.", FRACTIONAL, -8);
        refuses("0 has no negative powers, got 0 to the power -2.", INVERSE_SQUARE, 0);
    }

    private static void refuses(String sentence, ScalarFunction f, double x) {
        assertSentence(sentence, () -> f.apply(x));
        assertSentence(sentence, () -> ComplexStep.derivative(f, x));
        assertSentence(sentence, () -> ForwardMode.derivative(f, x));
        assertSentence(sentence, () -> ReverseMode.derivative(f, x));
        assertSentence(sentence, () -> Symbolic.expression(f).evaluate(x));
        assertSentence(sentence, () -> f.apply(Expression.variable("x").constant(x)));
    }

    private static void assertSentence(String sentence, Runnable computation) {
        assertEquals(sentence, assertThrows(ArithmeticException.class, computation::run).getMessage());
    }

    @Test
    void theSlopeOfTheRootAtZeroIsInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, ForwardMode.derivative(ROOT, 0));
        assertEquals(Double.POSITIVE_INFINITY, ReverseMode.derivative(ROOT, 0));
        assertTrue(ComplexStep.derivative(ROOT, 0) > 1e9);
    }

    @Test
    void notANumberIsNeverReturnedAsADerivative() {
        ScalarFunction rootOfSquare = new ScalarFunction() {
            public <T extends Scalar<T>> T apply(T x) { return x.square().sqrt(); }

            @Override
            public String name() {
                return "√(x²)";
            }
        };
        String sentence = assertThrows(ArithmeticException.class, () -> ReverseMode.derivative(rootOfSquare, 0)).getMessage();
        assertEquals("The derivative of √(x²) at 0.0 is not a number: an infinite slope was multiplied by zero, or an "
            + "argument was NaN or infinite.", sentence);
        assertThrows(ArithmeticException.class, () -> ForwardMode.derivative(Formulas.WAVE, Double.NaN));
        assertThrows(ArithmeticException.class, () -> ComplexStep.gradient(Formulas.NEURON, new double[] {1, Double.NaN, 0}));
    }

    @Test
    void aConstantStaysConstantWhereTheSlopeIsInfinite() {
        ScalarFunction plusRootOfZero = new ScalarFunction() {
            public <T extends Scalar<T>> T apply(T x) { return x.plus(x.constant(0).sqrt()); }
        };
        assertEquals(1, ForwardMode.derivative(plusRootOfZero, 3));
        assertEquals(1, ReverseMode.derivative(plusRootOfZero, 3));
        assertEquals(1, ComplexStep.derivative(plusRootOfZero, 3));
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertEquals("A difference quotient must have a finite step other than 0, got 0.",
            assertThrows(IllegalArgumentException.class, () -> FiniteDifference.central(x -> x, 1, 0)).getMessage());
        assertEquals("There must be as many numbers of the direction as of the point, got 1 and 2.",
            assertThrows(IllegalArgumentException.class,
                () -> ForwardMode.derivative(Formulas.ROSENBROCK, new double[2], new double[1]))
                .getMessage());
    }

    @Test
    void numbersPrintWhatTheyCarry() {
        assertEquals("2.5", new Real(2.5).toString());
        assertEquals("3.0 + 1.0ε", Dual.variable(3).toString());
        assertEquals("9.0 − 6.0ε", new Dual(-3, 1).square().toString());
        assertEquals("1.0 − 2.0i", new Complex(1, -2).toString());
        assertEquals("wave", Formulas.WAVE.named("wave").name());
        assertEquals("f: ℝ → ℝ", Formulas.WAVE.signature());
        assertEquals("f: ℝⁿ → ℝ", Formulas.ROSENBROCK.signature());
    }

    /** Closed forms: (1 + 2i)(3 − i) = 5 + 5i, (5 + 5i) / (1 + 3i) = 2 − i, (3 + 4i)² = −7 + 24i, √(3 + 4i) = 2 + i. */
    @Test
    void complexArithmetic() {
        assertNear(5, 5, new Complex(1, 2).times(new Complex(3, -1)));
        assertNear(1, 2, new Complex(5, 5).over(new Complex(3, -1)));
        assertNear(2, -1, new Complex(5, 5).over(new Complex(1, 3)));
        assertNear(-7, 24, new Complex(3, 4).square());
        assertNear(2, 1, new Complex(3, 4).sqrt());
    }

    private static void assertNear(double real, double imaginary, Complex got) {
        assertEquals(real, got.real(), 1e-15);
        assertEquals(imaginary, got.imaginary(), 1e-15);
    }

    /** d2l 1.0.3, Newton's method: x ← x − f′(x) / f″(x), ten steps from 10. */
    @Test
    void newtonBySymbolicSecondDerivatives() {
        assertEquals(0, newton(Formulas.COSH, 1), 1e-12);
        assertEquals(26.8341, newton(Formulas.WAVE, 1), 5e-5);
        assertEquals(7.2699, newton(Formulas.WAVE, 0.5), 5e-5);
    }

    private static double newton(ScalarFunction f, double rate) {
        Expression slope = Symbolic.derivative(f);
        Expression curvature = slope.derivative("x");
        List<Double> path = Mapping.iterate(x -> x - rate * slope.evaluate(x) / curvature.evaluate(x), 10.0, 10);
        return path.get(10);
    }
}
