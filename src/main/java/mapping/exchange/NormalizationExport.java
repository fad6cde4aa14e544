package mapping.exchange;

import java.util.Arrays;
import java.util.Map;
import mapping.Space;
import mapping.layers.CosineDense;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.GroupNorm;
import mapping.layers.normalization.InstanceNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.normalization.RmsNorm;
import mapping.layers.normalization.SpectralNorm;
import mapping.layers.normalization.WeightNorm;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/** Normalizations: operators where ONNX has them, else their formula. */
final class NormalizationExport {

    private NormalizationExport() {
    }

    static void enter(ExportRules rules) {
        rules.put(BatchNorm.class, NormalizationExport::batch);
        rules.put(LayerNorm.class, NormalizationExport::layer);
        rules.put(GroupNorm.class, NormalizationExport::group);
        rules.put(InstanceNorm.class, (layer, x, in, draft) -> instance(x, layer.channels(), layer.epsilon(), layer.weight(),
            layer.bias(), draft));
        rules.put(RmsNorm.class, NormalizationExport::rms);
        rules.put(CosineDense.class, NormalizationExport::cosine);
        rules.put(WeightNorm.class, (layer, x, in, draft) ->
            draft.write(layer.inner().withWeight(layer.weight().detach()), x, in));
        rules.put(SpectralNorm.class, (layer, x, in, draft) ->
            draft.write(layer.inner().withWeight(divided(layer)), x, in));
    }

    /** W / (uᵀ W v) of the u and v that training has left, which this does not move. */
    private static Tensor divided(SpectralNorm layer) {
        Map<String, Tensor> vectors = layer.ownBuffers();
        Tensor weight = layer.inner().weight().detach();
        int axis = layer.inner().outputAxis();
        Tensor matrix = (axis == 0 ? weight : weight.transpose(0, axis)).reshape(weight.size(axis), -1);
        Tensor sigma = matrix.matmul(vectors.get("parametrizations.weight.0._v"))
            .mul(vectors.get("parametrizations.weight.0._u")).sum();
        return weight.div(sigma);
    }

    private static String batch(BatchNorm layer, String x, Space in, Draft draft) {
        Map<String, Tensor> running = layer.ownBuffers();
        if (running.isEmpty()) {
            throw new IllegalArgumentException("Batch normalization must have running statistics where it is written in "
                + "ONNX, got "
                + layer.name() + " without.");
        }
        int channels = running.get("running_mean").numel();
        Tensor weight = layer.weight() == null ? Tensors.ones(channels) : layer.weight();
        Tensor bias = layer.bias() == null ? Tensors.zeros(channels) : layer.bias();
        return draft.add(node -> node.with("epsilon", (float) layer.epsilon()), "BatchNormalization", x, draft.weight(weight),
            draft.weight(bias), draft.weight(running.get("running_mean")), draft.weight(running.get("running_var")));
    }

    private static String layer(LayerNorm layer, String x, Space in, Draft draft) {
        int[] sizes = layer.sizes().stream().mapToInt(Integer::intValue).toArray();
        Tensor weight = layer.weight() == null ? Tensors.ones(sizes) : layer.weight();
        Tensor bias = layer.bias() == null ? Tensors.zeros(sizes) : layer.bias();
        return draft.add(node -> node.with("axis", (long) -sizes.length).with("epsilon", (float) layer.epsilon()),
            "LayerNormalization", x, draft.weight(weight), draft.weight(bias));
    }

    private static String instance(String x, int channels, double epsilon, Tensor weight, Tensor bias, Draft draft) {
        return draft.add(node -> node.with("epsilon", (float) epsilon), "InstanceNormalization", x,
            draft.weight(weight == null ? Tensors.ones(channels) : weight),
            draft.weight(bias == null ? Tensors.zeros(channels) : bias));
    }

    /** Groups are the channels of an instance normalization. */
    private static String group(GroupNorm layer, String x, Space in, Draft draft) {
        String groups = draft.add("Reshape", x, draft.wholes(0, layer.groups(), -1));
        String normal = instance(groups, layer.groups(), layer.epsilon(), null, null, draft);
        String y = draft.add("Reshape", normal, draft.add("Shape", x));
        if (layer.weight() == null) {
            return y;
        }
        long[] shape = new long[Draft.sizes("The input of " + layer.name(), in).length];
        Arrays.fill(shape, 1);
        shape[0] = layer.channels();
        String weight = draft.add("Reshape", draft.weight(layer.weight()), draft.wholes(shape));
        String bias = draft.add("Reshape", draft.weight(layer.bias()), draft.wholes(shape));
        return draft.add("Add", draft.add("Mul", y, weight), bias);
    }

    private static String rms(RmsNorm layer, String x, Space in, Draft draft) {
        String mean = draft.add(node -> node.with("axes", new long[] {-1}), "ReduceMean", draft.add("Mul", x, x));
        String root = draft.add("Sqrt", draft.add("Add", mean, draft.scalar(layer.epsilon())));
        String y = draft.add("Div", x, root);
        return layer.weight() == null ? y : draft.add("Mul", y, draft.weight(layer.weight()));
    }

    private static String cosine(CosineDense layer, String x, Space in, Draft draft) {
        String turned = draft.add(node -> node.with("perm", 1L, 0L), "Transpose", direction(draft.weight(layer.weight()), draft));
        return draft.add("MatMul", direction(x, draft), turned);
    }

    /** Rows divided by their lengths. */
    private static String direction(String rows, Draft draft) {
        String length = draft.add(node -> node.with("axes", new long[] {-1}), "ReduceL2", rows);
        return draft.add("Div", rows, draft.add("Max", length, draft.scalar(1e-12)));
    }
}
