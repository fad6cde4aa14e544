package book.cli;

import book.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./book test}: after the launcher's Maven build with its unit tests, everything else that CI checks. */
@Command(name = "test", description = "everything that CI runs: unit tests, style, data, text, notebooks, exercises")
final class TestCommand implements Callable<Integer> {

    /** What is checked, and by which verb. */
    private static final Map<String, String[]> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("data sets are whole", new String[] {"data"});
        PARTS.put("pages, listings, figures and notebooks agree", new String[] {"weave", "--check"});
        PARTS.put("notebooks reproduce every committed number", new String[] {"run", "--check"});
        PARTS.put("exercises: stubs fail, references pass, mutants are named", new String[] {"verify"});
        PARTS.put("a notebook runs in real Jupyter on our kernel", new String[] {"kernel", "check"});
    }

    @Override
    public Integer call() {
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        PARTS.forEach((part, arguments) -> {
            System.out.printf("%n── %s (./book %s)%n", part, String.join(" ", arguments));
            verdicts.put(part, Main.run(arguments));
        });
        System.out.println();
        verdicts.forEach((part, code) -> System.out.printf("  %s  %s%n", code == 0 ? "ok    " : "FAILED", part));
        long failed = verdicts.values().stream().filter(code -> code != 0).count();
        System.out.printf("%d passed, %d failed%n", verdicts.size() - failed, failed);
        return failed == 0 ? 0 : Problem.Kind.WRONG.exitCode;
    }
}
