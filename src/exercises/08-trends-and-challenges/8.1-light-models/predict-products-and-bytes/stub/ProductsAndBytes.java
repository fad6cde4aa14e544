import book.exercise.ToDo;

/** Predictions about products, bytes and a roof. Replace each {@code throw} by {@code return} and your answer. */
public final class ProductsAndBytes {

    private ProductsAndBytes() {
    }

    /** Multiply-adds of the full convolution. */
    public static double fullProducts() {
        throw new ToDo();
    }

    /** Multiply-adds of the depthwise one and the 1 × 1 one after it. */
    public static double separableProducts() {
        throw new ToDo();
    }

    /** Bytes of the weights and scales. */
    public static double fileBytes() {
        throw new ToDo();
    }

    /** Operations a byte at the ridge. */
    public static double ridge() {
        throw new ToDo();
    }

    /** The share of the peak that one vector reaches. */
    public static double shareOfPeak() {
        throw new ToDo();
    }

    /** How many vectors at a time reach the ridge. */
    public static double vectors() {
        throw new ToDo();
    }
}
