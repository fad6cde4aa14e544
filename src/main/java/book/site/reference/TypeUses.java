package book.site.reference;

import book.Home;
import book.Problem;
import book.site.SitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Where the library's types stand in cells, listings and running text. */
final class TypeUses {

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\d_$\"])\\p{Lu}[\\p{L}\\d_]*");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private TypeUses() {
    }

    /** Returns the public types of the library, by their simple names: "Adam" → "mapping.optimizers.rules.Adam". */
    static Map<String, String> types() {
        Path sources = Home.root().resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources.resolve("mapping"))) {
            Map<String, String> types = new TreeMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String declared = "(?s).*\\bpublic [a-z -]*\\b(class|interface|record|enum) " + name + "\\b.*";
                if (!name.contains("-") && Files.readString(file).matches(declared)) {
                    types.putIfAbsent(name, sources.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", "."));
                }
            }
            return types;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read the library's sources: " + e.getMessage() + ".",
                    "Make " + Home.show(sources) + " readable.", e);
        }
    }

    /** Returns the places of each of these types; a type that stands nowhere is left out. */
    static Map<String, List<Place>> of(Set<String> types, Places places) {
        Map<String, List<Place>> uses = new TreeMap<>();
        for (SitePage page : places.pages()) {
            for (Element code : page.article().select(".cell code, .listing code, p code, li code, td code")) {
                boolean block = code.parent().normalName().equals("pre");
                Map<String, Boolean> seen = new LinkedHashMap<>();
                Matcher names = NAME.matcher(block ? LITERAL.matcher(code.wholeText()).replaceAll("") : code.text());
                while (names.find()) {
                    if (types.contains(names.group()) && seen.put(names.group(), true) == null) {
                        uses.computeIfAbsent(names.group(), name -> new ArrayList<>()).add(places.at(code));
                    }
                }
            }
        }
        return uses;
    }
}
