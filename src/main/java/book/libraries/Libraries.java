package book.libraries;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a JVM needs in order to use a profile.
 *
 * @param entries    the entries of its class path, after the book's own
 * @param properties its system properties
 */
public record Libraries(List<String> entries, Map<String, String> properties) {

    /** The libraries of a notebook that asks for no profile. */
    public static final Libraries NONE = new Libraries(List.of(), Map.of());

    /**
     * Returns the libraries of a page's profile, fetched if necessary; one at a time, for Maven fetches into one folder.
     *
     * @param profile null for a page that asks for none
     */
    public static synchronized Libraries of(String profile) {
        return profile == null ? NONE : Profile.named(profile).fetch();
    }

    /** Returns the class path with the libraries at its end. */
    public String behind(String classPath) {
        List<String> all = new ArrayList<>(List.of(classPath));
        all.addAll(entries);
        return String.join(File.pathSeparator, all);
    }

    /** Returns the options of a JVM that certainly uses them: it may load native code, about which newer JVMs would warn. */
    public List<String> options() {
        List<String> options = new ArrayList<>(definitions());
        if (!entries.isEmpty()) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    /** Returns the options of a JVM that may use them; they do not slow down its start. */
    public List<String> definitions() {
        return properties.entrySet().stream().map(each -> "-D" + each.getKey() + "=" + each.getValue()).toList();
    }
}
