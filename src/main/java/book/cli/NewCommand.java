package book.cli;

import book.Home;
import book.grading.author.Skeleton;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book new ID}: the files of a new exercise, for authors. */
@Command(name = "new", description = "writes the files of a new exercise (authors)")
final class NewCommand implements Runnable {

    @Parameters(paramLabel = "ID", description = "section and name: 3.1/gradient-step")
    String id;

    @Option(names = "--kind", defaultValue = "implement",
            description = "implement (the default), repair, predict or test")
    String kind;

    @Override
    public void run() {
        for (Path file : Skeleton.write(Home.exercises(), Home.authors(), id, kind)) {
            System.out.println(Home.show(file));
        }
        System.out.println("Write it, then: ./book verify --update " + id);
    }
}
