package mapping.optimizers;

/** {@link Sgd}, perhaps with coupled weight decay, in one loop. */
record FusedSgd(double learningRate, double decay) implements FusedRule {

    @Override
    public String[] arrays() {
        return new String[0];
    }

    @Override
    public void update(long t, float[][] arrays, float[] parameters, float[] gradient) {
        float rate = (float) learningRate;
        float penalty = (float) decay;
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= rate * (gradient[i] + penalty * parameters[i]);
        }
    }
}
