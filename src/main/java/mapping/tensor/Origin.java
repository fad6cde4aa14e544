package mapping.tensor;

/**
 * How a tensor came about: the operation, what it was applied to, and the way back. A node of the computation graph.
 *
 * @param pullback null once a backward pass has used and freed it
 * @param versions of the operands when the operation was applied, by which a later change in place is noticed
 */
record Origin(String operation, Tensor[] operands, Pullback pullback, int[] versions) {

    static Origin of(String operation, Pullback pullback, Tensor... operands) {
        int[] versions = new int[operands.length];
        for (int i = 0; i < operands.length; i++) {
            versions[i] = operands[i].version();
        }
        return new Origin(operation, operands, pullback, versions);
    }

    /** Without the pullback and all that it holds on to. */
    Origin freed() {
        return new Origin(operation, new Tensor[0], null, versions);
    }

    /** Fails if the pullback is gone, or would compute with values that have been changed since. */
    void requireUsable() {
        if (pullback == null) {
            throw new IllegalStateException("The graph behind \"" + operation + "\" was freed by an earlier backward(). Compute "
                + "the cost again, or call backwardRetainingGraph() the first time.");
        }
        for (int i = 0; i < operands.length; i++) {
            if (operands[i].version() != versions[i]) {
                throw new IllegalStateException("A tensor of shape " + Shape.text(operands[i].shape()) + " was changed in place "
                    + "after \"" + operation + "\" had used it, so the gradient would be wrong. Call backward() before the "
                    + "update.");
            }
        }
    }
}
