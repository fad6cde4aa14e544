package book.cli;

/**
 * Visits what the everyday verbs load, once, after a build: the launcher has the JVM remember those classes
 * (class-data sharing), so that every later command starts in under a second.
 */
public final class WarmUp {

    private WarmUp() {
    }

    public static void main(String[] arguments) {
        Main.run("--help");
        Main.run("exercises");
        book.grade.Rehearsal.play();
    }
}
