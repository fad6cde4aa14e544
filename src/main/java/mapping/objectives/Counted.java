package mapping.objectives;

/** An objective that counts how often it is asked: the cost of a method, whatever machine it runs on. */
public final class Counted implements Objective {

    private final Objective objective;
    private long values;
    private long gradients;
    private long hessians;

    public Counted(Objective objective) {
        this.objective = objective;
    }

    /** How many values were computed. */
    public long values() {
        return values;
    }

    /** How many gradients were computed. */
    public long gradients() {
        return gradients;
    }

    /** How many Hessians were computed. */
    public long hessians() {
        return hessians;
    }

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public double value(double[] x) {
        values++;
        return objective.value(x);
    }

    @Override
    public double[] gradient(double[] x) {
        gradients++;
        return objective.gradient(x);
    }

    @Override
    public double[][] hessian(double[] x) {
        hessians++;
        return objective.hessian(x);
    }
}
