package mapping.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mapping.drawing.ComputationGraph;
import org.junit.jupiter.api.Test;

class ValueTest {

    /** The example of micrograd's README, with its printed numbers. */
    @Test
    void microgradsExample() {
        Value a = new Value("a", -4);
        Value b = new Value("b", 2);
        Value c = a.plus(b);
        Value d = a.times(b).plus(b.power(3));
        c = c.plus(c.plus(1));
        c = c.plus(c.plus(1).plus(a.negate()));
        d = d.plus(d.times(2).plus(b.plus(a).relu()));
        d = d.plus(d.times(3).plus(b.minus(a).relu()));
        Value e = c.minus(d);
        Value f = e.square();
        Value g = f.over(2);
        g = g.plus(new Value(10).over(f));
        g.backward();
        assertEquals(24.7041, g.value(), 5e-5);
        assertEquals(138.8338, a.grad(), 5e-5);
        assertEquals(645.5773, b.grad(), 5e-5);
    }

    @Test
    void gradientsOfIngredientsAddUpUntilCleared() {
        Value x = new Value(3);
        Value y = x.square().times(x);
        y.backward();
        assertEquals(27, x.grad());
        y.backward();
        assertEquals(54, x.grad(), "twice 27: computed nodes start again from 0, ingredients add");
        assertEquals(1, y.grad());
        x.zeroGrad();
        assertEquals(0, x.grad());
        x.plus(x).backward();
        assertEquals(2, x.grad());
    }

    @Test
    void anIngredientIsItsOwnResult() {
        Value x = new Value(3);
        x.backward();
        assertEquals(1, x.grad());
    }

    @Test
    void aMillionStepsDeep() {
        Value x = new Value(0.5);
        Value y = x;
        for (int i = 0; i < 1_000_000; i++) {
            y = y.plus(x);
        }
        y.backward();
        assertEquals(1_000_001, x.grad());
        assertEquals(1_000_002, ComputationGraph.nodes(y).size() + 1, "x and a million sums");
    }

    @Test
    void aDiamondCostsNoMoreThanItsNodes() {
        Value x = new Value(1);
        Value y = x;
        for (int i = 0; i < 500; i++) {
            y = y.plus(y);   // 2^500 paths
        }
        y.backward();
        assertEquals(Math.scalb(1.0, 500), x.grad());
    }

    @Test
    void printsItselfAndItsGraph() {
        Value a = new Value("a", 2);
        Value y = a.times(new Value(3)).log().plus(a);
        y.backward();
        assertEquals("a = 2.0, grad 1.5", a.toString());
        assertEquals("3.0, grad 0.0", new Value(3).toString());
        assertEquals(List.of(), a.operands());
        assertEquals("+", y.operation());
        assertEquals("""
            flowchart LR
                n0(["a: 2.000, grad 1.500"])
                n1(["3.000, grad 0.3333"])
                n2["×: 6.000, grad 0.1667"]
                n0 --> n2
                n1 --> n2
                n3["log: 1.792, grad 1.000"]
                n2 --> n3
                n4["+: 3.792, grad 1.000"]
                n3 --> n4
                n0 --> n4
            """, ComputationGraph.of(y));
    }

    @Test
    void ingredientsComeBeforeWhatUsesThem() {
        Value x = new Value(2);
        Value y = x.square().plus(x.exp().times(x));
        List<Value> order = ComputationGraph.nodes(y);
        order.forEach(node -> node.operands().forEach(operand -> assertTrue(order.indexOf(operand) < order.indexOf(node))));
    }
}
