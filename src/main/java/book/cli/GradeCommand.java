package book.cli;

import book.AtomicFile;
import book.FolderTree;
import book.Home;
import book.Problem;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import book.grading.instructor.Assignment;
import book.grading.instructor.ClassGrading;
import book.grading.instructor.ClassSummary;
import book.grading.instructor.Feedback;
import book.grading.instructor.Format;
import book.grading.instructor.Grade;
import book.grading.instructor.Submission;
import book.grading.parent.Limits;
import book.grading.report.PlainText;
import book.jvm.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book grade DIR}: grades a folder of submissions, for instructors. */
@Command(name = "grade", description = "grades a folder of submissions (instructors): see exercises/INSTRUCTORS.md")
final class GradeCommand implements Callable<Integer> {

    private static final int LEAST_HEAP = 32;

    @Parameters(paramLabel = "DIR", description = "one folder or zip per learner; with --single, one learner's folder or zip")
    Path folder;

    @Option(names = "--out", paramLabel = "DIR", description = "where results go; DIR-results if not given")
    Path out;

    @Option(names = "--format", split = ",", paramLabel = "FORMAT",
            description = "gradescope, exercism, junit, csv; all of them if not given")
    Set<Format> formats = EnumSet.allOf(Format.class);

    @Option(names = "--exercises", split = ",", paramLabel = "ID", description = "these exercises, sections or chapters only")
    List<String> chosen = List.of();

    @Option(names = "--seeds", split = ",", paramLabel = "N", description = "seeds of the hidden tests; 1,2,3 if not given")
    List<Long> seeds = List.of(1L, 2L, 3L);

    @Option(names = "--jobs", paramLabel = "N", description = "submissions at a time; as many as processors if not given")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seconds", paramLabel = "N", description = "processor time of a test; 4 if not given")
    int seconds = (int) Limits.USUAL.perTest().toSeconds();

    @Option(names = "--heap", paramLabel = "MB", description = "memory of a submission; 256 if not given")
    int heap = Limits.USUAL.heap();

    @Option(names = "--part", paramLabel = "I/N", description =
            "every Nth submission from the Ith on, counted from 0; no summary")
    String part = "0/1";

    @Option(names = "--single", paramLabel = "FILE",
            description = "DIR is one submission: write its result to this file, in the one --format")
    Path single;

    @Option(names = "--sandbox", paramLabel = "WHEN", description =
            "the wall of bubblewrap around learners' code: auto (where it works), required, off; auto if not given")
    String wall = "auto";

    @Option(names = "--strict", description = "exit with 1 unless every test of every submission passes")
    boolean strict;

    private int done;
    private int known;

    @Override
    public Integer call() {
        if (!Catalogue.read().haveAnswers()) {
            throw Problem.usage("This copy of the book comes without the hidden tests (" + Home.show(Home.authors()) + ").",
                    "Grade with the whole book, or with the instructor's bundle.");
        }
        requireSense();
        Limits limits = new Limits(Duration.ofSeconds(seconds), Duration.ofSeconds(8L * seconds), heap, Limits.USUAL.output());
        List<Exercise> exercises = ExerciseSelection.of(chosen);
        Sandbox sandbox = sandbox();
        System.err.println("Running the reference answers of " + exercises.size() + " exercise"
                + (exercises.size() == 1 ? "" : "s") + " …");
        Assignment assignment = Assignment.of(exercises, seeds, limits, sandbox);
        List<Grade> grades = single != null ? one(assignment) : all(assignment);
        boolean good = grades.stream().allMatch(g -> g.exercises().stream().allMatch(Grade.Marked::passed));
        return strict && !good ? Problem.Kind.WRONG.exitCode : 0;
    }

    /** Refuses what cannot be, before the reference answers run, which takes minutes. */
    private void requireSense() {
        requireAtLeast("--jobs", jobs, 1, "submissions at a time");
        requireAtLeast("--seconds", seconds, 1, "seconds");
        requireAtLeast("--heap", heap, LEAST_HEAP, "megabytes");
        if (!part.matches("\\d{1,9}/[1-9]\\d{0,8}") || numberOfPart(0) >= numberOfPart(1)) {
            throw Problem.usage("--part " + part + " is not understood.", "Write 0/10, 1/10, … 9/10.");
        }
        if (single != null && formats.size() != 1) {
            throw Problem.usage("--single writes one file.", "Say which: --format gradescope, exercism, junit or csv.");
        }
        if (single != null && !Files.exists(folder)) {
            throw Problem.usage("There is no " + folder + ".", "Name the folder or zip of one submission.");
        }
        if (single == null) {
            Submission.in(folder);
        }
    }

    private static void requireAtLeast(String option, int given, int least, String unit) {
        if (given < least) {
            throw Problem.usage(option + " must be at least " + least + ", got " + given + ".",
                    "It is a number of " + unit + ".");
        }
    }

    private int numberOfPart(int which) {
        return Integer.parseInt(part.split("/")[which]);
    }

    /** Returns the wall, or says what is missing. Without a wall, root's files and programs are open to what gets through. */
    private Sandbox sandbox() {
        if (!List.of("auto", "required", "off").contains(wall)) {
            throw Problem.usage("--sandbox " + wall + " is not understood.", "Write auto, required or off.");
        }
        if (wall.equals("off")) {
            return Sandbox.NONE;
        }
        Sandbox sandbox = Sandbox.find();
        if (sandbox.stands()) {
            return sandbox;
        }
        String mend = "Install it (for example: apt-get install bubblewrap), or say --sandbox off if this is a container or a"
                + " machine that can be lost.";
        if (wall.equals("required")) {
            throw Problem.usage(sandbox.without() + " --sandbox required needs it.", mend);
        }
        if (System.getProperty("user.name").equals("root")) {
            throw Problem.usage(sandbox.without() + " As root, what gets through the screen could do anything to this machine.",
                    mend);
        }
        System.err.println(sandbox.without() + " Learners' code is screened and runs in a process of its own, but what gets "
                + "through the screen can read and change what you can.");
        return sandbox;
    }

    private List<Grade> all(Assignment assignment) {
        Path results = out != null ? out : folder.toAbsolutePath().resolveSibling(folder.toAbsolutePath().getFileName()
                + "-results");
        List<Submission> submissions = part(Submission.in(folder));
        long begun = System.nanoTime();
        List<Grade> grades = new ClassGrading(assignment, results.resolve("verdicts"), jobs,
                (grade, fresh) -> print(grade, fresh, submissions.size())).run(submissions);
        for (Format format : formats) {
            if (format != Format.CSV || part.equals("0/1")) {
                format.writeAll(grades, results);
            }
        }
        grades.forEach(grade -> AtomicFile.write(results.resolve("feedback").resolve(grade.fileName() + ".txt"),
                Feedback.of(grade)));
        double took = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%n%d submissions graded in %.1f s%s.%n", grades.size() - known, took,
                known == 0 ? "" : ", " + known + " known already");
        if (part.equals("0/1")) {
            ClassSummary.write(grades, results);
            System.out.println("The class at a glance: " + Home.show(results.resolve("summary.md")));
        }
        System.out.println("All results: " + Home.show(results));
        return grades;
    }

    private List<Grade> one(Assignment assignment) {
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("grade");
            Submission submission = new Submission(folder.toAbsolutePath().normalize().getFileName().toString(), folder);
            List<Grade> grades = new ClassGrading(assignment, scratch, 1, (grade, fresh) -> { }).run(List.of(submission));
            AtomicFile.write(single, formats.iterator().next().one(grades.get(0)));
            System.out.print(Feedback.of(grades.get(0)));
            return grades;
        } catch (IOException e) {
            throw new Problem(Problem.Kind.LIMIT, "No temporary folder could be made: " + e.getMessage() + ".",
                    "Free some space.", e);
        } finally {
            if (scratch != null) {
                FolderTree.delete(scratch);
            }
        }
    }

    private List<Submission> part(List<Submission> all) {
        int step = numberOfPart(1);
        List<Submission> mine = IntStream.iterate(numberOfPart(0), i -> i < all.size(), i -> i + step)
                .mapToObj(all::get).toList();
        if (mine.isEmpty()) {
            System.out.println("Part " + part + " of " + all.size() + " submissions is empty.");
        }
        return mine;
    }

    private void print(Grade grade, boolean fresh, int all) {
        done++;
        known += fresh ? 0 : 1;
        System.out.printf(Locale.ROOT, "%4d/%d %-28s %6.2f of %d%s%n", done, all,
                PlainText.bounded(grade.learner()), grade.score(), grade.most(),
                fresh ? String.format(Locale.ROOT, "  %.1f s", grade.seconds()) : "  known");
    }
}
