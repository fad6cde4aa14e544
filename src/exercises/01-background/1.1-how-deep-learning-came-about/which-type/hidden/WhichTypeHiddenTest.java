import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WhichTypeHiddenTest {

    @Test
    @DisplayName("the products and shares by hand")
    void numbers() {
        Check.predicted("the number of labels", 64 * 48, WhichType.labels(), 1e-6);
        Check.predicted("the number of mails", Math.max(180, 200 - 180), WhichType.blind(), 1e-6);
    }
}
