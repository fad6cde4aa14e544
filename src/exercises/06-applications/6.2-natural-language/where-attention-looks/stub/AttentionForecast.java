import book.exercise.ToDo;

/** Predictions about weights of attention. Replace each {@code throw} by {@code return} and your answer. */
public final class AttentionForecast {

    private AttentionForecast() {
    }

    /** The weight of the third word. */
    public static double third() {
        throw new ToDo();
    }

    /** The first element of the pooled vector. */
    public static double pooled() {
        throw new ToDo();
    }

    /** The weights of both copies of the third word together. */
    public static double twice() {
        throw new ToDo();
    }

    /** The weight of the third word if all scores are 5 greater. */
    public static double shifted() {
        throw new ToDo();
    }

    /** The weight of the third word with two places of padding and no mask. */
    public static double unmasked() {
        throw new ToDo();
    }
}
