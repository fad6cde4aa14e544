package mapping.scalar;

/** The four operations that join two {@link Expression}s. */
public enum Operation {
    SUM, DIFFERENCE, PRODUCT, QUOTIENT;

    double apply(double left, double right) {
        return switch (this) {
            case SUM -> left + right;
            case DIFFERENCE -> left - right;
            case PRODUCT -> left * right;
            case QUOTIENT -> Elementary.divide(left, right);
        };
    }
}
