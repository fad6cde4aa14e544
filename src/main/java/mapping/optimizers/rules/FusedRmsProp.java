package mapping.optimizers.rules;

import mapping.optimizers.FusedRule;

/** {@link RmsProp} without centring, perhaps with coupled weight decay, in one loop. */
record FusedRmsProp(RmsProp rule, double decay) implements FusedRule {

    @Override
    public String[] arrays() {
        return rule.momentum() == 0 ? new String[] {RmsProp.MEAN_SQUARE} : new String[] {RmsProp.MEAN_SQUARE, RmsProp.VELOCITY};
    }

    @Override
    public void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to) {
        if (rule.momentum() == 0) {
            plain(arrays[0], parameters, gradient, from, to);
        } else {
            withMomentum(arrays[0], arrays[1], parameters, gradient, from, to);
        }
    }

    private void plain(float[] meanSquare, float[] parameters, float[] gradient, int from, int to) {
        float rate = (float) rule.learningRate();
        float kept = (float) rule.decay();
        float added = (float) (1 - rule.decay());
        float epsilon = (float) rule.epsilon();
        float penalty = (float) decay;
        for (int i = from; i < to; i++) {
            float g = gradient[i] + penalty * parameters[i];
            float v = kept * meanSquare[i] + added * g * g;
            meanSquare[i] = v;
            parameters[i] -= rate * g / ((float) Math.sqrt(v) + epsilon);
        }
    }

    private void withMomentum(float[] meanSquare, float[] velocity, float[] parameters, float[] gradient, int from, int to) {
        float rate = (float) rule.learningRate();
        float kept = (float) rule.decay();
        float added = (float) (1 - rule.decay());
        float epsilon = (float) rule.epsilon();
        float momentum = (float) rule.momentum();
        float penalty = (float) decay;
        for (int i = from; i < to; i++) {
            float g = gradient[i] + penalty * parameters[i];
            float v = kept * meanSquare[i] + added * g * g;
            meanSquare[i] = v;
            float moved = momentum * velocity[i] + g / ((float) Math.sqrt(v) + epsilon);
            velocity[i] = moved;
            parameters[i] -= rate * moved;
        }
    }
}
