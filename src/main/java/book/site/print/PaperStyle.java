package book.site.print;

import book.site.Asset;
import java.io.ByteArrayOutputStream;

/** A style sheet of what is printed: its own rules, and those that PDF and EPUB share. */
final class PaperStyle {

    private static final String FOLDER = "/book/site/";

    private PaperStyle() {
    }

    /** Returns the style sheet of this name with the shared rules below its own. */
    static byte[] of(String name) {
        ByteArrayOutputStream rules = new ByteArrayOutputStream();
        rules.writeBytes(Asset.resource(FOLDER + name));
        rules.writeBytes(Asset.resource(FOLDER + "printed.css"));
        return rules.toByteArray();
    }
}
