package mapping.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import mapping.drawing.ComputationGraph;
import org.junit.jupiter.api.Test;

class TensorGraphDrawingTest {

    @Test
    void graphsAreDrawnWithShapesAndNames() {
        Tensor w = Tensor.vector(1, 2, 3).requiresGrad();
        Tensor weight = Tensors.ones(2, 3).requiresGrad();
        Tensor cost = w.mul(2).linear(weight, null).relu().sum();
        assertEquals("""
            flowchart LR
                n0(["0.weight: (2, 3) requires grad"])
                n1(["(3) requires grad"])
                n2["mul: (3)"]
                n1 --> n2
                n3["linear: (2)"]
                n2 --> n3
                n0 --> n3
                n4["relu: (2)"]
                n3 --> n4
                n5["sum: ()"]
                n4 --> n5
            """, ComputationGraph.of(cost, Map.of("0.weight", weight)));
        assertEquals(List.of(w, weight), ComputationGraph.nodes(cost).stream().filter(Tensor::isParameter)
            .sorted((a, b) -> a.dim() - b.dim()).toList());
    }
}
