package mapping.layers;

import java.util.Map;
import mapping.tensor.Tensor;

/** A layer that learns a weight and a bias, either of which may be null: it then learns the other alone. */
public interface WeightAndBias extends Layer {

    Tensor weight();

    Tensor bias();

    @Override
    default Map<String, Tensor> ownParameters() {
        return new Parts<Tensor>().with("weight", weight()).with("bias", bias());
    }
}
