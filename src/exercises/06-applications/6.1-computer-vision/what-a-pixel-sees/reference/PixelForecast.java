/** Predictions about what a pixel of the result depends on. */
public final class PixelForecast {

    private PixelForecast() {
    }

    /** The receptive field of two convolutions, in columns. */
    public static int twice() {
        return 5;
    }

    /** The same of two convolutions, a pooling and two convolutions. */
    public static int below() {
        return 14;
    }

    /** The same with one more pooling and two more convolutions. */
    public static int belowTwice() {
        return 32;
    }

    /** The same of two convolutions, the second with dilation 2. */
    public static int dilated() {
        return 7;
    }

    /** The weights of the first convolution behind the skip connection. */
    public static int weights() {
        return 1152;
    }
}
