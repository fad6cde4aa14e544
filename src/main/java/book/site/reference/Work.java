package book.site.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A book, paper or program that a section cites.
 *
 * @param authors as written, "D. P. Kingma, J. Ba" or "OpenAI"; empty if none is named
 * @param title   as written
 * @param rest    where and when it was published: "ICLR (2015), arXiv:1412.6980"
 */
record Work(String authors, String title, String rest) {

    private static final Pattern BRACKETED_YEAR = Pattern.compile("\\((?:[^()]*\\D)?((?:1[6-9]|20)\\d\\d)[a-z]?\\b[^()]*\\)");
    private static final Pattern LETTERED_YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d([a-z])\\b");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.:/])((?:1[6-9]|20)\\d\\d)(?![\\d.–-]\\d|\\d)");
    private static final Pattern INITIALS = Pattern.compile("^((?:\\p{Lu}\\p{Ll}?\\.[ -]?)+)\\s*(.+)$");

    /** Returns the year of publication; empty if none is given. */
    String year() {
        Matcher bracketed = BRACKETED_YEAR.matcher(rest);
        if (bracketed.find()) {
            return bracketed.group(1);
        }
        Matcher year = YEAR.matcher(rest);
        return year.find() ? year.group(1) : "";
    }

    /** Returns the "b" of "(2016b)"; empty without one. */
    String letter() {
        Matcher lettered = LETTERED_YEAR.matcher(rest);
        return lettered.find() ? lettered.group(1) : "";
    }

    /** Returns the authors' names one by one, without "et al.". */
    List<String> names() {
        String named = authors.replaceFirst(",?\\s+et al\\.?$", "").replaceAll(",? and ", ", ");
        return named.isEmpty() ? List.of() : List.of(named.split(",\\s+"));
    }

    /** Returns the family name of an author: "van den Oord" of "A. van den Oord"; of somebody without initials the whole name. */
    static String surname(String name) {
        Matcher initials = INITIALS.matcher(name);
        return initials.matches() ? initials.group(2) : name;
    }

    /** Returns an author as an index writes it: "Kingma, D. P.". */
    static String reversed(String name) {
        Matcher initials = INITIALS.matcher(name);
        return initials.matches() ? initials.group(2) + ", " + initials.group(1).strip() : name;
    }

    /** Returns what the work's key begins with: the first author's family name, or without authors the title's first words. */
    String lead() {
        if (!names().isEmpty()) {
            return surname(names().get(0));
        }
        String[] words = title.split("[ :]+");
        return String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
    }

    /** Returns a text without case, accents and signs, to compare titles by. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Returns the text that stands in the list of all sources. */
    String text() {
        return (authors.isEmpty() ? "" : authors + ", ") + title + (rest.startsWith("(") || rest.isEmpty() ? " " : ", ") + rest;
    }
}
