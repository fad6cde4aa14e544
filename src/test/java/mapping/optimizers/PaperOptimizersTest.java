package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mapping.descent.Path;
import mapping.objectives.Objective;
import mapping.optimizers.rules.AdaBelief;
import mapping.optimizers.rules.Adafactor;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.Ftrl;
import mapping.optimizers.rules.Lamb;
import mapping.optimizers.rules.Lars;
import mapping.optimizers.rules.Lion;
import mapping.optimizers.rules.Muon;
import mapping.optimizers.rules.ScheduleFreeAdamW;
import mapping.optimizers.rules.ScheduleFreeSgd;
import mapping.optimizers.rules.Sgd;
import mapping.optimizers.rules.Shampoo;
import mapping.optimizers.rules.Yogi;
import mapping.schedules.Schedule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * 100 steps of the rules that PyTorch 1.13 lacks against another implementation of the papers' formulas; the numbers come from
 * src/test/pytorch/optimizers_papers.py, and some from books.
 */
class PaperOptimizersTest {

    private static final Trajectories PAPERS = Trajectories.read("optimizers_papers.json");
    private static final Objective OBJECTIVE = Trajectories.objective(6);

    private static Map<String, UpdateRule> ours() {
        Map<String, UpdateRule> all = new LinkedHashMap<>();
        all.put("Yogi", Yogi.of(0.05));
        all.put("Yogi, betas, accumulator", new Yogi(0.05, 0.8, 0.9, 1e-2, 1e-6));
        all.put("AdaBelief", AdaBelief.of(0.05));
        all.put("AdaBelief, betas", new AdaBelief(0.02, 0.8, 0.95, 1e-8));
        all.put("Lion", Lion.of(0.02));
        all.put("Lion, betas, decay", new Lion(0.02, 0.8, 0.95, 0.5));
        all.put("LAMB", Lamb.of(0.02));
        all.put("LAMB, betas, decay", new Lamb(0.02, 0.8, 0.95, 1e-4, 0.3));
        all.put("LARS", Lars.of(5));
        all.put("LARS, decay", new Lars(0.5, 0.8, 0.1, 0.02));
        all.put("FTRL", Ftrl.of(0.5));
        all.put("FTRL, penalties", new Ftrl(0.5, 0.3, 0.4, 0.2, 0));
        all.put("Adafactor, vector", Adafactor.of(0.05));
        all.put("Adafactor, 2 x 3", new Shaped(Adafactor.of(0.05), 2, 3));
        all.put("Adafactor, 3 x 2, threshold", new Shaped(new Adafactor(0.02, -0.8, 1e-3, 1e-2, 0.5), 3, 2));
        all.put("Adafactor, 1 x 3 x 2", new Shaped(Adafactor.of(0.05), 1, 3, 2));
        all.put("Adafactor, 3 x 1 x 2", new Shaped(Adafactor.of(0.05), 3, 1, 2));
        all.put("Lookahead, Adam", Lookahead.of(Adam.of(0.1)));
        all.put("Lookahead, Adam, 3, 0.8", new Lookahead(new Adam(0.05, 0.8, 0.95, 1e-8), 3, 0.8));
        all.put("Shampoo, vector", Shampoo.of(0.3));
        all.put("Shampoo, 2 x 3", new Shaped(Shampoo.of(0.3), 2, 3));
        all.put("Shampoo, 3 x 1 x 2, every 7", new Shaped(new Shampoo(0.1, 1e-2, 7), 3, 1, 2));
        all.put("Muon, 2 x 3", new Shaped(Muon.of(0.01), 2, 3));
        all.put("Muon, 3 x 2, plain", new Shaped(new Muon(0.02, 0.8, false, 3), 3, 2));
        all.put("Muon, 6 x 1 x 1", new Shaped(Muon.of(0.05), 6, 1, 1));
        all.put("schedule-free SGD", ScheduleFreeSgd.of(0.05));
        all.put("schedule-free SGD, average", ScheduleFreeSgd.of(0.05));
        all.put("schedule-free SGD, warm-up, decay", new ScheduleFreeSgd(0.07, 0.7).weightDecay(0.1));
        all.put("schedule-free AdamW", ScheduleFreeAdamW.of(0.1));
        all.put("schedule-free AdamW, betas, decay, average", new ScheduleFreeAdamW(0.1, 0.8, 0.95, 1e-4, 0.2));
        all.put("SAM", Sgd.of(0.03));
        return all;
    }

    @TestFactory
    List<DynamicTest> trajectories() {
        assertEquals(PAPERS.runs().keySet(), ours().keySet());
        List<DynamicTest> tests = new ArrayList<>();
        ours().forEach((name, rule) -> tests.add(DynamicTest.dynamicTest(name, () -> compare(name, rule))));
        return tests;
    }

    private static void compare(String name, UpdateRule rule) {
        Schedule schedule = name.contains("warm-up")
            ? Schedule.of(t -> 0.07 * Math.min(1, (t + 1) / 20.0)) : Schedule.constant(rule.learningRate());
        Objective f = name.equals("SAM") ? new SharpnessAware(OBJECTIVE, 0.02) : OBJECTIVE;
        Path path = name.endsWith("average")
            ? rule.averagedPath(f, PAPERS.start(), 100) : rule.path(f, schedule, PAPERS.start(), 100);
        PAPERS.compare(name, path.points(), 1e-10);
    }

    /** A gradient of 0.1 for ever, 100 steps of Yogi: recomputed from the paper; without the factor g² it would be −0.212. */
    @Test
    void yogiMovesAsFarAsThePaperSays() {
        Objective slope = Objective.ofLine(x -> 0.1 * x, x -> 0.1);
        assertEquals(-0.978, Yogi.of(0.01).minimize(slope, new double[1], 100)[0], 5e-4);
    }
}
