package book.site.build;

import book.Home;
import book.site.Manuscript;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Links between the book's files → links between the site's pages. A link to a file that is no page there, such as a script,
 * loses its link and keeps its words, with the file's place as a tooltip.
 */
final class Links {

    private static final Pattern ELSEWHERE = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*|[/#?].*|");

    private Links() {
    }

    static void rewrite(Element article, Path folder) {
        for (Element link : article.select("a[href]:not(.anchor)")) {
            String destination = link.attr("href");
            if (ELSEWHERE.matcher(destination).matches() || destination.endsWith(".html")
                    || destination.contains(".html#")) {
                continue;
            }
            int cut = destination.indexOf('#');
            Path file = resolved(folder, cut < 0 ? destination : destination.substring(0, cut)).orElse(null);
            String page = file == null ? null : onTheSite(file);
            if (page != null) {
                link.attr("href", page + (cut < 0 ? "" : destination.substring(cut)));
            } else {
                link.removeAttr("href").tagName("span").addClass("file");
                if (file != null) {
                    link.attr("title", Home.show(file));
                }
            }
        }
        for (Element media : article.select("img[src], audio[src]")) {
            String source = media.attr("src");
            if (!ELSEWHERE.matcher(source).matches()) {
                media.attr("src", "figures/" + source.substring(source.lastIndexOf('/') + 1));
            }
        }
    }

    private static Optional<Path> resolved(Path folder, String path) {
        try {
            Path file = folder.resolve(URLDecoder.decode(path, StandardCharsets.UTF_8)).toAbsolutePath().normalize();
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String onTheSite(Path file) {
        String name = file.getFileName().toString();
        return file.startsWith(Home.notebooks()) && name.endsWith(".ipynb") ? "notebooks/" + name : Manuscript.path(file);
    }
}
