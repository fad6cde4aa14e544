package mapping.optimizers.rules;

import mapping.optimizers.FusedRule;

/** {@link HeavyBall} and {@link Nesterov}, perhaps with coupled weight decay, in one loop. */
record FusedMomentum(double learningRate, double momentum, double dampening, boolean nesterov, double decay)
        implements FusedRule {

    @Override
    public String[] arrays() {
        return new String[] {HeavyBall.VELOCITY};
    }

    @Override
    public void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to) {
        float share = t == 1 ? 1 : (float) (1 - dampening);
        float ofGradient = nesterov ? (float) learningRate : 0;
        float ofVelocity = (float) (nesterov ? learningRate * momentum : learningRate);
        update(arrays[0], parameters, gradient, share, ofGradient, ofVelocity, from, to);
    }

    private void update(float[] velocity, float[] parameters, float[] gradient, float share, float ofGradient,
            float ofVelocity, int from, int to) {
        float beta = (float) momentum;
        float penalty = (float) decay;
        for (int i = from; i < to; i++) {
            float g = gradient[i] + penalty * parameters[i];
            float v = beta * velocity[i] + share * g;
            velocity[i] = v;
            parameters[i] -= ofGradient * g + ofVelocity * v;
        }
    }
}
