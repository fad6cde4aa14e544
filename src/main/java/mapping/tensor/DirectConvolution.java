package mapping.tensor;

/**
 * {@link Convolution} as its definition says, seven loops over plain arrays: to be read first, and what the fast form is
 * compared with. Every product x · w that goes into a sum y is visited once, in the order channel, row, column of the window.
 * Value and pullbacks are the same walk: y += w·x, dx += w·u, dw += u·x. Sections 2.2.1 and 6.1.1.
 */
public final class DirectConvolution {

    /** Told which elements meet in a product. */
    private interface Visit {
        void meet(int y, int x, int w);
    }

    private DirectConvolution() {
    }

    /** As {@link Convolution#conv2d(Tensor, Tensor, Tensor, Sliding, Sliding, int)}, some hundred times slower. */
    public static Tensor conv2d(Tensor x, Tensor weight, Tensor bias, Sliding vertical, Sliding horizontal, int groups) {
        Convolution.requireOperands("directConv2d", x, weight, bias, vertical, horizontal, groups);
        int[] shape = {x.size(0), weight.size(0), vertical.count(x.size(2)), horizontal.count(x.size(3))};
        float[] y = new float[Shape.numel(shape)];
        int plane = shape[2] * shape[3];
        for (int i = 0; i < y.length && bias != null; i++) {
            y[i] = bias.data()[i / plane % shape[1]];
        }
        walk(shape, x.shape(), vertical, horizontal, groups, (iy, ix, iw) ->
            y[iy] = Math.fma(weight.data()[iw], x.data()[ix], y[iy]));
        Pullback pullback = u -> {
            walk(shape, x.shape(), vertical, horizontal, groups, (iy, ix, iw) -> {
                if (x.needsGradient()) {
                    x.gradient()[ix] += weight.data()[iw] * u[iy];
                }
                if (weight.needsGradient()) {
                    weight.gradient()[iw] += u[iy] * x.data()[ix];
                }
            });
            for (int i = 0; i < u.length && bias != null && bias.needsGradient(); i++) {
                bias.gradient()[i / plane % shape[1]] += u[i];
            }
        };
        return bias == null ? Tensor.computed("directConv2d", y, shape, pullback, x, weight)
            : Tensor.computed("directConv2d", y, shape, pullback, x, weight, bias);
    }

    private static void walk(int[] result, int[] images, Sliding vertical, Sliding horizontal, int groups, Visit visit) {
        int channels = images[1] / groups;
        int filters = result[1] / groups;
        int y = 0;
        for (int image = 0; image < result[0]; image++) {
            for (int filter = 0; filter < result[1]; filter++) {
                int firstChannel = image * images[1] + filter / filters * channels;
                for (int row = 0; row < result[2]; row++) {
                    for (int column = 0; column < result[3]; column++, y++) {
                        int w = filter * channels * vertical.size() * horizontal.size();
                        for (int channel = firstChannel; channel < firstChannel + channels; channel++) {
                            for (int i = 0; i < vertical.size(); i++) {
                                for (int j = 0; j < horizontal.size(); j++, w++) {
                                    int down = row * vertical.stride() + i * vertical.dilation() - vertical.padding();
                                    int right = column * horizontal.stride() + j * horizontal.dilation() - horizontal.padding();
                                    if (down >= 0 && down < images[2] && right >= 0 && right < images[3]) {
                                        visit.meet(y, (channel * images[2] + down) * images[3] + right, w);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
