package mapping.tensor;

import java.util.List;
import java.util.function.UnaryOperator;
import mapping.Differentiable;
import mapping.DifferentiableLawsTest;
import mapping.Linearization;
import mapping.Sample;
import mapping.Space;
import mapping.random.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations of tensors keep the laws of differentiable mappings: another witness of their pullbacks than PyTorch. */
class TensorLawsTest {

    private static final RandomSource RANDOM = RandomSource.of(8);

    private static Tensor randn(int... shape) {
        return Tensors.randn(RANDOM, shape);
    }

    /** A point at least 0.05 away from 0 and of all elements from each other. */
    private static Tensor apart(int... shape) {
        Tensor order = Ordering.argsort(Tensors.rand(RANDOM, Shape.numel(shape)), 0, false);
        return order.sub(Shape.numel(shape) / 2).add(0.4).mul(0.15).reshape(shape);
    }

    private static Sample<Tensor, Tensor> sample(String name, Tensor point, UnaryOperator<Tensor> f) {
        Differentiable<Tensor, Tensor> mapping = x -> {
            Tensor argument = x.copy().requiresGrad();
            Tensor value = f.apply(argument);
            return new Linearization<>(value.detach(), u -> {
                argument.zeroGrad();
                value.backwardRetainingGraph(u);
                return argument.grad().copy();
            });
        };
        return Sample.of(Differentiable.of(name, Space.anything(), Space.anything(), mapping), point);
    }

    static List<Sample<Tensor, Tensor>> samples() {
        Tensor weight = randn(4, 2, 3, 2);
        Tensor matrix = randn(4, 3);
        Tensor index = Tensor.matrix(new float[][] {{2, 0, 2}, {1, 1, 0}});
        return List.of(
            sample("a·x + b, broadcast", randn(3), x -> x.mul(matrix).add(randnFixed(4, 1))),
            sample("1 / x", apart(2, 3).abs().add(1), x -> Tensor.scalar(1).div(x)),
            sample("maximum", apart(2, 3), x -> x.maximum(Tensor.scalar(0)).minimum(x.mul(0.5).add(0.4))),
            sample("tanh", randn(2, 3), Tensor::tanh),
            sample("sigmoid, exp, log", randn(2, 3), x -> x.sigmoid().log().exp()),
            sample("relu, abs", apart(3, 3), x -> x.relu().add(x.abs())),
            sample("square, sqrt, pow", randn(4), x -> x.square().add(1).sqrt().pow(1.5)),
            sample("sin, cos, erf, expm1, log1p", randn(4), x ->
                x.sin().mul(x.cos()).add(SpecialFunctions.erf(x))
                    .add(SpecialFunctions.expm1(SpecialFunctions.log1p(x.square())))),
            sample("matmul", randn(2, 3, 4), x -> x.matmul(matrix)),
            sample("x xᵀ", randn(2, 3), x -> x.matmul(x.transpose(0, 1))),
            sample("linear", randn(2, 5, 3), x -> x.linear(matrix, Tensor.vector(1, 2, 3, 4))),
            sample("sum, mean", randn(2, 3, 4), x -> x.sum(0, -1).add(Tensors.meanKeepDim(x, 1).sum(0, 2))),
            sample("variance", randn(3, 4), x -> x.variance(1, 0)),
            sample("norm", randn(3, 4), x -> x.norm(1)),
            sample("p-norms", apart(3, 4), x -> Norms.vectorNorm(x, 3, 1).add(Norms.vectorNorm(x, 1, 1))
                .add(Norms.vectorNorm(x, Double.POSITIVE_INFINITY, 1))),
            sample("std", randn(3, 4), x -> x.std(1, 0)),
            sample("prod", randn(3, 4), x -> x.prod(0).add(x.prod())),
            sample("cdist", apart(2, 3), x -> Distances.cdist(x, matrix, 2).add(Distances.cdist(x.mul(2), matrix, 1))
                .add(Distances.cdist(x, matrix, Double.POSITIVE_INFINITY))),
            sample("cdist to itself", randn(2, 3), x -> Distances.cdist(x, x.mul(2).add(1), 2)),
            sample("einsum", randn(2, 3, 2), x -> Tensors.einsum("iji,kj,jii->ki", x, matrix, x.transpose(0, 1))),
            sample("max, min", apart(3, 4), x -> x.max(1).add(x.min(-1))),
            sample("softmax", randn(3, 4), x -> x.softmax(0)),
            sample("log softmax", randn(3, 4), x -> x.logSoftmax(1)),
            sample("log Σ exp", randn(3, 4), x -> x.logSumExp(0)),
            sample("cumsum", randn(3, 4), x -> Tensors.cumsum(x, 0)),
            sample("cumprod", randn(3, 4), x -> Cumulative.cumprod(x, 0)),
            sample("running log Σ exp", randn(3, 4), x -> Cumulative.logCumSumExp(x, 1)),
            sample("floor, ceil, round, sign", apart(3, 4), x -> x.floor().add(x.ceil()).add(x.round()).add(x.sign()).add(x)),
            sample("roll, repeat, tril, triu", randn(2, 3), x ->
                Rearrangement.tril(Rearrangement.repeat(Rearrangement.roll(x, 2, 1), 2, 1), -1).add(
                    Rearrangement.triu(Rearrangement.repeat(x, 2, 1), 1))),
            sample("unbind, meshgrid", randn(2, 3), x -> {
                List<Tensor> rows = Rearrangement.unbind(x, 0);
                List<Tensor> grid = Tensors.meshgrid(rows.get(0), rows.get(1));
                return grid.get(0).mul(grid.get(1));
            }),
            sample("sort", apart(3, 4), x -> Ordering.sort(x, 1, true)),
            sample("topk", apart(3, 4), x -> Ordering.topk(x, 2, 0)),
            sample("views", randn(2, 3, 4), x ->
                Tensors.flip(x.permute(2, 0, 1).flatten(1), 0).slice(1, 1, 6, 2).unsqueeze(0).expand(2, 4, 3)),
            sample("select, transpose", randn(2, 3, 4), x -> x.select(1, 2).transpose(0, 1)),
            sample("gather", randn(3, 3), x -> x.gather(0, index)),
            sample("scatterAdd", randn(2, 3), x -> Tensors.scatterAdd(Tensors.ones(3, 3), 0, index, x)),
            sample("scatter", randn(2, 3), x -> Tensors.scatter(x.sum(1).unsqueeze(0).expand(3, 2).transpose(0, 1), 0,
                Tensor.matrix(new float[][] {{1, 0, 1}}), x.slice(0, 0, 1)).add(
                    Tensors.scatter(x, 1, Tensor.matrix(new float[][] {{1}}), 3))),
            sample("indexSelect", randn(3, 2), x -> x.indexSelect(0, Tensor.vector(2, 2, 0))),
            sample("embedding", randn(3, 2), x -> Tensors.embedding(x, index)),
            sample("maskedFill", randn(2, 3), x -> x.maskedFill(index.gt(0), 7)),
            sample("where", randn(2, 3), x -> Tensors.where(index.gt(0), x, x.mul(-3))),
            sample("concat, pad", randn(2, 3), x -> Tensors.pad(Tensors.concat(0, x, x.mul(2)), 1, 1, 2, 0.5)),
            sample("stack, split", randn(4, 3), x ->
                Tensors.stack(1, x.select(0, 1), Tensors.split(x, 3, 0).get(1).squeeze(0))),
            sample("means of sequences", randn(2, 4, 3), x -> Sequences.mean(x, 3, 1)),
            sample("greatest of sequences", apart(2, 4, 2), x -> Sequences.max(x, 2, 4)),
            sample("last of sequences", randn(2, 4, 2), x -> Sequences.last(x, 4, 2)),
            sample("sequences padded", randn(3, 2), x -> Sequences.pad(0.5, x, x.slice(0, 1, 2))),
            sample("solve", randn(3, 3), x -> LinearAlgebra.solve(x.add(Tensors.eye(3).mul(4)), x)),
            sample("logdet", randn(3, 3), x -> LinearAlgebra.logdet(x.matmul(x.transpose(0, 1)).add(Tensors.eye(3)))),
            sample("cholesky", randn(3, 3), x -> LinearAlgebra.cholesky(x.matmul(x.transpose(0, 1)).add(Tensors.eye(3)))),
            sample("conv2d of x", randn(2, 4, 5, 4), x -> Convolution.conv2d(x, weight, null, 1, 1, 1, 2)),
            sample("conv2d of the weight", weight, w ->
                Convolution.conv2d(Tensors.cumsum(Tensors.ones(2, 2, 5, 4), 2), w, null, 2, 1, 1, 1)),
            sample("convTranspose2d", randn(1, 4, 3, 2), x -> Convolution.convTranspose2d(x, weight, null, 2, 1, 1, 1, 1)),
            sample("maxPool2d", apart(1, 2, 5, 5), x -> Pooling.maxPool2d(x, 3, 2, 1)),
            sample("avgPool2d", randn(1, 2, 5, 5), x -> Pooling.avgPool2d(x, 3, 2, 1)),
            sample("adaptiveAvgPool2d", randn(2, 1, 5, 4), x -> Pooling.adaptiveAvgPool2d(x, 2, 3)),
            sample("adaptiveMaxPool2d", apart(2, 1, 5, 4), x -> Pooling.adaptiveMaxPool2d(x, 2, 3)),
            sample("pooling of sequences", apart(2, 1, 5), x -> Pooling.maxPool1d(x, new Sliding(3, 2, 1, 1))
                .add(Pooling.avgPool1d(x, Sliding.of(3))).add(Pooling.adaptiveMaxPool1d(x, 3))
                .add(Pooling.adaptiveAvgPool1d(x, 3))),
            sample("pooling of volumes", apart(1, 2, 2, 3, 4), x -> Volumes.maxPool3d(x, Sliding.of(2), Sliding.of(2),
                Sliding.of(1)).add(Volumes.avgPool3d(x, Sliding.of(2), Sliding.of(2), Sliding.of(1)))),
            sample("conv3d of x", randn(1, 4, 3, 2, 3), x -> Volumes.conv3d(x, randnFixed(4, 2, 2, 2, 3), null,
                new Sliding(2, 2, 1, 1), Sliding.of(2), new Sliding(3, 1, 1, 1), 2)),
            sample("conv3d of the weight", randn(2, 1, 2, 1, 2), w -> Volumes.conv3d(randnFixed(2, 1, 3, 2, 4), w, null,
                Sliding.of(2), Sliding.of(1), Sliding.of(2), 1)),
            sample("convTranspose1d", randn(1, 4, 3), x ->
                Convolution.convTranspose1d(x, randnFixed(4, 2, 3), null, 2, 1, 1, 1, 2)),
            sample("pad", randn(2, 3, 4), x -> Padding.pad(Padding.pad(Padding.pad(Padding.constant(x, 2, 1, 0, -1, 2),
                Padding.Mode.REFLECT, 2, 1), Padding.Mode.REPLICATE, 0, 2, 1, 0), Padding.Mode.CIRCULAR, 1, 1, 1, 1)),
            sample("nearest", randn(1, 2, 3, 4), x -> Interpolation.nearestBy(Interpolation.nearest(x, 5, 2), 1.5, 0.5)),
            sample("linear", randn(1, 2, 3, 4), x ->
                Interpolation.linearBy(Interpolation.linear(x, true, 5, 2), false, 1.5, 2)),
            sample("pixelShuffle", randn(1, 4, 2, 3), x -> Subpixels.pixelUnshuffle(Subpixels.pixelShuffle(x, 2).sin(), 2)),
            sample("unfold, fold", randn(1, 2, 4, 3), x -> Unfolding.fold(Unfolding.unfold(x, new Sliding(2, 2, 1, 1),
                Sliding.of(2)), 4, 3, new Sliding(2, 2, 1, 1), Sliding.of(2))),
            sample("gridSample of x", randn(2, 2, 3, 4), x ->
                GridSampling.gridSample(x, GridSampling.affineGrid(randnFixed(2, 2, 3), 3, 2, false))),
            sample("gridSample of the grid", apart(1, 2, 3, 2).mul(0.55), grid -> GridSampling.gridSample(
                randnFixed(1, 2, 4, 3), grid, GridSampling.Mode.BILINEAR, GridSampling.Border.BORDER, true)),
            sample("affineGrid", randn(2, 2, 3), theta -> GridSampling.affineGrid(theta, 2, 3, false)),
            sample("roiAlign", randn(2, 2, 4, 5), x -> RoiAlign.roiAlign(x, Tensor.matrix(new float[][] {{0, 0.5f, 1, 4, 3},
                {1, -2, 2, 3, 2.5f}, {1, 1, 1, 1, 1}}), 2, 3, 1, -1, true)));
    }

    private static Tensor randnFixed(int... shape) {
        return Tensors.randn(RandomSource.of(1), shape);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheLaws(Sample<Tensor, Tensor> sample) {
        DifferentiableLawsTest.keepsAllLaws(sample);
    }
}
