package mapping.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mapping.Differentiable;
import mapping.FiniteMapping;
import mapping.Linearization;
import mapping.Mapping;
import mapping.Space;
import org.junit.jupiter.api.Test;

class DiagramTest {

    @Test
    void drawsTheStagesWithTheirSpaces() {
        Mapping<Integer, Integer> extraction = stage("feature extraction", Space.reals(1, Space.ANY, Space.ANY), Space.reals(64));
        Mapping<Integer, Integer> inside = stage("a", Space.reals(64), Space.reals(32))
            .then(stage("b", Space.reals(32), Space.reals(32)));
        Mapping<Integer, Integer> classification = stage("say \"cat\" #1", Space.anything(), Space.range(10));
        Mapping<Integer, Integer> model = extraction.then(inside.named("nonlinear transformation")).then(classification);
        assertEquals("""
            flowchart LR
                input([input])
                stage1["feature extraction"]
                stage2["nonlinear transformation"]
                stage3["say #quot;cat#quot; #35;1"]
                output([output])
                input -->|"ℝ¹ˣ²⁸ˣ²⁸"| stage1
                stage1 -->|"ℝ⁶⁴"| stage2
                stage2 -->|"ℝ³²"| stage3
                stage3 -->|"{0, 1, …, 9}"| output
            """, Diagram.of(model, Space.reals(1, 28, 28)));
        assertEquals("""
            flowchart LR
                input([input])
                stage1["feature extraction"]
                subgraph frame1["nonlinear transformation"]
                    stage2["a"]
                    stage3["b"]
                end
                stage4["say #quot;cat#quot; #35;1"]
                output([output])
                input -->|"ℝ¹ˣᵐˣⁿ"| stage1
                stage1 -->|"ℝ⁶⁴"| stage2
                stage2 -->|"ℝ³²"| stage3
                stage3 -->|"ℝ³²"| stage4
                stage4 -->|"{0, 1, …, 9}"| output
            """, Diagram.detailed(model, model.domain()));
        assertEquals("flowchart LR\n    input([input])\n    output([output])\n    input --> output\n",
            Diagram.of(Mapping.identity()));
    }

    @Test
    void drawsDifferentiableStagesToo() {
        Differentiable<Double, Double> square = x -> new Linearization<>(x * x, u -> 2 * x * u);
        Differentiable<Double, Double> fourth = square.named("square").then(square.named("square again")).named("fourth power");
        assertEquals("""
            flowchart LR
                input([input])
                subgraph frame1["fourth power"]
                    stage1["square"]
                    stage2["square again"]
                end
                output([output])
                input -->|"ℝ"| stage1
                stage1 --> stage2
                stage2 --> output
            """, Diagram.detailed(fourth, Space.reals()));
    }

    private static Mapping<Integer, Integer> stage(String name, Space domain, Space codomain) {
        return Mapping.of(name, domain, codomain, x -> x);
    }

    @Test
    void drawsAFiniteMappingArrowByArrow() {
        assertEquals("""
            flowchart LR
                subgraph domain
                    x0(("1"))
                    x1(("2"))
                end
                subgraph codomain
                    y0(("odd"))
                    y1(("even"))
                end
                x0 --> y0
                x1 --> y1
            """, Diagram.of(FiniteMapping.of("parity", List.of(1, 2), List.of("odd", "even"), x -> x % 2 == 0 ? "even" : "odd")));
    }
}
