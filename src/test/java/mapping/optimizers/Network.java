package mapping.optimizers;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mapping.tensor.Tensor;

/** The network of two layers that src/test/pytorch/optimizers_network.py trained, its data, and how the training went. */
record Network(float[][] x, float[][] y, float[][] start, Map<String, Run> runs) {

    static final Network PYTORCH = read();
    private static final Tensor X = Tensor.matrix(PYTORCH.x);
    private static final Tensor Y = Tensor.matrix(PYTORCH.y);

    /** The loss of every ninth step, and the parameters after 100. */
    record Run(double[] losses, float[][] end) {
    }

    static List<Tensor> parameters() {
        int[][] shapes = {{3, 5}, {5}, {5, 2}, {2}};
        List<Tensor> parameters = new ArrayList<>();
        for (int k = 0; k < shapes.length; k++) {
            parameters.add(Tensor.of(PYTORCH.start[k].clone(), shapes[k]).requiresGrad());
        }
        return parameters;
    }

    static Tensor loss(List<Tensor> p) {
        return X.matmul(p.get(0)).add(p.get(1)).tanh().matmul(p.get(2)).add(p.get(3)).sub(Y).square().mean();
    }

    /** One step of training; gives the loss before it. */
    static float step(Optimizer optimizer, List<Tensor> p) {
        optimizer.zeroGrad();
        Tensor loss = loss(p);
        loss.backward();
        optimizer.step();
        return loss.item();
    }

    private static Network read() {
        try (Reader reader = new InputStreamReader(
                Network.class.getResourceAsStream("/pytorch/optimizers_network.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Network.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
