import book.exercise.ToDo;

/** Predictions about what a pixel of the result depends on. Replace each {@code throw} by {@code return} and your answer. */
public final class PixelForecast {

    private PixelForecast() {
    }

    /** The receptive field of two convolutions, in columns. */
    public static int twice() {
        throw new ToDo();
    }

    /** The same of two convolutions, a pooling and two convolutions. */
    public static int below() {
        throw new ToDo();
    }

    /** The same with one more pooling and two more convolutions. */
    public static int belowTwice() {
        throw new ToDo();
    }

    /** The same of two convolutions, the second with dilation 2. */
    public static int dilated() {
        throw new ToDo();
    }

    /** The weights of the first convolution behind the skip connection. */
    public static int weights() {
        throw new ToDo();
    }
}
