package mapping.signal;

/** fᵀ of a transform f, whose transposed mapping is f again. */
record TransposedTransform(LinearTransform f) implements LinearTransform {

    @Override
    public int inputs() {
        return f.outputs();
    }

    @Override
    public int outputs() {
        return f.inputs();
    }

    @Override
    public double[] apply(double[] x) {
        return f.pullback(x);
    }

    @Override
    public double[] pullback(double[] u) {
        return f.apply(u);
    }

    @Override
    public LinearTransform transposed() {
        return f;
    }

    @Override
    public String name() {
        return f.name() + " transposed";
    }

    @Override
    public String toString() {
        return signature();
    }
}
