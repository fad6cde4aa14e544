package mapping.optimizers;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.algebra.Precision;

/** What an optimizer remembers of one parameter tensor, and how it applies a rule there. */
interface ParameterMemory {

    /** One step of the rule with which this memory began, perhaps at another learning rate: θ ← θ + step, in place. */
    void update(UpdateRule rule, float[] parameters, float[] gradient);

    /** The weights with which the model should be used, in a new array. */
    float[] average(UpdateRule rule, float[] parameters);

    /** Everything remembered, as in {@link State#toMap}. */
    Map<String, double[]> toMap();

    /** Brings back what {@link #toMap} returned. */
    void restore(Map<String, double[]> saved);

    /** The memory before the first step. */
    static ParameterMemory of(UpdateRule rule, int... shape) {
        State state = rule.start(shape);
        return rule.fused(0, 0).<ParameterMemory>map(fused -> new Fused(state.size(), fused.arrays()))
            .orElseGet(() -> new Readable(state));
    }

    /** For any rule: the step is computed in double precision and then added to the float parameters. */
    record Readable(State state) implements ParameterMemory {

        @Override
        public void update(UpdateRule rule, float[] parameters, float[] gradient) {
            double[] step = new double[parameters.length];
            rule.apply(state, Precision.toDoubles(parameters), Precision.toDoubles(gradient), step);
            for (int i = 0; i < step.length; i++) {
                parameters[i] = (float) (parameters[i] + step[i]);
            }
        }

        @Override
        public float[] average(UpdateRule rule, float[] parameters) {
            return Precision.toFloats(rule.average(state, Precision.toDoubles(parameters)));
        }

        @Override
        public Map<String, double[]> toMap() {
            return state.toMap();
        }

        @Override
        public void restore(Map<String, double[]> saved) {
            state.restore(saved);
        }
    }

    /** For the rules that have a {@link FusedRule}; it is rebuilt when the rule differs from that of the step before. */
    final class Fused implements ParameterMemory {

        private final String[] names;
        private final float[][] arrays;
        private long steps;
        private UpdateRule rule;
        private FusedRule fused;

        Fused(int size, String... names) {
            this.names = names;
            this.arrays = new float[names.length][size];
        }

        @Override
        public void update(UpdateRule next, float[] parameters, float[] gradient) {
            if (next != rule) {
                rule = next;
                fused = next.fused(0, 0).orElseThrow();
            }
            steps++;
            fused.update(steps, arrays, parameters, gradient);
        }

        @Override
        public float[] average(UpdateRule averaging, float[] parameters) {
            return parameters.clone();
        }

        @Override
        public Map<String, double[]> toMap() {
            Map<String, double[]> map = new LinkedHashMap<>();
            map.put("steps", new double[] {steps});
            for (int k = 0; k < names.length; k++) {
                map.put(names[k], Precision.toDoubles(arrays[k]));
            }
            return map;
        }

        @Override
        public void restore(Map<String, double[]> saved) {
            State state = State.zeros(new int[0]);
            for (int k = 0; k < names.length; k++) {
                state.with(names[k], new double[arrays[k].length]);
            }
            state.restore(saved);
            steps = state.steps();
            for (int k = 0; k < names.length; k++) {
                System.arraycopy(Precision.toFloats(state.get(names[k])), 0, arrays[k], 0, arrays[k].length);
            }
        }
    }
}
