package book.site.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Finds the statements {@code Notebook.claim("falling-helps", …);} of a cell that stays in view: their names tell the answer.
 * They are put into {@code <span class="spoiler">}, which the style sheet does not show before the answer is shown.
 */
final class ClaimsInCode {

    private static final String CLAIM = "Notebook.claim(";

    private record Span(int from, int to) {
    }

    private ClaimsInCode() {
    }

    /** Marks the claims of a cell and returns whether it has any. */
    static boolean mark(Element cell) {
        Element code = cell.selectFirst("pre > code");
        if (code == null) {
            return false;
        }
        List<Span> claims = claims(code.wholeText());
        for (Span claim : claims) {
            mark(code, claim);
        }
        return !claims.isEmpty();
    }

    private static void mark(Element code, Span claim) {
        List<TextNode> texts = new ArrayList<>();
        NodeTraversor.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                texts.add(text);
            }
        }, code);
        int at = 0;
        boolean first = true;
        for (TextNode text : texts) {
            int length = text.getWholeText().length();
            int from = Math.max(claim.from - at, 0);
            int to = Math.min(claim.to - at, length);
            if (from < to) {
                TextNode inside = from == 0 ? text : text.splitText(from);
                if (to - from < inside.getWholeText().length()) {
                    inside.splitText(to - from);
                }
                Element spoiler = new Element("span").addClass("spoiler");
                inside.replaceWith(spoiler);
                spoiler.appendChild(inside);
                if (first) {
                    spoiler.before(new Element("span").addClass("spoiler-note"));
                    first = false;
                }
            }
            at += length;
        }
    }

    /** Returns where the statements of claims stand, from the words to the semicolon; one place for several in a row. */
    private static List<Span> claims(String code) {
        List<Span> claims = new ArrayList<>();
        for (int from = code.indexOf(CLAIM); from >= 0; from = code.indexOf(CLAIM, from)) {
            int end = pastStatement(code, from + CLAIM.length());
            int last = claims.size() - 1;
            if (last >= 0 && code.substring(claims.get(last).to, from).isBlank()) {
                claims.set(last, new Span(claims.get(last).from, end));
            } else {
                claims.add(new Span(from, end));
            }
            from = end;
        }
        return claims;
    }

    /** Returns the offset just past the semicolon after the closing bracket; strings may hold brackets. */
    private static int pastStatement(String code, int afterBracket) {
        int depth = 1;
        boolean string = false;
        int at = afterBracket;
        for (; at < code.length() && depth > 0; at++) {
            char c = code.charAt(at);
            if (string && c == '\\') {
                at++;
            } else if (c == '"') {
                string = !string;
            } else if (!string && c == '\'') {
                at = code.indexOf('\'', at + (code.charAt(at + 1) == '\\' ? 3 : 2));
            } else if (!string) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return at < code.length() && code.charAt(at) == ';' ? at + 1 : Math.min(at, code.length());
    }
}
