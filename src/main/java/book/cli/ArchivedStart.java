package book.cli;

import book.evaluate.Evaluator;
import book.grading.author.SampleCheck;
import java.time.Duration;

/**
 * Runs the everyday verbs once after a build. The launcher makes the JVM record the classes that they load
 * (class-data sharing), so that every later command starts in under a second.
 */
public final class ArchivedStart {

    private ArchivedStart() {
    }

    public static void main(String[] arguments) {
        Main.run("--help");
        Main.run("exercises");
        SampleCheck.run();
        evaluateCells();
    }

    /** Loads the evaluator and JShell's compiler, which are most of what a notebook loads when it starts. */
    private static void evaluateCells() {
        try (Evaluator evaluator = Evaluator.start()) {
            for (String cell : new String[] {
                "import book.notebook.Notebook;\nimport org.knowm.xchart.*;\nNotebook.init();",
                "record Point(double x, double y) { }\ndouble norm(Point p) { return Math.hypot(p.x(), p.y()); }\n"
                        + "var p = new Point(3, 4);\n"
                        + "for (int i = 0; i < 2; i++) {\n  System.out.printf(\"%d %.3f%n\", i, norm(p));\n}\nnorm(p)",
                "QuickChart.getChart(\"Warm\", \"x\", \"y\", \"s\", new double[] {1, 2}, new double[] {1, 4})",
                "List.of(1, 2).stream().map(x -> 1 / (x - 1)).toList()", "int x = \"no number\";"}) {
                evaluator.evaluate(cell, Duration.ofSeconds(30), output -> { });
            }
        }
    }
}
