package book.grading.check;

import book.Home;

/** What the reader can do next, worded for the place where the answer was given. */
enum NextStep {

    ON_THE_COMMAND_LINE {
        @Override
        String of(Verdict verdict) {
            String id = verdict.exercise().id();
            String file = Home.show(verdict.exercise().work());
            return switch (verdict.state()) {
                case PASSED -> passed(verdict) + " Compare with: ./book solution " + id;
                case NOT_STARTED -> notStarted(verdict) + (isRepair(verdict) ? " Mend " : " Write your code in ") + file
                        + "\nand run: ./book check " + id;
                case UNUSABLE, DOES_NOT_COMPILE -> "Mend " + file + "\nand run: ./book check " + id;
                default -> some(verdict) + " Mend " + file + "\nand check again; for a hint: ./book hint " + id;
            };
        }
    },

    IN_A_CELL {
        @Override
        String of(Verdict verdict) {
            String id = verdict.exercise().id();
            String hint = "for a hint: Exercises.hint(\"" + id + "\")";
            return switch (verdict.state()) {
                case PASSED -> passed(verdict) + " To compare: ./book solution " + id;
                case NOT_STARTED -> notStarted(verdict) + " Write the class in a cell, run it, and check again;\n" + hint;
                case UNUSABLE, DOES_NOT_COMPILE -> "Mend the cell, run it, and check again; what is asked: Exercises.statement(\""
                        + id + "\")";
                default -> some(verdict) + " Mend the cell, run it, and check again;\n" + hint;
            };
        }
    };

    abstract String of(Verdict verdict);

    private static String passed(Verdict verdict) {
        return "Passed: all " + verdict.tests().size() + " tests.";
    }

    private static String notStarted(Verdict verdict) {
        return verdict.passed() == 0 ? "Not started yet."
                : verdict.passed() + " of " + verdict.tests().size() + " tests pass, the rest is not started.";
    }

    private static boolean isRepair(Verdict verdict) {
        return verdict.exercise().statement().kind().equals("repair");
    }

    private static String some(Verdict verdict) {
        return verdict.passed() + " of " + verdict.tests().size() + " tests pass.";
    }
}
