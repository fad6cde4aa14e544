package book.site.build;

import book.Home;
import book.markdown.MarkdownText;
import book.outline.Chapter;
import book.outline.Section;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.text.MarkdownHtml;
import java.nio.file.Files;
import org.jsoup.nodes.Element;

/** The site's first page: what the README says before its first heading, and the contents, topic by topic. */
final class FrontPage {

    private FrontPage() {
    }

    static SitePage of(Manuscript manuscript) {
        String readme = MarkdownText.read(Home.root().resolve("README.md"));
        int end = readme.indexOf("\n## ");
        Element article = MarkdownHtml.of(end < 0 ? readme : readme.substring(0, end));
        Links.rewrite(article, Home.root());
        article.appendElement("h2").attr("id", "contents").text("Contents · 目录");
        for (Chapter chapter : manuscript.outline().chapters()) {
            Element box = article.appendElement("section").addClass("chapter").attr("id", "chapter-" + chapter.number());
            box.appendElement("h3").text(chapter.number() + " " + chapter.title() + " · " + chapter.titleZh());
            Element list = box.appendElement("ul").addClass("sections");
            chapter.sections().stream().filter(section -> Files.isRegularFile(section.page()))
                    .forEach(section -> section(list.appendElement("li"), section));
        }
        return SitePage.of("index.html", SitePage.Kind.FRONT, "Contents", article);
    }

    private static void section(Element item, Section section) {
        item.attr("data-section", section.number());
        item.appendElement("a").attr("href", section.slug() + ".html")
                .text(section.number() + " " + section.title() + " · " + section.titleZh());
        int exercises = Documents.exercises(section).size();
        item.appendElement("span").addClass("count").text(exercises + (exercises == 1 ? " exercise" : " exercises"));
        if (section.topics().size() > 1) {
            Element topics = item.appendElement("ul").addClass("topics");
            section.topics().forEach(topic -> topics.appendElement("li").text(topic.number() + " " + topic.title() + " · "
                    + topic.titleZh()));
        }
    }
}
