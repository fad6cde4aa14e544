package mapping.signal;

import mapping.Requirement;

/**
 * A signal of n numbers ↦ the signal of m numbers with the same frequencies over the same time, ℝⁿ → ℝᵐ: frequencies that m
 * numbers cannot hold are left out, those that n numbers could not hold are 0. Sections 6.3.1 and 6.3.3. The signal counts as
 * periodic, so that its ends mix a little. SciPy: {@code signal.resample(x, m)}.
 */
public final class Resampling implements LinearTransform {

    private final RealFourier forward;
    private final InverseRealFourier back;

    /**
     * @param n numbers before, at least 1
     * @param m numbers after, at least 1
     */
    public Resampling(int n, int m) {
        Requirement.atLeast("The number of samples before", n, 1);
        Requirement.atLeast("The number of samples after", m, 1);
        forward = new RealFourier(n);
        back = new InverseRealFourier(m);
    }

    @Override
    public int inputs() {
        return forward.inputs();
    }

    @Override
    public int outputs() {
        return back.outputs();
    }

    @Override
    public double[] apply(double[] x) {
        SignalRows.requireSize(name(), x, inputs());
        return back.apply(kept(forward.apply(x), back.inputs(), (double) outputs() / inputs()));
    }

    @Override
    public double[] pullback(double[] u) {
        SignalRows.requireSize("The pullback of " + name(), u, outputs());
        return forward.pullback(kept(back.pullback(u), forward.outputs(), (double) outputs() / inputs()));
    }

    /**
     * The frequencies that both have, scaled. The greatest frequency of an even number of samples stands once, all others for two;
     * where it becomes one of the others it is halved, and the reverse.
     */
    private double[] kept(double[] parts, int size, double factor) {
        double[] result = new double[size];
        int common = Math.min(forward.outputs(), back.inputs());
        for (int i = 0; i < common; i++) {
            result[i] = factor * parts[i];
        }
        int fewer = Math.min(inputs(), outputs());
        if (fewer % 2 == 0 && inputs() != outputs()) {
            double share = outputs() < inputs() ? 2 : 0.5;
            result[common - 2] *= share;
            result[common - 1] *= share;
        }
        return result;
    }

    @Override
    public String name() {
        return "Resampling " + inputs() + " to " + outputs();
    }

    @Override
    public String toString() {
        return signature();
    }
}
