import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NodeHiddenTest {

    private static double f(double a, double b) {
        double p = a * b;
        double q = (p + a) / (b * b + 2);
        return q * p + q * q;
    }

    @Test
    @DisplayName("a formula with shared parts agrees with a central difference")
    void shared() {
        Random random = Seed.random();
        double x = 2 * random.nextDouble() - 1;
        double y = 2 * random.nextDouble() - 1;
        Node a = new Node(x);
        Node b = new Node(y);
        Node p = a.times(b);
        Node q = p.plus(a).over(b.times(b).plus(new Node(2)));
        Node result = q.times(p).plus(q.times(q));
        result.backward();
        double h = 1e-5;
        Check.close("value", f(x, y), result.value(), 1e-10);
        Check.close("gradients", new double[] {(f(x + h, y) - f(x - h, y)) / (2 * h), (f(x, y + h) - f(x, y - h)) / (2 * h)},
                new double[] {a.grad(), b.grad()}, 1e-6);
    }

    // Doubling ten times is multiplying by 1024; a walk that hands early parts on again gives another number.
    @Test
    @DisplayName("ten doublings by x + x have the gradient 1024")
    void doublings() {
        Node x = new Node(Seed.random().nextDouble());
        Node y = x;
        for (int i = 0; i < 10; i++) {
            y = y.plus(y);
        }
        y.backward();
        Check.close("gradient", 1024, x.grad(), 1e-12);
    }

    @Test
    @DisplayName("ingredients of two results keep the sum of both gradients")
    void accumulates() {
        double x = 0.5 + Seed.random().nextDouble();
        Node a = new Node(x);
        a.times(a).backward();
        a.plus(a).backward();
        Check.close("gradient", 2 * x + 2, a.grad(), 1e-12);
    }

    @Test
    @DisplayName("three times backward on one result leave three times its gradient")
    void thrice() {
        double x = 0.5 + Seed.random().nextDouble();
        Node a = new Node(x);
        Node y = a.times(a).over(a.plus(new Node(1)));
        for (int i = 0; i < 3; i++) {
            y.backward();
        }
        Check.close("gradient", 3 * (x * x + 2 * x) / ((x + 1) * (x + 1)), a.grad(), 1e-12);    // of x²/(x + 1), three times
    }
}
