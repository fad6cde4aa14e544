package book.weave;

import book.Home;
import book.outline.Outline;
import book.outline.Section;
import book.page.Fault;
import book.page.Pages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pages that the outline does not know, and notebooks that belong to no page. */
public final class OrphanFiles {

    private OrphanFiles() {
    }

    public static List<Fault> find() {
        Set<Path> pages = new HashSet<>();
        Set<Path> notebooks = new HashSet<>();
        for (Section section : Outline.ofTheBook().sections()) {
            List<Path> files = new ArrayList<>(Pages.translations(section));
            files.add(section.page());
            files.stream().filter(Files::isRegularFile).forEach(file -> {
                pages.add(file);
                notebooks.add(section.notebook().resolveSibling(file.getFileName().toString().replaceFirst("md$", "ipynb")));
            });
        }
        List<Fault> faults = new ArrayList<>();
        for (Path file : files(Home.chapters(), "\\d.*\\.md")) {
            if (!pages.contains(file)) {
                faults.add(new Fault(file, 1, "The outline has no section for this page.",
                        "Name the page as the outline does: 03-core-algorithms/3.1-gradient-descent.md, or ….zh.md."));
            }
        }
        for (Path file : files(Home.notebooks(), ".*\\.ipynb")) {
            if (!notebooks.contains(file)) {
                faults.add(new Fault(file, 1, "No page makes this notebook.", "Delete it."));
            }
        }
        return faults;
    }

    private static List<Path> files(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().matches(pattern)
                    && !file.toString().contains(".ipynb_checkpoints")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
