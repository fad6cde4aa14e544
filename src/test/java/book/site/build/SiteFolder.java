package book.site.build;

import book.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The book's own site, built where {@code ./book site} builds it, unless it is there and newer than the book and its code. */
final class SiteFolder {

    private static final Path FOLDER = Home.target().resolve("site");
    private static boolean checked;

    private SiteFolder() {
    }

    static synchronized Path ofTheBook() {
        if (!checked && !(Freshness.isFresh(FOLDER) && isNewerThanTheCode())) {
            Site.ofTheBook().write(FOLDER);
        }
        checked = true;
        return FOLDER;
    }

    private static boolean isNewerThanTheCode() {
        long built = FOLDER.resolve("index.html").toFile().lastModified();
        return Stream.of("target/classes", "src/main/java/mapping").map(Home.root()::resolve)
            .flatMap(folder -> files(folder).stream())
            .allMatch(file -> file.toFile().lastModified() <= built);
    }

    /** The pages, but for the API reference. */
    static List<Path> pages() {
        return files(ofTheBook(), 1).stream().filter(file -> file.toString().endsWith(".html")).toList();
    }

    static List<Path> files(Path folder) {
        return files(folder, Integer.MAX_VALUE);
    }

    private static List<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
