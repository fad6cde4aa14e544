package book.libraries;

import book.Home;
import book.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Optional libraries by name.
 *
 * @param name       such as "smile", as in a page's front matter
 * @param title      such as "Smile 3.1.1"
 * @param licence    theirs, not the book's
 * @param megabytes  the size of the download, which happens once
 * @param unpacked   the megabytes of native code that they unpack into their folder at their first use, 0 if they do not say
 * @param packages   the packages that cells import from them, without a dot at the end; none if only the tool uses them
 * @param natives    the systems that they have native code for, such as "linux-x86_64"; none if they run on all of the usual ones
 * @param properties system properties of the JVM that uses them
 */
public record Profile(String name, String title, String licence, int megabytes, int unpacked, List<String> packages,
        List<String> natives, Map<String, String> properties) {

    private static final Pattern MISSING = Pattern.compile("package ([\\w.]+) does not exist");

    /** Returns the profile with that name. */
    public static Profile named(String name) {
        if (!names().contains(name)) {
            throw Problem.usage("There is no profile " + name + ".", names().isEmpty() ? "This copy of the book has none."
                    : "Known: " + String.join(", ", names()) + ".");
        }
        return ProfileFile.read(name, pom(name), folder(name));
    }

    /** Returns all names, in alphabetical order. */
    public static List<String> names() {
        Path profiles = Home.root().resolve("src/profiles");
        if (!Files.isDirectory(profiles)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(profiles)) {
            return folders.filter(each -> Files.isRegularFile(each.resolve("pom.xml")))
                    .map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the profiles that cells may use. */
    public static List<Profile> ofNotebooks() {
        return names().stream().map(Profile::named).filter(each -> !each.packages.isEmpty()).toList();
    }

    static Path pom(String name) {
        return Home.root().resolve("src/profiles").resolve(name).resolve("pom.xml");
    }

    private static Path folder(String name) {
        return Home.target().resolve("profiles").resolve(name);
    }

    /** Returns the folder of the jars once they are fetched. */
    public Path folder() {
        return folder(name);
    }

    /** Whether the libraries are there, exactly as the profile's file lists them now. */
    public boolean isFetched() {
        return Fetch.stamp(this).equals(Fetch.stampIn(folder()));
    }

    /**
     * Returns the libraries. If they are missing, Maven fetches them, and a line on standard error says so.
     *
     * @throws book.Problem if they have no native code for this machine; then nothing is fetched
     */
    public Libraries fetch() {
        if (!isFetched()) {
            new Fetch(Fetch.MAVEN).into(this);
        }
        return libraries();
    }

    private Libraries libraries() {
        try (Stream<Path> files = Files.list(folder())) {
            return new Libraries(files.map(Path::toString).filter(each -> each.endsWith(".jar")).sorted().toList(), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the libraries for a JVM that starts later: all that notebooks may use, if they have been fetched by then. */
    public static Libraries fetchedByThen() {
        Map<String, String> properties = new TreeMap<>();
        List<String> entries = new ArrayList<>();
        for (Profile each : ofNotebooks()) {
            entries.add(each.folder() + File.separator + "*");
            properties.putAll(each.properties);
        }
        return new Libraries(entries, properties);
    }

    /** Whether a package is one of the profile's. */
    boolean has(String packageName) {
        return packages.stream().anyMatch(each -> packageName.equals(each) || packageName.startsWith(each + "."));
    }

    /** Returns what to do about a compiler's message, if the message misses a package of one of the profiles. */
    public static Optional<String> advice(String message) {
        Matcher missing = MISSING.matcher(message);
        return !missing.find() ? Optional.empty() : ofNotebooks().stream().filter(each -> each.has(missing.group(1))).findFirst()
                .map(each -> missing.group(1) + " is of " + each.title + ", an optional library: fetch it with ./book profile "
                        + each.name + ", then restart the kernel.");
    }
}
