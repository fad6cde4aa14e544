package mapping.layers;

/**
 * A layer that computes one thing while it is trained and another when it is used; it starts in training mode. The layers it is
 * made of, if any, change their mode with it.
 */
public abstract class TwoModes implements Layer {

    private boolean training = true;

    /** Whether the layer is being trained. */
    protected final boolean isTraining() {
        return training;
    }

    @Override
    public final void setTraining(boolean training) {
        this.training = training;
        Layer.super.setTraining(training);
    }

    @Override
    public final String toString() {
        return signature();
    }
}
