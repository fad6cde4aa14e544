package book.grading.learner;

import book.Home;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.catalog.Hints;
import book.grading.check.Checker;
import book.grading.check.Digest;
import book.grading.check.Report;
import book.grading.check.Verdict;
import book.markdown.PlainFormula;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/**
 * Checks one exercise again whenever its file is saved. It looks at the file's date several times a second instead of waiting
 * for the file system's events, which network and mounted folders do not always send; for one file that costs nothing. If
 * even dates come late, polling reads the file itself each time.
 */
public final class Watch {

    /** The terminal: its keys, and its screen if it has one that can be cleared. */
    public interface Keys {

        /** Returns the next key, 0 if none came within a fifth of a second, or −1 if there will be no more. */
        int next();

        default void clearScreen() {
        }
    }

    private static final List<String> SHARED = List.of("nfs", "cifs", "smb", "9p", "fuse", "drvfs", "vboxsf", "vmhgfs", "prl_fs");

    private final Catalogue exercises;
    private final Checker checker;
    private final LearnerProgress progress;
    private final PrintStream out;
    private final boolean colour;
    private final boolean poll;
    private Exercise current;
    private String seen = "";

    /** @param poll whether to read the file itself each time, instead of its date */
    public Watch(Catalogue exercises, Exercise first, Checker checker, LearnerProgress progress, PrintStream out, boolean colour,
            boolean poll) {
        this.poll = poll;
        this.exercises = exercises;
        this.current = first;
        this.checker = checker;
        this.progress = progress;
        this.out = out;
        this.colour = colour;
    }

    /** Runs until the key q, or until there are no more keys. */
    public void run(Keys keys) {
        if (!poll && onSharedDrive(current)) {
            out.println("This folder is on a shared or network drive. If a save goes unnoticed: ./book watch --poll "
                    + current.id());
        }
        for (int key = 0; key != 'q' && key != -1; key = keys.next()) {
            act(key, keys);
            if (!stamp(current).equals(seen)) {
                check(keys);
            }
        }
    }

    private void act(int key, Keys keys) {
        switch (key) {
            case 'c' -> seen = "";
            case 'n' -> {
                current = course().after(current).orElse(exercises.all().get(
                        (exercises.all().indexOf(current) + 1) % exercises.all().size()));
                seen = "";
            }
            case 's' -> {
                statement();
                menu();
            }
            case 'h' -> hint();
            case 'l' -> list();
            case 'r' -> reset(keys);
            default -> { }
        }
    }

    private void check(Keys keys) {
        seen = stamp(current);
        if (colour) {
            keys.clearScreen();
        }
        out.println(course().bar() + "\n" + Course.reading(current) + "\n");
        if (LearnerProgress.untouched(current)) {
            statement();
        }
        Verdict verdict = checker.check(current);
        out.print(Report.of(verdict, colour));
        progress.checked(verdict);
        if (verdict.state() == Verdict.State.PASSED) {
            out.println("\n" + course().bar() + "\n" + course().onwards(current, "Press n to go on to it."));
        }
        checker.prepare();
        menu();
    }

    private Course course() {
        return new Course(exercises.all(), progress);
    }

    private void statement() {
        out.println(PlainFormula.in(current.statement().text()).strip() + "\n\nYour file: " + Home.show(current.work()) + "\n");
    }

    private void menu() {
        out.println("\nWatching for a save.  c check · s statement · h hint · n next · l list · r reset · q quit");
    }

    private void hint() {
        Hints hints = Hints.of(current);
        int step = Math.min(progress.of(current).hints() + 1, hints.count());
        out.printf("%nHint %d of %d%n%s%n", step, hints.count(), PlainFormula.in(hints.step(step)).indent(2).stripTrailing());
        progress.hintShown(current, step);
        menu();
    }

    private void list() {
        out.println();
        for (Exercise exercise : exercises.all()) {
            out.printf("%s %-28s %s%n", exercise.equals(current) ? "→" : " ", exercise.id(), progress.state(exercise));
        }
        menu();
    }

    private void reset(Keys keys) {
        out.println("\nReplace your file by the stub? ./book reset --restore " + current.id() + " brings it back. [y/N]");
        int answer = keys.next();
        while (answer == 0) {
            answer = keys.next();
        }
        if (answer == 'y' || answer == 'Y') {
            Reset.reset(current);
        } else {
            out.println("Nothing was changed.");
            menu();
        }
    }

    /** Whether the drive's dates may come late: networks, and folders that a virtual machine or WSL2 shares with its host. */
    private static boolean onSharedDrive(Exercise exercise) {
        try {
            String type = Files.getFileStore(exercise.folder()).type().toLowerCase(Locale.ROOT);
            return SHARED.stream().anyMatch(type::contains);
        } catch (IOException e) {
            return false;
        }
    }

    private String stamp(Exercise exercise) {
        try {
            if (poll) {
                return exercise.id() + Digest.of(Files.readAllBytes(exercise.work()));
            }
            return exercise.id() + Files.getLastModifiedTime(exercise.work()) + Files.size(exercise.work());
        } catch (IOException e) {
            return exercise.id() + " missing";
        }
    }
}
