package mapping.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;
import mapping.Requirement;

/**
 * What an equation of {@link Tensors#einsum} says of operands: one label for each axis of each operand, and for each axis of the
 * result. A label is a letter; the axes that "…" stands for are called 0, 1, 2, … from the last.
 */
record EinsumNotation(String equation, String[] inputs, String output) {

    private static final String ELLIPSIS = "...";

    static EinsumNotation of(String equation, Tensor... operands) {
        Requirement.given("The equation", equation);
        Requirement.allGiven("The operands", operands);
        String text = equation.replace(" ", "");
        int arrow = text.indexOf("->");
        String[] terms = (arrow < 0 ? text : text.substring(0, arrow)).split(",", -1);
        if (terms.length != operands.length) {
            throw new IllegalArgumentException("An einsum of " + operands.length + " operands must have as many terms before the "
                + "arrow, got \"" + equation + "\".");
        }
        String[] inputs = new String[terms.length];
        int open = 0;
        for (int i = 0; i < terms.length; i++) {
            int letters = letters(equation, terms[i]);
            boolean ellipsis = terms[i].length() > letters;
            if (ellipsis ? operands[i].dim() < letters : operands[i].dim() != letters) {
                throw new IllegalArgumentException("The term \"" + terms[i] + "\" of the einsum \"" + equation + "\" must name "
                    + "the axes of its operand, got shape " + Shape.text(operands[i].shape()) + ".");
            }
            open = Math.max(open, ellipsis ? operands[i].dim() - letters : 0);
            inputs[i] = terms[i].replace(ELLIPSIS, axes(operands[i].dim() - letters));
        }
        String output = arrow < 0 ? axes(open) + lettersThatOccurOnce(String.join("", terms))
            : explicit(equation, text.substring(arrow + 2), inputs).replace(ELLIPSIS, axes(open));
        return new EinsumNotation(equation, inputs, output);
    }

    /** The number of letters in a term, in which nothing else may stand but one "...". */
    private static int letters(String equation, String term) {
        String letters = term.contains(ELLIPSIS) ? term.replaceFirst("\\.\\.\\.", "") : term;
        if (!letters.matches("[A-Za-z]*")) {
            throw new IllegalArgumentException("An einsum must be written with letters, commas, one arrow and at most one "
                + "\"...\" in each term, got \"" + equation + "\".");
        }
        return letters.length();
    }

    private static String explicit(String equation, String output, String[] inputs) {
        letters(equation, output);
        String letters = output.replace(ELLIPSIS, "");
        String named = String.join("", inputs);
        if (letters.chars().distinct().count() < letters.length() || letters.chars().anyMatch(c -> named.indexOf(c) < 0)) {
            throw new IllegalArgumentException("After the arrow of an einsum each letter must stand once and have come before, "
                + "got \"" + equation + "\".");
        }
        return output;
    }

    /** The labels of the axes of an ellipsis: "210" for three. */
    private static String axes(int count) {
        StringBuilder labels = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            labels.append((char) ('0' + i));
        }
        return labels.toString();
    }

    /** In the order of the alphabet, capitals first. */
    private static String lettersThatOccurOnce(String terms) {
        return Arrays.stream(terms.split("")).filter(letter -> letter.matches("[A-Za-z]"))
            .filter(letter -> terms.indexOf(letter) == terms.lastIndexOf(letter)).sorted().collect(Collectors.joining());
    }
}
