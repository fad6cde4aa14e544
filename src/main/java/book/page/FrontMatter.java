package book.page;

/**
 * The settings between the two {@code ---} lines at the top of a page.
 *
 * @param section "3.1"
 * @param title   in English
 * @param titleZh in Chinese
 * @param profile the optional libraries that the section's cells need, or null
 */
public record FrontMatter(String section, String title, String titleZh, String profile) {
}
