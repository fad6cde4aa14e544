package book.site.print;

import org.jsoup.nodes.Element;

/**
 * A part of a printed book: it begins a page.
 *
 * @param name     of its file, without suffix: "3.1-gradient-descent"; unlike all others
 * @param kind     what it is
 * @param title    in plain words: "3.1 Gradient descent"
 * @param titleZh  in Chinese; empty if it has none
 * @param article  what it shows, its own copy, with nothing that only a screen can do
 */
record Part(String name, Kind kind, String title, String titleZh, Element article) {

    /** What a part of a printed book is. */
    enum Kind {
        /** A chapter's first page; its sections follow. */
        CHAPTER,
        /** A section of a chapter. */
        SECTION,
        /** What stands behind the chapters: exercises, symbols, sources, licences. */
        APPENDIX
    }
}
