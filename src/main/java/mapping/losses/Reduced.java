package mapping.losses;

/** A loss with another reduction; see {@link Loss#reduced}. */
record Reduced(Loss loss, Reduction reduction) implements ModifiedLoss {

    @Override
    public Loss reduced(Reduction other) {
        return loss.reduced(other);
    }
}
