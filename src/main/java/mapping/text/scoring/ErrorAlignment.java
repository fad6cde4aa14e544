package mapping.text.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mapping.Requirement;

/**
 * A reference beside a hypothesis with as few substitutions, deletions and insertions as possible (Levenshtein, 1966); section
 * 6.3.2.
 * Of alignments with equally few edits, the one is taken that, read from the end, has a pair first, then a deletion.
 */
public final class ErrorAlignment {

    private ErrorAlignment() {
    }

    /** By words, which white space separates. */
    public static List<AlignedUnit> ofWords(Reference said, Hypothesis heard) {
        Requirement.given("The reference", said);
        Requirement.given("The hypothesis", heard);
        return of(words(said.text()), words(heard.text()));
    }

    /** By characters (code points), white space among them. */
    public static List<AlignedUnit> ofCharacters(Reference said, Hypothesis heard) {
        Requirement.given("The reference", said);
        Requirement.given("The hypothesis", heard);
        return of(characters(said.text()), characters(heard.text()));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<AlignedUnit> of(List<String> said, List<String> heard) {
        int[][] edits = edits(said, heard);
        List<AlignedUnit> units = new ArrayList<>();
        int i = said.size();
        int j = heard.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && edits[i][j] == edits[i - 1][j - 1] + differs(said.get(i - 1), heard.get(j - 1))) {
                units.add(new AlignedUnit(said.get(--i), heard.get(--j)));
            } else if (i > 0 && edits[i][j] == edits[i - 1][j] + 1) {
                units.add(new AlignedUnit(said.get(--i), ""));
            } else {
                units.add(new AlignedUnit("", heard.get(--j)));
            }
        }
        Collections.reverse(units);
        return List.copyOf(units);
    }

    private static int[][] edits(List<String> said, List<String> heard) {
        int[][] edits = new int[said.size() + 1][heard.size() + 1];
        for (int i = 0; i <= said.size(); i++) {
            for (int j = 0; j <= heard.size(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                } else {
                    int pair = edits[i - 1][j - 1] + differs(said.get(i - 1), heard.get(j - 1));
                    edits[i][j] = Math.min(pair, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
                }
            }
        }
        return edits;
    }

    private static int differs(String a, String b) {
        return a.equals(b) ? 0 : 1;
    }
}
