package book.libraries;

import book.FolderTree;
import book.Home;
import book.Problem;
import book.jvm.Java;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The book's own code on top of a profile's libraries, {@code src/profiles/NAME/java}: compiled against them and the book when
 * they are fetched, into a jar beside theirs. What a library sends to other machines must be in a file, unlike the classes of
 * cells.
 */
final class ProfileCode {

    private final String name;

    ProfileCode(String name) {
        this.name = name;
    }

    /** Returns the source files in alphabetical order; most profiles have none. */
    List<Path> sources() {
        Path folder = Profile.pom(name).resolveSibling("java");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the sources against the jars in a folder and puts {@code book-NAME.jar} beside them. */
    void into(Path folder) throws IOException {
        List<Path> sources = sources();
        if (sources.isEmpty()) {
            return;
        }
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(sources, folder, classes);
        jar(classes, folder.resolve("book-" + name + ".jar"));
        FolderTree.delete(classes);
    }

    private void compile(List<Path> sources, Path folder, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw Problem.usage("This Java has no compiler.", "Install a JDK (not a JRE), or set JAVA_HOME to one.");
        }
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ENGLISH, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            List<String> classPath = new ArrayList<>(List.of(Java.classPath()));
            try (Stream<Path> jars = Files.list(folder)) {
                jars.map(Path::toString).filter(each -> each.endsWith(".jar")).sorted().forEach(classPath::add);
            }
            List<String> options = List.of("-proc:none", "-nowarn", "-g", "--release", "17", "-encoding", "UTF-8", "-d",
                    classes.toString(), "-cp", String.join(File.pathSeparator, classPath));
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw Problem.wrong(Home.show(Profile.pom(name).resolveSibling("java")) + " does not compile: "
                        + messages.toString().lines().findFirst().orElse("").strip() + ".", "Mend it, or get it again from the "
                        + "book's repository.");
            }
        }
    }

    /** Writes a jar whose bytes depend on the classes alone. */
    private static void jar(Path classes, Path jar) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).sorted().forEach(all::add);
        }
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (Path each : all) {
                JarEntry entry = new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/'));
                entry.setTime(0);
                entries.putNextEntry(entry);
                Files.copy(each, entries);
                entries.closeEntry();
            }
        }
    }
}
