package book.site.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A work with its key, "Kingma 2015", and the sections that name it among their sources. */
final class Source {

    private final List<Work> spellings = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private String key;

    Source(Work first) {
        spellings.add(first);
    }

    /** Adds a section in which the work stands, spelled so. */
    void cite(Work spelling, Place place) {
        if (!spellings.contains(spelling)) {
            spellings.add(spelling);
        }
        if (places.stream().noneMatch(other -> other.number().equals(place.number()))) {
            places.add(place);
        }
    }

    /** Is it the same work? Of one title the other may leave the end out, as "FaceNet" leaves its subtitle out. */
    boolean is(Work work) {
        String title = Work.plain(work.title());
        return spellings.stream().anyMatch(own -> Work.plain(own.lead()).equals(Work.plain(work.lead()))
                && begins(Work.plain(own.title()), title)) || spellings.get(0).authors().equals(work.authors())
                && Work.plain(spellings.get(0).title()).equals(title);
    }

    private static boolean begins(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** Returns the fullest spelling: most authors, longest title, most about where. */
    Work work() {
        return spellings.stream().max(Comparator.comparing((Work work) -> !work.authors().contains("et al"))
                .thenComparing(work -> work.title().length()).thenComparing(work -> work.authors().length())
                .thenComparing(work -> work.rest().length()).thenComparing(Work::text)).orElseThrow();
    }

    List<Work> spellings() {
        return spellings;
    }

    List<Place> places() {
        return places;
    }

    String year() {
        return spellings.stream().map(Work::year).filter(year -> !year.isEmpty()).findFirst().orElse("");
    }

    void keep(String newKey) {
        key = newKey;
    }

    String key() {
        return key;
    }

    /** Returns the key as an anchor: "kingma-2015". */
    String id() {
        return Slug.of(key);
    }
}
