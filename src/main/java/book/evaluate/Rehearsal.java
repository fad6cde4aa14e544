package book.evaluate;

import book.evaluate.CellSource.Piece;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A second JShell that compiles every snippet and runs none: a cell is rehearsed here first, so that an error in its last
 * line is found before its first line runs. It knows what the real shell knows; what did not run in the end is taken back.
 */
final class Rehearsal implements AutoCloseable {

    /** A piece that does not compile; the shell has the diagnostics. */
    record Rejected(Piece piece, Snippet snippet) {
    }

    private record Step(Snippet snippet, List<Snippet> overwritten) {
    }

    private static final Pattern ENDS_IN_A_BODY = Pattern.compile("\\}(?:\\s|//[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)*+$");

    private JShell shell;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Queue<Piece> backlog = new ConcurrentLinkedQueue<>();

    /** Queues a piece that the real shell has already evaluated, for this one to learn when there is time. */
    void later(Piece piece) {
        backlog.add(piece);
    }

    /** Opens the shell, unless it is open, and learns what the real one has evaluated in the meantime. */
    synchronized JShell catchUp() {
        if (shell == null) {
            shell = Shells.open(new Silence());
        }
        for (Piece piece = backlog.poll(); piece != null; piece = backlog.poll()) {
            shell.eval(piece.source());
        }
        return shell;
    }

    /** Compiles all pieces and returns null; if one does not compile, takes all of them back and returns that one. */
    synchronized Rejected rehearse(List<Piece> pieces) {
        catchUp();
        steps.clear();
        Rejected rejected = null;
        for (Piece piece : pieces) {
            Snippet snippet = evaluate(piece);
            if (snippet != null && isWrong(shell, snippet)) {
                rejected = new Rejected(piece, snippet);
                break;
            }
        }
        rejected = rejected == null ? firstUnresolved(shell, pieces, steps.stream().map(Step::snippet).toList()) : rejected;
        if (rejected != null) {
            takeBack(steps.size());
        }
        return rejected;
    }

    /** Takes back the last {@code count} pieces, because they did not run. */
    synchronized void takeBack(int count) {
        for (int i = 0; i < count && !steps.isEmpty(); i++) {
            Step step = steps.removeLast();
            if (step.snippet instanceof PersistentSnippet persistent && shell.status(persistent).isActive()) {
                shell.drop(persistent);
            }
            step.overwritten.forEach(old -> shell.eval(old.source()));
        }
    }

    private Snippet evaluate(Piece piece) {
        Snippet snippet = null;
        List<Snippet> overwritten = new ArrayList<>();
        for (SnippetEvent event : shell.eval(piece.source())) {
            if (event.causeSnippet() == null) {
                snippet = event.snippet();
            } else if (event.status() == Status.OVERWRITTEN) {
                overwritten.add(event.snippet());
            }
        }
        steps.addLast(new Step(snippet, overwritten));
        return snippet;
    }

    /** Whether a snippet can never be right; a type or a method may still wait for what a later snippet declares. */
    static boolean isWrong(JShell shell, Snippet snippet) {
        Status status = shell.status(snippet);
        boolean mayWait = snippet instanceof TypeDeclSnippet || snippet instanceof MethodSnippet;
        return status == Status.REJECTED || status == Status.RECOVERABLE_NOT_DEFINED && !mayWait;
    }

    /**
     * Whether a cell needs no rehearsal: nothing runs before its last piece, so evaluating it finds in time whatever does not
     * compile.
     */
    static boolean isNeedless(JShell shell, List<Piece> pieces) {
        return pieces.stream().limit(Math.max(0, pieces.size() - 1)).allMatch(piece -> isDeclaration(shell, piece));
    }

    /** Whether a piece only declares: an import, a type, a method; not a variable, whose value is computed. */
    static boolean isDeclaration(JShell shell, Piece piece) {
        boolean may = Draft.isImport(piece) || ENDS_IN_A_BODY.matcher(piece.source()).find();
        return may && !Stretch.declaresNothing(piece) && shell.sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                .allMatch(Rehearsal::isDeclaration);
    }

    private static boolean isDeclaration(Snippet snippet) {
        return switch (snippet.kind()) {
            case IMPORT, TYPE_DECL, METHOD -> true;
            default -> false;
        };
    }

    /** Returns the first declaration that still waits for something at the end of its cell, or null. */
    static Rejected firstUnresolved(JShell shell, List<Piece> pieces, List<Snippet> snippets) {
        for (int i = 0; i < snippets.size(); i++) {
            if (snippets.get(i) instanceof DeclarationSnippet declaration
                    && shell.status(declaration) == Status.RECOVERABLE_NOT_DEFINED) {
                return new Rejected(pieces.get(i), declaration);
            }
        }
        return null;
    }

    @Override
    public synchronized void close() {
        if (shell != null) {
            shell.close();
        }
    }

    /** Accepts classes and runs nothing. */
    private static final class Silence extends DirectExecutionControl implements ExecutionControlProvider, LoaderDelegate {

        @Override
        public void load(ClassBytecodes[] classes) {
        }

        @Override
        public void classesRedefined(ClassBytecodes[] classes) {
        }

        @Override
        public void addToClasspath(String path) {
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }

        @Override
        public String invoke(String className, String methodName) {
            return "";
        }

        @Override
        protected String invoke(Method snippet) {
            return "";
        }

        @Override
        public String name() {
            return "rehearsal";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return this;
        }
    }
}
