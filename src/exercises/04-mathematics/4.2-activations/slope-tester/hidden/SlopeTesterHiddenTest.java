import book.exercise.Check;
import book.exercise.Seed;
import mapping.activations.Activation;
import mapping.activations.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlopeTesterHiddenTest {

    @Test
    @DisplayName("it passes the book's smooth activations, and catches each with the sign of its slope turned")
    void library() {
        for (Activation f : new Activation[] {Activations.sigmoid(), Activations.tanh(), Activations.gelu(), Activations.mish(),
            Activations.softplus(), Activations.elu()}) {
            Check.passes(f.name(), () -> SlopeTester.test(f::value, f::derivative));
            Check.catches(f.name() + " with the sign turned", () -> SlopeTester.test(f::value, z -> -f.derivative(z)));
        }
    }

    @Test
    @DisplayName("it catches sides that are exchanged, and faults at the ends alone")
    void disguised() {
        Activation f = Activations.silu();
        Check.passes("SiLU", () -> SlopeTester.test(f::value, f::derivative));
        Check.catches("SiLU with the slope of the other side", () -> SlopeTester.test(f::value, z -> f.derivative(-z)));
        Check.catches("SiLU with a slope that is NaN beyond 7",
                () -> SlopeTester.test(f::value, z -> z > 7 ? Double.NaN : f.derivative(z)));
        Check.catches("SiLU with a slope that is wrong below −7",
                () -> SlopeTester.test(f::value, z -> f.derivative(z) + (z < -7 ? 0.005 : 0)));
    }

    @Test
    @DisplayName("it catches a fault in a stretch of one unit")
    void stretch() {
        double from = -7 + 13 * Seed.random().nextDouble();
        Check.catches("tanh with a slope that is wrong in one stretch", () -> SlopeTester.test(Math::tanh,
                z -> 1 - Math.tanh(z) * Math.tanh(z) + (z > from && z < from + 1 ? 0.01 : 0)));
    }
}
