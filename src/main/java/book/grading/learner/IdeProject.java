package book.grading.learner;

import book.AtomicFile;
import book.Home;
import book.grading.catalog.Exercise;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * The exercises as a project of an IDE, so that it completes and explains the library while an answer is written. It is in
 * Eclipse's form, which VS Code and IntelliJ read too. Each exercise is a source folder of its own, because its classes have
 * no package.
 */
public final class IdeProject {

    private IdeProject() {
    }

    /** Writes {@code .project} and {@code .classpath} into the folder of the exercises, and returns that folder. */
    public static Path write(Path exercises, List<Exercise> all, String classPath) {
        AtomicFile.write(exercises.resolve(".project"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <projectDescription>
                  <name>exercises</name>
                  <buildSpec><buildCommand><name>org.eclipse.jdt.core.javabuilder</name></buildCommand></buildSpec>
                  <natures><nature>org.eclipse.jdt.core.javanature</nature></natures>
                </projectDescription>
                """);
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<classpath>\n");
        for (Exercise exercise : all) {
            text.append(entry("src", exercises.relativize(exercise.folder()).toString().replace('\\', '/'), ""));
        }
        text.append(entry("con", "org.eclipse.jdt.launching.JRE_CONTAINER", ""));
        for (String each : classPath.split(File.pathSeparator)) {
            boolean own = each.endsWith("everything-is-a-mapping.jar");
            text.append(entry("lib", each, own ? " sourcepath=\"" + escaped(Home.root().resolve("src/main/java").toString())
                    + "\"" : ""));
        }
        text.append(entry("output", ".bin", "")).append("</classpath>\n"); // hidden, and so no chapter
        AtomicFile.write(exercises.resolve(".classpath"), text.toString());
        return exercises;
    }

    private static String entry(String kind, String path, String more) {
        return "  <classpathentry kind=\"" + kind + "\" path=\"" + escaped(path) + "\"" + more + "/>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
