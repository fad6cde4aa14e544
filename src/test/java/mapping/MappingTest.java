package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final Mapping<Double, Double> FIRST = dense(784, 256);
    private static final Mapping<Double, Double> RELU = new Elementwise("relu");

    /** Takes its output's shape from its input, as an activation does. */
    private record Elementwise(String name) implements Mapping<Double, Double> {
        @Override
        public Double apply(Double x) {
            return Math.max(0, x);
        }

        @Override
        public Space codomain(Space input) {
            return input;
        }
    }

    private static Mapping<Double, Double> dense(int in, int out) {
        return Mapping.of("Dense(" + in + "→" + out + ")", Space.reals(in), Space.reals(out), x -> x + out);
    }

    @Test
    void composesInTheOrderOfReading() {
        Mapping<String, Integer> length = String::length;
        Mapping<Integer, Integer> twice = x -> 2 * x;
        assertEquals(6, length.then(twice).apply("abc"));
        assertEquals("length then twice", length.named("length").then(twice.named("twice")).name());
    }

    @Test
    void identityAndAssociativity() {
        Mapping<Double, Double> shift = x -> x + 1;
        Mapping<Double, Double> square = x -> x * x;
        for (double x : new double[] {-2, 0, 0.5, 1e300}) {
            assertEquals(square.apply(x), Mapping.<Double>identity().then(square).apply(x));
            assertEquals(square.apply(x), square.then(Mapping.identity()).apply(x));
            assertEquals(shift.then(square).then(shift).apply(x), shift.then(square.then(shift)).apply(x));
        }
        assertEquals(Space.reals(784), Mapping.<Double>identity().then(FIRST).domain());
        assertEquals(Space.reals(256), FIRST.then(Mapping.identity()).codomain());
        assertEquals("identity", Mapping.identity().then(Mapping.identity()).name());
    }

    @Test
    void aMismatchNamesBothSides() {
        assertMismatch("Dense(784→256) gives ℝ²⁵⁶, Dense(128→10) takes ℝ¹²⁸.", () -> FIRST.then(dense(128, 10)));
        assertMismatch("relu gives ℝ²⁵⁶, Dense(128→10) takes ℝ¹²⁸.", () -> FIRST.then(RELU).then(dense(128, 10)));
        assertMismatch("relu gives ℝ²⁵⁶, Dense(128→10) takes ℝ¹²⁸.", () -> FIRST.then(RELU.then(dense(128, 10))));
        assertMismatch("Dense(784→256) gives ℝ²⁵⁶, Dense(128→10) takes ℝ¹²⁸.",
            () -> Mapping.<Double>identity().then(FIRST).then(dense(128, 10).then(RELU)));
        assertMismatch("the input gives ℝ⁵, Dense(784→256) takes ℝ⁷⁸⁴.",
            () -> Mapping.<Double>identity().then(FIRST).codomain(Space.reals(5)));
        Differentiable<Double, Double> toReal = Differentiable.of("f", Space.reals(), Space.reals(), Differentiable.identity());
        Differentiable<Double, Double> ofPlane = Differentiable.of("g", Space.reals(2), Space.reals(), Differentiable.identity());
        assertMismatch("f gives ℝ, g takes ℝ².", () -> toReal.then(ofPlane));
    }

    private static void assertMismatch(String sentence, Runnable composition) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, composition::run).getMessage());
    }

    @Test
    void iteratesGradientDescentOnTheSquare() {
        // d2l 1.0.3: x², start 10, learning rate 0.2, ten steps.
        List<Double> path = Mapping.iterate(x -> x - 0.2 * 2 * x, 10.0, 10);
        assertEquals(11, path.size());
        assertEquals(10.0, path.get(0));
        assertEquals(0.060466, path.get(10), 5e-7);
        assertEquals(List.of("start"), Mapping.iterate(String::strip, "start", 0));
        assertThrows(IllegalArgumentException.class, () -> Mapping.iterate(String::strip, "", -1));
        assertThrows(IllegalArgumentException.class, () -> Mapping.iterate(String::strip, null, 1));
    }

    @Test
    void printsShortly() {
        assertEquals("Dense(784→256): ℝ⁷⁸⁴ → ℝ²⁵⁶", FIRST.toString());
        assertEquals("Dense(784→256) then relu: ℝ⁷⁸⁴ → ℝ²⁵⁶", FIRST.then(RELU).toString());
        assertEquals("identity", Mapping.identity().toString());
        Mapping<Double, Double> lambda = x -> x;
        assertEquals("f: anything → anything", lambda.signature());
        assertEquals("f", new Mapping<Double, Double>() {
            @Override
            public Double apply(Double x) {
                return x;
            }
        }.name());
        Mapping<List<String>, List<String>> copy = ArrayList::new;
        assertEquals("copy: anything → anything", copy.named("copy").toString());
        Differentiable<Double, Double> square = x -> new Linearization<>(x * x, u -> 2 * x * u);
        assertEquals("square: anything → anything", square.named("square").toString());
        assertEquals("f then f: anything → anything", square.then(square).toString());
        assertEquals("9.0 and its pullback", square.at(3.0).toString());
        assertEquals("[1.0, 2.0] and its pullback", Differentiable.<double[]>identity().at(new double[] {1, 2}).toString());
    }

    @Test
    void theChainRuleIsThen() {
        Differentiable<Double, Double> square = x -> new Linearization<>(x * x, u -> 2 * x * u);
        assertEquals(108.0, square.then(square).at(3.0).pullback().apply(1.0));
        assertEquals(81.0, square.then(square).apply(3.0));
        assertEquals(108.0, square.at(3.0).then(square.at(9.0)).pullback().apply(1.0));
        assertEquals(12.0, square.named("square").at(3.0).pullback().apply(2.0));
    }
}
