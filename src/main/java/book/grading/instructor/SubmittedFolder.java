package book.grading.instructor;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Collects the answers in a folder. Links are not followed. */
final class SubmittedFolder extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 40;

    private final Path folder;
    private final FoundFiles found;

    private SubmittedFolder(Path folder, FoundFiles found) {
        this.folder = folder;
        this.found = found;
    }

    static SubmittedFiles read(Path folder, Set<String> types) {
        FoundFiles found = new FoundFiles(types);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST,
                    new SubmittedFolder(folder, found));
        } catch (IOException e) {
            found.refuse("The folder could not be read: " + e.getMessage() + ".");
        }
        return found.result();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
        String name = each.equals(folder) ? "" : each.getFileName().toString();
        if (FoundFiles.isLeftOut(name) && !name.equals(".book")) { // the copies in .book are worth a word
            return FileVisitResult.SKIP_SUBTREE;
        }
        return found.counts() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (path.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                SubmittedArchive.readInner(() -> Files.newInputStream(file), path, found);
            } else {
                found.take(path, () -> Files.newInputStream(file));
            }
        }
        return found.counts() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }
}
