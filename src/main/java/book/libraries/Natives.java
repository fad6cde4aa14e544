package book.libraries;

import book.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which native code this machine runs, in the words that most artifacts with native code use to name their variants. */
final class Natives {

    private static final Set<String> USUAL =
            Set.of("linux-x86_64", "linux-arm64", "macosx-x86_64", "macosx-arm64", "windows-x86_64");

    private Natives() {
    }

    /** Returns the classifier of this JVM, such as "linux-x86_64". */
    static String ofThisMachine() {
        return classifier(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Returns the classifier for Java's values of {@code os.name} and {@code os.arch}. */
    static String classifier(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "macosx" : os.startsWith("windows") ? "windows" : os;
        String processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> osArch;
        };
        String classifier = system + "-" + processor;
        if (!USUAL.contains(classifier)) {
            throw Problem.usage("The optional libraries have no native code for " + osName + " on " + osArch + ".",
                    "They exist for Linux and macOS on x86_64 and arm64, for Windows on x86_64; all other sections run here.");
        }
        return classifier;
    }

    /**
     * Requires native code for a machine.
     *
     * @param title      the libraries
     * @param natives    the systems that they have native code for; none if for all of the usual ones
     * @param classifier the machine's system
     */
    static void require(String title, List<String> natives, String classifier) {
        if (!natives.isEmpty() && !natives.contains(classifier)) {
            throw Problem.usage(title + " has no native code for " + classifier + ".", "It has some for "
                    + String.join(", ", natives) + "; the page can be read here with the outputs that come with it, and all other"
                    + " sections run.");
        }
    }
}
