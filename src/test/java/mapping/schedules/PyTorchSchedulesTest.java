package mapping.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 200 steps of every schedule against PyTorch 1.13; the numbers come from src/test/pytorch/schedules.py. */
class PyTorchSchedulesTest {

    /**
     * PyTorch multiplies the previous rate where it can; after 200 steps its rounding errors add up to a few 10⁻¹⁵, more
     * where it divides by what approaches zero.
     */
    private static final double RELATIVE = 1e-11;
    private static final double ABSOLUTE = 1e-17;

    private final JsonObject pytorch = read();

    static Map<String, Schedule> ours() {
        Map<String, Schedule> all = new LinkedHashMap<>();
        all.put("ConstantFactor(0.1, 0.25, 30)", new ConstantFactor(0.1, 0.25, 30));
        all.put("StepDecay(0.1, 30, 0.1)", new StepDecay(0.1, 30, 0.1));
        all.put("StepDecay(0.5, 7, 0.8)", new StepDecay(0.5, 7, 0.8));
        all.put("MultiStepDecay(0.1, [30, 80, 80, 150], 0.1)", new MultiStepDecay(0.1, List.of(30, 80, 80, 150), 0.1));
        all.put("MultiStepDecay(0.4, [5, 6], 0.3)", new MultiStepDecay(0.4, List.of(5, 6), 0.3));
        all.put("ExponentialDecay(0.1, 0.95)", new ExponentialDecay(0.1, 0.95));
        all.put("ExponentialDecay(3, 0.999)", new ExponentialDecay(3, 0.999));
        all.put("InverseTimeDecay(0.1, 0.05)", new InverseTimeDecay(0.1, 0.05));
        all.put("PolynomialDecay(0.1, 150, 1)", new PolynomialDecay(0.1, 150, 1));
        all.put("PolynomialDecay(0.1, 180, 2.5)", new PolynomialDecay(0.1, 180, 2.5));
        all.put("PolynomialDecay(0.1, 250, 0.5)", new PolynomialDecay(0.1, 250, 0.5));
        all.put("Linear(0.1, 1/3, 1, 50)", new Linear(0.1, 1 / 3.0, 1, 50));
        all.put("Linear(0.1, 1, 0.05, 120)", new Linear(0.1, 1, 0.05, 120));
        all.put("Cosine(0.1, 0, 200)", new Cosine(0.1, 0, 200));
        all.put("Cosine(0.1, 0.01, 60)", new Cosine(0.1, 0.01, 60));
        all.put("CosineWarmRestarts(0.1, 0, 50, 1)", new CosineWarmRestarts(0.1, 0, 50, 1));
        all.put("CosineWarmRestarts(0.1, 0.001, 10, 2)", new CosineWarmRestarts(0.1, 0.001, 10, 2));
        all.put("CosineWarmRestarts(0.1, 0.001, 5, 3)", new CosineWarmRestarts(0.1, 0.001, 5, 3));
        all.put("Cyclic.triangular(0.001, 0.1, 20)", Cyclic.triangular(0.001, 0.1, 20));
        all.put("Cyclic(0.001, 0.1, 10, 30, TRIANGULAR, 1)", new Cyclic(0.001, 0.1, 10, 30, Cyclic.Shape.TRIANGULAR, 1));
        all.put("Cyclic.halving(0.001, 0.1, 20)", Cyclic.halving(0.001, 0.1, 20));
        all.put("Cyclic.exponential(0.001, 0.1, 20, 0.99)", Cyclic.exponential(0.001, 0.1, 20, 0.99));
        all.put("OneCycle.of(0.1, 200)", OneCycle.of(0.1, 200));
        all.put("OneCycle(0.5, 200, 0.25, 10, 1000, linear)", new OneCycle(0.5, 200, 0.25, 10, 1000, true, false));
        all.put("OneCycle(0.1, 200, 0.4, 25, 10000, three phases)", new OneCycle(0.1, 200, 0.4, 25, 1e4, false, true));
        all.put("OneCycle(0.1, 200, 0.123, 25, 10000, linear, three phases)",
            new OneCycle(0.1, 200, 0.123, 25, 1e4, true, true));
        all.put("SWA, cosine", new Cosine(0.1, 0.03, 40).until(40, Schedule.constant(0.03)));
        all.put("SWA, linear", new Linear(0.1, 1, 0.3, 40));
        all.put("OneCycle.of(0.1, 200).momentum(0.85, 0.95)", OneCycle.of(0.1, 200).momentum(0.85, 0.95));
        all.put("OneCycle(0.1, 200, 0.4, 25, 10000, three phases).momentum(0.7, 0.9)",
            new OneCycle(0.1, 200, 0.4, 25, 1e4, false, true).momentum(0.7, 0.9));
        all.put("Cyclic.halving(0.001, 0.1, 20).momentum(0.8, 0.9)", Cyclic.halving(0.001, 0.1, 20).momentum(0.8, 0.9));
        all.put("Lambda(0.1, 0.9^(t/10) + 0.01)", Schedule.of(t -> 0.1 * (StrictMath.pow(0.9, t / 10.0) + 0.01)));
        all.put("Multiplicative(0.1, 1 - 1/(t+3))", new Multiplicative(0.1, t -> 1 - 1 / (t + 3.0)));
        all.put("WarmUp(20, 0.1, Cosine(0.1, 0, 180))", new WarmUp(20, 0.1, new Cosine(0.1, 0, 180)));
        all.put("WarmUp(10, 1/11, ExponentialDecay(0.1, 0.97))", new ExponentialDecay(0.1, 0.97).afterWarmUp(10));
        all.put("Sequential(Constant, StepDecay, Exponential; 40, 100)", new SequentialSchedule(
            List.of(Schedule.constant(0.05), new StepDecay(0.1, 15, 0.6), new ExponentialDecay(0.1, 0.9)), List.of(40, 100)));
        all.put("Chained(ConstantFactor, Exponential, StepDecay)", new Chained(
            List.of(new ConstantFactor(0.1, 0.1, 30), new ExponentialDecay(1, 0.99), new StepDecay(1, 50, 0.5))));
        return all;
    }

    @TestFactory
    List<DynamicTest> schedules() {
        List<DynamicTest> tests = new ArrayList<>();
        JsonObject published = pytorch.getAsJsonObject("schedules");
        assertEquals(published.keySet(), ours().keySet());
        ours().forEach((name, schedule) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            double[] expected = new Gson().fromJson(published.get(name), double[].class);
            assertSameRates(expected, schedule.rates(expected.length));
        })));
        return tests;
    }

    @Test
    void plateau() {
        JsonObject plateaus = pytorch.getAsJsonObject("plateaus");
        Map<String, ReduceOnPlateau> ours = Map.of(
            "standard", ReduceOnPlateau.standard(),
            "factor 0.5, patience 3, cool-down 4", new ReduceOnPlateau(0.5, 3, 1e-4, true, 4, 0),
            "factor 0.3, patience 0, absolute 0.01, least 0.002", new ReduceOnPlateau(0.3, 0, 0.01, false, 0, 0.002),
            "metric", new ReduceOnPlateau(0.1, 4, 1e-4, true, 0, 0).forMetric(),
            "metric, absolute 0.01", new ReduceOnPlateau(0.5, 6, 0.01, false, 0, 0).forMetric());
        assertEquals(plateaus.keySet(), ours.keySet());
        double[] losses = new Gson().fromJson(pytorch.get("losses"), double[].class);
        ours.forEach((name, rule) -> {
            double[] expected = new Gson().fromJson(plateaus.get(name), double[].class);
            double[] rates = new double[losses.length];
            ReduceOnPlateau.State state = rule.start(0.1);
            for (int epoch = 0; epoch < losses.length; epoch++) {
                state = rule.apply(state, rule.greater() ? 1.5 - losses[epoch] : losses[epoch]);
                rates[epoch] = state.rate();
            }
            assertSameRates(expected, rates);
        });
    }

    private static void assertSameRates(double[] expected, double[] rates) {
        for (int step = 0; step < expected.length; step++) {
            assertEquals(expected[step], rates[step], RELATIVE * expected[step] + ABSOLUTE, "step " + step);
        }
    }

    private static JsonObject read() {
        try (Reader reader = new InputStreamReader(
                PyTorchSchedulesTest.class.getResourceAsStream("/pytorch/schedules.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, JsonObject.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
