package book.outline;

import book.Home;
import java.nio.file.Path;
import java.util.List;

/**
 * A section (x.y) of the book, and where its parts are.
 *
 * @param number  "3.1"
 * @param title   in English
 * @param titleZh in Chinese
 * @param chapter the chapter's folder, "03-core-algorithms"
 * @param slug    the section's file name without suffix, "3.1-gradient-descent"
 */
public record Section(String number, String title, String titleZh, String chapter, String slug, List<Topic> topics) {

    /** A topic (x.y.z) of a section; a question of chapter 9 is a section and its one topic, with one number. */
    public record Topic(String number, String title, String titleZh) {
    }

    /** Returns the same section in a chapter's folder. */
    Section in(String folder) {
        return new Section(number, title, titleZh, folder, slug, topics);
    }

    /** Returns the text: {@code chapters/03-core-algorithms/3.1-gradient-descent.md}. */
    public Path page() {
        return Home.chapters().resolve(chapter).resolve(slug + ".md");
    }

    /** Returns the text in another language: {@code 3.1-gradient-descent.zh.md} beside the page. */
    public Path translation(String language) {
        return Home.chapters().resolve(chapter).resolve(slug + "." + language + ".md");
    }

    /** Returns the committed notebook: {@code notebooks/03-core-algorithms/3.1-gradient-descent.ipynb}. */
    public Path notebook() {
        return Home.notebooks().resolve(chapter).resolve(slug + ".ipynb");
    }

    /** Returns the learner's side of the exercises, a folder each: {@code exercises/03-core-algorithms/3.1-gradient-descent}. */
    public Path exercises() {
        return Home.exercises().resolve(chapter).resolve(slug);
    }
}
