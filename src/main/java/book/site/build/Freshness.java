package book.site.build;

import book.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a built site is as new as what it is made of. */
public final class Freshness {

    private static final List<String> SOURCES = List.of("README.md", "CHANGELOG.md", "chapters", "notebooks", "exercises",
            "datasets", "target/everything-is-a-mapping.jar");
    private static final int DEPTH = 4;

    private Freshness() {
    }

    /** Returns whether there is a site in the folder and no source has changed since it was built. */
    public static boolean isFresh(Path site) {
        Path index = site.resolve("index.html");
        if (!Files.isRegularFile(index)) {
            return false;
        }
        long built = index.toFile().lastModified();
        return SOURCES.stream().map(Home.root()::resolve).allMatch(source -> newest(source) <= built);
    }

    private static long newest(Path source) {
        if (!Files.exists(source)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(source, DEPTH)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
