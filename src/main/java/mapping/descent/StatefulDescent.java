package mapping.descent;

import java.util.function.Function;
import mapping.Mapping;
import mapping.objectives.Objective;

/** A descent with a memory: a mapping of states, seen as the points that it visits. Each one can be used for one path only. */
final class StatefulDescent<S> implements Descent {

    private final Objective objective;
    private final Mapping<S, S> step;
    private final Function<S, double[]> point;
    private S now;

    StatefulDescent(Objective objective, Mapping<S, S> step, Function<S, double[]> point, S start) {
        this.objective = objective;
        this.step = step;
        this.point = point;
        this.now = start;
    }

    @Override
    public Objective objective() {
        return objective;
    }

    /** The point after the one that was shown last, which is the argument. */
    @Override
    public double[] apply(double[] shown) {
        now = step.apply(now);
        return point.apply(now);
    }
}
