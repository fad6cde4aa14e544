package book.site.print;

import book.outline.Chapter;
import book.outline.Outline;
import book.outline.Section;
import book.site.SitePage;
import book.site.SitePage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * What one printed book has: pages of the site → parts in their order. English pages only; a translation is a book of its own.
 *
 * @param title in plain words, for the file and its reader
 * @param parts chapters, each with its sections, then appendices
 */
record Edition(String title, List<Part> parts) {

    /** The book's name, in both its languages. */
    static final String BOOK = "Everything Is a Mapping";
    static final String BOOK_ZH = "一切皆是映射";
    static final String SUBTITLE = "Deep-Learning Optimization in Java";

    /** Pages of the site that have no use on paper. */
    private static final Predicate<SitePage> ONLY_ON_SCREEN = page -> page.path()
            .matches("(changelog|search|library|hands-on)\\b.*");

    /**
     * Returns an edition of these sections; if they are all that there are, with exercises and reference pages.
     *
     * @param pages the pages of the site, as all its features left them
     */
    static Edition of(Outline outline, List<SitePage> pages, List<Section> chosen) {
        List<SitePage> sections = pages.stream().filter(page -> page.kind() == Kind.SECTION && page.language().equals("en"))
                .toList();
        boolean whole = sections.stream().map(SitePage::section).allMatch(chosen::contains);
        List<Part> parts = new ArrayList<>();
        for (Chapter chapter : outline.chapters()) {
            List<SitePage> inside = sections.stream().filter(page -> chapter.sections().contains(page.section())
                    && chosen.contains(page.section())).toList();
            if (!inside.isEmpty()) {
                parts.add(chapter(chapter, inside));
                inside.forEach(page -> parts.add(new Part(name(page.path()), Part.Kind.SECTION, page.title(),
                        page.section().titleZh(), PaperArticle.of(page.article()))));
            }
        }
        if (whole) {
            outline.sections().forEach(section -> Appendices.exercises(section, pages).ifPresent(parts::add));
            pages.stream().filter(page -> page.kind() == Kind.REFERENCE).filter(ONLY_ON_SCREEN.negate()).forEach(page ->
                    parts.add(new Part(name(page.path()), Part.Kind.APPENDIX, Words.first(page.title()),
                            Words.second(page.title()), PaperArticle.of(page.article()))));
        }
        parts.add(Appendices.licences());
        String title = whole ? BOOK : BOOK + ": " + String.join(", ", chosen.stream().map(Section::number).toList());
        return new Edition(title, List.copyOf(parts));
    }

    private static Part chapter(Chapter chapter, List<SitePage> inside) {
        Element article = new Element("article").addClass("chapter-page");
        article.appendElement("p").addClass("chapter-number").text("Chapter " + chapter.number());
        article.appendElement("h1").text(chapter.title());
        article.appendElement("p").addClass("chapter-zh").attr("lang", "zh").text(chapter.titleZh());
        Element list = article.appendElement("ul").addClass("chapter-sections");
        for (SitePage page : inside) {
            Element item = list.appendElement("li");
            item.appendElement("a").attr("href", page.path()).text(page.title());
            item.appendText(" ").appendElement("span").attr("lang", "zh").text(page.section().titleZh());
        }
        return new Part("chapter-" + chapter.number(), Part.Kind.CHAPTER, chapter.number() + " " + chapter.title(),
                chapter.titleZh(), article);
    }

    static String name(String path) {
        return path.replaceFirst("\\.html$", "");
    }
}
