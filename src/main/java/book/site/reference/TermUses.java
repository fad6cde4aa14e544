package book.site.reference;

import book.site.SitePage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Where the symbols and terms of the glossary stand in the pages: a term wherever the running text has its words, and they are no
 * part of a longer term; a symbol wherever a formula has its signs, if it has one meaning only. The section that introduces one
 * is always among them.
 */
final class TermUses {

    private record Name(List<String> words, Entry entry) {
    }

    private final Map<String, List<Name>> byFirstWord = new LinkedHashMap<>();
    private final Map<Entry, Set<Place>> uses = new LinkedHashMap<>();

    private TermUses() {
    }

    static TermUses of(Glossary glossary, Places places) {
        TermUses all = new TermUses();
        for (Entry entry : glossary.entries()) {
            all.uses.put(entry, new LinkedHashSet<>());
            for (String name : entry.names()) {
                List<String> words = Words.of(name);
                if (!words.isEmpty()) {
                    all.byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Name(words, entry));
                }
            }
        }
        all.byFirstWord.values().forEach(names -> names.sort(Comparator.comparing(name -> -name.words().size())));
        for (SitePage page : places.pages()) {
            for (TextNode text : Prose.textsWithoutSources(page.article())) {
                all.readText(Words.of(text.getWholeText()), places.at((Element) text.parent()));
            }
            for (Element formula : page.article().select(".formula[data-tex]")) {
                all.readFormula(Glossary.tokens(formula.attr("data-tex")), glossary, places.at(formula));
            }
        }
        all.uses.forEach((entry, found) -> introduce(entry, found, places));
        return all;
    }

    private void readText(List<String> words, Place place) {
        int at = 0;
        while (at < words.size()) {
            int longest = 0;
            for (Name name : byFirstWord.getOrDefault(words.get(at), List.of())) {
                int length = name.words().size();
                if (at + length <= words.size() && words.subList(at, at + length).equals(name.words()) && length >= longest) {
                    uses.get(name.entry()).add(place);
                    longest = length;
                }
            }
            at += Math.max(longest, 1);
        }
    }

    private void readFormula(List<String> tokens, Glossary glossary, Place place) {
        uses.forEach((entry, found) -> {
            for (List<String> tex : entry.tex()) {
                if (Collections.indexOfSubList(tokens, tex) >= 0
                        && (!glossary.isAmbiguous(tex) || place.section().equals(entry.section()))) {
                    found.add(place);
                }
            }
        });
    }

    private static void introduce(Entry entry, Set<Place> found, Places places) {
        String href = places.href(entry.section());
        if (href != null && found.stream().noneMatch(place -> place.section().equals(entry.section()))) {
            places.pages().stream().filter(page -> page.path().equals(href)).findFirst()
                    .ifPresent(page -> found.add(places.at(page.article())));
        }
    }

    /** Returns all places of a symbol or term, in the book's order. */
    List<Place> of(Entry entry) {
        return uses.get(entry).stream().sorted().toList();
    }
}
