package book.site.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the API reference has a place for: a name in the code → where it is described. Read from javadoc's own index. */
final class ApiIndex {

    /**
     * A place in the reference.
     *
     * @param type the type's whole name, "mapping.tensor.Tensor"
     * @param page its page within the reference, "mapping/tensor/Tensor.html"
     * @param href the page with the member's anchor, where a member was named
     */
    record Place(String type, String page, String href) {
    }

    /** "Tensor", "mapping.tensor.Tensor", "Tensor.linear", "Tensor#linear", "Tensor.linear(x, w)", "Adam.State". */
    private static final Pattern NAME = Pattern.compile("(?s)(?<package>[a-z]\\w*(?:\\.[a-z]\\w*)*\\.)?"
        + "(?<type>[A-Z]\\w*(?:\\.[A-Z]\\w*)*?)"
        + "(?:[.#](?<member>[a-z]\\w*|[A-Z][A-Z0-9_]*))?(?:\\(.*\\))?");

    private final Map<String, List<String>> packagesOfType = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();

    /** Reads the index of a folder that javadoc has written. */
    ApiIndex(Path pages) throws IOException {
        for (JsonElement each : array(pages.resolve("type-search-index.js"))) {
            JsonObject type = each.getAsJsonObject();
            if (type.has("p")) {
                packagesOfType.computeIfAbsent(text(type, "l"), name -> new ArrayList<>()).add(text(type, "p"));
            }
        }
        for (JsonElement each : array(pages.resolve("member-search-index.js"))) {
            JsonObject member = each.getAsJsonObject();
            String label = text(member, "l");
            String anchor = member.has("u") ? text(member, "u") : label;
            int parameters = label.indexOf('(');
            String name = parameters < 0 ? label : label.substring(0, parameters);
            anchors.putIfAbsent(text(member, "p") + "." + text(member, "c") + "#" + name,
                anchor.replace("<", "%3C").replace(">", "%3E").replace("[", "%5B").replace("]", "%5D"));
        }
    }

    private static Iterable<JsonElement> array(Path file) throws IOException {
        String script = Files.readString(file);
        return JsonParser.parseString(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1)).getAsJsonArray();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    /**
     * Returns the place of a name as code has it; empty if no type or several types have it, or if the type has no such member.
     */
    Optional<Place> place(String code) {
        Matcher name = NAME.matcher(code.strip());
        if (!name.matches()) {
            return Optional.empty();
        }
        List<String> homes = packagesOfType.getOrDefault(name.group("type"), List.of()).stream()
            .filter(each -> name.group("package") == null || name.group("package").equals(each + ".")).toList();
        if (homes.size() != 1) {
            return Optional.empty();
        }
        String type = homes.get(0) + "." + name.group("type");
        String page = homes.get(0).replace('.', '/') + "/" + name.group("type") + ".html";
        if (name.group("member") == null) {
            return Optional.of(new Place(type, page, page));
        }
        return Optional.ofNullable(anchors.get(type + "#" + name.group("member")))
            .map(anchor -> new Place(type, page, page + "#" + anchor));
    }
}
