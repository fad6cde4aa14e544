package book.data;

import book.Home;
import book.Problem;
import book.markdown.MarkdownText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mapping.data.files.Checksums;
import mapping.data.files.DamagedData;

/**
 * One folder of {@code datasets}, or of {@code datasets/trained}, which holds the weights of models: data files, a README.md
 * whose front matter names title, licence and source, and the list of checksums.
 */
public record DataSet(Path folder) {

    private static final List<String> FIELDS = List.of("title", "licence", "source");
    /** The folder that has one folder for each trained model. */
    private static final String TRAINED = "trained";

    /** Returns all data sets of the book, by name. */
    public static List<DataSet> all() {
        return in(Home.root().resolve("datasets"));
    }

    static List<DataSet> in(Path datasets) {
        if (!Files.isDirectory(datasets)) {
            throw Problem.wrong("The folder " + Home.show(datasets) + " is missing.",
                    "The command \"git checkout -- datasets\" restores it.");
        }
        return list(datasets).stream().filter(Files::isDirectory)
                .flatMap(folder -> holdsModels(folder) ? list(folder).stream().filter(Files::isDirectory) : Stream.of(folder))
                .map(DataSet::new).toList();
    }

    private static boolean holdsModels(Path folder) {
        return folder.endsWith(TRAINED);
    }

    /** Returns whether these are the weights of a trained model, made by {@code ./book train}. */
    public boolean isModel() {
        return holdsModels(folder.getParent());
    }

    /** Returns the name by which the library asks for it: the folder's name, of a model with "trained/" before it. */
    public String name() {
        return (isModel() ? TRAINED + "/" : "") + folder.getFileName();
    }

    /** Returns a field of the README's front matter; empty if it is missing. */
    public String field(String field) {
        Path readme = folder.resolve("README.md");
        if (!Files.isRegularFile(readme)) {
            return "";
        }
        try {
            return new MarkdownText(Files.readString(readme)).frontMatter().getOrDefault(field, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the data files that are there: all files except pages, scripts and the list of checksums. */
    public List<Path> files() {
        return list(folder).stream().filter(Files::isRegularFile)
                .filter(file -> !file.getFileName().toString().matches("\\..*|.*\\.(md|sh|py|sha256)")).toList();
    }

    /** Returns the size of the data files in bytes. */
    public long size() {
        return files().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** Returns what is wrong with it, a sentence for each fault; empty if it is intact. */
    public List<String> damage() {
        List<String> sentences = new ArrayList<>();
        FIELDS.stream().filter(field -> field(field).isBlank()).forEach(field -> sentences.add(
                Home.show(folder.resolve("README.md")) + " does not give the data set's " + field
                + "; add it to the front matter."));
        try {
            Checksums checksums = Checksums.of(folder);
            checksums.sums().keySet().forEach(name -> verify(checksums, folder.resolve(name), sentences));
            files().stream().filter(file -> !checksums.sums().containsKey(file.getFileName().toString()))
                    .forEach(file -> sentences.add(Home.show(file) + " is not listed in " + Checksums.LIST
                            + "; remove it, or add its sum."));
        } catch (DamagedData e) {
            sentences.add(e.getMessage());
        }
        return sentences;
    }

    private static void verify(Checksums checksums, Path file, List<String> sentences) {
        try {
            checksums.verify(file);
        } catch (DamagedData e) {
            sentences.add(e.getMessage());
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
