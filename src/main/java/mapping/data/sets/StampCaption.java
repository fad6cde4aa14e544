package mapping.data.sets;

import mapping.Requirement;

/**
 * What Tux Paint says about a stamp, section 8.3.1.
 *
 * @param english    for example "A sliced lime."
 * @param translated the package's translation into Chinese, empty if it has none: "一片石灰。", a slice of the mineral
 * @param chinese    the same, or what the book's authors wrote where it was missing or named another thing: "一片青柠。"
 */
public record StampCaption(String english, String translated, String chinese) {

    public StampCaption {
        Requirement.given("The English caption", english);
        Requirement.given("The translated caption", translated);
        Requirement.given("The Chinese caption", chinese);
    }

    /** Whether the translation was replaced though there was one. */
    public boolean mistranslated() {
        return !translated.isEmpty() && !translated.equals(chinese);
    }
}
