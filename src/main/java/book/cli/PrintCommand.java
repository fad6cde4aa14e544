package book.cli;

import book.Home;
import book.page.Pages;
import book.site.print.Print;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./book print [SECTION…] [--pdf] [--epub]}: the book as one file to carry. */
@Command(name = "print", mixinStandardHelpOptions = true,
        description = "writes the book as a PDF and an EPUB to target/print",
        footer = {"", "The PDF is made by Chromium, Chrome or Edge where one is installed (the variable CHROMIUM may name its",
            "program), otherwise by openhtmltopdf, an optional library that is fetched once; its PDF is plainer."})
final class PrintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SECTION", description = "3.1, or 3 for a whole chapter; none: the whole book")
    List<String> sections = new ArrayList<>();

    @Option(names = "--pdf", description = "only the PDF")
    boolean pdf;

    @Option(names = "--epub", description = "only the EPUB")
    boolean epub;

    @Option(names = "--plain", description = "make the PDF by the library even if there is a browser")
    boolean plain;

    @Override
    public Integer call() {
        Print print = Print.of(Pages.sections(sections));
        if (epub || !pdf && !plain) {
            report(print.epub());
        }
        if (pdf || plain || !epub) {
            report(print.pdf(plain, System.getenv()));
        }
        return 0;
    }

    private static void report(Print.Made made) {
        System.out.println(String.format(Locale.ROOT, "%s, %.1f MB%s", Home.show(made.file()),
                made.file().toFile().length() / SiteCommand.MEGA, made.how().isEmpty() ? "" : ", by " + made.how()));
        made.notes().forEach(System.out::println);
    }
}
