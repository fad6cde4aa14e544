package book.outline;

import java.util.List;

/** A chapter of the book: "3", its titles, its folder's name "03-core-algorithms" and its sections in order. */
public record Chapter(String number, String title, String titleZh, String slug, List<Section> sections) {

    public Chapter {
        sections = sections.stream().map(section -> section.in(slug)).toList(); // a resource names the folder once
    }
}
