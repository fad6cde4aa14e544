package book.site.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A work with its key, "Kingma 2015", and the sections that name it among their sources. */
final class Source {

    private final List<Work> spellings = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private String key;

    Source(Work first) {
        add(first);
    }

    private void add(Work work) {
        spellings.add(work);
        plain.add(Work.plain(work.title()));
    }

    /** Adds a section in which the work stands, spelled so. */
    void cite(Work spelling, Place place) {
        if (!spellings.contains(spelling)) {
            add(spelling);
        }
        if (places.stream().noneMatch(other -> other.number().equals(place.number()))) {
            places.add(place);
        }
    }

    /** Is it the same work? Of one title the other may leave the end out, as "FaceNet" leaves its subtitle out. */
    boolean is(Work work) {
        String title = Work.plain(work.title());
        return plain.stream().anyMatch(own -> own.startsWith(title) || title.startsWith(own))
                && Work.plain(spellings.get(0).lead()).equals(Work.plain(work.lead()));
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

    /** Returns the letter that tells two works of one year apart in the pages, as in "ICML (2016b)"; empty if there is none. */
    String letter() {
        return spellings.stream().map(Work::letter).filter(letter -> !letter.isEmpty()).findFirst().orElse("");
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
