package book.site.print;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

/** Whether the fonts of this machine have the Chinese letters that the book's headings and tables have. */
final class ChineseLetters {

    private ChineseLetters() {
    }

    /** Returns what to tell the reader; nothing if they are there, or if nobody can know. */
    static List<String> note() {
        try {
            boolean there = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .anyMatch(font -> font.canDisplayUpTo(Edition.BOOK_ZH) < 0);
            return there ? List.of()
                    : List.of("No font of this machine has Chinese letters, and they are missing in the PDF: install "
                    + "one, for example the Debian package fonts-wqy-zenhei, and print again.");
        } catch (LinkageError | RuntimeException e) {                  // a JDK without its font libraries
            return List.of();
        }
    }
}
