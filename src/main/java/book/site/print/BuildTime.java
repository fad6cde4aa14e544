package book.site.print;

import book.Home;
import book.markdown.MarkdownText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The moment that made files tell: the one of the build, {@code project.build.outputTimestamp} in {@code pom.xml}, not now. */
final class BuildTime {

    private static final Pattern TIMESTAMP = Pattern.compile("<project\\.build\\.outputTimestamp>([0-9TZ:-]+)<");
    private static final String USUAL = "2026-01-01T00:00:00Z";

    private BuildTime() {
    }

    static String get() {
        Path pom = Home.root().resolve("pom.xml");
        Matcher found = TIMESTAMP.matcher(Files.isRegularFile(pom) ? MarkdownText.read(pom) : "");
        return found.find() ? found.group(1) : USUAL;
    }
}
