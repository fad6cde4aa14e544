package book.cli;

import book.Home;
import book.libraries.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./book profile [NAME…]}: optional libraries, listed or fetched. */
@Command(name = "profile", mixinStandardHelpOptions = true, description = "lists or fetches optional libraries",
        footer = {"", "./book run and ./book shell fetch what they need by themselves; Jupyter does not."})
final class ProfileCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "what to fetch; none: list what there is")
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        if (names.isEmpty()) {
            Table table = new Table("Profile", "Libraries", "Licence", "MB", "");
            Profile.names().stream().map(Profile::named).forEach(each -> table.row(each.name(), each.title(), each.licence(),
                    Integer.toString(each.megabytes()), each.isFetched() ? "fetched" : ""));
            System.out.print(table);
        }
        List<Profile> wanted = names.stream().map(Profile::named).toList();
        for (Profile each : wanted) {
            each.fetch();
            System.out.println(each.title() + " is in " + Home.show(each.folder()));
        }
        return 0;
    }
}
