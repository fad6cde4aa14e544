package mapping.layers;

/** A layer that computes one thing while it is trained and another when it is used; it starts in training mode. */
abstract class TwoModes implements Layer {

    private boolean training = true;

    final boolean isTraining() {
        return training;
    }

    @Override
    public final void setTraining(boolean training) {
        this.training = training;
    }

    @Override
    public final String toString() {
        return signature();
    }
}
