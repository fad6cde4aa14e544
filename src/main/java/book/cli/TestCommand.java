package book.cli;

import book.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./book test}: after the launcher's Maven build with its unit tests, everything else that CI checks. */
@Command(name = "test", description = "everything that CI runs: unit tests, style, data, text, notebooks, exercises")
final class TestCommand implements Callable<Integer> {

    private static final String JUPYTER = "a notebook runs in real Jupyter on the book's kernel";

    /** What is checked, and by which verb. */
    private static final Map<String, String[]> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("data sets are whole", new String[] {"data"});
        PARTS.put("trained models are whole and begin as they began", new String[] {"train", "--check"});
        PARTS.put("pages, listings, figures and notebooks agree", new String[] {"weave", "--check"});
        PARTS.put("notebooks reproduce every committed number", new String[] {"run", "--check"});
        PARTS.put("exercises: stubs fail, references pass, mutants are named", new String[] {"verify"});
        PARTS.put(JUPYTER, new String[] {"kernel", "check"});
    }

    private int passed;
    private int failed;
    private int skipped;

    @Override
    public Integer call() {
        StringBuilder summary = new StringBuilder();
        PARTS.forEach((part, arguments) -> {
            System.out.printf("%n── %s (./book %s)%n", part, String.join(" ", arguments));
            summary.append(String.format("  %s  %s%n", verdict(part, Main.run(arguments)), part));
        });
        System.out.printf("%n%s%d passed, %d failed, %d skipped%n", summary, passed, failed, skipped);
        return failed == 0 ? 0 : Problem.Kind.WRONG.exitCode;
    }

    /** A reader does not need Jupyter; continuous integration does. */
    private String verdict(String part, int exitCode) {
        if (exitCode == 0) {
            passed++;
            return "ok     ";
        }
        if (part.equals(JUPYTER) && exitCode == Problem.Kind.USAGE.exitCode && System.getenv("CI") == null) {
            skipped++;
            return "skipped";
        }
        failed++;
        return "FAILED ";
    }
}
