package book.site.api;

import book.AtomicFile;
import book.FolderTree;
import book.Home;
import book.Problem;
import book.site.Asset;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The JDK's javadoc tool: a folder of Java sources → a folder of web pages. It takes half a minute, so what it wrote is kept
 * under {@code target} and written anew only when a source, the style or the JDK is another one.
 */
final class Javadoc {

    private static final String HEADER = "<a href=\"{@docRoot}/../index.html\">Everything Is a Mapping</a>";
    private static final List<String> OPTIONS = List.of("-quiet", "-notimestamp", "-locale", "en", "-encoding", "UTF-8",
        "-docencoding", "UTF-8", "-charset", "UTF-8", "--no-platform-links", "-nodeprecatedlist", "-Xdoclint:all,-missing",
        "-linksource",
        "--add-modules", "jdk.incubator.vector", "-windowtitle", "Everything Is a Mapping: the library",
        "-doctitle", "The library, mapping.*",
        "-header", HEADER);

    private final Path sources;
    private final String subpackages;
    private final Path kept;

    /**
     * Is about a package with all packages below it.
     *
     * @param sources where the packages are
     * @param root    the uppermost package
     * @param kept    the folder that is written
     */
    Javadoc(Path sources, String root, Path kept) {
        this.sources = sources;
        this.subpackages = root;
        this.kept = kept;
    }

    static Javadoc ofTheLibrary() {
        return new Javadoc(Home.root().resolve("src/main/java"), "mapping", Home.target().resolve("api"));
    }

    /** Returns the folder of pages, as new as the sources. */
    Path pages() {
        try {
            Path key = kept.resolveSibling(kept.getFileName() + ".key");
            String now = fingerprint();
            if (!Files.isRegularFile(key) || !Files.isDirectory(kept) || !Files.readString(key).equals(now)) {
                Files.deleteIfExists(key);
                write();
                AtomicFile.write(key, now);
            }
            return kept;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "Could not write the API reference to " + Home.show(kept) + ": "
                + e.getMessage() + ".", "Make the folder writable, or the disk less full, and build the site again.", e);
        }
    }

    private void write() throws IOException {
        ToolProvider tool = ToolProvider.findFirst("javadoc").orElseThrow(() -> Problem.usage(
            "This Java has no javadoc tool, which writes the API reference.",
            "Use a whole JDK (with the module jdk.javadoc), such as Eclipse Temurin or openjdk-17-jdk."));
        Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
        FolderTree.delete(fresh);
        Files.createDirectories(fresh);
        Path style = fresh.resolveSibling("javadoc.css");
        AtomicFile.write(style, Asset.resource("/book/site/javadoc.css"));
        List<String> arguments = new ArrayList<>(OPTIONS);
        arguments.addAll(List.of("--add-stylesheet", style.toString(), "-d", fresh.toString(), "-sourcepath", sources.toString(),
            "-classpath", System.getProperty("java.class.path"), "-subpackages", subpackages));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = tool.run(out, out, arguments.toArray(String[]::new));
        out.flush();
        if (status != 0) {
            throw Problem.wrong("The javadoc tool finds a fault in the library's sources: " + fault(said.toString()) + ".",
                "Mend the comment there, then build the site again.");
        }
        FolderTree.delete(kept);
        Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(style);
    }

    /** The first line that names an error, such as "mapping/Space.java:12: error: reference not found". */
    private static String fault(String said) {
        return said.lines().filter(line -> line.contains("error: ")).findFirst().orElse(said.strip())
            .replaceFirst("^.*src/main/java/", "");
    }

    private String fingerprint() throws IOException {
        try (Stream<Path> files = Files.walk(sources.resolve(subpackages.replace('.', '/')))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String options = OPTIONS + " " + Runtime.version();
            digest.update(options.getBytes(StandardCharsets.UTF_8));
            digest.update(Asset.resource("/book/site/javadoc.css"));
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                digest.update(sources.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
