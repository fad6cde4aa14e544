package mapping.compression.quantization;

import java.util.ArrayList;
import java.util.List;
import mapping.activations.Relu;
import mapping.layers.Dense;
import mapping.layers.Flatten;
import mapping.layers.Layer;
import mapping.layers.Sequential;
import mapping.layers.convolution.Conv2d;
import mapping.layers.convolution.MaxPool2d;

/** A model as a list of layers that can be done in whole numbers. */
final class Stages {

    private Stages() {
    }

    /** The layers one after another, those within {@link Sequential} unpacked. */
    static List<Layer> of(Layer model) {
        List<Layer> stages = new ArrayList<>();
        unpack(model, stages);
        for (int i = 0; i < stages.size(); i++) {
            Layer stage = stages.get(i);
            boolean known = isAffine(stage) || stage instanceof MaxPool2d || stage instanceof Flatten
                || stage instanceof Relu && i > 0 && isAffine(stages.get(i - 1));
            if (!known) {
                throw new IllegalArgumentException("The layers to be quantized must be Conv2d, Dense, a Relu after one of these, "
                    + "MaxPool2d or Flatten, got " + stage.name() + " as number " + (i + 1) + ".");
            }
        }
        return List.copyOf(stages);
    }

    private static void unpack(Layer layer, List<Layer> stages) {
        if (layer instanceof Sequential sequential) {
            sequential.layers().forEach(each -> unpack(each, stages));
        } else {
            stages.add(layer);
        }
    }

    static boolean isAffine(Layer layer) {
        return layer instanceof Conv2d || layer instanceof Dense;
    }

    /** Whether a rectifier follows. */
    static boolean isRectified(List<Layer> stages, int i) {
        return i + 1 < stages.size() && stages.get(i + 1) instanceof Relu;
    }

    static IntegerStage withoutWeights(Layer layer) {
        return layer instanceof MaxPool2d pool ? new IntegerMaxPool(pool.vertical(), pool.horizontal()) : new IntegerFlatten();
    }
}
