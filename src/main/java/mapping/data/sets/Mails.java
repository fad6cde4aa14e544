package mapping.data.sets;

import java.util.List;
import mapping.Requirement;
import mapping.data.files.DamagedData;
import mapping.data.files.Lines;

/**
 * Mails of 2001 and 2002, wanted ones and advertisements that nobody had asked for, from SpamAssassin's public corpus;
 * section 6.2.1. Nearly all the wanted ones came over public mailing lists.
 */
public final class Mails {

    /** What the labels mean. */
    public static final List<String> CLASSES = List.of("ham", "spam");

    /**
     * A mail.
     *
     * @param spam    whether it is an advertisement that nobody had asked for
     * @param day     when it came in, year, month and day: 2002-08-22
     * @param thread  the same number for mails that belong together: replies, and near copies
     * @param list    the name of the mailing list it came over, or ""
     * @param subject with Re: and the tag of the list, as it was written
     * @param text    the first 400 characters, without quoted lines
     */
    public record Mail(boolean spam, String day, int thread, String list, String subject, String text) {

        public Mail {
            Requirement.given("The day", day);
            Requirement.atLeast("The number of a thread", thread, 0);
            Requirement.given("The list", list);
            Requirement.given("The subject", subject);
            Requirement.given("The text", text);
        }

        /** 1 for spam, otherwise 0. */
        public int label() {
            return spam ? 1 : 0;
        }
    }

    private Mails() {
    }

    /**
     * All of them, by day.
     *
     * @throws DamagedData if the file is missing or damaged
     */
    public static List<Mail> load() {
        return Lines.of("mails", "mails.tsv.gz").stream().map(line -> line.split("\t", -1)).map(cells -> new Mail(
            cells[0].equals("spam"), cells[1], Integer.parseInt(cells[2]), cells[3], cells[4],
            cells[5])).toList();
    }
}
