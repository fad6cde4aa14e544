package book.cli;

import book.Home;
import book.grade.Skeleton;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book new ID}: the files of a new exercise, for authors. */
@Command(name = "new", description = "writes the files of a new exercise (authors)")
final class NewCommand implements Runnable {

    @Parameters(paramLabel = "ID", description = "section and name: 3.1/gradient-step")
    String id;

    @Override
    public void run() {
        for (Path file : Skeleton.write(Home.exercises(), Home.authors(), id)) {
            System.out.println(Home.show(file));
        }
        System.out.println("Write it, then: ./book verify --update " + id);
    }
}
