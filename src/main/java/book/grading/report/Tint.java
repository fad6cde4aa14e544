package book.grading.report;

import picocli.CommandLine.Help.Ansi;

/** What a colour means, and how a terminal and a light or dark page show it. */
public enum Tint {
    GOOD("#2a9d57", Ansi.Style.fg_green),
    BAD("#d1495b", Ansi.Style.fg_red),
    KNOWN("#d68c1a", Ansi.Style.fg_yellow),
    PLAIN("#888888", Ansi.Style.faint);

    final String html;
    final Ansi.IStyle terminal;

    Tint(String html, Ansi.IStyle terminal) {
        this.html = html;
        this.terminal = terminal;
    }
}
