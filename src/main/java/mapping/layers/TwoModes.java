package mapping.layers;

/** A layer that computes one thing while it is trained and another when it is used; it starts in training mode. */
public abstract class TwoModes implements Layer {

    private boolean training = true;

    /** Whether the layer is being trained. */
    protected final boolean isTraining() {
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
