package book.site.build;

import book.outline.Chapter;
import book.outline.Section;
import book.page.Page;
import book.site.Asset;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's article → the whole page: head, contents, neighbours, footer. The frame is the resource {@code page.html}. */
final class Layout {

    private static final int DESCRIPTION = 160;

    private final String frame = new String(Asset.resource("/book/site/page.html"), StandardCharsets.UTF_8);
    private final Manuscript manuscript;
    private final List<Asset> assets;
    private final List<SitePage> pages;

    Layout(Manuscript manuscript, List<SitePage> pages, List<Asset> assets) {
        this.manuscript = manuscript;
        this.pages = pages;
        this.assets = assets;
    }

    String html(SitePage page) {
        Document document = MarkdownHtml.parsed(frame);
        document.selectFirst("html").attr("lang", page.language());
        document.title(page.title() + " · Everything Is a Mapping");
        document.selectFirst("meta[name=description]").attr("content", description(page));
        Element head = document.head();
        for (Asset asset : assets) {
            if (asset.head() && asset.pages().test(page)) {
                if (asset.name().endsWith(".css")) {
                    head.appendElement("link").attr("rel", "stylesheet").attr("href", "assets/" + asset.name());
                } else {
                    head.appendElement("script").attr("src", "assets/" + asset.name()).attr("defer", true);
                }
            }
        }
        document.body().attr("data-page", page.path()).attr("data-kind", page.kind().name().toLowerCase(Locale.ROOT));
        contents(document.selectFirst("#chapters"), page);
        Element main = document.selectFirst("main");
        if (page.source() != null) {
            waysIn(main, page);
        }
        main.appendChild(page.article().clone());
        if (page.source() != null) {
            neighbours(main.appendElement("nav").addClass("neighbours").attr("aria-label", "Neighbouring sections"), page);
        }
        return "<!DOCTYPE html>\n" + document.selectFirst("html").outerHtml() + "\n";
    }

    private static String description(SitePage page) {
        Element first = page.article().selectFirst("p");
        Element plain = first == null ? null : first.clone();
        if (plain != null) {
            plain.select(".katex-mathml, .tip").remove();
        }
        String words = plain == null ? page.title() : plain.text();
        return words.length() <= DESCRIPTION ? words : words.substring(0, words.lastIndexOf(' ', DESCRIPTION)) + " …";
    }

    /** The notebook, the exercises and the other languages of a section. */
    private void waysIn(Element main, SitePage page) {
        Section section = page.section();
        Element ways = main.appendElement("p").addClass("ways");
        ways.appendElement("a").attr("href", "notebooks/" + section.slug() + ".ipynb").attr("download", "").text("notebook");
        int exercises = Documents.exercises(section).size();
        if (exercises > 0) {
            ways.appendElement("a").attr("href", "#exercises").text(exercises == 1 ? "1 exercise" : exercises + " exercises");
        }
        for (Page other : manuscript.pages()) {
            if (other.section().equals(section) && !Manuscript.path(other).equals(page.path())) {
                ways.appendElement("a").attr("href", Manuscript.path(other)).text(other.file().equals(section.page()) ? "English"
                        : other.frontMatter().title());
            }
        }
        ways.appendElement("code").text("./book run " + section.number());
    }

    private void contents(Element nav, SitePage page) {
        Element list = nav.selectFirst("ol");
        for (Chapter chapter : manuscript.outline().chapters()) {
            boolean here = page.section() != null && chapter.sections().contains(page.section());
            Element details = list.appendElement("li").appendElement("details").attr("open", here || page.source() == null);
            Element summary = details.appendElement("summary");
            summary.appendElement("span").text(chapter.number() + " " + chapter.title());
            summary.appendElement("span").addClass("zh").attr("lang", "zh").text(chapter.titleZh());
            Element sections = details.appendElement("ol");
            for (Section section : chapter.sections()) {
                if (Files.isRegularFile(section.page())) {
                    entry(sections.appendElement("li"), section, page);
                }
            }
        }
        Element more = nav.selectFirst("ul");
        pages.stream().filter(other -> other.kind() == SitePage.Kind.REFERENCE).forEach(other -> {
            Element link = more.appendElement("li").appendElement("a").attr("href", other.path()).text(other.title());
            if (other.path().equals(page.path())) {
                link.attr("aria-current", "page");
            }
        });
    }

    private static void entry(Element item, Section section, SitePage page) {
        Element link = item.appendElement("a").attr("href", section.slug() + ".html");
        link.appendElement("span").text(section.number() + " " + section.title());
        link.appendElement("span").addClass("zh").attr("lang", "zh").text(section.titleZh());
        if (section.equals(page.section())) {
            link.attr("aria-current", "page");
            Element headings = item.appendElement("ol").addClass("here");
            for (Element heading : page.article().select("h2[id]")) {
                Element plain = heading.clone();
                plain.select(".anchor, .katex-mathml").remove();
                headings.appendElement("li").appendElement("a").attr("href", "#" + heading.id())
                        .text(plain.text().replaceFirst(" · .*", ""));
            }
        }
    }

    private void neighbours(Element nav, SitePage page) {
        List<Section> sections = manuscript.outline().sections().stream()
                .filter(section -> Files.isRegularFile(section.page())).toList();
        int at = sections.indexOf(page.section());
        if (at > 0) {
            neighbour(nav, "prev", sections.get(at - 1));
        }
        if (at + 1 < sections.size()) {
            neighbour(nav, "next", sections.get(at + 1));
        }
    }

    private static void neighbour(Element nav, String relation, Section section) {
        Element link = nav.appendElement("a").attr("rel", relation).attr("href", section.slug() + ".html");
        link.appendElement("span").addClass("way").text(relation.equals("prev") ? "Before" : "Next");
        link.appendElement("span").text(section.number() + " " + section.title());
        link.appendElement("span").addClass("zh").attr("lang", "zh").text(section.titleZh());
    }
}
