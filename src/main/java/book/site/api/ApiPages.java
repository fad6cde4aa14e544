package book.site.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Javadoc's pages → the same with links to the sections that they name and that speak of them, in the site's light or dark. */
final class ApiPages {

    /** What stands between tags, but for what is a link already. */
    private static final Pattern TEXT = Pattern.compile("(?s)"
        + "(<a [^>]*href.*?</a>|<script.*?</script>|<title>.*?</title>|<[^>]*>)|[^<]+");
    private static final String NUMBER = "\\d\\.\\d+(?:\\.\\d+)?";
    private static final Pattern NAMED = Pattern.compile("(?:\\b[Ss]ections?\\s+" + NUMBER + "(?:(?:,| and| or| to|, and)\\s+"
        + NUMBER + ")*|\\(" + NUMBER + "\\))");
    private static final Pattern SECTION = Pattern.compile(NUMBER);
    private static final String DESCRIPTION = "<section class=\"class-description\" id=\"class-description\">";
    private static final int SHOWN = 12;

    private final Sections sections;

    ApiPages(Sections sections) {
        this.sections = sections;
    }

    /** Copies the pages into a folder of the site's folder. */
    void write(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path folder : all.stream().map(Path::getParent).distinct().toList()) {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            }
            all.parallelStream().forEach(file -> copy(file, from.relativize(file), to.resolve(from.relativize(file).toString())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void copy(Path file, Path name, Path to) {
        try {
            if (name.startsWith("src-html")) {                          // (4.2) is an argument there, not a section
                Files.writeString(to, themed(Files.readString(file), "../".repeat(name.getNameCount())));
            } else if (name.toString().endsWith(".html")) {
                String type = name.toString().replaceFirst("\\.html$", "").replace('\\', '/').replace('/', '.');
                Files.writeString(to, changed(Files.readString(file), type, "../".repeat(name.getNameCount())));
            } else if (name.toString().equals("stylesheet.css")) {      // it asks for fonts that are not always there
                Files.writeString(to, Files.readString(file).replaceAll("@import url\\('resources/fonts/[^;]*;", ""));
            } else {
                Files.copy(file, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a page with its links.
     *
     * @param type what the page is about, "mapping.tensor.Tensor"
     * @param root the way to the site's folder, "../../../"
     */
    String changed(String html, String type, String root) {
        StringBuilder page = new StringBuilder(html.length() + 1000);
        Matcher text = TEXT.matcher(html);
        while (text.find()) {
            text.appendReplacement(page, "");
            page.append(text.group(1) != null ? text.group() : linked(text.group(), root));
        }
        text.appendTail(page);
        return themed(page.toString(), root).replace(DESCRIPTION, DESCRIPTION + inTheBook(type, root));
    }

    private static String themed(String html, String root) {
        String head = "<script src=\"" + root + "assets/theme.js\"></script>\n</head>";
        return html.replaceFirst("</head>", Matcher.quoteReplacement(head));
    }

    private String linked(String text, String root) {
        return NAMED.matcher(text).replaceAll(named -> Matcher.quoteReplacement(SECTION.matcher(named.group())
            .replaceAll(number -> Matcher.quoteReplacement(link(number.group(), root)))));
    }

    private String link(String number, String root) {
        String place = sections.place(number);
        return place == null ? number : "<a href=\"" + root + place + "\">" + number + "</a>";
    }

    private String inTheBook(String type, String root) {
        List<Sections.Mention> mentions = sections.mentions().getOrDefault(type, List.of());
        return mentions.isEmpty() ? "" : mentions.stream().limit(SHOWN)
            .map(each -> "<a href=\"" + root + each.href() + "\">" + escaped(each.title()) + "</a>")
            .collect(Collectors.joining(" · ", "\n<dl class=\"notes in-the-book\"><dt>In the book:</dt><dd>",
                (mentions.size() > SHOWN ? " and " + (mentions.size() - SHOWN) + " more" : "") + "</dd></dl>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
