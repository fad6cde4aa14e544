package book.site;

import book.Home;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.outline.Outline;
import book.outline.Section;
import book.page.Page;
import book.page.Pages;
import book.weave.Weave;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the book is made of, read once: the outline, the pages with their translations, and the cells as they were executed. */
public final class Manuscript {

    private final Outline outline;
    private final List<Page> pages;
    private final Map<String, List<NotebookCell>> executed = new LinkedHashMap<>();

    /** Makes a manuscript of some pages, in the book's order. */
    public Manuscript(Outline outline, List<Page> pages) {
        this.outline = outline;
        this.pages = List.copyOf(pages);
    }

    /** Reads the whole book. */
    public static Manuscript ofTheBook() {
        List<Page> pages = new ArrayList<>();
        for (Section section : Pages.sections(List.of())) {
            pages.add(Page.read(section.page(), section));
            Pages.translations(section).forEach(file -> pages.add(Page.read(file, section)));
        }
        return new Manuscript(Outline.ofTheBook(), pages);
    }

    public Outline outline() {
        return outline;
    }

    /** Returns the pages in the book's order; a section's translations follow it. */
    public List<Page> pages() {
        return pages;
    }

    /** Returns the code cells of the section's committed notebook; empty if there is none. */
    public synchronized List<NotebookCell> executed(Page page) {
        return executed.computeIfAbsent(page.file().toString(), file -> {
            NotebookFile notebook = Weave.committed(page);
            return notebook == null ? List.of() : notebook.codeCells();
        });
    }

    /** Returns the file of a page on the site: {@code 3.1-gradient-descent.html}, of a translation {@code ….zh.html}. */
    public static String path(Page page) {
        return path(page.file());
    }

    /** Returns where a file of the book stands on the site; null if it is no page there. */
    public static String path(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        if (absolute.startsWith(Home.chapters()) && name.endsWith(".md") && Files.isRegularFile(absolute)) {
            return name.replaceFirst("\\.md$", ".html");
        }
        if (absolute.startsWith(Home.exercises())) {
            Path inside = Home.exercises().relativize(absolute);
            boolean exercise = inside.getNameCount() >= 3
                    && Files.isRegularFile(Home.exercises().resolve(inside.subpath(0, 3)).resolve("README.md"));
            return exercise
                    ? exercise(inside.getName(1).toString(), inside.getName(2).toString()) : null;
        }
        Path datasets = Home.root().resolve("datasets");
        if (absolute.startsWith(datasets) && !absolute.equals(datasets)) {
            String set = datasets.relativize(absolute).getName(0).toString();
            return Files.isRegularFile(datasets.resolve(set).resolve("README.md")) ? "data-" + set + ".html" : null;
        }
        if (absolute.equals(Home.root().resolve("README.md"))) {
            return "index.html";
        }
        return absolute.equals(Home.root().resolve("CHANGELOG.md")) ? "changelog.html" : null;
    }

    /** Returns the page of an exercise: {@code exercise-3.1-gradient-step.html} of "3.1-gradient-descent", "gradient-step". */
    public static String exercise(String sectionSlug, String name) {
        return "exercise-" + sectionSlug.substring(0, sectionSlug.indexOf('-')) + "-" + name + ".html";
    }
}
