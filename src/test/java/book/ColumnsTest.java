package book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    /** On a terminal, each of 梯度 is as wide as two letters. */
    @Test
    void chineseAndLatinColumnsStandUnderEachOther() {
        assertEquals(List.of("a     | x", "梯度  | yy", "abcde | z"),
                Columns.aligned(List.of(List.of("a", "| x"), List.of("梯度", "| yy"), List.of("abcde", "| z")), " "));
    }

    @Test
    void noLineEndsWithBlanks() {
        assertEquals(List.of("a", "bb  c"), Columns.aligned(List.of(List.of("a", ""), List.of("bb", "c")), "  "));
    }

    @Test
    void noRowsAreNoLines() {
        assertEquals(List.of(), Columns.aligned(List.of(), " "));
    }
}
