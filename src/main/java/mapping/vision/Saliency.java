package mapping.vision;

import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Batch;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Pictures with a class each ↦ for every pixel the size of the slope |∂ score of that class / ∂ pixel|. Section 6.1.1 (Simonyan,
 * Vedaldi and Zisserman, 2014). The pictures are (n, channels, height, width), the slopes of the same shape. The model must be in
 * evaluation mode, so that a picture's scores do not depend on the others of its batch; then one backward pass serves all.
 *
 * @param model pictures ↦ scores of shape (n, classes)
 */
public record Saliency(Layer model) implements Mapping<Batch, Tensor> {

    public Saliency {
        Requirement.given("The model", model);
    }

    /** @throws IllegalArgumentException if a class is not one of the model's */
    @Override
    public Tensor apply(Batch pictures) {
        Requirement.given("The pictures", pictures);
        var there = model.at(pictures.x());
        return there.pullback().apply(Tensors.oneHot(pictures.y(), there.value().size(-1))).abs();
    }
}
