package book.site.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The symbols and the terms, as the tables of symbols.md list them; reading gives each line an anchor. */
final class Glossary {

    static final String PAGE = "symbols.html";

    private static final Pattern SHORT = Pattern.compile("(.+?) \\(([^()]+)\\)");
    private static final Pattern TEX = Pattern.compile("\\\\[a-zA-Z]+|\\\\.|\\S");

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();

    private Glossary() {
    }

    /** Reads the article made of symbols.md. */
    static Glossary of(Element article) {
        Glossary glossary = new Glossary();
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (Element table : article.select("table")) {
            List<String> head = table.select("thead th").eachText();
            for (Element row : table.select("tbody tr")) {
                List<Element> cells = row.children();
                if (head.size() == 5 && head.get(0).equals("symbol")) {
                    glossary.add(row, "symbol-" + (glossary.entries.size() + 1), List.of(), formulas(cells.get(0)),
                            cells.get(2), cells.get(3), cells.get(4));
                } else if (head.size() == 5 && head.get(0).equals("English")) {
                    String id = "term-" + Slug.of(cells.get(0).text());
                    int count = ids.merge(id, 1, Integer::sum);
                    glossary.add(row, count == 1 ? id : id + "-" + count, names(cells.get(0).text()), List.of(),
                            cells.get(0), cells.get(1), cells.get(4));
                } else if (head.size() == 2 && head.get(0).equals("symbol")) {
                    formulas(cells.get(0)).forEach(tex -> glossary.ambiguous.add(String.join("", tex)));
                }
            }
        }
        return glossary;
    }

    private void add(Element row, String id, List<String> names, List<List<String>> tex, Element english, Element chinese,
            Element section) {
        row.attr("id", id);
        entries.add(new Entry(id, names, tex, plain(english), chinese.text(), section.text().strip(), row));
    }

    /** "variational autoencoder (VAE)" has two names, "unit, neuron" too; "training, validation and test part" has one. */
    static List<String> names(String english) {
        Matcher shortened = SHORT.matcher(english);
        String name = shortened.matches() ? shortened.group(1) : english;
        List<String> names = new ArrayList<>(name.contains(" and ") ? List.of(name) : List.of(name.split(", ")));
        if (shortened.matches()) {
            names.addAll(List.of(shortened.group(2).split(", ")));
        }
        return names;
    }

    private static List<List<String>> formulas(Element cell) {
        return cell.select(".formula").eachAttr("data-tex").stream().map(Glossary::tokens).filter(tex -> !tex.isEmpty()).toList();
    }

    /** Returns the tokens of a formula, without braces around single ones: x_{i} is x_i. */
    static List<String> tokens(String tex) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TEX.matcher(tex);
        while (token.find()) {
            if (!token.group().matches("\\\\[,;:! ]|\\\\thinspace|[{}]")) {
                tokens.add(token.group());
            }
        }
        return tokens;
    }

    /** Returns an element's words; a formula in it stands as its TeX. */
    static String plain(Element element) {
        Element copy = element.clone();
        copy.select(".formula").forEach(formula -> formula.text(formula.attr("data-tex")));
        return copy.text();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> terms() {
        return entries.stream().filter(Entry::isTerm).toList();
    }

    /** Has the book several uses of this symbol, or is it a mere letter? Then only the section that introduces it is sure. */
    boolean isAmbiguous(List<String> tex) {
        return tex.size() == 1 && tex.get(0).length() == 1 || ambiguous.contains(String.join("", tex));
    }
}
