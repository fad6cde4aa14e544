package book.cli;

import book.Home;
import book.Problem;
import book.grading.author.Verification.Proof;
import book.grading.author.Verification;
import book.grading.catalog.Catalogue;
import book.grading.catalog.Exercise;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book verify [ID…]}: the authors' proof of every exercise. */
@Command(name = "verify", description = "proves the exercises: the stub fails, the reference passes, every mutant is named")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "ID", description = "these exercises only")
    List<String> ids = List.of();

    @Option(names = "--update", description = "write the fingerprints of the known mistakes (misconceptions.json) anew")
    boolean update;

    @Override
    public Integer call() {
        Catalogue exercises = Catalogue.read();
        if (!exercises.haveAnswers()) {
            throw Problem.usage("This copy of the book comes without the authors' side (" + Home.show(Home.authors()) + ").",
                    "Verify in the whole book.");
        }
        List<Exercise> chosen = ids.isEmpty() ? exercises.all() : ids.stream().map(exercises::find).toList();
        long begun = System.nanoTime();
        List<Proof> proofs = Verification.verifyAll(chosen, update, VerifyCommand::print);
        long wrong = proofs.stream().filter(p -> !p.holds()).count();
        System.out.printf("%n%d %s, %d at fault; %.1f s%n", proofs.size(), proofs.size() == 1 ? "exercise" : "exercises", wrong,
                (System.nanoTime() - begun) / 1e9);
        return wrong == 0 ? 0 : 1;
    }

    private static void print(Proof proof) {
        System.out.printf("%s %-28s %2d tests, %d mutants%s%n", proof.holds() ? "✓" : "✗", proof.exercise().id(),
                proof.tests(), proof.mutants(), proof.updated() ? "; misconceptions.json written" : "");
        proof.faults().forEach(fault -> System.out.println("    " + fault));
    }
}
