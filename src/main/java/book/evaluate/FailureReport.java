package book.evaluate;

import book.evaluate.CellSource.Piece;
import book.libraries.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;

/** Says why a cell failed, in the cell's own lines: the error, its line with a caret if known, the frames that matter, causes. */
final class FailureReport {

    private static final int FRAMES = 12;
    private static final List<String> MACHINERY = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "book.evaluate.");

    private record Place(CellSource cell, int line) {
    }

    private final Map<String, Place> places = new HashMap<>();

    /** Remembers where a snippet stands, for traces that pass through it later. */
    void remember(Snippet snippet, CellSource cell, Piece piece) {
        places.put(snippet.id(), new Place(cell, cell.line(piece.offset())));
    }

    Output.Failure incomplete(CellSource cell, Piece piece) {
        int line = cell.line(piece.offset());
        String message = "the code that begins in line " + line + " is not complete (is a bracket or a quote missing?)";
        return new Output.Failure("CompileError", message,
                List.of("CompileError: " + message, "  line " + line + ": " + cell.lineText(line).strip()), line);
    }

    Output.Failure compile(CellSource cell, Piece piece, Snippet snippet, JShell shell) {
        List<String> trace = new ArrayList<>();
        String message = null;
        int firstLine = 0;
        for (Diag diagnostic : shell.diagnostics(snippet).filter(Diag::isError).toList()) {
            String text = message(diagnostic);
            int position = piece.offset() + (int) Math.max(0, diagnostic.getPosition());
            int line = cell.line(position);
            if (message == null) {
                message = text;
                firstLine = line;
            }
            String prefix = "  line " + line + ": ";
            trace.add("CompileError: " + text);
            trace.add(prefix + cell.lineText(line));
            trace.add(" ".repeat(prefix.length()) + blank(cell.lineText(line), cell.column(position)) + "^");
            Profile.advice(text).ifPresent(advice -> trace.add("  " + advice));
        }
        if (message == null) {
            firstLine = cell.line(piece.offset());
            message = snippet instanceof DeclarationSnippet declaration
                    ? "declared nowhere: " + String.join(", ", shell.unresolvedDependencies(declaration).toList())
                    : "this does not compile";
            trace.add("CompileError: " + message);
            trace.add("  line " + firstLine + ": " + cell.lineText(firstLine).strip());
        }
        return new Output.Failure("CompileError", message, trace, firstLine);
    }

    /** Returns a message such as "cannot find symbol: variable q" in one line; the caret shows where it is. */
    private static String message(Diag diagnostic) {
        List<String> parts = new ArrayList<>();
        for (String line : diagnostic.getMessage(Locale.ENGLISH).split("\n")) {
            String part = line.strip();
            if (!part.startsWith("location:") && !part.isEmpty()) {
                parts.add(part.startsWith("symbol:") ? part.substring(7).strip() : part);
            }
        }
        return String.join(": ", parts).replaceAll("\\s+", " ");
    }

    private static String blank(String text, int length) {
        return text.substring(0, Math.min(Math.max(0, length), text.length())).replaceAll("[^\t]", " ");
    }

    Output.Failure thrown(CellSource cell, Throwable thrown, JShell shell) {
        List<String> trace = new ArrayList<>();
        int line = 0;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            trace.add((each == thrown ? "" : "Caused by: ") + name(each) + suffix(message(each, shell)));
            int own = firstLine(cell, each);
            if (each == thrown) {
                line = own;
                if (own > 0) {
                    trace.add("  line " + own + ": " + cell.lineText(own).strip());
                }
            }
            frames(cell, each, trace);
        }
        return new Output.Failure(name(thrown), message(thrown, shell), trace, line);
    }

    static Output.Failure timeLimit(Duration limit, boolean stillRuns) {
        String message = "the cell ran longer than its limit of " + seconds(limit);
        return new Output.Failure("TimeLimit", message, withAdvice("TimeLimit: " + message, stillRuns), 0);
    }

    static Output.Failure interrupted(boolean stillRuns) {
        return new Output.Failure("Interrupted", "the cell was interrupted",
                withAdvice("Interrupted: the cell was interrupted", stillRuns), 0);
    }

    private static List<String> withAdvice(String first, boolean stillRuns) {
        return !stillRuns ? List.of(first)
                : List.of(first, "  It does not poll Thread.interrupted(), so it could not be stopped and still uses a core;",
                        "  restart the kernel to be rid of it.");
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private static String name(Throwable thrown) {
        String full = thrown instanceof EvalException e ? e.getExceptionClassName()
                : thrown instanceof UnresolvedReferenceException ? "UnresolvedReference" : thrown.getClass().getName();
        String expunged = full.replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", "");
        return expunged.substring(expunged.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String message(Throwable thrown, JShell shell) {
        if (thrown instanceof UnresolvedReferenceException e) {
            return e.getSnippet().name() + " uses what is declared nowhere: "
                    + String.join(", ", shell.unresolvedDependencies(e.getSnippet()).toList());
        }
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }

    private static String suffix(String message) {
        return message.isEmpty() ? "" : ": " + message;
    }

    private int firstLine(CellSource cell, Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            Place place = place(frame);
            if (place != null && place.cell == cell) {
                return place.line + frame.getLineNumber() - 1;
            }
        }
        return 0;
    }

    private Place place(StackTraceElement frame) {
        String file = frame.getFileName();
        return file != null && file.startsWith("#") ? places.get(file.substring(1)) : null;
    }

    /** Adds the frame that threw, then those of the reader's cells and of libraries; the JDK's internal frames are left out. */
    private void frames(CellSource cell, Throwable thrown, List<String> trace) {
        StackTraceElement[] stack = thrown.getStackTrace();
        int shown = 0;
        for (int i = 0; i < stack.length; i++) {
            if (i > 0 && MACHINERY.stream().anyMatch(stack[i].getClassName()::startsWith)) {
                continue;
            }
            if (shown++ == FRAMES) {
                trace.add("    … " + (stack.length - i) + " more");
                break;
            }
            Place place = place(stack[i]);
            trace.add("    at " + (place == null ? shown(stack[i]) : shown(cell, place, stack[i])));
        }
    }

    private static String shown(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
    }

    private static String shown(CellSource cell, Place place, StackTraceElement frame) {
        String method = frame.getMethodName().contains("lambda$") ? "a lambda" : frame.getMethodName();
        String where = place.cell == cell ? "line " : "cell " + place.cell.number() + ", line ";
        return where + (place.line + frame.getLineNumber() - 1) + (method.isEmpty() ? "" : ", in " + method);
    }
}
