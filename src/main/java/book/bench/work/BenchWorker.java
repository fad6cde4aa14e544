package book.bench.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** Our side's program: {@code BenchWorker WORK [ARGUMENT…]}. Lines of its input are requests, lines of its output answers. */
public final class BenchWorker {

    private BenchWorker() {
    }

    public static void main(String[] arguments) throws IOException {
        serve("", () -> work(arguments));
    }

    /** Makes some work, reports that it is ready and its name, and answers requests until there are no more. */
    public static void serve(String name, Callable<Work> making) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            Work work = making.call();
            out.println(Reply.ready(name).line());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println((line.equals("setup") ? Reply.of(SetUp.here(name, work.config()))
                        : Reply.of(work.answer(line.split(" ")))).line());
            }
        } catch (Exception | LinkageError e) {
            out.println(Reply.failed(String.valueOf(e).lines().findFirst().orElse("")).line());
        }
    }

    private static Work work(String[] arguments) {
        return switch (arguments[0]) {
            case "matmul" -> new MatrixProducts(OurProduct::of);
            case "matmuls" -> new TwoAtOnce(() -> new MatrixProducts(OurProduct::of));
            case "mlp" -> new Epochs(Networks.mlp(), false, Integer.parseInt(arguments[1]));
            case "cnn" -> new Epochs(Networks.cnn(), true, Integer.parseInt(arguments[1]));
            case "moons" -> new TwoMoons();
            case "scalar" -> new ScalarGraph();
            case "cost" -> new StepCost();
            case "steps" -> new TrainingStep(() -> Exercised.named(arguments[1]));
            case "check" -> new CheckedExercise();
            case "book" -> new ExecutedBook();
            default -> throw new IllegalArgumentException("There is no work named " + arguments[0] + ".");
        };
    }
}
