package mapping.text.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mapping.Pair;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Dates in English and in Chinese, section 6.2.3: {@code the 27 th of november 2 0 2 6} ↦ {@code 二〇二六年十一月二十七日}. A task of
 * translation whose answers are known: the order changes, one word becomes one or two characters, digits are spelled.
 * English comes in five forms, in
 * words and single digits; Chinese in single characters.
 */
public final class Dates {

    /** The first year. */
    public static final int FIRST_YEAR = 1900;
    /** How many years. */
    public static final int YEARS = 200;

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december");
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int FORMS = 5;

    /**
     * A day of the calendar.
     *
     * @param month from 1
     * @param day   from 1; 29 February is left out
     */
    public record Date(int year, int month, int day) {

        public Date {
            Requirement.between("The year", year, FIRST_YEAR, FIRST_YEAR + YEARS - 1);
            Requirement.between("The month", month, 1, 12);
            Requirement.between("The day", day, 1, DAYS[month - 1]);
        }

        /** The characters of the Chinese date. */
        public List<String> chinese() {
            StringBuilder text = new StringBuilder();
            String.valueOf(year).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
            text.append('年').append(number(month)).append('月').append(number(day)).append('日');
            return text.codePoints().mapToObj(Character::toString).toList();
        }

        /** From 1 to 31: 七, 十, 十一, 二十, 二十七. */
        private static String number(int n) {
            String ten = n < 10 ? "" : n < 20 ? "十" : DIGITS.charAt(n / 10) + "十";
            return ten + (n % 10 == 0 ? "" : DIGITS.charAt(n % 10));
        }

        /**
         * The English date, in lower case, as words and single digits.
         *
         * @param form 0: november 27 , 2026; 1: 27 november 2026; 2: the 27 th of november 2026; 3: nov . 27 , 2026;
         *     4: 2026 november 27
         */
        public List<String> english(int form) {
            Requirement.between("The form", form, 0, FORMS - 1);
            String name = MONTHS.get(month - 1);
            String years = digits(year);
            String days = digits(day);
            String text = switch (form) {
                case 0 -> name + " " + days + " , " + years;
                case 1 -> days + " " + name + " " + years;
                case 2 -> "the " + days + " " + ending() + " of " + name + " " + years;
                case 3 -> name.substring(0, 3) + " . " + days + " , " + years;
                default -> years + " " + name + " " + days;
            };
            return List.of(text.split(" "));
        }

        private String ending() {
            return day / 10 == 1 || day % 10 == 0 || day % 10 > 3 ? "th" : List.of("st", "nd", "rd").get(day % 10 - 1);
        }

        private static String digits(int n) {
            return String.format(Locale.ROOT, "%d", n).replaceAll("(.)(?=.)", "$1 ");
        }
    }

    private Dates() {
    }

    /**
     * Different dates, each in one form: pairs (English, Chinese). Two parts of one list share no date.
     *
     * @param count at most 10,000
     */
    public static List<Pair<List<String>, List<String>>> pairs(int count, long seed) {
        Requirement.between("The number of dates", count, 1, 10_000);
        RandomSource random = RandomSource.of(seed);
        Map<Date, Integer> forms = new LinkedHashMap<>();
        while (forms.size() < count) {
            int month = 1 + random.nextInt(12);
            Date date = new Date(FIRST_YEAR + random.nextInt(YEARS), month, 1 + random.nextInt(DAYS[month - 1]));
            forms.putIfAbsent(date, random.nextInt(FORMS));
        }
        List<Pair<List<String>, List<String>>> pairs = new ArrayList<>();
        forms.forEach((date, form) -> pairs.add(new Pair<>(date.english(form), date.chinese())));
        return List.copyOf(pairs);
    }
}
