package book.grading.instructor;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which class a file's name stands for, allowing for what browsers, mail programs and learning platforms do to names:
 * {@code GradientStep (1).java}, {@code GradientStep-1.java}, {@code GradientStep.java.txt},
 * {@code doejane_LATE_12_345_GradientStep.java}.
 */
final class AnswerName {

    private static final Pattern ENDING = Pattern.compile("(?i)\\.java(\\.txt)?$");
    private static final Pattern COPY = Pattern.compile(
            "(?i)(\\s*[(（]\\d+[)）]|[-_ ]\\d{1,3}|\\s*[-–_ ]\\s*(copy|kopie|copie|copia|副本|复制)(\\s*[(（]?\\d+[)）]?)?)+$");
    private static final Pattern PLATFORM = Pattern.compile("^.*_\\d+_\\d+_");

    private AnswerName() {
    }

    /** Returns the type, of those given, that the file of this path declares by its name; empty if it is none of them. */
    static Optional<String> type(String path, Collection<String> types) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (!ENDING.matcher(file).find()) {
            return Optional.empty();
        }
        String stem = ENDING.matcher(file).replaceFirst("");
        String plain = PLATFORM.matcher(COPY.matcher(stem).replaceFirst("")).replaceFirst("").strip();
        String small = plain.toLowerCase(Locale.ROOT);
        return types.contains(stem) ? Optional.of(stem)
                : types.stream().filter(type -> type.toLowerCase(Locale.ROOT).equals(small)).findFirst();
    }
}
