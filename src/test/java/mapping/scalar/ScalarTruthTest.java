package mapping.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values and derivatives of a dozen formulas against PyTorch's (resources/pytorch/scalar.json, made by scalar.py). */
class ScalarTruthTest {

    private record One(double x, double value, double slope, double second) {
    }

    private record Several(double[] x, double value, double[] gradient) {
    }

    private record Truth(Map<String, List<One>> one, Map<String, List<Several>> several) {
    }

    private static Truth truth() throws IOException {
        try (Reader text = new InputStreamReader(ScalarTruthTest.class.getResourceAsStream("/pytorch/scalar.json"),
            StandardCharsets.UTF_8)) {
            return new Gson().fromJson(text, Truth.class);
        }
    }

    @Test
    void allFormulasAreCompared() throws IOException {
        assertEquals(Formulas.ONE.keySet(), truth().one.keySet());
        assertEquals(Formulas.SEVERAL.keySet(), truth().several.keySet());
    }

    @Test
    void fiveNumbersOneFormula() throws IOException {
        truth().one.forEach((name, points) -> points.forEach(point -> {
            ScalarFunction f = Formulas.ONE.get(name);
            double x = point.x;
            near(name, point.value, f.apply(x));
            near(name, point.value, f.apply(new Complex(x, 1e-20)).value());
            near(name, point.value, f.apply(Dual.variable(x)).value());
            near(name, point.value, f.apply(new Value(x)).value());
            near(name, point.value, Symbolic.expression(f).evaluate(x));
            near(name + ", forward mode", point.slope, ForwardMode.derivative(f, x));
            near(name + ", reverse mode", point.slope, ReverseMode.derivative(f, x));
            near(name + ", complex step", point.slope, ComplexStep.derivative(f, x));
            near(name + ", symbolic", point.slope, Symbolic.derivative(f).evaluate(x));
            near(name + ", pullback", 3 * point.slope, f.at(x).pullback().apply(3.0));
            near(name + ", second derivative", point.second, Symbolic.derivative(f).derivative("x").evaluate(x));
        }));
    }

    @Test
    void finiteDifferencesComeNear() throws IOException {
        truth().one.forEach((name, points) -> points.forEach(point -> {
            boolean corner = name.equals("corners") && (point.x == 0 || point.x == 1);
            if (!corner) {
                ScalarFunction f = Formulas.ONE.get(name);
                double size = Math.max(1, Math.abs(point.value)) * Math.max(1, Math.abs(point.second));
                assertEquals(point.slope, FiniteDifference.central(f, point.x, 1e-5), 1e-8 * size, name);
                assertEquals(point.slope, FiniteDifference.forward(f, point.x, 1e-8), 1e-6 * size, name);
            }
        }));
    }

    @Test
    void gradients() throws IOException {
        truth().several.forEach((name, points) -> points.forEach(point -> {
            MultivariateFunction f = Formulas.SEVERAL.get(name);
            near(name, point.value, f.apply(point.x));
            near(name + ", reverse mode", point.gradient, ReverseMode.gradient(f, point.x));
            near(name + ", forward mode", point.gradient, ForwardMode.gradient(f, point.x));
            near(name + ", complex step", point.gradient, ComplexStep.gradient(f, point.x));
            near(name + ", symbolic", point.gradient, Symbolic.gradient(f, point.x));
            near(name + ", pullback", point.gradient, f.at(point.x).pullback().apply(1.0));
            double[] difference = FiniteDifference.gradient(f, point.x, 1e-5);
            for (int i = 0; i < difference.length; i++) {
                assertEquals(point.gradient[i], difference[i], 1e-6 * Math.max(1, Math.abs(point.value)), name);
            }
        }));
    }

    private static void near(String what, double[] expected, double[] got) {
        assertEquals(expected.length, got.length, what);
        for (int i = 0; i < expected.length; i++) {
            near(what + "[" + i + "]", expected[i], got[i]);
        }
    }

    private static void near(String what, double expected, double got) {
        assertTrue(Math.abs(expected - got) <= 1e-12 * Math.max(1, Math.abs(expected)),
            () -> what + ": PyTorch gives " + expected + ", got " + got);
    }
}
