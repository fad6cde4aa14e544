package book.site.print;

import java.nio.file.Path;
import java.util.Map;

/** An edition → a PDF. */
final class Pdf {

    private final Edition edition;
    private final String date;

    Pdf(Edition edition, String date) {
        this.edition = edition;
        this.date = date;
    }

    /** Prints it with a browser. The first run tells on which page each part begins; the second prints that into the contents. */
    byte[] printed(Chromium browser, Path folder) {
        PaperBook book = new PaperBook(edition, date);
        byte[] first = browser.print(book.write(folder, Map.of()), folder);
        Map<String, Integer> numbers = PrintedPlaces.of(first);
        return numbers.isEmpty() ? first : browser.print(book.write(folder, numbers), folder);
    }
}
