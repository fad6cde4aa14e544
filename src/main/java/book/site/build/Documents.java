package book.site.build;

import book.Home;
import book.Problem;
import book.markdown.MarkdownText;
import book.outline.Section;
import book.page.Page;
import book.site.Manuscript;
import book.site.SitePage;
import book.site.SitePage.Kind;
import book.site.text.MarkdownHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The pages of the site that a Markdown file each is the source of: sections, exercises, data sets, symbols, changes. */
final class Documents {

    private Documents() {
    }

    static List<SitePage> of(Manuscript manuscript) {
        List<Supplier<SitePage>> makers = new ArrayList<>();
        manuscript.pages().forEach(page -> makers.add(() -> section(page)));
        manuscript.outline().sections().forEach(section -> exercises(section).forEach(folder ->
                makers.add(() -> exercise(section, folder))));
        folders(Home.root().resolve("datasets")).forEach(folder -> makers.add(() -> dataSet(folder)));
        Stream.of(Home.chapters().resolve("symbols.md"), Home.root().resolve("CHANGELOG.md")).filter(Files::isRegularFile)
                .forEach(file -> makers.add(() -> document(file)));
        return makers.parallelStream().map(Supplier::get).toList();       // in their order, on all cores
    }

    /** Returns the folders of a section's exercises, in alphabetical order. */
    static List<Path> exercises(Section section) {
        return folders(section.exercises());
    }

    private static SitePage section(Page page) {
        Section section = page.section();
        String name = page.file().getFileName().toString();
        String language = name.equals(section.slug() + ".md") ? "en"
                : name.substring(section.slug().length() + 1, name.length() - 3);
        Element article = MarkdownHtml.of(page);
        Links.rewrite(article, page.file().getParent());
        return new SitePage(Manuscript.path(page), Kind.SECTION, section.number() + " " + section.title(), language,
                page, article);
    }

    private static SitePage exercise(Section section, Path folder) {
        String markdown = MarkdownText.read(folder.resolve("README.md"));
        Map<String, String> head = new MarkdownText(markdown).frontMatter();
        Element article = MarkdownHtml.of(markdown);
        for (Path stub : stubs(folder)) {
            article.appendElement("h2").text("The file to fill in");
            article.append(MarkdownHtml.of("```java\n" + MarkdownText.read(stub).strip() + "\n```").html());
        }
        if (Files.isRegularFile(folder.resolve("hints.md"))) {
            Element hints = article.appendElement("details").addClass("hints");
            hints.appendElement("summary").text("Hints, one after the other");
            hints.append(MarkdownHtml.of(MarkdownText.read(folder.resolve("hints.md"))).html());
        }
        article.appendElement("p").addClass("back").appendElement("a").attr("href", section.slug() + ".html#exercises")
                .text("Back to section " + section.number() + ", " + section.title());
        Links.rewrite(article, folder);
        return SitePage.of(Manuscript.exercise(section.slug(), folder.getFileName().toString()), Kind.EXERCISE,
                "Exercise " + head.getOrDefault("id", "") + ": " + head.getOrDefault("title", ""), article);
    }

    private static SitePage dataSet(Path folder) {
        Element article = MarkdownHtml.of(MarkdownText.read(folder.resolve("README.md")));
        Links.rewrite(article, folder);
        Element heading = article.selectFirst("h1");
        String title = heading == null ? folder.getFileName().toString() : heading.ownText();
        return SitePage.of("data-" + folder.getFileName() + ".html", Kind.DATA, "Data: " + title, article);
    }

    private static SitePage document(Path file) {
        Element article = MarkdownHtml.of(MarkdownText.read(file));
        Links.rewrite(article, file.getParent());
        return SitePage.of(Manuscript.path(file), Kind.REFERENCE, article.selectFirst("h1").ownText(), article);
    }

    private static List<Path> stubs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.toString().endsWith("Test.java"))
                    .sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files.filter(each -> Files.isRegularFile(each.resolve("README.md"))).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static Problem unreadable(Path folder, IOException e) {
        return new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(folder) + ": " + e.getMessage() + ".",
                "Make the folder readable.", e);
    }
}
