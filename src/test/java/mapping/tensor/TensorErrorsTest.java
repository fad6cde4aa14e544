package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets one sentence that says what is wrong and where. */
class TensorErrorsTest {

    private static final Tensor A = Tensors.ones(2, 3);
    private static final Tensor IMAGES = Tensors.ones(2, 4, 5, 6);

    private static Arguments fails(String message, Executable what) {
        return Arguments.of(message, what);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
            fails("5 numbers do not fill a tensor of shape (2, 3), which has 6.", () -> Tensor.of(new float[5], 2, 3)),
            fails("A shape has sizes of 0 or more, got (2, -3).", () -> Tensors.zeros(2, -3)),
            fails("A tensor of shape (100000, 100000) has 10000000000 elements, more than an array can hold.",
                () -> Tensors.zeros(100_000, 100_000)),
            fails("The rows of a matrix are equally long, but row 0 has 2 numbers and row 1 has 1.",
                () -> Tensor.matrix(new float[][] {{1, 2}, {3}})),
            fails("item() is for a tensor of one element, not of shape (2, 3).", A::item),
            fails("There is no element (1, 3) in a tensor of shape (2, 3).", () -> A.get(1, 3)),
            fails("There is no element (1) in a tensor of shape (2, 3).", () -> A.get(1)),
            fails("There is no axis 2 in a tensor of 2 axes.", () -> A.sum(2)),
            fails("There is no axis -3 in a tensor of 2 axes.", () -> A.softmax(-3)),
            fails("An axis is named twice: (1, -1).", () -> A.sum(1, -1)),
            fails("\"add\" of shapes (2, 3) and (2): counted from the last axis, sizes must agree or be 1, but axis −1 has 3 "
                + "and 2.", () -> A.add(Tensors.ones(2))),
            fails("\"where\" of shapes (2, 3) and (4, 1): counted from the last axis, sizes must agree or be 1, but axis −2 "
                + "has 2 and 4.", () -> Tensors.where(A, Tensors.ones(4, 1), Tensor.scalar(1))),
            fails("clamp needs low ≤ high, got 1.0 and -1.0.", () -> A.clamp(1, -1)),
            fails("matmul of shapes (2, 3) and (2, 3): the last axis of the first must be as long as the last but one of the "
                + "second (or as a vector).", () -> A.matmul(A)),
            fails("matmul of shapes () and (2, 3): the last axis of the first must be as long as the last but one of the "
                + "second (or as a vector).", () -> Tensor.scalar(1).matmul(A)),
            fails("\"matmul\" of shapes (2) and (3): counted from the last axis, sizes must agree or be 1, but axis −1 has 2 "
                + "and 3.", () -> Tensors.ones(2, 2, 3).matmul(Tensors.ones(3, 3, 2))),
            fails("linear takes x (…, in), weight (out, in) and bias (out), got (2, 3), (4, 2) and (4).",
                () -> A.linear(Tensors.ones(4, 2), Tensors.ones(4))),
            fails("linear takes x (…, in), weight (out, in) and bias (out), got (2, 3), (4, 3) and (3).",
                () -> A.linear(Tensors.ones(4, 3), Tensors.ones(3))),
            fails("There is no mean of an empty tensor of shape (0, 3).", () -> Tensors.zeros(0, 3).mean()),
            fails("The variance of 1 number with correction 1 divides by zero: give it more numbers, or correction 0.",
                () -> Tensors.ones(1, 3).variance(1, 0)),
            fails("There is no greatest element along axis 0 of shape (0, 3).", () -> Tensors.zeros(0, 3).max(0)),
            fails("A softmax needs at least one element along its axis.", () -> Tensors.zeros(3, 0).logSumExp(1)),
            fails("A tensor of shape (2, 3) has 6 elements and cannot be reshaped to (4, -1).", () -> A.reshape(4, -1)),
            fails("A tensor of shape (2, 3) has 6 elements and cannot be reshaped to (-1, -1).", () -> A.reshape(-1, -1)),
            fails("squeeze drops an axis of size 1, but axis 0 of shape (2, 3) has size 2.", () -> A.squeeze(0)),
            fails("permute names each of the 2 axes of shape (2, 3) once, got (0, 0).", () -> A.permute(0, 0)),
            fails("A tensor of shape (2, 3) does not expand to (1, 3).", () -> A.expand(1, 3)),
            fails("slice from 1 to 3 does not lie in axis 0 of shape (2, 3).", () -> A.slice(0, 1, 3)),
            fails("slice from 0 to 2 by steps of 0 does not lie in axis 0 of shape (2, 3).", () -> A.slice(0, 0, 2, 0)),
            fails("There is no element 3 along axis -1 of shape (2, 3).", () -> A.select(-1, 3)),
            fails("gather along axis 1 of shape (2, 3) takes an index of as many axes, no longer along the others, got (3, 1).",
                () -> A.gather(1, Tensors.zeros(3, 1))),
            fails("\"gather\" takes whole numbers from 0 to 2, but element 1 is 3.0.",
                () -> A.gather(1, Tensor.matrix(new float[][] {{0, 3}}))),
            fails("scatterAdd takes an index of the shape of the source, got (1, 2) and (2, 3).",
                () -> Tensors.scatterAdd(A, 0, Tensors.zeros(1, 2), A)),
            fails("indexSelect takes a vector of numbers, got shape (1, 1).", () -> A.indexSelect(0, Tensors.zeros(1, 1))),
            fails("\"indexSelect\" takes whole numbers from 0 to 1, but element 0 is 0.5.",
                () -> A.indexSelect(0, Tensor.vector(0.5f))),
            fails("embedding takes a weight (rows, width), got (2).",
                () -> Tensors.embedding(Tensors.ones(2), Tensor.vector(0))),
            fails("\"embedding\" takes whole numbers from 0 to 1, but element 1 is -1.0.",
                () -> Tensors.embedding(A, Tensor.vector(0, -1))),
            fails("\"oneHot\" takes whole numbers from 0 to 9, but element 2 is NaN.",
                () -> Tensors.oneHot(Tensor.vector(0, 9, Float.NaN), 10)),
            fails("The mask of shape (2, 2, 3) is larger than the tensor of shape (2, 3).",
                () -> A.maskedFill(Tensors.ones(2, 2, 3), 0)),
            fails("concat needs at least one tensor.", () -> Tensors.concat(0)),
            fails("concat along axis 0 takes tensors that agree in all other axes, got (2, 3) and (2, 2).",
                () -> Tensors.concat(0, A, Tensors.ones(2, 2))),
            fails("stack needs at least one tensor.", () -> Tensors.stack(0)),
            fails("stack takes tensors of one shape, got (2, 3) and (3, 2).", () -> Tensors.stack(0, A, Tensors.ones(3, 2))),
            fails("split makes pieces of 1 or more elements, got 0.", () -> Tensors.split(A, 0, 0)),
            fails("chunk makes 1 or more pieces, got 0.", () -> Tensors.chunk(A, 0, 0)),
            fails("pad puts 0 or more elements before and after, got -1 and 0.", () -> Tensors.pad(A, 0, -1, 0, 0)),
            fails("topk takes from 0 to 3 elements along axis 1 of shape (2, 3), got 4.", () -> Ordering.topk(A, 4, 1)),
            fails("A window has size, stride and dilation of 1 or more and padding of 0 or more, got size 3, stride 0, "
                + "padding 0, dilation 1.", () -> new Sliding(3, 0, 0, 1)),
            fails("A window that spans 5 does not fit an axis of 2 with padding 1.", () -> new Sliding(3, 1, 1, 2).count(2)),
            fails("conv2d takes images (N, C, H, W) and a weight of four axes, got (2, 3) and (1, 1, 1, 1).",
                () -> Convolution.conv2d(A, Tensors.ones(1, 1, 1, 1), null)),
            fails("conv2d of images (2, 4, 5, 6) with weight (8, 3, 2, 2) in 1 group: the images have 4 channels, the weight "
                + "takes 3.", () -> Convolution.conv2d(IMAGES, Tensors.ones(8, 3, 2, 2), null)),
            fails("conv2d of images (2, 4, 5, 6) with weight (7, 2, 2, 2) in 2 groups: the images have 4 channels, the weight "
                + "takes 4, and its 7 filters do not split into the groups.",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(7, 2, 2, 2), null, 1, 0, 1, 2)),
            fails("conv2d takes a bias of shape (8), one for each channel of the result, got (4).",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(8, 4, 2, 2), Tensors.ones(4))),
            fails("conv2d: the weight (8, 4, 2, 2) has a window of 2 × 2, not of 3 × 2.",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(8, 4, 2, 2), null, Sliding.of(3), Sliding.of(2), 1)),
            fails("conv1d takes sequences (N, C, L) and a weight (filters, C / groups, size), got (2, 3) and (1, 1, 1).",
                () -> Convolution.conv1d(A, Tensors.ones(1, 1, 1), null, 1, 0, 1, 1)),
            fails("convTranspose2d of images (2, 4, 5, 6) with weight (3, 4, 2, 2) in 1 group: the first axis of the weight is "
                + "the number of channels of the images, a multiple of the groups.",
                () -> Convolution.convTranspose2d(IMAGES, Tensors.ones(3, 4, 2, 2), null, 1, 0, 0, 1, 1)),
            fails("convTranspose2d: output padding 2 must be smaller than the stride 2, and something must be left after the "
                + "padding 0 is taken off.",
                () -> Convolution.convTranspose2d(IMAGES, Tensors.ones(4, 3, 2, 2), null, 2, 0, 2, 1, 1)),
            fails("maxPool2d takes images (N, C, H, W), got (2, 3).", () -> Pooling.maxPool2d(A, 2)),
            fails("maxPool2d: padding of 2 is more than half of a window of 3.", () -> Pooling.maxPool2d(IMAGES, 3, 1, 2)),
            fails("maxPool2d: the dilated window at row 0, column 0 sees nothing but padding.",
                () -> Pooling.maxPool2d(Tensors.ones(1, 1, 2, 2), new Sliding(2, 1, 1, 3), new Sliding(2, 1, 1, 3))),
            fails("A window that spans 7 does not fit an axis of 5 with padding 0.", () -> Pooling.avgPool2d(IMAGES, 7)),
            fails("avgPool2d has no dilation, got Sliding[size=2, stride=1, padding=0, dilation=2] and "
                + "Sliding[size=2, stride=1, padding=0, dilation=1].",
                () -> Pooling.avgPool2d(IMAGES, new Sliding(2, 1, 0, 2), Sliding.of(2))),
            fails("adaptiveAvgPool2d takes images (N, C, H, W) and sizes of 1 or more, got (2, 4, 5, 6) and 0 × 1.",
                () -> Pooling.adaptiveAvgPool2d(IMAGES, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamed(String message, Executable mistake) {
        assertEquals(message, assertThrows(RuntimeException.class, mistake).getMessage());
    }
}
