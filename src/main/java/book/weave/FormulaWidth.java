package book.weave;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code formula → about how wide it is set}, in widths of a digit; rather too much than too little. */
final class FormulaWidth {

    private static final Pattern TOKEN = Pattern.compile("\\\\([a-zA-Z]+)|\\\\.|\\s+|(?s).");
    private static final Set<String> WITHOUT_WIDTH = Set.of(
            "hat", "bar", "tilde", "vec", "dot", "widehat", "overline", "mathbb",
            "mathrm", "mathbf", "mathcal", "boldsymbol", "text", "textbf", "left", "right", "big", "Big", "bigl", "bigr", "frac",
            "tfrac", "dfrac", "limits", "displaystyle", "textstyle", "middle");
    private static final Set<String> RELATIONS = Set.of(
            "to", "mapsto", "in", "le", "leq", "ge", "geq", "ne", "neq", "approx", "sim",
            "propto", "times",
            "circ", "odot", "cdot", "pm", "colon", "gets", "leftarrow", "rightarrow", "lVert", "rVert", "Vert",
            "ast", "cup", "cap", "subset", "equiv", "ll", "gg", "mid", "parallel");
    private static final Set<String> FUNCTIONS = Set.of(
            "ln", "log", "exp", "max", "min", "sin", "cos", "tan", "tanh", "arg", "det",
            "lim", "sup", "inf", "Pr");
    private static final double SCRIPT = 0.75;
    private static final double SURE = 1.1;

    private FormulaWidth() {
    }

    static double of(String tex) {
        double width = 0;
        int depth = 0;
        int scriptDepth = -1; // within a script, the depth of its braces
        boolean nextIsScript = false;
        Matcher token = TOKEN.matcher(tex);
        while (token.find()) {
            String it = token.group();
            if (it.equals("^") || it.equals("_")) {
                nextIsScript = scriptDepth < 0;
            } else if (it.equals("{")) {
                scriptDepth = nextIsScript ? depth : scriptDepth;
                nextIsScript = false;
                depth++;
            } else if (it.equals("}")) {
                depth--;
                scriptDepth = depth == scriptDepth ? -1 : scriptDepth;
            } else if (!it.isBlank()) {
                width += (nextIsScript || scriptDepth >= 0 ? SCRIPT : 1) * (token.group(1) != null ? command(token.group(1))
                        : character(it.charAt(it.length() - 1)));
                nextIsScript = false;
            }
        }
        return SURE * width;
    }

    private static double command(String name) {
        if (WITHOUT_WIDTH.contains(name)) {
            return 0;
        }
        return RELATIONS.contains(name) ? 3 : FUNCTIONS.contains(name) ? 1.2 * name.length() + 0.5
                : name.endsWith("space") ? 0.6 : name.equals("quad") ? 2.4 : name.equals("qquad") ? 4.8
                : name.equals("sum") || name.equals("prod") || name.equals("int") ? 3 : 1.6;
    }

    private static double character(char c) {
        return "=<>+-−:≤≥→∈×·".indexOf(c) >= 0 ? 3 : ".,;'|()[]/!".indexOf(c) >= 0 ? 1 : Character.isUpperCase(c) ? 1.8 : 1.35;
    }
}
