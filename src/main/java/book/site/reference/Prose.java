package book.site.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The running text of an element: no code, no formulas, no headings, nothing that is a link already. */
final class Prose {

    private static final Set<String> OTHER = Set.of("a", "pre", "code", "h1", "h2", "h3", "h4", "svg", "script", "button", "math",
            "audio");
    private static final Set<String> OTHER_CLASSES = Set.of("formula", "cell", "output", "listing", "code", "tip", "label",
            "key");

    private Prose() {
    }

    /** Returns the text nodes in their order. */
    static List<TextNode> texts(Element root) {
        List<TextNode> found = new ArrayList<>();
        root.filter((Node node, int depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                found.add(text);
            }
            return node instanceof Element element && element != root && isOther(element)
                    ? NodeFilter.FilterResult.SKIP_CHILDREN : NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /** Returns the text nodes that are not in the list of the page's sources. */
    static List<TextNode> textsWithoutSources(Element article) {
        Element sources = Works.list(article);
        Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.addAll(sources == null ? List.of() : sources.getAllElements());
        return texts(article).stream().filter(text -> !inside.contains(text.parent())).toList();
    }

    private static boolean isOther(Element element) {
        return OTHER.contains(element.normalName()) || element.classNames().stream().anyMatch(OTHER_CLASSES::contains);
    }

    /** Puts nodes in the place of what the pattern finds in a text node, where the function gives some. */
    static void replace(TextNode text, Pattern pattern, Function<MatchResult, List<Node>> function) {
        String words = text.getWholeText();
        Matcher matcher = pattern.matcher(words);
        List<Node> parts = new ArrayList<>();
        int at = 0;
        while (matcher.find()) {
            List<Node> made = function.apply(matcher.toMatchResult());
            if (!made.isEmpty()) {
                parts.add(new TextNode(words.substring(at, matcher.start())));
                parts.addAll(made);
                at = matcher.end();
            }
        }
        if (at > 0) {
            parts.add(new TextNode(words.substring(at)));
            parts.removeIf(part -> part instanceof TextNode rest && rest.getWholeText().isEmpty());
            parts.forEach(text::before);
            text.remove();
        }
    }

    /** Returns a link. */
    static Element link(String href, String text) {
        return new Element("a").attr("href", href).text(text);
    }

    /** Returns a heading's words without the sign of its link, its number and its Chinese title. */
    static String heading(Element heading) {
        Element plain = heading.clone();
        plain.select(".anchor, .katex-html").remove();
        plain.select(".formula").forEach(formula -> formula.text(formula.attr("data-tex")));
        return plain.text().replaceFirst(" · .*", "").replaceFirst("^\\d+(\\.\\d+)* ", "").strip();
    }
}
