package book.site.reference;

import book.site.SitePage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** All sources of the book, each once, with a key; and each page's own list of them, with the keys. */
final class Bibliography {

    static final String PAGE = "sources.html";

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, List<Source>> ofPage = new LinkedHashMap<>();

    private Bibliography() {
    }

    /** Reads the sources of the sections and gives the items of their lists keys that lead to the list of all. */
    static Bibliography of(Places places) {
        Bibliography all = new Bibliography();
        List<Runnable> marks = new ArrayList<>();
        for (SitePage page : places.pages()) {
            List<Source> own = all.ofPage.computeIfAbsent(page.path(), path -> new ArrayList<>());
            Element list = Works.list(page.article());
            for (Element item : list == null ? List.<Element>of() : list.children()) {
                Place place = new Place(places.at(item).order(), page.section().number(), page.path() + "#sources");
                for (Works.Named named : Works.of(item)) {
                    Source source = all.source(named.work());
                    source.cite(named.work(), place);
                    boolean first = !own.contains(source);
                    if (first) {
                        own.add(source);
                    }
                    marks.add(() -> mark(item, named.title(), source, first));
                }
            }
        }
        all.giveKeys();
        marks.forEach(Runnable::run);
        return all;
    }

    private Source source(Work work) {
        for (Source source : sources) {
            if (source.is(work)) {
                return source;
            }
        }
        Source fresh = new Source(work);
        sources.add(fresh);
        return fresh;
    }

    private void giveKeys() {
        sources.sort(Comparator.comparing((Source source) -> Work.plain(source.work().lead())).thenComparing(Source::year)
                .thenComparing(source -> Work.plain(source.work().title())));
        Map<String, List<Source>> alike = new LinkedHashMap<>();
        sources.forEach(source -> alike.computeIfAbsent((source.work().lead() + " " + source.year()).strip(),
                key -> new ArrayList<>()).add(source));
        alike.forEach((key, same) -> {
            List<String> letters = new ArrayList<>("abcdefghij".chars().mapToObj(Character::toString).toList());
            same.forEach(source -> letters.remove(source.letter()));
            same.forEach(source -> source.keep(same.size() == 1 ? key
                    : key + (source.letter().isEmpty() ? letters.remove(0) : source.letter())));
        });
    }

    private static void mark(Element item, Element title, Source source, boolean first) {
        Element key = new Element("a").addClass("key").attr("href", PAGE + "#" + source.id()).text("[" + source.key() + "]");
        if (first) {
            key.attr("id", "source-" + source.id());
        }
        if (item.selectFirst(".key") == null) {
            item.prependText(" ").prependChild(key);
        } else {
            title.before(key.attr("class", "key inner"));
            key.after(" ");
        }
    }

    /** Returns all sources in the order of their keys. */
    List<Source> sources() {
        return sources;
    }

    /** Returns the one source that a first author and a year mean on this page: of the page itself, or else of the whole book. */
    Optional<Cited> cited(String path, String surname, String year, String letter) {
        List<Source> here = matching(ofPage.getOrDefault(path, List.of()), surname, year, letter);
        if (!here.isEmpty()) {
            return here.size() > 1 ? Optional.empty() : Optional.of(new Cited(here.get(0), "#source-" + here.get(0).id()));
        }
        List<Source> anywhere = matching(sources, surname, year, letter);
        return anywhere.size() == 1 ? Optional.of(new Cited(anywhere.get(0), PAGE + "#" + anywhere.get(0).id()))
                : Optional.empty();
    }

    /** A source and the link that leads to it. */
    record Cited(Source source, String href) {
    }

    private static List<Source> matching(List<Source> sources, String surname, String year, String letter) {
        String plain = Work.plain(surname);
        return sources.stream().filter(source -> Work.plain(source.work().lead()).equals(plain)
                && source.spellings().stream().anyMatch(work -> work.year().equals(year)) && source.letter().equals(letter))
                        .toList();
    }
}
