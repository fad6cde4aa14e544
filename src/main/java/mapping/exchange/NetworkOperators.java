package mapping.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.layers.normalization.InstanceNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.tensor.Subpixels;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Products of matrices, normalizations, pixels of channels. */
final class NetworkOperators {

    private NetworkOperators() {
    }

    static void enter(Operators all) {
        all.put("MatMul", call -> call.in(0).matmul(call.in(1)));
        all.put("Gemm", NetworkOperators::gemm);
        all.put("BatchNormalization", NetworkOperators::batch);
        all.putAll("LayerNormalization", NetworkOperators::layer);
        all.put("InstanceNormalization", call -> new InstanceNorm(call.in(1).numel(), call.in(1), call.in(2),
            call.real("epsilon", 1e-5)).apply(call.in(0)));
        all.put("DepthToSpace", NetworkOperators::shuffle);
        all.put("Resize", ResizeOperator::apply);
    }

    private static Tensor gemm(Call call) {
        Tensor a = call.whole("transA", 0) == 0 ? call.in(0) : call.in(0).transpose(0, 1);
        Tensor b = call.whole("transB", 0) == 0 ? call.in(1) : call.in(1).transpose(0, 1);
        double alpha = call.real("alpha", 1);
        Tensor product = alpha == 1 ? a.matmul(b) : a.matmul(b).mul(alpha);
        double beta = call.real("beta", 1);
        return !call.has(2) ? product : product.add(beta == 1 ? call.in(2) : call.in(2).mul(beta));
    }

    /** By the running statistics, which the file has. */
    private static Tensor batch(Call call) {
        Requirement.between("The attribute training_mode", call.whole("training_mode", 0), 0, 0);
        int[] shape = new int[Math.max(1, call.in(0).dim() - 1)];
        Arrays.fill(shape, 1);
        shape[0] = call.in(1).numel();
        Tensor scale = call.in(1).div(call.in(4).add(call.real("epsilon", 1e-5)).sqrt());
        return call.in(0).sub(call.in(3).reshape(shape)).mul(scale.reshape(shape)).add(call.in(2).reshape(shape));
    }

    /** The result, and if they are wanted the mean and the reciprocal of the deviation. */
    private static List<Tensor> layer(Call call) {
        Tensor x = call.in(0);
        int axes = x.dim();
        int first = Call.axis(call.whole("axis", -1), axes);
        List<Integer> sizes = Arrays.stream(x.shape()).skip(first).boxed().toList();
        Tensor bias = call.has(2) ? call.in(2) : Tensors.zeros(sizes.stream().mapToInt(Integer::intValue).toArray());
        double epsilon = call.real("epsilon", 1e-5);
        LayerNorm norm = new LayerNorm(sizes, call.in(1), bias, epsilon);
        Tensor y = first > 0 ? norm.apply(x) : norm.apply(x.unsqueeze(0)).squeeze(0);
        if (call.node().outputs().size() == 1) {
            return List.of(y);
        }
        int[] along = IntStream.range(first, axes).toArray();
        Tensor mean = Tensors.meanKeepDim(x, along);
        Tensor variance = Tensors.meanKeepDim(x.sub(mean).square(), along);
        return List.of(y, mean, Tensor.scalar(1).div(variance.add(epsilon).sqrt()));
    }

    /** Channels become pixels; the old mode counts the place within a block before the channel. */
    private static Tensor shuffle(Call call) {
        Tensor x = call.in(0);
        int block = call.whole("blocksize", 1);
        if (call.node().text("mode", "DCR").equals("CRD")) {
            return Subpixels.pixelShuffle(x, block);
        }
        Requirement.asMany("axes of pictures", x.dim(), "examples, channels, rows and columns", 4);
        Requirement.between("The block of DepthToSpace", block, 1, 1 << 15);
        return x.reshape(x.size(0), block, block, x.size(1) / (block * block), x.size(2), x.size(3)).permute(0, 3, 4, 1, 5, 2)
            .reshape(x.size(0), x.size(1) / (block * block), x.size(2) * block, x.size(3) * block);
    }
}
