package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.objectives.Objective;
import mapping.optimizers.rules.AdaDelta;
import mapping.optimizers.rules.AdaGrad;
import mapping.optimizers.rules.AdaMax;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.AmsGrad;
import mapping.optimizers.rules.Asgd;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.NAdam;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RAdam;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Rprop;
import mapping.optimizers.rules.Sgd;
import mapping.optimizers.rules.SparseAdam;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * 100 steps of every rule that PyTorch 1.13 has, in double precision, on one smooth problem in five dimensions; the numbers come
 * from src/test/pytorch/optimizers.py.
 */
class PyTorchOptimizersTest {

    private static final double TOLERANCE = 1e-11;
    private static final Trajectories PYTORCH = Trajectories.read("optimizers.json");

    private static Map<String, UpdateRule> ours() {
        Map<String, UpdateRule> all = new LinkedHashMap<>();
        all.put("SGD", Sgd.of(0.03));
        all.put("SGD, decay", Sgd.of(0.03).weightDecay(0.1));
        all.put("SGD, maximize, decay", Sgd.of(0.03).weightDecay(0.1).maximize());
        all.put("SGD, momentum", HeavyBall.of(0.01));
        all.put("SGD, momentum, schedule", HeavyBall.of(0.02));
        all.put("SGD, momentum, dampening", new HeavyBall(0.05, 0.8, 0.3));
        all.put("SGD, momentum, decay", HeavyBall.of(0.01).weightDecay(0.1));
        all.put("SGD, Nesterov", Nesterov.of(0.01));
        all.put("SGD, Nesterov, decay, schedule", Nesterov.of(0.02).weightDecay(0.1));
        all.put("Adagrad", AdaGrad.of(0.3));
        all.put("Adagrad, decays, accumulator", new AdaGrad(0.3, 0.02, 0.5, 1e-10).weightDecay(0.1));
        all.put("RMSprop", RmsProp.of(0.01));
        all.put("RMSprop, centered", new RmsProp(0.01, 0.95, 1e-8, 0, true));
        all.put("RMSprop, momentum", new RmsProp(0.003, 0.99, 1e-8, 0.9, false));
        all.put("RMSprop, centered, momentum, decay", new RmsProp(0.003, 0.99, 1e-4, 0.8, true).weightDecay(0.1));
        all.put("RMSprop, schedule", new RmsProp(0.02, 0.99, 1e-8, 0.5, false));
        all.put("Adam", Adam.of(0.05));
        all.put("Adam, betas, decay", new Adam(0.05, 0.8, 0.95, 1e-4).weightDecay(0.1));
        all.put("Adam, maximize", Adam.of(0.05).maximize());
        all.put("Adam, schedule", Adam.of(0.1));
        all.put("AdamW", AdamW.of(0.05));
        all.put("AdamW, decay", AdamW.of(0.05, 0.5));
        all.put("Adam, amsgrad", new AmsGrad(0.05, 0.9, 0.9, 1e-8));
        all.put("AdamW, amsgrad, decay", new AmsGrad(0.05, 0.9, 0.9, 1e-8).decoupledDecay(0.5));
        all.put("Adamax", AdaMax.of(0.05));
        all.put("Adamax, decay", new AdaMax(0.05, 0.7, 0.95, 1e-8).weightDecay(0.1));
        all.put("NAdam", NAdam.of(0.05));
        all.put("NAdam, Keras", NAdam.keras(0.05));
        all.put("NAdam, decay", new NAdam(0.05, 0.8, 0.95, 1e-8, 0.1).weightDecay(0.1));
        all.put("RAdam", RAdam.of(0.05));
        all.put("RAdam, decay", new RAdam(0.05, 0.8, 0.95, 1e-8).weightDecay(0.1));
        all.put("Adadelta", AdaDelta.of());
        all.put("Adadelta, decay", new AdaDelta(0.3, 0.95, 1e-4).weightDecay(0.1));
        all.put("Rprop", Rprop.of(0.01));
        all.put("Rprop, etas, maximize", new Rprop(0.1, 0.4, 1.3, 1e-3, 0.5).maximize());
        all.put("ASGD", Asgd.of(0.03));
        all.put("ASGD, decay, average", new Asgd(0.05, 0.1, 0.6, 20).weightDecay(0.05));
        all.put("ASGD, schedule", new Asgd(0.05, 0.1, 0.75, 1_000_000));
        all.put("SWA", new Swa(HeavyBall.of(0.02, 0.5), 10, 5));
        all.put("EMA", new Ema(HeavyBall.of(0.02, 0.5), 0.9));
        all.put("SGD, momentum, clipped norm 1", HeavyBall.of(0.05, 0.5).clipEachNorm(1));
        all.put("SGD, momentum, clipped norm 100", HeavyBall.of(0.05, 0.5).clipEachNorm(100));
        all.put("SGD, momentum, clipped value", HeavyBall.of(0.05, 0.5).clipValue(0.7));
        all.put("SparseAdam", SparseAdam.of(0.05));
        return all;
    }

    @TestFactory
    List<DynamicTest> trajectories() {
        assertEquals(PYTORCH.runs().keySet(), ours().keySet());
        List<DynamicTest> tests = new ArrayList<>();
        ours().forEach((name, rule) -> tests.add(DynamicTest.dynamicTest(name, () -> compare(name, rule))));
        return tests;
    }

    private static void compare(String name, UpdateRule rule) {
        Schedule schedule = name.contains("schedule")
            ? Schedule.of(t -> rule.learningRate() / (1 + 0.05 * t)) : Schedule.constant(rule.learningRate());
        boolean averaged = List.of("ASGD, decay, average", "SWA", "EMA").contains(name);
        Objective f = name.contains("maximize") ? negative()
            : name.equals("SparseAdam") ? sparse() : Trajectories.objective(5);
        PYTORCH.compare(name, (averaged ? rule.averagedPath(f, PYTORCH.start(), 100)
            : rule.path(f, schedule, PYTORCH.start(), 100)).points(), TOLERANCE);
    }

    /** In step t only the coordinates t and t + 2 (modulo 5) have a gradient. */
    private static Objective sparse() {
        int[] step = {0};
        return Objective.of(5, Trajectories::value, x -> {
            step[0]++;
            double[] gradient = new double[5];
            for (int seen : new int[] {step[0] % 5, (step[0] + 2) % 5}) {
                gradient[seen] = Trajectories.gradient(x)[seen];
            }
            return gradient;
        });
    }

    private static Objective negative() {
        return Objective.of(5, x -> -Trajectories.value(x),
            x -> Arrays.stream(Trajectories.gradient(x)).map(slope -> -slope).toArray());
    }
}
