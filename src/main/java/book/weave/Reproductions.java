package book.weave;

import book.AtomicFile;
import book.Home;
import book.Problem;
import book.nbformat.CanonicalJson;
import book.nbformat.NotebookCell;
import book.nbformat.NotebookFile;
import book.nbformat.OutputComparison;
import book.outline.Section;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Section ↦ the JDKs on which its committed outputs were reproduced: the file {@code notebooks/reproduced.json}, which
 * {@code ./book run --check --record} writes. With each section stands a digest of the outputs; when a cell or an output changes,
 * the JDKs that reproduced the former ones count no more.
 */
public final class Reproductions {

    private static final String DIGEST = "digest";
    private static final String JDKS = "jdks";

    /** What one section has. */
    private record Entry(String digest, TreeSet<Jdk> jdks) {
    }

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    private Reproductions() {
    }

    /** Returns where the book keeps them. */
    public static Path file() {
        return Home.notebooks().resolve("reproduced.json");
    }

    /** Reads the book's; there are none if there is no file. */
    public static Reproductions read() {
        Reproductions all = new Reproductions();
        if (Files.isRegularFile(file())) {
            try {
                JsonObject sections = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
                sections.keySet().forEach(number -> all.entries.put(number, entry(sections.getAsJsonObject(number))));
            } catch (IOException | JsonParseException | IllegalStateException | UnsupportedOperationException
                    | IllegalArgumentException | NullPointerException e) {
                throw new Problem(Problem.Kind.WRONG, "The file " + Home.show(file()) + " is not what "
                        + "./book run --check --record writes.", "Restore it from version control, or delete it and record again.", e);
            }
        }
        return all;
    }

    /** Returns the JDKs on which these committed cells of a section were reproduced, sorted; often none. */
    public List<Jdk> of(Section section, List<NotebookCell> committed) {
        Entry entry = entries.get(section.number());
        return entry == null || !entry.digest.equals(OutputComparison.digest(committed)) ? List.of() : List.copyOf(entry.jdks);
    }

    /** Whether JDKs are recorded for this section, but for other cells or outputs than its notebook has. */
    public boolean outdated(Section section) {
        Entry entry = entries.get(section.number());
        return entry != null && (!Files.isRegularFile(section.notebook())
                || !entry.digest.equals(OutputComparison.digest(NotebookFile.read(section.notebook()).codeCells())));
    }

    /**
     * Enters that a JDK reproduced these committed cells, in the place of an older release of its line; what was recorded for
     * other cells or outputs is dropped. Returns whether the file changed.
     */
    public static boolean add(Section section, List<NotebookCell> committed, Jdk jdk) {
        String digest = OutputComparison.digest(committed);
        return change(all -> {
            Entry before = all.get(section.number());
            Entry now = new Entry(digest, before != null && before.digest.equals(digest) ? before.jdks : new TreeSet<>());
            Predicate<Jdk> sameLine = jdk::isOfTheLineOf;
            if (now.jdks.stream().filter(sameLine).noneMatch(other -> other.compareTo(jdk) > 0)) {
                now.jdks.removeIf(sameLine);
                now.jdks.add(jdk);
            }
            all.put(section.number(), now);
        });
    }

    /** Takes back that a JDK, or another release of its line, reproduced a section. Returns whether the file changed. */
    public static boolean remove(Section section, Jdk jdk) {
        return change(all -> {
            Entry entry = all.get(section.number());
            if (entry != null && entry.jdks.removeIf(jdk::isOfTheLineOf) && entry.jdks.isEmpty()) {
                all.remove(section.number());
            }
        });
    }

    /** Reads, changes and writes, while no other thread and no other program does. */
    private static synchronized boolean change(Consumer<TreeMap<String, Entry>> change) {
        Path lock = Home.target().resolve("reproduced.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                assert held.isValid();
                Reproductions now = read();
                String before = now.text();
                change.accept(now.entries);
                if (before.equals(now.text())) {
                    return false;
                }
                AtomicFile.write(file(), now.text());
                return true;
            }
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + Home.show(lock) + ": " + e.getMessage() + ".",
                    "Make " + Home.show(Home.target()) + " a writable folder, then run the command again.", e);
        }
    }

    private String text() {
        JsonObject sections = new JsonObject();
        entries.forEach((number, entry) -> {
            JsonArray jdks = new JsonArray();
            entry.jdks.forEach(jdk -> jdks.add(jdk.json()));
            JsonObject section = new JsonObject();
            section.addProperty(DIGEST, entry.digest);
            section.add(JDKS, jdks);
            sections.add(number, section);
        });
        return CanonicalJson.write(sections);
    }

    private static Entry entry(JsonObject section) {
        TreeSet<Jdk> jdks = new TreeSet<>();
        for (JsonElement jdk : section.getAsJsonArray(JDKS)) {
            jdks.add(Jdk.of(jdk.getAsJsonObject()));
        }
        return new Entry(section.get(DIGEST).getAsString(), jdks);
    }
}
