package book.site.interactive;

import book.site.Asset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** What the browser reads, read here independently: numbers in base 64, levels, and the words of a figure. */
final class Unpacked {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Unpacked() {
    }

    static List<Integer> numbers(String text) {
        List<Integer> all = new ArrayList<>();
        long number = 0;
        int shift = 0;
        for (char c : text.toCharArray()) {
            int digit = DIGITS.indexOf(c);
            number |= (long) (digit & 31) << shift;
            shift += 5;
            if (digit < 32) {
                all.add((int) ((number & 1) == 1 ? -(number >> 1) : number >> 1));
                number = 0;
                shift = 0;
            }
        }
        return all;
    }

    /** Rows from their differences. */
    static List<int[]> rows(String text, int width) {
        List<Integer> flat = numbers(text);
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < flat.size(); i += width) {
            int[] row = new int[width];
            for (int k = 0; k < width; k++) {
                row[k] = flat.get(i + k) + (rows.isEmpty() ? 0 : rows.get(rows.size() - 1)[k]);
            }
            rows.add(row);
        }
        return rows;
    }

    static List<Double> levels(String text, int levels) {
        List<Double> all = new ArrayList<>();
        for (char c : text.toCharArray()) {
            int more = "!#$%()*,-.:;=?@[]^_`{|}~".indexOf(c);
            if (more < 0) {
                all.add(DIGITS.indexOf(c) / (levels - 1.0));
            }
            for (int i = 0; i <= more; i++) {
                all.add(all.get(all.size() - 1));
            }
        }
        return all;
    }

    /** Three digits, as the page writes numbers that are neither small nor large. */
    static String brief(double value) {
        String text = new java.math.BigDecimal(String.format(Locale.ROOT, "%.2e", value)).stripTrailingZeros().toPlainString();
        return text.replace('-', '−');
    }

    /** Everything that a figure says. */
    static String words(InteractiveFigure figure) {
        return Jsoup.parse(new String(Asset.resource("/book/site/" + figure.key + ".html"), StandardCharsets.UTF_8)).text();
    }
}
