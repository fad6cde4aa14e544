package mapping.signal;

/**
 * The inverse of {@link RealFourier}, ℝ^{2(⌊n/2⌋+1)} → ℝⁿ: xⱼ = 1/n Σ_k Re(w_k X_k e^{2πijk/n}), where w is 1 at frequency 0
 * and, for an even n, at n/2, and 2 at the others, which stand for their conjugates too. Section 6.3.1.
 */
public final class InverseRealFourier implements LinearTransform {

    private final int n;
    private final RealFourier forward;

    /** @param n the length of the signals, at least 1 */
    public InverseRealFourier(int n) {
        forward = new RealFourier(n);
        this.n = n;
    }

    @Override
    public int inputs() {
        return forward.outputs();
    }

    @Override
    public int outputs() {
        return n;
    }

    @Override
    public double[] apply(double[] x) {
        SignalRows.requireSize(name(), x, inputs());
        return forward.pullback(weighted(x.clone()));
    }

    @Override
    public double[] pullback(double[] u) {
        return weighted(forward.apply(u));
    }

    private double[] weighted(double[] parts) {
        for (int k = 0; k < parts.length / 2; k++) {
            boolean real = 2 * k % n == 0;
            parts[2 * k] *= (real ? 1.0 : 2.0) / n;
            parts[2 * k + 1] *= (real ? 0.0 : 2.0) / n;
        }
        return parts;
    }

    @Override
    public String name() {
        return "InverseRealFourier(" + n + ")";
    }

    @Override
    public String toString() {
        return signature();
    }
}
