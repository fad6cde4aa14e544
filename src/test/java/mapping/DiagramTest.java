package mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
                input -->|"ℝ¹ˣ²⁸ˣ²⁸"| stage1["feature extraction"]
                stage1 -->|"ℝ⁶⁴"| stage2["nonlinear transformation"]
                stage2 -->|"ℝ³²"| stage3["say #quot;cat#quot; #35;1"]
                stage3 -->|"{0, 1, …, 9}"| output([output])
            """, Diagram.of(model, Space.reals(1, 28, 28)));
        assertEquals("flowchart LR\n    input([input])\n    input --> output([output])\n", Diagram.of(Mapping.identity()));
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
