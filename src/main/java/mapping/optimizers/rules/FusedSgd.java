package mapping.optimizers.rules;

import mapping.optimizers.FusedRule;

/** {@link Sgd}, perhaps with coupled weight decay, in one loop. */
record FusedSgd(double learningRate, double decay) implements FusedRule {

    @Override
    public String[] arrays() {
        return new String[0];
    }

    @Override
    public void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to) {
        float rate = (float) learningRate;
        float penalty = (float) decay;
        for (int i = from; i < to; i++) {
            parameters[i] -= rate * (gradient[i] + penalty * parameters[i]);
        }
    }
}
