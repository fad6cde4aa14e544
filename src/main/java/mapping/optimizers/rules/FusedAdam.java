package mapping.optimizers.rules;

import mapping.optimizers.FusedRule;

/**
 * {@link Adam}, perhaps with coupled weight decay, and {@link AdamW}, in one loop. Seven numbers pass between processor and
 * memory for each element: θ, g, m and v in, θ, m and v out.
 */
record FusedAdam(Adam rule, double coupledDecay, double decoupledDecay) implements FusedRule {

    @Override
    public String[] arrays() {
        return new String[] {Adam.M, Adam.V};
    }

    @Override
    public void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to) {
        double rate = rule.learningRate() / (1 - StrictMath.pow(rule.beta1(), t));
        double scale = 1 / Math.sqrt(1 - StrictMath.pow(rule.beta2(), t));
        update(arrays[0], arrays[1], parameters, gradient, (float) rate, (float) scale, from, to);
    }

    private void update(float[] m, float[] v, float[] parameters, float[] gradient, float rate, float scale, int from,
            int to) {
        float beta1 = (float) rule.beta1();
        float added1 = (float) (1 - rule.beta1());
        float beta2 = (float) rule.beta2();
        float added2 = (float) (1 - rule.beta2());
        float epsilon = (float) rule.epsilon();
        float penalty = (float) coupledDecay;
        float kept = (float) (1 - rule.learningRate() * decoupledDecay);
        for (int i = from; i < to; i++) {
            float g = gradient[i] + penalty * parameters[i];
            float first = beta1 * m[i] + added1 * g;
            float second = beta2 * v[i] + added2 * g * g;
            m[i] = first;
            v[i] = second;
            parameters[i] = kept * parameters[i] - rate * first / (scale * (float) Math.sqrt(second) + epsilon);
        }
    }
}
