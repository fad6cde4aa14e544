package book.grading.instructor;

import book.Home;
import book.Problem;
import book.grading.catalog.Exercise;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two archives of an assignment: the learners' copy of the book, without the authors' answers and tests, and the
 * instructor's grader.
 */
public final class Packages {

    private static final List<String> BOOK = List.of("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "LICENSE",
            "LICENSE-CC-BY-4.0", "CHANGELOG.md", "CITATION.cff", "pom.xml", "book", "book.cmd", "chapters", "notebooks",
            "datasets",
            "exercises/README.md", "src/main", "src/build", "src/profiles");
    private static final List<String> GRADER = List.of("book", "book.cmd", "datasets", "target/everything-is-a-mapping.jar",
            "target/lib", "target/book.stamp");
    private static final Set<String> PROGRAMS = Set.of("book", "setup.sh", "run_autograder");
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path root;
    private final Path archive;

    private Packages(Path root, Path archive) {
        this.root = root;
        this.archive = archive;
    }

    /** Writes the learners' archive: the book with every exercise as it is at the beginning, whatever was changed here. */
    public static void learner(Path archive, List<Exercise> exercises) {
        Packages packages = new Packages(Home.root(), archive);
        packages.write(zip -> {
            packages.copy(BOOK, zip);
            for (Exercise exercise : exercises) {
                packages.copyFresh(exercise, zip);
            }
            packages.instructions(zip);
            packages.put(zip, ".github/workflows/classroom.yml", classroom(exercises));
        });
    }

    /** Writes the instructor's archive: what {@code grade} needs, without the book's sources; Gradescope accepts it as it is. */
    public static void instructor(Path archive, List<Exercise> exercises) {
        Packages packages = new Packages(Home.root(), archive);
        if (!Files.isRegularFile(packages.root.resolve("target/book.stamp"))) {
            throw Problem.usage("The book is not built.", "Run ./book list once, then this command again.");
        }
        packages.write(zip -> {
            packages.copy(GRADER, zip);
            for (Exercise exercise : exercises) {
                packages.copyFresh(exercise, zip);
                packages.copyTree(exercise.authors(), zip);
            }
            packages.instructions(zip);
            for (String name : List.of("setup.sh", "run_autograder", "Dockerfile", "job.yaml")) {
                packages.put(zip, name, resource(name));
            }
        });
    }

    private interface Content {
        void into(FileSystem zip) throws IOException;
    }

    /** Writes the archive beside its place and moves it there when it is complete. */
    private void write(Content content) {
        Path unfinished = archive.resolveSibling("." + archive.getFileName() + ".tmp");
        try {
            Files.createDirectories(archive.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + unfinished.toUri()),
                    Map.of("create", "true", "enablePosixFileAttributes", true))) {
                content.into(zip);
            }
            Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not write " + Home.show(archive) + ": " + e.getMessage() + ".",
                    "Free some space or choose another folder with --out.", e);
        } finally {
            unfinished.toFile().delete();
        }
    }

    private void copy(List<String> entries, FileSystem zip) throws IOException {
        for (String entry : entries) {
            if (Files.exists(root.resolve(entry))) {
                copyTree(root.resolve(entry), zip);
            }
        }
    }

    private void copyTree(Path from, FileSystem zip) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = name(file);
                if (!name.contains("/.") && !name.endsWith(".tmp")) {
                    put(zip, name, Files.readAllBytes(file));
                }
            }
        }
    }

    /** Copies the reader's side of an exercise, with the stub in place of an answer, and the stub to which it can be reset. */
    private void copyFresh(Exercise exercise, FileSystem zip) throws IOException {
        try (Stream<Path> files = Files.walk(exercise.folder())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.equals(exercise.work()) && !file.getFileName().toString().startsWith(".")) {
                    put(zip, name(file), Files.readAllBytes(file));
                }
            }
        }
        byte[] stub = Files.readAllBytes(exercise.stub());
        put(zip, name(exercise.work()), stub);
        put(zip, name(exercise.stub()), stub);
    }

    private void instructions(FileSystem zip) throws IOException {
        put(zip, "exercises/INSTRUCTORS.md", Files.readAllBytes(Home.exercises().resolve("INSTRUCTORS.md")));
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void put(FileSystem zip, String name, byte[] content) throws IOException {
        Path entry = zip.getPath(name);
        if (entry.getParent() != null) {
            Files.createDirectories(entry.getParent());
        }
        Files.write(entry, content);
        boolean program = PROGRAMS.contains(name);
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(entry, TIME);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Packages.class.getResourceAsStream("bundle/" + name)) {
            return in.readAllBytes();
        }
    }

    /** Returns a workflow for GitHub Classroom: a step for each exercise, with its points. */
    static byte[] classroom(List<Exercise> exercises) throws IOException {
        String step = template("classroom-step.yml");
        String result = template("classroom-result.yml");
        return template("classroom.yml")
                .replace("@steps@\n", exercises.stream().map(each -> filled(step, each)).collect(Collectors.joining()))
                .replace("@results@\n", exercises.stream().map(each -> filled(result, each)).collect(Collectors.joining()))
                .replace("@runners@", exercises.stream().map(each -> "e" + slug(each)).collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String template(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static String filled(String template, Exercise exercise) {
        return template.replace("@id@", exercise.id()).replace("@slug@", slug(exercise))
                .replace("@SLUG@", slug(exercise).toUpperCase(Locale.ROOT))
                .replace("@points@", Integer.toString(exercise.statement().points()));
    }

    private static String slug(Exercise exercise) {
        return exercise.id().replaceAll("[^a-z0-9]+", "-");
    }
}
