package book.cli;

import book.Problem;
import book.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./book data}: what data there is, under which licence, and whether it is intact. */
@Command(name = "data", description = "lists the data sets and verifies their checksums")
final class DataCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        List<String> damage = new ArrayList<>();
        System.out.printf(Locale.ROOT, "%-23s %5s  %8s  %-13s %-10s %s%n",
                "data set", "files", "size", "licence", "checksums", "title and source");
        for (DataSet data : DataSet.all()) {
            List<String> sentences = data.damage();
            System.out.printf(Locale.ROOT, "%-23s %5d  %8s  %-13s %-10s %s, from %s%n", data.name(), data.files().size(),
                    size(data.size()), data.field("licence"), sentences.isEmpty() ? "ok" : "DAMAGED", data.field("title"),
                    data.field("source"));
            damage.addAll(sentences);
        }
        damage.forEach(System.err::println);
        return damage.isEmpty() ? 0 : Problem.Kind.WRONG.exitCode;
    }

    static String size(long bytes) {
        return bytes < 1_000_000 ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
