package book.site.prediction;

import book.nbformat.CanonicalJson;
import book.page.CoverRule;
import book.page.CoverRule.Piece;
import book.page.Prediction;
import book.site.Asset;
import book.site.Manuscript;
import book.site.Pass;
import book.site.SitePage;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Covers what answers a question to predict: it is put into {@code <section class="prediction" data-key="2.1/finite">}, which the
 * script closes. The key is made of the section's number and the name of the cell that answers, so that a reader's guess
 * outlives other changes of the page.
 */
public final class Predictions implements Pass {

    private static final Predicate<SitePage> PAGES = page -> page.source() != null || page.kind() == SitePage.Kind.FRONT;

    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    @Override
    public void apply(SitePage page, Manuscript manuscript) {
        if (page.source() != null) {
            cover(page.article(), page.section().number());
        }
    }

    @Override
    public List<Asset> assets() {
        JsonObject all = new JsonObject();
        names.forEach((section, keys) -> {
            JsonArray list = new JsonArray();
            keys.forEach(list::add);
            all.add(section, list);
        });
        return List.of(Asset.ofResource("prediction.css", PAGES),
                Asset.made("prediction-data.js", "window.bookPredictions = " + CanonicalJson.line(all) + ";\n", PAGES),
                Asset.ofResource("prediction.js", PAGES));
    }

    /** Covers an article's answers and returns how many questions it has. */
    int cover(Element article, String section) {
        List<Element> elements = new ArrayList<>(article.children());
        List<Piece> pieces = elements.stream().map(Predictions::piece).toList();
        Set<String> used = new LinkedHashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (pieces.get(i) == Piece.QUESTION) {
                int first = i + 1;
                Element question = elements.get(i);
                CoverRule.covered(pieces.subList(first, pieces.size())).ifPresent(range -> {
                    List<Element> before = elements.subList(first, first + range.from());
                    List<Element> covered = elements.subList(first + range.from(), first + range.to());
                    String name = name(before, covered, used);
                    cover(question, before, covered, section + "/" + name, name);
                });
            }
        }
        names.computeIfAbsent(section, any -> new LinkedHashSet<>()).addAll(used);
        return used.size();
    }

    private static void cover(Element question, List<Element> before, List<Element> covered, String key, String name) {
        Element box = new Element("section").addClass("prediction").attr("id", "prediction-" + name).attr("data-key", key);
        covered.get(0).before(box);
        box.attr("data-holds", Contents.of(covered));
        box.attr("data-asks", Question.asksForNumber(words(question)) ? "number" : "words");
        Element inside = box.appendElement("div").addClass("covered");
        covered.forEach(inside::appendChild);
        for (Element element : before) {
            for (Element cell : element.select(".cell")) {
                if (ClaimsInCode.mark(cell)) {
                    cell.attr("data-prediction", key);
                }
            }
        }
    }

    /** Returns what the question says from the bold words on. */
    private static String words(Element question) {
        Element bold = question.select("strong").stream().filter(strong -> Prediction.asks(strong.text())).findFirst().orElseThrow();
        Element rest = new Element("p");
        for (var node = bold.nextSibling(); node != null; node = node.nextSibling()) {
            rest.appendChild(node.clone());
        }
        rest.select(".katex-html").remove();
        return rest.text();
    }

    /** Returns the name of the cell whose result is covered first; numbered if an earlier question has it. */
    private static String name(List<Element> before, List<Element> covered, Set<String> used) {
        List<String> above = cells(before);
        List<String> below = cells(covered);
        String wanted = !above.isEmpty() ? above.get(above.size() - 1) : below.isEmpty() ? "question" : below.get(0);
        String name = wanted;
        for (int n = 2; !used.add(name); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }

    private static List<String> cells(List<Element> elements) {
        return elements.stream().flatMap(element -> element.select("[data-cell]").stream()).map(cell -> cell.attr("data-cell"))
                .toList();
    }

    private static Piece piece(Element element) {
        if (element.tagName().matches("h[1-6]")) {
            return Piece.HEADING;
        }
        if (element.is(".output, figure[data-cell]")) {
            return Piece.RESULT;
        }
        if (element.is(".cell") || element.selectFirst(".cell") != null) {
            return Piece.CELL;
        }
        if (element.is("p") && element.children().stream().anyMatch(child -> child.is("strong") && Prediction.asks(child.text()))) {
            return Piece.QUESTION;
        }
        if (element.is("p") && element.childNodeSize() > 0 && element.childNode(0) instanceof Element start && start.is("strong")
                && start.text().endsWith(".")) {
            return Piece.TOPIC;
        }
        return element.selectFirst(".number, .claim") != null ? Piece.TIED : Piece.PROSE;
    }
}
