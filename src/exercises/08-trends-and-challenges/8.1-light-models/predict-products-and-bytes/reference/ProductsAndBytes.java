/** Predictions about products, bytes and a roof. */
public final class ProductsAndBytes {

    private ProductsAndBytes() {
    }

    /** Multiply-adds of the full convolution. */
    public static double fullProducts() {
        return 7225344;
    }

    /** Multiply-adds of the depthwise one and the 1 × 1 one after it. */
    public static double separableProducts() {
        return 915712;
    }

    /** Bytes of the weights and scales. */
    public static double fileBytes() {
        return 1600;
    }

    /** Operations a byte at the ridge. */
    public static double ridge() {
        return 750;
    }

    /** The share of the peak that one vector reaches. */
    public static double shareOfPeak() {
        return 0.00267;
    }

    /** How many vectors at a time reach the ridge. */
    public static double vectors() {
        return 375;
    }
}
