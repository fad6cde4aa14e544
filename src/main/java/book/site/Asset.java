package book.site;

import book.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A file of the site's folder {@code assets}.
 *
 * @param name    "search.js"; it may have folders
 * @param bytes   its content
 * @param head    whether pages load it: a script (deferred) or a style sheet
 * @param pages   the pages that load it
 */
public record Asset(String name, byte[] bytes, boolean head, Predicate<SitePage> pages) {

    /** Returns a style sheet or script of the resources {@code book/site}, which every page loads. */
    public static Asset ofResource(String name) {
        return new Asset(name, resource("/book/site/" + name), true, page -> true);
    }

    /** Returns a style sheet or script of the resources {@code book/site}, which some pages load. */
    public static Asset ofResource(String name, Predicate<SitePage> pages) {
        return new Asset(name, resource("/book/site/" + name), true, pages);
    }

    /** Returns a file that no page loads by itself, such as data that a script asks for. */
    public static Asset file(String name, byte[] bytes) {
        return new Asset(name, bytes, false, page -> false);
    }

    /** Returns a file of text that no page loads by itself. */
    public static Asset file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a script or style sheet that was made and that some pages load. */
    public static Asset made(String name, String text, Predicate<SitePage> pages) {
        return new Asset(name, text.getBytes(StandardCharsets.UTF_8), true, pages);
    }

    /** Returns the bytes of a resource, such as a file of a web library that is packed as a jar. */
    public static byte[] resource(String name) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new Problem(Problem.Kind.FAULT, "The resource " + name + " is missing.",
                        "Build the book again: mvn package.", null);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.FAULT, "Could not read the resource " + name + ": " + e.getMessage() + ".",
                    "Build the book again: mvn package.", e);
        }
    }
}
