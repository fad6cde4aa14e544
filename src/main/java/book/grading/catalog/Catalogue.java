package book.grading.catalog;

import book.Home;
import book.Problem;
import book.Suggestion;
import book.grading.compile.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All exercises of the book, in the book's order. */
public record Catalogue(List<Exercise> all) {

    /** Finds the folders {@code exercises/CHAPTER/SECTION/NAME}; their order is that in which the section's page names them. */
    public static Catalogue read() {
        return read(Home.exercises(), Home.authors(), Home.chapters());
    }

    /** Reads another place's exercises, in the order of their names. */
    public static Catalogue read(Path readers, Path authors) {
        return read(readers, authors, null);
    }

    /** Reads another place's exercises, in the order of the pages there; {@code chapters} may be null. */
    public static Catalogue read(Path readers, Path authors, Path chapters) {
        List<Exercise> all = new ArrayList<>();
        for (Path chapter : Exercise.folders(readers)) {
            for (Path section : Exercise.folders(chapter)) {
                String number = section.getFileName().toString().split("-", 2)[0];
                Path page = chapters == null ? null
                        : chapters.resolve(chapter.getFileName()).resolve(section.getFileName() + ".md");
                for (Path folder : inTheOrderOf(page, Exercise.folders(section))) {
                    Path own = authors.resolve(readers.relativize(folder).toString());
                    all.add(new Exercise(number + "/" + folder.getFileName(), folder, own));
                }
            }
        }
        return new Catalogue(List.copyOf(all));
    }

    /** Sorts by where the page links to each; those that it does not name come last, and without a page nothing changes. */
    private static List<Path> inTheOrderOf(Path page, List<Path> folders) {
        if (page == null || !Files.isRegularFile(page)) {
            return folders;
        }
        String text = Source.read(page, "Restore the file, for example from a fresh copy of the book.").text();
        return folders.stream().sorted(Comparator.comparingInt(folder -> {
            int at = text.indexOf("/" + folder.getParent().getFileName() + "/" + folder.getFileName() + "/README.md");
            return at < 0 ? Integer.MAX_VALUE : at;
        })).toList();
    }

    /** Whether the authors' answers and tests are here; a learner's copy comes without them. */
    public boolean haveAnswers() {
        return all.stream().anyMatch(exercise -> Files.exists(exercise.reference()));
    }

    /** Returns the exercise with this id, or with this name if only one has it. */
    public Exercise find(String asked) {
        String wanted = asked.strip().toLowerCase(Locale.ROOT);
        List<Exercise> found = all.stream().filter(e -> e.id().equals(wanted) || e.name().equals(wanted)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            throw Problem.usage("Several exercises are called " + asked + ": " + String.join(", ", ids(found)) + ".",
                    "Use the whole id.");
        }
        List<Exercise> within = all.stream().filter(e -> e.section().equals(wanted)).toList();
        if (!within.isEmpty()) {
            throw Problem.usage(asked + " is a section. Its exercises are " + String.join(", ", ids(within)) + ".",
                    "Name one, or read their titles with ./book exercises " + asked + ".");
        }
        String near = String.join(", ", ids(Suggestion.nearest(wanted, all, e -> Stream.of(e.id(), e.name()))));
        throw Problem.usage("There is no exercise " + asked + (near.isEmpty() ? "." : "; the nearest are " + near + "."),
                "See them all with ./book exercises.");
    }

    private static List<String> ids(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::id).toList();
    }
}
