package book.cli;

import book.Home;
import book.grading.catalog.Catalogue;
import book.grading.learner.IdeProject;
import book.jvm.Java;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code ./book ide}: the exercises as a project that IDEs open. */
@Command(name = "ide", description = "writes the exercises' project files for IntelliJ, VS Code and Eclipse")
final class IdeCommand implements Runnable {

    @Override
    public void run() {
        Path folder = IdeProject.write(Home.exercises(), Catalogue.read().all(), Java.classPath());
        String name = Home.show(folder);
        System.out.println("VS Code, with the Extension Pack for Java: open the folder " + name + ".\n"
                + "Eclipse: File, Import, Existing Projects into Workspace, " + name + ".\n"
                + "IntelliJ IDEA: File, New, Project from Existing Sources, " + name + ", Import from external model: Eclipse.");
    }
}
