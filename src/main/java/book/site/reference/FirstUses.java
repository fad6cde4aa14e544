package book.site.reference;

import book.site.SitePage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Where a section explains a term, in italics or in bold, the word becomes an anchor and a link to the glossary, with a box that
 * shows on hover and focus what the glossary says: once in each section. The anchor in the section that introduces a term is the
 * term's.
 */
final class FirstUses {

    private final Map<List<String>, Entry> terms = new HashMap<>();
    private final Map<Entry, String> anchors = new LinkedHashMap<>();

    private FirstUses() {
    }

    static FirstUses mark(Glossary glossary, Places places) {
        FirstUses uses = new FirstUses();
        for (Entry term : glossary.terms()) {
            term.names().forEach(name -> uses.terms.putIfAbsent(Words.of(name), term));
        }
        places.pages().forEach(uses::mark);
        return uses;
    }

    private void mark(SitePage page) {
        Set<Entry> here = new HashSet<>();
        for (Element em : page.article().select("em, strong")) {
            Entry term = terms.get(Words.of(em.text()));
            if (term != null && em.closest("a, h1, h2, h3, h4, h2#sources ~ ul, .cell, .output") == null && here.add(term)) {
                String id = "first-" + term.id().substring("term-".length());
                box(em, term, id);
                String href = page.path() + "#" + id;
                if (page.section().number().equals(term.section())) {
                    anchors.put(term, href);
                } else {
                    anchors.putIfAbsent(term, href);
                }
            }
        }
    }

    private static void box(Element em, Entry term, String id) {
        Element span = new Element("span").addClass("term").attr("id", id);
        em.before(span);
        Element link = span.appendElement("a").attr("href", Glossary.PAGE + "#" + term.id())
                .attr("aria-describedby", "tip-" + id);
        link.appendChild(em);
        Element tip = span.appendElement("span").addClass("tip").attr("role", "tooltip").attr("id", "tip-" + id);
        tip.appendElement("strong").text(term.english());
        tip.appendText(" ");
        tip.appendElement("span").addClass("zh").attr("lang", "zh").text(term.chinese());
        tip.appendElement("span").addClass("meaning").append(term.row().child(3).html());
    }

    /** Returns where a term stands in italics first, in the section that introduces it if there; null if nowhere. */
    String anchor(Entry term) {
        return anchors.get(term);
    }
}
