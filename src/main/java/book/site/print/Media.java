package book.site.print;

import book.Home;
import book.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The pictures and sounds that an edition shows: their names in it ("figures/3.1-first-steps.png") and their files. */
final class Media {

    private static final Map<String, String> TYPES = Map.of("png", "image/png", "gif", "image/gif", "jpg", "image/jpeg",
            "svg", "image/svg+xml", "wav", "audio/wav", "mp3", "audio/mpeg");

    private Media() {
    }

    static Map<String, Path> of(Edition edition) {
        Map<String, Path> all = new LinkedHashMap<>();
        Map<String, Path> figures = figures();
        for (Part part : edition.parts()) {
            for (Element each : part.article().select("img[src], audio[src], source[src]")) {
                String source = each.attr("src");
                if (all.containsKey(source) || source.startsWith("data:")) {
                    continue;
                }
                Path file = figures.get(source);
                if (file == null) {
                    throw Problem.wrong("Section " + part.title() + " shows " + source + ", which is no file of the chapters.",
                            "Run the section again: ./book run SECTION --update.");
                }
                all.put(source, file);
            }
        }
        return all;
    }

    private static Map<String, Path> figures() {
        Map<String, Path> figures = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Home.chapters(), 3)) {
            files.filter(file -> file.getParent().endsWith("figures") && Files.isRegularFile(file)).sorted()
                    .forEach(file -> figures.put("figures/" + file.getFileName(), file));
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(Home.chapters()) + ": " + e.getMessage() + ".",
                    "Make the folder readable.", e);
        }
        return figures;
    }

    static String type(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
