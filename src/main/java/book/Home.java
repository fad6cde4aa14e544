package book;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the book is: the folder that holds {@code chapters}, {@code notebooks}, {@code exercises} and {@code datasets}. */
public final class Home {

    private Home() {
    }

    /**
     * Returns the book's folder: the system property {@code book.home} (the launcher sets it), otherwise the nearest folder at
     * or above the working directory that holds {@code pom.xml} and {@code chapters}.
     */
    public static Path root() {
        String property = System.getProperty("book.home");
        if (property != null) {
            return Path.of(property).toAbsolutePath().normalize();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("chapters"))) {
                return folder;
            }
        }
        throw Problem.usage("No book found at or above " + Path.of("").toAbsolutePath() + ".",
                "Run the command inside the book's folder, or set -Dbook.home to it.");
    }

    public static Path chapters() {
        return root().resolve("chapters");
    }

    public static Path notebooks() {
        return root().resolve("notebooks");
    }

    public static Path exercises() {
        return root().resolve("exercises");
    }

    /** Returns the authors' side of the exercises; a learner's copy has only its stubs. */
    public static Path authors() {
        return root().resolve("src/exercises");
    }

    public static Path target() {
        return root().resolve("target");
    }

    /** Returns the path as the user would write it from the book's folder, with forward slashes on every system. */
    public static String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root()) ? root().relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
