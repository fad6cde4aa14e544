package mapping.layers.recurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.initialization.Initialization;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;

/**
 * The passes of a recurrent layer over its sequences and their parameters, under PyTorch's names. The order of passes is layer 0
 * forward, layer 0 backward, layer 1 forward, …
 *
 * @param gates numbers that come to each unit, see {@link Cell#gates}
 */
record Passes(int in, int units, int layers, boolean bidirectional, int gates) {

    int directions() {
        return bidirectional ? 2 : 1;
    }

    int count() {
        return layers * directions();
    }

    /** The size of what a layer takes. */
    int width(int layer) {
        return layer == 0 ? in : units * directions();
    }

    private String suffix(int pass) {
        return "_l" + pass / directions() + (pass % directions() == 1 ? "_reverse" : "");
    }

    /** Drawn uniformly between −1/√units and 1/√units. */
    Map<String, Tensor> parameters(RandomSource random) {
        double bound = 1 / Math.sqrt(units);
        Initialization uniform = Initialization.uniform(-bound, bound);
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        for (int pass = 0; pass < count(); pass++) {
            String suffix = suffix(pass);
            parameters.put("weight_ih" + suffix, uniform.parameter(random, gates * units, width(pass / directions())));
            parameters.put("weight_hh" + suffix, uniform.parameter(random, gates * units, units));
            parameters.put("bias_ih" + suffix, uniform.parameter(random, gates * units));
            parameters.put("bias_hh" + suffix, uniform.parameter(random, gates * units));
        }
        return parameters;
    }

    /** Those of one pass. */
    Scan.Weights weights(Map<String, Tensor> parameters, int pass) {
        String suffix = suffix(pass);
        return new Scan.Weights(parameters.get("weight_ih" + suffix), parameters.get("weight_hh" + suffix),
            parameters.get("bias_ih" + suffix), parameters.get("bias_hh" + suffix));
    }
}
