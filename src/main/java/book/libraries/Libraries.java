package book.libraries;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JVM needs in order to use a profile.
 *
 * @param entries    of its class path, behind the book's own
 * @param properties its system properties
 */
public record Libraries(List<String> entries, Map<String, String> properties) {

    /** Those of a notebook that asks for no profile. */
    public static final Libraries NONE = new Libraries(List.of(), Map.of());

    /**
     * Those of a page's profile, fetched if need be.
     *
     * @param profile null for a page that asks for none
     */
    public static Libraries of(String profile) {
        return profile == null ? NONE : Profile.named(profile).fetch();
    }

    /** A class path with the libraries at its end. */
    public String behind(String classPath) {
        List<String> all = new ArrayList<>(List.of(classPath));
        all.addAll(entries);
        return String.join(File.pathSeparator, all);
    }

    /** Options of a JVM that surely uses them: native code may be loaded, of which newer JVMs would warn. */
    public List<String> options() {
        List<String> options = new ArrayList<>(definitions());
        if (!entries.isEmpty()) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    /** Options of a JVM that may use them; no start is slower for these. */
    public List<String> definitions() {
        return properties.entrySet().stream().map(each -> "-D" + each.getKey() + "=" + each.getValue()).toList();
    }
}
