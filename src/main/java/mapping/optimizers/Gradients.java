package mapping.optimizers;

/** What is asked of a gradient before a rule may have it. */
final class Gradients {

    private Gradients() {
    }

    /** The index of the first element that is infinite or not a number, or −1. */
    static int firstNotFinite(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            if (!Double.isFinite(gradient[i])) {
                return i;
            }
        }
        return -1;
    }
}
