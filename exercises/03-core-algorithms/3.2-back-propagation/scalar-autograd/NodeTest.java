import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NodeTest {

    @Test
    @DisplayName("plus: 2 + 5 = 7 with the gradients 1 and 1")
    void plus() {
        Node a = new Node(2);
        Node b = new Node(5);
        Node y = a.plus(b);
        y.backward();
        Check.close("value", 7, y.value(), 1e-12);
        Check.close("gradient of a", 1, a.grad(), 1e-12);
        Check.close("gradient of b", 1, b.grad(), 1e-12);
    }

    @Test
    @DisplayName("times: 2 · 5 = 10 with the gradients 5 and 2")
    void times() {
        Node a = new Node(2);
        Node b = new Node(5);
        Node y = a.times(b);
        y.backward();
        Check.close("value", 10, y.value(), 1e-12);
        Check.close("gradient of a", 5, a.grad(), 1e-12);
        Check.close("gradient of b", 2, b.grad(), 1e-12);
    }

    // a/b changes by 1/b for a unit of a, and by −a/b² for a unit of b.
    @Test
    @DisplayName("over: 3 / 2 = 1.5 with the gradients 0.5 and −0.75")
    void over() {
        Node a = new Node(3);
        Node b = new Node(2);
        Node y = a.over(b);
        y.backward();
        Check.close("value", 1.5, y.value(), 1e-12);
        Check.close("gradient of a", 0.5, a.grad(), 1e-12);
        Check.close("gradient of b", -0.75, b.grad(), 1e-12);
    }

    @Test
    @DisplayName("a number used three times: a·a + a at 3 has the gradient 7")
    void usedThrice() {
        Node a = new Node(3);
        a.times(a).plus(a).backward();
        Check.close("gradient of a", 7, a.grad(), 1e-12);
    }

    // y = s·s with s = a + b, and s is used by both factors: y' = 2(a + b) for both.
    @Test
    @DisplayName("a chain: (a + b)² at (1, 2), squared once more, has the gradient 4(a + b)³ = 108")
    void chain() {
        Node a = new Node(1);
        Node b = new Node(2);
        Node s = a.plus(b);
        Node square = s.times(s);
        square.times(square).backward();
        Check.close("gradient of a", 108, a.grad(), 1e-12);
        Check.close("gradient of b", 108, b.grad(), 1e-12);
    }

    // s is used by s·s and by s·b: by a it is 2s + b = 8, by b it is 2s + b + s = 11.
    @Test
    @DisplayName("a part of two parts: s·s + s·b with s = a + b at (1, 2) has the gradients 8 and 11")
    void sharedPart() {
        Node a = new Node(1);
        Node b = new Node(2);
        Node s = a.plus(b);
        s.times(s).plus(s.times(b)).backward();
        Check.close("gradient of a", 8, a.grad(), 1e-12);
        Check.close("gradient of b", 11, b.grad(), 1e-12);
    }

    @Test
    @DisplayName("two results of one ingredient: a·a, then a + a, leave 6 + 2 = 8 at 3")
    void twoResults() {
        Node a = new Node(3);
        a.times(a).backward();
        a.plus(a).backward();
        Check.close("gradient of a", 8, a.grad(), 1e-12);
    }

    @Test
    @DisplayName("backward twice on a·a·a at 2 leaves 12 + 12 = 24")
    void again() {
        Node a = new Node(2);
        Node y = a.times(a).times(a);
        y.backward();
        y.backward();
        Check.close("gradient of a", 24, a.grad(), 1e-12);
    }
}
