package book.site.interactive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import mapping.algebra.Vectors;
import mapping.descent.GradientDescent;
import mapping.descent.Path;
import mapping.objectives.Beale;
import mapping.objectives.Objective;
import mapping.objectives.Quadratic;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.HeavyBall;
import org.junit.jupiter.api.Test;

/** The playground's walks are the chapters', what is sent of them is near enough, and what is said of them is true. */
class PlaygroundTest {

    private static final JsonObject DATA = InteractiveFigure.PLAYGROUND.numbers();

    /** How a walk ended, at which step, how often it rose, its last step, and its rows. */
    private record Sent(int end, int step, int rises, int last, List<int[]> rows) {

        static Sent of(Surface surface, Rule rule, int rate, int momentum) {
            JsonObject one = DATA.getAsJsonObject("surfaces").getAsJsonObject(surface.name());
            int index = one.getAsJsonObject("walks").getAsJsonArray(rule.key).get(rate * rule.momenta().length + momentum)
                .getAsInt();
            String[] words = one.getAsJsonArray("texts").get(index).getAsString().split(" ");
            return new Sent(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                Integer.parseInt(words[3]), Unpacked.rows(words[4], 3));
        }

        double x(int t) {
            return rows.get(Math.min(t, rows.size() - 1))[0] * Walk.QUANTUM;
        }

        double y(int t) {
            return rows.get(Math.min(t, rows.size() - 1))[1] * Walk.QUANTUM;
        }
    }

    private static int index(double[] values, double value) {
        int at = Arrays.binarySearch(values, value);
        assertTrue(at >= 0, () -> value + " is none of " + Arrays.toString(values));
        return at;
    }

    private static Sent sent(String surface, Rule rule, double rate, double momentum) {
        return Sent.of(Surface.of(surface), rule, index(Surface.of(surface).rates(), rate), index(rule.momenta(), momentum));
    }

    private static Walk walk(String surface, Rule rule, double rate, double momentum) {
        index(Surface.of(surface).rates(), rate);
        index(rule.momenta(), momentum);
        return Walk.of(Surface.of(surface), rule, rate, momentum);
    }

    @Test
    void theFirstWalkOfTheBook() {
        var parabola = Objective.ofLine(x -> x * x, x -> 2 * x);              // cell "first-steps" of section 3.1
        Path section = new GradientDescent(parabola, 0.2).path(new double[] {10}, 10);
        Walk ours = walk("bowl", Rule.DESCENT, 0.2, 0);
        assertArrayEquals(section.coordinate(0), Arrays.copyOf(ours.path().coordinate(0), 11));
        assertEquals(0.060466, ours.path().coordinate(0)[10], 5e-7);
        Sent sent = sent("bowl", Rule.DESCENT, 0.2, 0);
        double[] printed = {10, 6, 3.6, 2.16, 1.296, 0.7776, 0.46656, 0.279936, 0.167962, 0.100777, 0.060466};
        for (int t = 0; t < printed.length; t++) {
            assertEquals(printed[t], sent.x(t), Walk.QUANTUM / 2 + 1e-6, "step " + t);
        }
        for (double rate : new double[] {0.05, 1.1}) {                        // cell "three-rates"
            assertArrayEquals(new GradientDescent(parabola, rate).path(new double[] {10}, 10).coordinate(0),
                Arrays.copyOf(walk("bowl", Rule.DESCENT, rate, 0).path().coordinate(0), 11));
        }
    }

    @Test
    void theLongBowlOfSections31And33() {
        var elongated = Quadratic.diagonal(0.2, 4);
        Path tame = new GradientDescent(elongated, 0.4).path(new double[] {-5, -2}, 20);
        assertEquals(-0.943467, tame.last()[0], 5e-7);
        assertEquals(-0.943467, sent("elongated", Rule.DESCENT, 0.4, 0).x(20), Walk.QUANTUM / 2 + 1e-6);
        Sent half = sent("elongated", Rule.HEAVY_BALL, 0.6, 0.5);             // printed in 3.3, and by Dive into Deep Learning
        assertEquals(0.007188, half.x(20), Walk.QUANTUM / 2 + 1e-6);
        assertEquals(0.002553, half.y(20), Walk.QUANTUM / 2 + 1e-6);
        Sent quarter = sent("elongated", Rule.HEAVY_BALL, 0.6, 0.25);
        assertEquals(-0.126340, quarter.x(20), Walk.QUANTUM / 2 + 1e-6);
        assertEquals(-0.186632, quarter.y(20), Walk.QUANTUM / 2 + 1e-6);
        assertArrayEquals(HeavyBall.of(0.6, 0.5).path(elongated, new double[] {-5, -2}, 20).last(),
            walk("elongated", Rule.HEAVY_BALL, 0.6, 0.5).path().points().get(20));
    }

    @Test
    void adamOnBealesFunction() {
        Path section = Adam.of(0.3).path(new Beale(), new double[] {1, 1}, 120);   // as the film of section 3.3 walks
        Walk ours = walk("beale", Rule.ADAM, 0.3, 0.9);
        assertArrayEquals(section.values(), Arrays.copyOf(ours.path().values(), 121));
        double[] x = {1, 1};                                                   // and by the paper's formulas, written anew
        double[] m = new double[2];
        double[] v = new double[2];
        Sent sent = sent("beale", Rule.ADAM, 0.3, 0.9);
        for (int t = 1; t <= 120; t++) {
            double[] g = new Beale().gradient(x);
            for (int i = 0; i < 2; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                x[i] -= 0.3 * m[i] / (1 - Math.pow(0.9, t)) / (Math.sqrt(v[i] / (1 - Math.pow(0.999, t))) + 1e-8);
            }
            assertEquals(x[0], sent.x(t), Walk.QUANTUM / 2 + 1e-6, "step " + t);
            assertEquals(x[1], sent.y(t), Walk.QUANTUM / 2 + 1e-6, "step " + t);
        }
    }

    @Test
    void whatIsSentIsNearEnough() {
        int walks = 0;
        for (Surface surface : Surface.ALL) {
            double least = surface.hasMinimum() ? surface.f().minimum() : 0;
            for (Rule rule : Rule.values()) {
                for (int rate = 0; rate < surface.rates().length; rate++) {
                    for (int momentum = 0; momentum < rule.momenta().length; momentum++) {
                        Walk walk = Walk.of(surface, rule, surface.rates()[rate], rule.momenta()[momentum]);
                        Sent sent = Sent.of(surface, rule, rate, momentum);
                        assertEquals(walk.path().steps(), sent.last());
                        assertEquals(walk.end().ordinal(), sent.end());
                        for (int t = 0; t <= sent.last(); t++) {
                            double[] point = walk.path().points().get(t);
                            assertEquals(point[0], sent.x(t), Walk.QUANTUM / 2 * 1.0001);
                            assertEquals(point[1], sent.y(t), Walk.QUANTUM / 2 * 1.0001);
                            int value = sent.rows().get(Math.min(t, sent.rows().size() - 1))[2];
                            if (surface.hasMinimum()) {
                                double loss = Math.max(walk.path().values()[t] - least, Walk.LEAST);
                                assertEquals(1, Math.pow(10, value * Walk.LOG_QUANTUM) / loss, 0.0012);
                            } else {
                                assertEquals(walk.path().values()[t], value * Walk.QUANTUM, Walk.QUANTUM / 2 * 1.0001);
                            }
                        }
                        walks++;
                    }
                }
            }
        }
        assertEquals(5 * 9 * (3 + 3 * 5), walks);
    }

    @Test
    void contourLinesLieOnTheirLevels() {
        for (Surface surface : Surface.ALL) {
            double pixel = (surface.view()[1] - surface.view()[0]) / Surface.WIDTH;
            for (double level : surface.levels()) {
                List<int[][]> lines = Playground.contour(surface, level);
                assertTrue(!lines.isEmpty(), () -> surface.name() + " reaches " + level);
                for (int[][] line : lines) {
                    for (int[] p : line) {
                        double x = surface.view()[0] + p[0] * Playground.LINE_QUANTUM * pixel;
                        double y = surface.view()[3] - p[1] * Playground.LINE_QUANTUM * pixel;
                        double slope = Vectors.norm(surface.f().gradient(new double[] {x, y}));
                        double bend = 0;                                       // the curvature's part within a pixel
                        for (double[] row : surface.f().hessian(new double[] {x, y})) {
                            bend += Vectors.norm(row);
                        }
                        assertEquals(level, surface.f().value(new double[] {x, y}), 0.75 * pixel * slope
                            + 2 * bend * pixel * pixel, () -> surface.name() + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @Test
    void endings() {
        assertEquals(Walk.End.DIVERGED, walk("bowl", Rule.DESCENT, 1.1, 0).end());
        assertEquals(26, walk("bowl", Rule.DESCENT, 1.1, 0).step());           // 10 · 1.2²⁶ is the first beyond 1,000
        assertEquals(Walk.End.UNDERWAY, walk("bowl", Rule.DESCENT, 1, 0).end());
        assertEquals(1, walk("bowl", Rule.DESCENT, 0.5, 0).step());
        assertEquals(Walk.End.DIVERGED, walk("elongated", Rule.DESCENT, 0.6, 0).end());
        assertEquals(Walk.End.ARRIVED, walk("elongated", Rule.DESCENT, 0.4, 0).end());
        assertEquals(Walk.End.UNDERWAY, walk("saddle", Rule.DESCENT, 0.05, 0).end());
        for (double rate : Surface.of("bowl").rates()) {                       // without momentum three rules are one
            assertEquals(sent("bowl", Rule.DESCENT, rate, 0).rows().size(), sent("bowl", Rule.NESTEROV, rate, 0).rows().size());
        }
    }

    @Test
    void whatIsSaidIsTrue() {
        Walk ball = walk("elongated", Rule.HEAVY_BALL, 0.6, 0.5);
        Walk nesterov = walk("elongated", Rule.NESTEROV, 0.6, 0.5);
        assertEquals(Walk.End.ARRIVED, ball.end());
        assertEquals(Walk.End.DIVERGED, nesterov.end());
        assertEquals(1, Questions.BALL_OR_NESTEROV.right());
        assertTrue(Questions.BALL_OR_NESTEROV.answer().startsWith("The heavy ball arrives at step " + ball.step()
            + "; Nesterov's rule diverges at step " + nesterov.step() + "."));
        // the limits 2(1 + β)/λ and 2(1 + β)/((1 + 2β)λ) with β = 0.5 and λ = 4: a percent below goes down, above goes up
        for (double part : new double[] {0.99, 1.01}) {
            double[] start = {-5, -2};
            for (Path path : List.of(HeavyBall.of(0.75 * part, 0.5).path(Quadratic.diagonal(0.2, 4), start, 2000),
                    new mapping.optimizers.rules.Nesterov(0.375 * part, 0.5).path(Quadratic.diagonal(0.2, 4), start, 2000))) {
                assertEquals(part < 1, path.values()[path.steps()] < 1e-3);
            }
        }

        Walk creeping = walk("bowl", Rule.DESCENT, 0.05, 0);
        Walk jumping = walk("bowl", Rule.DESCENT, 0.95, 0);
        assertEquals(creeping.step(), jumping.step());
        String words = Unpacked.words(InteractiveFigure.PLAYGROUND);
        assertTrue(words.contains("Both arrive at step " + creeping.step() + "."));
        assertTrue(Questions.NEAR_OR_ACROSS.answer().startsWith("Both at step " + creeping.step() + "."));

        Walk half = walk("rosenbrock", Rule.HEAVY_BALL, 0.002, 0.5);
        assertEquals(Walk.End.UNDERWAY, half.end());
        assertTrue(words.contains("after 200 steps, with a loss of " + Unpacked.brief(half.path().values()[200]) + "."));
        Walk nine = walk("rosenbrock", Rule.HEAVY_BALL, 0.002, 0.9);
        Walk more = walk("rosenbrock", Rule.HEAVY_BALL, 0.002, 0.99);
        assertEquals(Walk.End.ARRIVED, nine.end());
        assertEquals(Walk.End.DIVERGED, more.end());
        assertTrue(words.contains("With 0.9 the ball arrives at step " + nine.step() + ". With 0.99 it is thrown out: step "
            + more.step() + " lands"));

        Walk plain = walk("saddle", Rule.DESCENT, 0.1, 0);
        Walk scaled = walk("saddle", Rule.RMSPROP, 0.1, 0);
        assertEquals(Walk.End.SLID, plain.end());
        assertEquals(Walk.End.SLID, scaled.end());
        assertTrue(words.contains("slid below −1 only from step " + plain.step() + " on."));
        assertTrue(words.contains("it is below −1 from step " + scaled.step() + " on."));
        double nearest = plain.path().points().stream().mapToDouble(Vectors::norm).min().orElseThrow();
        assertTrue(nearest < 0.1, "it came near: " + nearest);
    }
}
