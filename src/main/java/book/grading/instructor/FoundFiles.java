package book.grading.instructor;

import book.grading.compile.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was found in a folder or an archive so far, each file up to a megabyte, all of them up to a limit. Folders that hold no
 * answers are left out: those of the tools ({@code .git}, {@code target}), and {@code .book}, where copies of answers are kept.
 */
final class FoundFiles {

    /** The number of files and folders of any name that are looked at. */
    static final int MOST_ENTRIES = 200_000;

    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_ASIDE = 5;
    private static final Set<String> LEFT_OUT = Set.of("__MACOSX", "target", "node_modules");

    private final Set<String> types;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> aside = new ArrayList<>();
    private long bytes;
    private int entries;
    private String problem = "";

    /** @param types the classes that answers declare */
    FoundFiles(Set<String> types) {
        this.types = types;
    }

    /** Opens a file's content. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Takes a file, by its path with forward slashes, if its name is that of an answer. */
    void take(String path, Content content) {
        if (AnswerName.type(path, types).isEmpty()) {
            return;
        }
        if (Arrays.stream(path.split("/")).anyMatch(FoundFiles::isLeftOut)) {
            if (aside.size() < MOST_ASIDE) {
                aside.add(path);
            }
            return;
        }
        if (files.size() >= MOST_FILES || bytes > MOST_BYTES) {
            refuse("It holds more than " + (files.size() >= MOST_FILES ? MOST_FILES + " files" : (MOST_BYTES >> 20) + " MB")
                    + " with the names of answers.");
            return;
        }
        try (InputStream in = content.open()) {
            byte[] read = in.readNBytes(Source.LARGEST + 1);
            bytes += read.length;
            files.put(path, read);
        } catch (IOException | RuntimeException e) {
            files.put(path, new byte[0]); // reported as empty, with its path
        }
    }

    /** Counts a file or folder of any name; returns whether to go on. */
    boolean counts() {
        entries++;
        if (entries > MOST_ENTRIES) {
            refuse("It holds more than " + MOST_ENTRIES + " files.");
        }
        return problem.isEmpty();
    }

    void refuse(String sentence) {
        problem = problem.isEmpty() ? sentence : problem;
    }

    /** Returns the files, or why there are none. */
    SubmittedFiles result() {
        return problem.isEmpty() ? new SubmittedFiles(files, aside, types, "")
                : new SubmittedFiles(Map.of(), List.of(), types, problem);
    }

    /** Whether a folder of this name holds no answers. */
    static boolean isLeftOut(String folder) {
        return folder.startsWith(".") && !folder.equals(".") || LEFT_OUT.contains(folder);
    }
}
