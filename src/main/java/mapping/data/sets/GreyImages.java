package mapping.data.sets;

import java.util.Arrays;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.Examples;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Square grey pictures in ten classes: what {@link Digits} and {@link FashionMnist} have in common. */
interface GreyImages extends Examples {

    /** The grey values, row-major {@code count()} × {@code side()}². */
    float[] features();

    /** The class of each picture, 0 to 9. */
    int[] labels();

    /** The number of pixels along one side of a picture. */
    int side();

    /** The number of pictures. */
    default int count() {
        return labels().length;
    }

    /** The pictures as vectors, x of shape (n, side²) and y of shape (n): for dense layers. Shares the features' memory. */
    @Override
    default Dataset dataset() {
        return new Dataset(Tensor.of(features(), count(), side() * side()), Tensors.labels(labels()));
    }

    /** The pictures as pictures, x of shape (n, 1, side, side) and y of shape (n): for convolutions. Shares memory likewise. */
    default Dataset images() {
        return new Dataset(Tensor.of(features(), count(), 1, side(), side()), Tensors.labels(labels()));
    }

    /** The pixels of picture i, row by row from the top left: a copy, side² values from 0 to 1. */
    default float[] image(int i) {
        Requirement.index("picture", i, count());
        int pixels = side() * side();
        return Arrays.copyOfRange(features(), i * pixels, (i + 1) * pixels);
    }
}
