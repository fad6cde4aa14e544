package mapping.data.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mapping.Requirement;

/**
 * Where the book's data are: the folder {@code datasets}, with one folder for each data set, which contains a README that names
 * source and licence, and a list of checksums. Nothing is downloaded. {@code ./book data} lists and verifies all data.
 */
public final class Datasets {

    private Datasets() {
    }

    /**
     * The folder {@code datasets} of the book: under the system property {@code book.home} if that is set, else in the nearest
     * folder at or above the working directory that holds one.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path root() {
        String home = System.getProperty("book.home");
        return home != null ? underHome(Path.of(home)) : above(Path.of(""));
    }

    private static Path underHome(Path home) {
        Path datasets = home.toAbsolutePath().normalize().resolve("datasets");
        if (!Files.isDirectory(datasets)) {
            throw new IllegalStateException("The system property book.home is " + home
                    + ", and there is no folder datasets in it; set it to the book's folder.");
        }
        return datasets;
    }

    static Path above(Path start) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("datasets"))) {
                return folder.resolve("datasets");
            }
        }
        throw new IllegalStateException("No folder datasets at or above " + start.toAbsolutePath().normalize()
                + "; start in the book's folder, or set -Dbook.home to it.");
    }

    /** A file of a data set, such as {@code file("penguins", "penguins.csv")}; whether it exists is checked when it is read. */
    public static Path file(String dataset, String name) {
        Requirement.given("The name of a data set", dataset);
        Requirement.given("The name of a file", name);
        Path root = root();
        Path folder = root.resolve(dataset).normalize();
        if (!folder.startsWith(root) || !folder.resolve(name).normalize().startsWith(folder)) {
            throw new IllegalArgumentException("The file must lie in its data set, got \"" + name + "\" of \"" + dataset + "\".");
        }
        return root.resolve(dataset).resolve(name);
    }

    /**
     * All bytes of a file of a data set, compared with its checksum.
     *
     * @throws DamagedData if the file is missing, is not listed, or has a different SHA-256 sum
     */
    public static byte[] read(String dataset, String name) {
        Path file = file(dataset, name);
        byte[] bytes = bytes(file);
        Checksums.of(file.getParent()).verify(file, bytes);
        return bytes;
    }

    /** The same for readers in other packages. */
    public static byte[] verified(String dataset, String name) {
        return read(dataset, name);
    }

    static byte[] bytes(Path file) {
        Requirement.given("The file to read", file);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw DamagedData.in(file, "is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + show(file) + ": " + e.getMessage() + ".", e);
        }
    }

    /** The path relative to the book's folder, with forward slashes on every system; a path outside is shown whole. */
    static String show(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
            if (folder.endsWith("datasets")) {
                return folder.getParent().relativize(absolute).toString().replace('\\', '/');
            }
        }
        return absolute.toString().replace('\\', '/');
    }
}
