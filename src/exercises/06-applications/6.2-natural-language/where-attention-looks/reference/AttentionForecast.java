/** Predictions about weights of attention. */
public final class AttentionForecast {

    private AttentionForecast() {
    }

    /** The weight of the third word. */
    public static double third() {
        return 0.5;
    }

    /** The first element of the pooled vector. */
    public static double pooled() {
        return 4;
    }

    /** The weights of both copies of the third word together. */
    public static double twice() {
        return 2 / 3.0;
    }

    /** The weight of the third word if all scores are 5 greater. */
    public static double shifted() {
        return 0.5;
    }

    /** The weight of the third word with two places of padding and no mask. */
    public static double unmasked() {
        return 1 / 3.0;
    }
}
