package book.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import book.page.CoverRule.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverRuleTest {

    private static final Map<Character, Piece> PIECES = Map.of('H', Piece.HEADING, 'Q', Piece.QUESTION, 'C', Piece.CELL, 'O',
            Piece.RESULT, 'n', Piece.TIED, 't', Piece.TOPIC, 'p', Piece.PROSE);

    /** H heading, Q question, C cell, O result, n prose with a number or claim, t topic in bold, p other prose; # is covered. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            COpH,    C##H
            CCOpppH, CC####H
            COpCOpQ, C#####Q
            OpH,     ##H
            pCOn,    pC##
            CpCOp,   CpC##
            CnCOp,   C####
            CpH,     C#H
            CppCpH,  C####H
            nCOp,    nC##
            COptCOp, C##tCOp
            COtCOp,  C#####
            CtCOptp, CtC##tp
            COQCOp,  C#QCOp
            H,       H
            pCH,     pCH
            QCOp,    QCOp
            ppH,     ppH""")
    void coversFromTheFirstResultToTheNextHeadingQuestionOrTopic(String after, String covered) {
        List<Piece> pieces = after.chars().mapToObj(letter -> PIECES.get((char) letter)).toList();
        StringBuilder shown = new StringBuilder(after);
        CoverRule.covered(pieces).ifPresent(range -> {
            for (int i = range.from(); i < range.to(); i++) {
                shown.setCharAt(i, '#');
            }
        });
        assertEquals(covered, shown.toString());
    }
}
