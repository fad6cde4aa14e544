package book.site.reference;

import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A small book of a few sections, for tests. */
final class Small {

    static final Outline OUTLINE = Outline.ofTheBook();

    private Small() {
    }

    static Element article(String html) {
        return MarkdownHtml.parsed("<article>" + html + "</article>").selectFirst("article");
    }

    static SitePage section(String number, String html) {
        Section section = OUTLINE.section(number);
        Page page = new Page(section.page(), section, null, "", 0, List.of(), List.of(), List.of(), List.of(), List.of());
        return new SitePage(section.slug() + ".html", SitePage.Kind.SECTION, section.number() + " " + section.title(), "en", page,
                article("<h1 id='top'>" + section.number() + " " + section.title() + " · " + section.titleZh() + "</h1>" + html));
    }

    static SitePage symbols(String html) {
        return SitePage.of("symbols.html", SitePage.Kind.REFERENCE, "Symbols and terms", article(html));
    }

    static Places places(SitePage... pages) {
        return Places.of(List.of(pages), OUTLINE);
    }

    /** Applies the whole reference; returns all pages. */
    static List<SitePage> referenced(SitePage... pages) {
        Reference reference = new Reference();
        Manuscript manuscript = new Manuscript(OUTLINE, List.of());
        List<SitePage> all = new ArrayList<>(List.of(pages));
        all.addAll(reference.pages(manuscript));
        reference.begin(all, manuscript);
        return all;
    }
}
