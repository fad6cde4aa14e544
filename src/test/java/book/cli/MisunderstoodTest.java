package book.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that cannot be understood is answered by one sentence and the mend, with exit code 2. */
class MisunderstoodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lst | There is no verb lst. | Nearest: list, lab, test. ./book --help shows them all.",
        "list 3 | \"3\" is one argument too many for ./book list. | ./book list --help shows what it takes.",
        "list --all | ./book list has no option --all. | ./book list --help shows what it takes.",
        "run --jobs x | --jobs x is not understood. | Write a whole number.",
        "run --check --update | --check and --update exclude each other. | Give one of them.",
        "run --heap 1k 3.1 | --heap 1k is too small for a notebook. | Write 64m or more.",
        "reset | ./book reset needs ID. | For example: ./book reset 3.1/gradient-step; ./book exercises lists them all.",
        "solution | ./book solution needs ID. | For example: ./book solution 3.1/gradient-step; ./book exercises lists them all.",
        "new | ./book new needs ID. | ./book new --help shows what it takes.",
        "kernel nope | ./book kernel has no verb nope. | Nearest: list, check, install. ./book kernel --help shows them all.",
        "kernel | ./book kernel needs to know what to do. | One of: install, list, check (see ./book kernel --help).",
        "grader | ./book grader needs to know what to do. | It can package (see ./book grader package --help).",
        "grade . --format pdf | --format pdf is not understood. | Write one of gradescope, exercism, junit, csv.",
        "grade . --jobs 0 | --jobs must be at least 1, got 0. | It is a number of submissions at a time.",
        "grade . --heap 1 | --heap must be at least 32, got 1. | It is a number of megabytes.",
        "grade . --part 5/2 | --part 5/2 is not understood. | Write 0/10, 1/10, … 9/10.",
        "grade | ./book grade needs DIR. | ./book grade --help shows what it takes.",
        "tune --trials 0 | The number of trials must be at least 1, got 0. | 24 take a few minutes.",
        "tune --master here | --master here is no master of Spark. "
            + "| Write local[2] for two threads of this machine, or spark://HOST:7077.",
        "live digits --visdom=nope | --visdom nope is no address of a server. | Write one such as http://localhost:8097.",
        "live --port | ./book live needs --port. | ./book live --help shows what it takes.",
        "help lst | There is no verb lst. | Nearest: list, lab, test. ./book --help shows them all."})
    void oneSentenceAndTheMend(String command, String sentence, String mend) {
        Said said = Said.by(command.split(" "));
        assertEquals(List.of(sentence, mend), said.text().lines().toList());
        assertEquals(2, said.exitCode());
    }

    @Test
    void aGraderIsNotMadeReadyForAFolderThatIsNotThere() {
        Said said = Said.by("grade", "no/such/folder");
        assertTrue(said.text().startsWith("There is no folder no/such/folder."), said.text());
    }

    @Test
    void everyVerbHasHelpAndSaysItsVersion() {
        Said help = Said.by("grader", "package", "--help");
        assertEquals(0, help.exitCode());
        assertTrue(help.text().startsWith("Usage: book grader package"), help.text());
        assertEquals(Said.by("--version"), Said.by("run", "--version"));
        Said known = Said.by("grader", "package", "--exercises", "3.1/nope");
        assertTrue(known.text().startsWith("There is no exercise 3.1/nope"), known.text());
    }
}
