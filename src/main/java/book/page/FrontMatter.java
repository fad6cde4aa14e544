package book.page;

/**
 * What stands between the two {@code ---} lines at the head of a page.
 *
 * @param section "3.1"
 * @param title   in English
 * @param titleZh in Chinese
 * @param profile the optional libraries that the section's cells need, or null
 */
public record FrontMatter(String section, String title, String titleZh, String profile) {
}
