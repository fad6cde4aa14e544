package book.grading.instructor;

import book.Home;
import book.Problem;
import book.grading.check.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one learner handed in: a folder or a zip file, named after the learner. */
public record Submission(String learner, Path path) {

    private static final int LONGEST = 120;
    private static final int START = 20;

    /** Names that Windows keeps for itself. */
    private static final String RESERVED = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    /** Returns one submission for each folder and each zip file in the folder, in order of their names. */
    public static List<Submission> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Problem.usage("There is no folder " + Home.show(folder) + ".",
                    "Name a folder with one folder or zip per learner.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Submission> found = new ArrayList<>();
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            for (Path entry : entries.filter(Submission::counts).sorted().toList()) {
                String name = entry.getFileName().toString();
                String learner = Files.isDirectory(entry) ? name : name.substring(0, name.length() - ".zip".length());
                found.add(new Submission(names.add(learner) ? learner : name, entry));
            }
            if (found.isEmpty()) {
                throw Problem.usage(Home.show(folder) + " holds neither folders nor zip files.",
                        "Put one folder or one zip per learner into it.");
            }
            return found;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.USAGE, Home.show(folder) + " could not be read: " + e.getMessage() + ".",
                    "Check its permissions.", e);
        }
    }

    private static boolean counts(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && !name.equals("__MACOSX")
                && (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || isZip(entry));
    }

    private static boolean isZip(Path entry) {
        return entry.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Returns the learner's name as the name of a file or folder on any system: short, without signs that a shell or a file
     * system takes for something else. Different names stay different.
     */
    public String fileName() {
        return fileName(learner);
    }

    /** Returns {@link #fileName()} of a learner. */
    public static String fileName(String learner) {
        String plain = learner.replaceAll("[^\\p{L}\\p{M}\\p{N}._ @+-]", "_")
                .replaceFirst("^[-. ]", "_").replaceFirst("[. ]$", "_");
        boolean isShort = plain.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        if (isShort && plain.equals(learner) && !plain.matches(RESERVED)) {
            return plain;
        }
        String start = plain.substring(0, plain.offsetByCodePoints(0, Math.min(START, plain.codePointCount(0, plain.length()))));
        return start + "-" + Digest.of(learner.getBytes(StandardCharsets.UTF_8)).substring(0, START / 2);
    }

    /** Returns the files that may declare these classes; nothing is unpacked. */
    SubmittedFiles files(Set<String> types) {
        return Files.isDirectory(path) ? SubmittedFolder.read(path, types) : SubmittedArchive.read(path, types);
    }
}
