package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.activations.Activations;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets one sentence that says what is wrong and where. */
class TensorErrorsTest {

    private static final Tensor A = Tensors.ones(2, 3);
    private static final RandomSource RANDOM = RandomSource.of(1);
    private static final Tensor IMAGES = Tensors.ones(2, 4, 5, 6);

    private static Arguments fails(String message, Executable what) {
        return Arguments.of(message, what);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
            fails("A tensor of shape (2, 3) must have 6 numbers, got 5.", () -> Tensor.of(new float[5], 2, 3)),
            fails("The sizes of a shape must be 0 or more, got (2, -3).", () -> Tensors.zeros(2, -3)),
            fails("A tensor must have no more elements than an array can hold, got shape (100000, 100000).",
                () -> Tensors.zeros(100_000, 100_000)),
            fails("The rows of a matrix must be equally long, got 2 numbers in row 0 and 1 in row 1.",
                () -> Tensor.matrix(new float[][] {{1, 2}, {3}})),
            fails("A tensor must have one element for item(), got shape (2, 3).", A::item),
            fails("The indices of an element must lie in shape (2, 3), got (1, 3).", () -> A.get(1, 3)),
            fails("The indices of an element must lie in shape (2, 3), got (1).", () -> A.get(1)),
            fails("The axis of a tensor of 2 axes must be at least -2 and less than 2, got 2.", () -> A.sum(2)),
            fails("The axis of a tensor of 2 axes must be at least -2 and less than 2, got -3.", () -> A.softmax(-3)),
            fails("Each axis must be named once, got (1, -1).", () -> A.sum(1, -1)),
            fails("The sizes of the operands of \"add\", counted from the last axis, must agree or be 1, got (2, 3) and (2), "
                + "with 3 and 2 on axis −1.", () -> A.add(Tensors.ones(2))),
            fails("The sizes of the operands of \"where\", counted from the last axis, must agree or be 1, got (2, 3) and (4, "
                + "1), with 2 and 4 on axis −2.", () -> Tensors.where(A, Tensors.ones(4, 1), Tensor.scalar(1))),
            fails("The lower limit of clamp must be at most the upper limit, which is -1, got 1.", () -> A.clamp(1, -1)),
            fails("The last axis of the first factor of matmul must be as long as the last but one of the second, or as a "
                + "vector, got (2, 3) and (2, 3).", () -> A.matmul(A)),
            fails("The last axis of the first factor of matmul must be as long as the last but one of the second, or as a "
                + "vector, got () and (2, 3).", () -> Tensor.scalar(1).matmul(A)),
            fails("The sizes of the operands of \"matmul\", counted from the last axis, must agree or be 1, got (2) and (3), "
                + "with 2 and 3 on axis −1.", () -> Tensors.ones(2, 2, 3).matmul(Tensors.ones(3, 3, 2))),
            fails("The operands of linear must have shapes (…, in), (out, in) and (out), got (2, 3), (4, 2) and (4).",
                () -> A.linear(Tensors.ones(4, 2), Tensors.ones(4))),
            fails("The operands of linear must have shapes (…, in), (out, in) and (out), got (2, 3), (4, 3) and (3).",
                () -> A.linear(Tensors.ones(4, 3), Tensors.ones(3))),
            fails("A mean must be taken over at least one element, got shape (0, 3).", () -> Tensors.zeros(0, 3).mean()),
            fails("A variance with correction 1 must be taken over at least 2 elements, got 1. Give it more numbers, or "
                + "correction 0.",
                () -> Tensors.ones(1, 3).variance(1, 0)),
            fails("The axis of a greatest element must not be empty, got axis 0 of shape (0, 3).",
                () -> Tensors.zeros(0, 3).max(0)),
            fails("A softmax must be taken over at least one element, got none.", () -> Tensors.zeros(3, 0).logSumExp(1)),
            fails("A tensor of shape (2, 3) must keep its 6 elements when it is reshaped, got (4, -1).", () -> A.reshape(4, -1)),
            fails("A tensor of shape (2, 3) must keep its 6 elements when it is reshaped, got (-1, -1).",
                () -> A.reshape(-1, -1)),
            fails("The axis to squeeze must have size 1, got axis 0 of shape (2, 3).", () -> A.squeeze(0)),
            fails("The axes of permute must name each axis of shape (2, 3) once, got (0, 0).", () -> A.permute(0, 0)),
            fails("A tensor of shape (2, 3) must be expanded along axes of size 1, got (1, 3).", () -> A.expand(1, 3)),
            fails("A slice along axis 0 of shape (2, 3) must lie in it and go forward, got 1 to 3.", () -> A.slice(0, 1, 3)),
            fails("A slice along axis 0 of shape (2, 3) must lie in it and go forward, got 0 to 2 by steps of 0.",
                () -> A.slice(0, 0, 2, 0)),
            fails("The index along axis -1 of shape (2, 3) must be at least 0 and less than 3, got 3.", () -> A.select(-1, 3)),
            fails("The index of gather along axis 1 of shape (2, 3) must have as many axes and be no longer along the others, "
                + "got (3, 1).",
                () -> A.gather(1, Tensors.zeros(3, 1))),
            fails("The numbers for \"gather\" must be whole and from 0 to 2, got 3 at index 1.",
                () -> A.gather(1, Tensor.matrix(new float[][] {{0, 3}}))),
            fails("The index of scatterAdd must have the shape of the source, got (1, 2) and (2, 3).",
                () -> Tensors.scatterAdd(A, 0, Tensors.zeros(1, 2), A)),
            fails("The index of indexSelect must be a vector, got shape (1, 1).", () -> A.indexSelect(0, Tensors.zeros(1, 1))),
            fails("The numbers for \"indexSelect\" must be whole and from 0 to 1, got 0.5 at index 0.",
                () -> A.indexSelect(0, Tensor.vector(0.5f))),
            fails("The weight of embedding must have two axes, got shape (2).",
                () -> Tensors.embedding(Tensors.ones(2), Tensor.vector(0))),
            fails("The numbers for \"embedding\" must be whole and from 0 to 1, got -1 at index 1.",
                () -> Tensors.embedding(A, Tensor.vector(0, -1))),
            fails("The numbers for \"oneHot\" must be whole and from 0 to 9, got NaN at index 2.",
                () -> Tensors.oneHot(Tensor.vector(0, 9, Float.NaN), 10)),
            fails("The mask must broadcast to shape (2, 3), got (2, 2, 3).",
                () -> A.maskedFill(Tensors.ones(2, 2, 3), 0)),
            fails("At least one tensor must be given to concat, got none.", () -> Tensors.concat(0)),
            fails("The tensors of concat must agree in all axes but 0, got (2, 3) and (2, 2).",
                () -> Tensors.concat(0, A, Tensors.ones(2, 2))),
            fails("At least one tensor must be given to stack, got none.", () -> Tensors.stack(0)),
            fails("The tensors of stack must have one shape, got (2, 3) and (3, 2).",
                () -> Tensors.stack(0, A, Tensors.ones(3, 2))),
            fails("The size of a piece must be at least 1, got 0.", () -> Tensors.split(A, 0, 0)),
            fails("The number of pieces must be at least 1, got 0.", () -> Tensors.chunk(A, 0, 0)),
            fails("The padding before must be at least 0, got -1.", () -> Tensors.pad(A, 0, -1, 0, 0)),
            fails("The k of topk must be at least 0 and at most 3, the size of axis 1 of shape (2, 3), got 4.",
                () -> Ordering.topk(A, 4, 1)),
            fails("The sizes of the pieces must be 0 or more and add up to 3, got (1, 1).",
                () -> Tensors.split(A, new int[] {1, 1}, 1)),
            fails("The sizes of the pieces must be 0 or more and add up to 3, got (4, -1).",
                () -> Tensors.split(A, new int[] {4, -1}, 1)),
            fails("The index of scatter must have the shape of the source, got (1, 2) and (2, 3).",
                () -> Tensors.scatter(A, 0, Tensors.zeros(1, 2), A)),
            fails("The numbers for \"scatter\" must be whole and from 0 to 1, got 2 at index 0.",
                () -> Tensors.scatter(A, 0, Tensors.full(2, 1, 1), 5)),
            fails("Each axis must be named once, got (0, -2).", () -> Tensors.flip(A, 0, -2)),
            fails("The start of linspace must be a finite number, got NaN.", () -> Tensors.linspace(Double.NaN, 1, 2)),
            fails("The count of linspace must be at least 0, got -1.", () -> Tensors.linspace(0, 1, -1)),
            fails("The step of arange must lead from the start to the end, got 0 from 0 to 1.", () -> Tensors.arange(0, 1, 0)),
            fails("The step of arange must lead from the start to the end, got -1 from 0 to 1.", () -> Tensors.arange(0, 1, -1)),
            fails("The count of arange must be one that an array can hold, got 1.0E12.",
                () -> Tensors.arange(0, 1, 1e-12)),
            fails("The coordinates of meshgrid must be vectors, got shape (2, 3).", () -> Tensors.meshgrid(A)),
            fails("The times to repeat shape (2, 3) must be at least one for each axis and not negative, got (2).",
                () -> Rearrangement.repeat(A, 2)),
            fails("The times to repeat shape (2, 3) must be at least one for each axis and not negative, got (2, -1).",
                () -> Rearrangement.repeat(A, 2, -1)),
            fails("A tensor must have no more elements than an array can hold, got shape (100000, 2, 100000, 3).",
                () -> Rearrangement.repeat(A, 100_000, 100_000)),
            fails("The argument of tril must have two axes or more, got shape (3).",
                () -> Rearrangement.tril(Tensors.ones(3), 0)),
            fails("The p of a norm must be positive, got 0.", () -> Norms.vectorNorm(A, 0)),
            fails("The p of a norm must be positive, got NaN.", () -> Norms.vectorNorm(A, Double.NaN)),
            fails("The p of cdist must be 1, 2 or Infinity, got 3.", () -> Distances.cdist(A, A, 3)),
            fails("The operands of cdist must have shapes (…, P, n) and (…, R, n), got (2, 3) and (3, 2).",
                () -> Distances.cdist(A, A.transpose(0, 1), 2)),
            fails("The sizes of the operands of \"cdist\", counted from the last axis, must agree or be 1, got (2) and (3), "
                + "with 2 and 3 on axis −1.", () -> Distances.cdist(Tensors.ones(2, 1, 1), Tensors.ones(3, 1, 1), 2)),
            fails("An einsum of 1 operands must have as many terms before the arrow, got \"ij,jk->ik\".",
                () -> Tensors.einsum("ij,jk->ik", A)),
            fails("An einsum of 0 operands must have as many terms before the arrow, got \"->\".", () -> Tensors.einsum("->")),
            fails("The term \"ijk\" of the einsum \"ijk->i\" must name the axes of its operand, got shape (2, 3).",
                () -> Tensors.einsum("ijk->i", A)),
            fails("The term \"...ijk\" of the einsum \"...ijk->i\" must name the axes of its operand, got shape (2, 3).",
                () -> Tensors.einsum("...ijk->i", A)),
            fails("An einsum must be written with letters, commas, one arrow and at most one \"...\" in each term, got "
                + "\"i1->i\".",
                () -> Tensors.einsum("i1->i", A)),
            fails("An einsum must be written with letters, commas, one arrow and at most one \"...\" in each term, got "
                + "\"i.->i\".",
                () -> Tensors.einsum("i.->i", A)),
            fails("An einsum must be written with letters, commas, one arrow and at most one \"...\" in each term, got "
                + "\"ij->i->j\".", () -> Tensors.einsum("ij->i->j", A)),
            fails("An einsum must be written with letters, commas, one arrow and at most one \"...\" in each term, got "
                + "\"......ij\".", () -> Tensors.einsum("......ij", A)),
            fails("After the arrow of an einsum each letter must stand once and have come before, got \"ij->ik\".",
                () -> Tensors.einsum("ij->ik", A)),
            fails("After the arrow of an einsum each letter must stand once and have come before, got \"ij->ii\".",
                () -> Tensors.einsum("ij->ii", A)),
            fails("The axes for \"i\" in the einsum \"ii\" must be equally long, or of size 1 in one of two operands, got 2 "
                + "and 3.", () -> Tensors.einsum("ii", A)),
            fails("The axes for \"j\" in the einsum \"ij,jk\" must be equally long, or of size 1 in one of two operands, got 3 "
                + "and 2.", () -> Tensors.einsum("ij,jk", A, A)),
            fails("The axes for \"...\" in the einsum \"...i,...i\" must be equally long, or of size 1 in one of two operands, "
                + "got 2 and 4.", () -> Tensors.einsum("...i,...i", A, Tensors.ones(4, 3))),
            fails("The weights of multinomial must be a vector or a matrix, got shape ().",
                () -> Sampling.multinomial(RANDOM, Tensor.scalar(1), 1, true)),
            fails("The number of classes to draw must be at least 1, got 0.", () -> Sampling.multinomial(RANDOM, A, 0, true)),
            fails("The weights of multinomial must be 0 or more and finite, got -1 at index 1.",
                () -> Sampling.multinomial(RANDOM, Tensor.vector(1, -1), 1, true)),
            fails("The weights of multinomial must be 0 or more and finite, got NaN at index 3.",
                () -> Sampling.multinomial(RANDOM, Tensor.matrix(new float[][] {{1, 1}, {1, Float.NaN}}), 1, true)),
            fails("The weights of multinomial must be 0 or more and finite, got Infinity at index 0.",
                () -> Sampling.multinomial(RANDOM, Tensor.vector(Float.POSITIVE_INFINITY), 1, false)),
            fails("A row of weights must have at least 1 greater than 0, got 0.",
                () -> Sampling.multinomial(RANDOM, Tensor.matrix(new float[][] {{1, 1}, {0, 0}}), 1, true)),
            fails("A row of weights must have at least 1 greater than 0, got 0.",
                () -> Sampling.multinomial(RANDOM, Tensors.zeros(0), 1, true)),
            fails("A row of weights must have at least 3 greater than 0, got 2.",
                () -> Sampling.multinomial(RANDOM, Tensor.vector(1, 0, 2), 3, false)),
            fails("The temperature of GumbelSoftmax must be positive and finite, got 0.",
                () -> Activations.gumbelSoftmax(0, true, RANDOM)),
            fails("A window must have size, stride and dilation of 1 or more and padding of 0 or more, got size 3, stride 0, "
                + "padding 0, dilation 1.", () -> new Sliding(3, 0, 0, 1)),
            fails("A window that spans 5 elements must fit the axis, got an axis of 2 with padding 1.",
                () -> new Sliding(3, 1, 1, 2).count(2)),
            fails("The operands of conv2d must be images (N, C, H, W) and a weight of four axes, got (2, 3) and (1, 1, 1, 1).",
                () -> Convolution.conv2d(A, Tensors.ones(1, 1, 1, 1), null)),
            fails("The weight of conv2d must take the channels of the images, and its filters split into the groups, got images "
                + "(2, 4, 5, 6), weight (8, 3, 2, 2) and 1 group.",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(8, 3, 2, 2), null)),
            fails("The weight of conv2d must take the channels of the images, and its filters split into the groups, got images "
                + "(2, 4, 5, 6), weight (7, 2, 2, 2) and 2 groups.",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(7, 2, 2, 2), null, 1, 0, 1, 2)),
            fails("The bias of conv2d must have shape (8), one number for each channel of the result, got (4).",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(8, 4, 2, 2), Tensors.ones(4))),
            fails("The weight of conv2d must have a window of 3 × 2, got shape (8, 4, 2, 2).",
                () -> Convolution.conv2d(IMAGES, Tensors.ones(8, 4, 2, 2), null, Sliding.of(3), Sliding.of(2), 1)),
            fails("The operands of conv1d must be sequences (N, C, L) and a weight (filters, C / groups, size), got (2, 3) and "
                + "(1, 1, 1).",
                () -> Convolution.conv1d(A, Tensors.ones(1, 1, 1), null, 1, 0, 1, 1)),
            fails("The first axis of the weight of convTranspose2d must be the number of channels of the images, a multiple of "
                + "the groups, got images (2, 4, 5, 6), weight (3, 4, 2, 2) and 1 group.",
                () -> Convolution.convTranspose2d(IMAGES, Tensors.ones(3, 4, 2, 2), null, 1, 0, 0, 1, 1)),
            fails("The output padding of convTranspose2d must be at least 0 and less than the stride, and something must be "
                + "left after the padding is taken off, got output padding 2, stride 2 and padding 0.",
                () -> Convolution.convTranspose2d(IMAGES, Tensors.ones(4, 3, 2, 2), null, 2, 0, 2, 1, 1)),
            fails("The argument of maxPool2d must be images (N, C, H, W), got (2, 3).", () -> Pooling.maxPool2d(A, 2)),
            fails("The padding of maxPool2d must be at most half of the window, got 2 for a window of 3.",
                () -> Pooling.maxPool2d(IMAGES, 3, 1, 2)),
            fails("A window of maxPool2d must see more than padding, got nothing else at row 0, column 0.",
                () -> Pooling.maxPool2d(Tensors.ones(1, 1, 2, 2), new Sliding(2, 1, 1, 3), new Sliding(2, 1, 1, 3))),
            fails("A window that spans 7 elements must fit the axis, got an axis of 5 with padding 0.",
                () -> Pooling.avgPool2d(IMAGES, 7)),
            fails("The windows of avgPool2d must have dilation 1, got Sliding[size=2, stride=1, padding=0, dilation=2] and "
                + "Sliding[size=2, stride=1, padding=0, dilation=1].",
                () -> Pooling.avgPool2d(IMAGES, new Sliding(2, 1, 0, 2), Sliding.of(2))),
            fails("The operands of adaptiveAvgPool2d must be images (N, C, H, W) and sizes of 1 or more, got (2, 4, 5, 6) and 0 "
                + "× 1.",
                () -> Pooling.adaptiveAvgPool2d(IMAGES, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamed(String message, Executable mistake) {
        assertEquals(message, assertThrows(RuntimeException.class, mistake).getMessage());
    }

    /** A float holds whole numbers up to 2²⁴: indices beyond would be wrong without a word. */
    @Test
    void noIndicesBeyondAFloat() {
        Tensor long1 = Tensors.zeros((1 << 24) + 1);
        Tensor none = Tensors.zeros(0);
        for (Executable mistake : List.<Executable>of(() -> long1.argmax(0), () -> long1.argmin(-1),
                () -> Ordering.argsort(long1, 0, true), () -> Ordering.topk(long1, 1, 0), () -> long1.gather(0, none),
                () -> long1.indexSelect(0, none), () -> Tensors.arange((1 << 24) + 1), () -> Tensors.oneHot(none, (1 << 24) + 1),
                () -> Tensors.labels(1, (1 << 24) + 1), () -> Tensors.wholeNumbers("ids", none, (1 << 24) + 1),
                () -> Losses.crossEntropy().apply(long1, Tensor.scalar(1)))) {
            var error = assertThrows(IllegalArgumentException.class, mistake);
            assertTrue(error.getMessage().endsWith(
                " must be at most 16777216, as larger whole numbers are not exact in a tensor, got 16777217."),
                error.getMessage());
        }
        assertEquals((1 << 24) - 1, Tensors.arange(1 << 24).get((1 << 24) - 1));
    }

    @Test
    void theDirectConvolutionChecksItsShapes() {
        Sliding three = new Sliding(3, 1, 0, 1);
        for (Executable mistake : List.<Executable>of(
                () -> DirectConvolution.conv2d(Tensors.ones(1, 2, 5, 5), Tensors.ones(4, 3, 3, 3), null, three, three, 1),
                () -> DirectConvolution.conv2d(Tensors.ones(2, 5, 5), Tensors.ones(4, 2, 3, 3), null, three, three, 1),
                () -> DirectConvolution.conv2d(Tensors.ones(1, 2, 5, 5), Tensors.ones(4, 2, 2, 3), null, three, three, 1),
                () -> DirectConvolution.conv2d(Tensors.ones(1, 2, 5, 5), Tensors.ones(4, 2, 3, 3), Tensors.ones(3), three,
                    three, 1),
                () -> DirectConvolution.conv2d(Tensors.ones(1, 2, 5, 5), Tensors.ones(3, 1, 3, 3), null, three, three, 2))) {
            assertTrue(assertThrows(IllegalArgumentException.class, mistake).getMessage().contains("directConv2d"));
        }
    }
}
