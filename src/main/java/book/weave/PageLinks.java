package book.weave;

import book.Home;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A link of the page → the same link relative to the notebook's folder; a link to another page becomes one to its notebook. */
final class PageLinks {

    private static final Pattern ELSEWHERE = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*|[/#?].*|");
    private static final Pattern PAGE = Pattern.compile("\\d.*\\.md");

    private final Path from;
    private final Path to;

    PageLinks(Path pageFolder, Path notebookFolder) {
        from = pageFolder.toAbsolutePath().normalize();
        to = notebookFolder.toAbsolutePath().normalize();
    }

    String rewritten(String destination) {
        int cut = destination.indexOf('#');
        String path = cut < 0 ? destination : destination.substring(0, cut);
        if (ELSEWHERE.matcher(destination).matches()) {
            return destination;
        }
        try {
            Path target = from.resolve(URLDecoder.decode(path, StandardCharsets.UTF_8)).normalize();
            if (!Files.exists(target)) {
                return destination;
            }
            String shown = to.relativize(notebookOf(target)).toString().replace('\\', '/').replace(" ", "%20");
            return shown + (path.endsWith("/") ? "/" : "") + (cut < 0 ? "" : destination.substring(cut));
        } catch (IllegalArgumentException e) {
            return destination;
        }
    }

    private static Path notebookOf(Path target) {
        Path chapters = Home.chapters();
        String name = target.getFileName().toString();
        if (!target.startsWith(chapters) || !PAGE.matcher(name).matches()) {
            return target;
        }
        return Home.notebooks().resolve(chapters.relativize(target))
                .resolveSibling(name.substring(0, name.length() - ".md".length()) + ".ipynb");
    }
}
