package mapping.optimizers.rules;

/**
 * A gradient, or a mean of gradients, divided by its own size, as Adam, AdaGrad, RMSprop and their kin do. Where there has been
 * no gradient yet both are 0; with ε = 0 that is 0/0, which counts as 0: what was not asked to move stays. (PyTorch gives NaN.)
 */
final class Scaled {

    private Scaled() {
    }

    static double by(double number, double size) {
        return number == 0 ? 0 : number / size;
    }
}
