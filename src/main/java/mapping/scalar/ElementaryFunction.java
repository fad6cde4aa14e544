package mapping.scalar;

/** The functions of an {@link Expression}: how each is evaluated, and its derivative as a formula. */
public enum ElementaryFunction {
    SQRT, EXP, LOG, SIN, COS, TANH, RELU, ABS,
    /** 1 for positive numbers, else 0: the slope of relu. */
    STEP,
    /** −1, 0 or 1: the slope of |x|. */
    SIGN;

    double apply(double x) {
        return switch (this) {
            case SQRT -> Elementary.sqrt(x);
            case EXP -> StrictMath.exp(x);
            case LOG -> Elementary.log(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TANH -> StrictMath.tanh(x);
            case RELU -> Math.max(0, x);
            case ABS -> Math.abs(x);
            case STEP -> x > 0 ? 1 : 0;
            case SIGN -> Math.signum(x);
        };
    }

    /** The derivative at x. */
    Expression slope(Expression x) {
        Expression one = x.constant(1);
        return switch (this) {
            case SQRT -> one.over(x.sqrt().times(2));
            case EXP -> x.exp();
            case LOG -> one.over(x);
            case SIN -> x.cos();
            case COS -> x.sin().negate();
            case TANH -> one.minus(x.tanh().square());
            case RELU -> Simplification.applied(STEP, x);
            case ABS -> Simplification.applied(SIGN, x);
            case STEP, SIGN -> x.constant(0);
        };
    }
}
