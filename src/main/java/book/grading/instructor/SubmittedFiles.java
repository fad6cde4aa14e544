package book.grading.instructor;

import book.Problem;
import book.grading.catalog.Exercise;
import book.grading.check.Digest;
import book.grading.compile.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of a submission that may be answers, by their path. Only these are read from an archive, each up to a megabyte.
 * Nothing is written anywhere, and links are not followed. Folders whose names begin with a dot are left out: the tool keeps
 * copies of answers in {@code .book}.
 *
 * @param problem why nothing was read, or empty
 */
record SubmittedFiles(Map<String, byte[]> files, String problem) {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_ARCHIVE = 256L << 20;
    private static final Set<String> AUTHORS = Set.of("stub", "reference");
    private static final String MEND = "It is for the learner to hand it in again.";

    static SubmittedFiles inFolder(Path folder, Set<String> names) {
        FolderVisit visit = new FolderVisit(folder, names);
        try {
            Files.walkFileTree(folder, visit);
        } catch (IOException e) {
            return refused("The folder could not be read: " + e.getMessage() + ".");
        }
        return visit.count > MOST_ENTRIES ? refused("It holds more than " + MOST_ENTRIES + " files.")
                : new SubmittedFiles(visit.files, "");
    }

    /** Collects the files that have one of the names, until there are too many files of any name. */
    private static final class FolderVisit extends SimpleFileVisitor<Path> {

        private final Map<String, byte[]> files = new TreeMap<>();
        private final Path folder;
        private final Set<String> names;
        private int count;

        FolderVisit(Path folder, Set<String> names) {
            this.folder = folder;
            this.names = names;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return !each.equals(folder) && isLeftOut(each.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (names.contains(file.getFileName().toString()) && attributes.isRegularFile()) {
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), in.readNBytes(Source.LARGEST + 1));
                }
            }
            count++;
            return count > MOST_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    static SubmittedFiles inZip(Path archive, Set<String> names) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                return refused("The archive holds more than " + MOST_ENTRIES + " files.");
            }
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String path = entry.getName().replace('\\', '/');
                if (path.startsWith("/") || path.matches("^[A-Za-z]:.*") || List.of(path.split("/")).contains("..")) {
                    return refused("The archive holds the path " + entry.getName() + ", which leads out of it.");
                }
                unpacked += Math.max(0, entry.getSize());
                if (unpacked > LARGEST_ARCHIVE) {
                    return refused("The archive unpacks to more than " + (LARGEST_ARCHIVE >> 20) + " MB.");
                }
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (names.contains(name) && Arrays.stream(path.split("/")).noneMatch(SubmittedFiles::isLeftOut)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        files.put(path, in.readNBytes(Source.LARGEST + 1));
                    }
                }
            }
            return new SubmittedFiles(files, "");
        } catch (IOException | IllegalArgumentException e) { // the latter for names that are not UTF-8
            return refused("The archive is damaged or no zip file: " + e.getMessage() + ".");
        }
    }

    /** Whether a folder of this name, such as {@code .book} or {@code .git}, holds no answers. */
    private static boolean isLeftOut(String folder) {
        return folder.startsWith(".") && !folder.equals(".") || folder.equals("__MACOSX");
    }

    private static SubmittedFiles refused(String problem) {
        return new SubmittedFiles(Map.of(), problem);
    }

    /**
     * Returns the answer to an exercise: the file in a folder with the exercise's name, otherwise the only file named after
     * the class to write; null if it was not handed in.
     */
    Source answer(Exercise exercise) {
        if (!problem.isEmpty()) {
            throw Problem.wrong(problem, MEND);
        }
        String name = exercise.type() + ".java";
        List<String> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String path : files.keySet()) {
            String[] parts = path.split("/");
            String folder = parts.length < 2 ? "" : parts[parts.length - 2];
            if (parts[parts.length - 1].equals(name)) {
                if (folder.equals(exercise.name())) {
                    own.add(path);
                } else if (!AUTHORS.contains(folder)) {
                    others.add(path);
                }
            }
        }
        List<String> candidates = own.isEmpty() ? others : own;
        if (candidates.size() > 1) {
            throw Problem.wrong("There are several files " + name + ": " + String.join(", ", candidates) + ".", MEND);
        }
        return candidates.isEmpty() ? null
                : Source.of(name, candidates.get(0), files.get(candidates.get(0)), "Mend the file and hand it in again.");
    }

    /** Returns a digest that changes when any of the files does. */
    String digest() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(problem.getBytes(StandardCharsets.UTF_8));
        files.forEach((path, bytes) -> {
            parts.add(path.getBytes(StandardCharsets.UTF_8));
            parts.add(bytes);
        });
        return Digest.of(parts.toArray(byte[][]::new));
    }
}
