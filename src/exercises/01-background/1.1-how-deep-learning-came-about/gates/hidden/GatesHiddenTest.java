import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GatesHiddenTest {

    @Test
    @DisplayName("a chain of the gates computes what the sentence says")
    void chain() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            int a = random.nextInt(2);
            int b = random.nextInt(2);
            int c = random.nextInt(2);
            Check.equal("same as neither", a == (b + c == 0 ? 1 : 0) ? 1 : 0,
                    Gates.same().apply(new double[] {a, Gates.neither().apply(new double[] {b, c})}));
            Check.equal("majority of (a, b, only c)", a + b + (c == 1 && a == 0 ? 1 : 0) >= 2 ? 1 : 0,
                    Gates.atLeastTwo().apply(new double[] {a, b, Gates.onlyFirst().apply(new double[] {c, a})}));
        }
    }
}
