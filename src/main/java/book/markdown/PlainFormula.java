package book.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Formulas as a terminal can show them: TeX → characters in a line; {@code \tfrac12 x^2} is {@code 1/2 x²}. */
public final class PlainFormula {

    private static final String DIGITS = "0123456789+-";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋";

    private static final Map<String, String> SYMBOLS = symbols(
            "cdot · times × le ≤ ge ≥ leq ≤ geq ≥ ne ≠ neq ≠ approx ≈ sim ~ to → mapsto ↦ leftarrow ← rightarrow "
            + "→ in ∈ infty ∞ partial ∂ nabla ∇ sum Σ prod Π int ∫ pm ± propto ∝ odot ⊙ dots … ldots … cdots … mid "
            + "| lvert | rvert | lVert ‖ rVert ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } langle ⟨ "
            + "rangle ⟩ top ᵀ ell ℓ alpha α beta β gamma γ delta δ epsilon ε varepsilon ε eta η theta θ kappa κ "
            + "lambda λ mu μ pi π rho ρ sigma σ tau τ phi φ varphi φ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ "
            + "Sigma Σ Phi Φ Omega Ω circ ∘ forall ∀ exists ∃ cup ∪ cap ∩ subset ⊂ oplus ⊕ otimes ⊗ ll ≪ gg ≫ equiv "
            + "≡");

    private static final List<String> BLANKS = List.of("thinspace", "enspace", "quad", "qquad", "thickspace", "medspace", " ");
    private static final List<String> SIZES = List.of("left", "right", "bigl", "bigr", "Bigl", "Bigr", "big", "Big", "biggl",
            "biggr", "limits", "displaystyle");

    private final String tex;
    private int at;

    private PlainFormula(String tex) {
        this.tex = tex;
    }

    /** Returns a Markdown text with its formulas in plain characters. */
    public static String in(String text) {
        StringBuilder plain = new StringBuilder(text);
        List<Formula> formulas = Formula.of(text);
        for (int i = formulas.size() - 1; i >= 0; i--) {
            Formula each = formulas.get(i);
            if (each.tex() != null) {
                int dollars = each.display() ? 2 : 1;
                plain.replace(each.at(), each.at() + each.tex().length() + 2 * dollars, of(each.tex()));
            }
        }
        return plain.toString();
    }

    /** Returns a formula in plain characters. */
    static String of(String tex) {
        return new PlainFormula(tex).all("").replaceAll("\\s+", " ").strip();
    }

    /** Reads up to a closing brace, or up to the end of an environment if {@code until} names it. */
    private String all(String until) {
        StringBuilder out = new StringBuilder();
        while (at < tex.length() && tex.charAt(at) != '}') {
            if (!until.isEmpty() && tex.startsWith("\\end{" + until + "}", at)) {
                at += until.length() + 6;
                break;
            }
            out.append(next());
        }
        return out.toString();
    }

    private String next() {
        char c = tex.charAt(at++);
        return switch (c) {
            case '{' -> {
                String group = all("");
                at++;
                yield group;
            }
            case '^' -> script(argument(), RAISED, "^");
            case '_' -> script(argument(), LOWERED, "_");
            case '&' -> ", ";
            case '\\' -> command();
            case '~' -> " ";
            default -> String.valueOf(c);
        };
    }

    private String argument() {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        return at < tex.length() ? next().strip() : "";
    }

    private static String script(String what, String as, String mark) {
        boolean small = !what.isEmpty() && what.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        if (!small) {
            return what.equals("ᵀ") ? what : mark + bracketed(what);
        }
        StringBuilder out = new StringBuilder();
        what.chars().forEach(c -> out.append(as.charAt(DIGITS.indexOf(c))));
        return out.toString();
    }

    private static String bracketed(String what) {
        return what.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '.') ? what : "(" + what + ")";
    }

    private String command() {
        int from = at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == from) {
            at = Math.min(at + 1, tex.length());
        }
        String name = tex.substring(from, at);
        return switch (name) {
            case "frac", "tfrac", "dfrac" -> bracketed(argument()) + "/" + bracketed(argument());
            case "binom" -> "(" + argument() + " over " + argument() + ")";
            case "sqrt" -> "√" + bracketed(argument());
            case "hat" -> marked(argument(), '\u0302');
            case "overline", "bar" -> marked(argument(), '\u0305');
            case "tilde" -> marked(argument(), '\u0303');
            case "mathbb" -> argument().replace("R", "ℝ").replace("E", "𝔼").replace("N", "ℕ").replace("Z", "ℤ");
            case "text", "mathrm", "mathbf", "mathit", "mathcal", "operatorname", "boldsymbol" -> argument();
            case "begin" -> environment(argument());
            case "cr" -> "; ";
            default -> BLANKS.contains(name) ? " " : SIZES.contains(name) ? "" : SYMBOLS.getOrDefault(name, name);
        };
    }

    private String environment(String name) {
        String inside = all(name).strip();
        return name.equals("cases") ? "{ " + inside + " }" : "(" + inside + ")";
    }

    private static String marked(String what, char mark) {
        StringBuilder out = new StringBuilder();
        what.codePoints().forEach(c -> out.appendCodePoint(c).append(Character.isLetterOrDigit(c) ? String.valueOf(mark) : ""));
        return out.toString();
    }

    private static Map<String, String> symbols(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            map.put(words[i], words[i + 1]);
        }
        return Map.copyOf(map);
    }
}
