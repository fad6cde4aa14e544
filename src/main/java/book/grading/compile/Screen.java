package book.grading.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds what a source uses that no exercise needs: files, processes, threads, the network, reflection, the grader itself. The
 * list names what may be used, so that what nobody thought of is refused. Every name in a source is looked up; the class file
 * is then javac's own work and can contain nothing else.
 */
final class Screen extends TreePathScanner<Void, Void> {

    private static final Set<String> PACKAGES = Set.of("", "java.lang", "java.lang.annotation", "java.math", "java.nio",
            "java.text",
            "java.time", "java.util", "java.util.function", "java.util.stream", "java.util.regex", "java.util.concurrent.atomic",
            "book.exercise", "jdk.incubator.vector");
    private static final Set<String> TYPES = Set.of("java.io.PrintStream", "java.io.IOException", "java.io.UncheckedIOException",
            "java.io.Serializable");
    private static final Set<String> NOT = Set.of("java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle", "java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ClassLoader", "java.lang.Module",
            "java.lang.ModuleLayer", "java.lang.StackWalker", "java.lang.SecurityManager", "java.lang.Compiler",
            "java.lang.ClassValue", "java.lang.Package", "java.util.ServiceLoader", "java.util.ResourceBundle",
            "java.util.PropertyResourceBundle", "java.util.ListResourceBundle", "java.util.Timer", "java.util.TimerTask",
            "java.util.Scanner", "java.util.Formatter", "java.util.Properties", "book.exercise.Transcript",
            "book.exercise.Seed", "book.exercise.ObservedAnswer");

    /** Types of which only some members may be used. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "java.lang.System", Set.of("out", "err", "arraycopy", "nanoTime", "currentTimeMillis", "identityHashCode",
                    "lineSeparator"),
            "java.lang.Class", Set.of("class", "getSimpleName", "getName", "isInstance", "cast"),
            "java.io.PrintStream", Set.of("print", "println", "printf", "format", "append", "flush"));

    private final Trees trees;
    private final Map<String, Long> found = new LinkedHashMap<>();
    private CompilationUnitTree unit;

    private Screen(JavacTask task) {
        this.trees = Trees.instance(task);
    }

    /** Returns the names found, in order, each with the first line that uses it. */
    static List<ForeignUse> foreign(JavacTask task, Iterable<? extends CompilationUnitTree> units) {
        Screen screen = new Screen(task);
        for (CompilationUnitTree unit : units) {
            screen.unit = unit;
            screen.scan(unit, null);
        }
        return screen.found.entrySet().stream().map(use -> new ForeignUse(use.getKey(), use.getValue())).toList();
    }

    /** Skips imports: an import alone does nothing. */
    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        look(tree);
        return super.visitIdentifier(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        look(tree);
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        look(tree);
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        look(tree);
        return super.visitNewClass(tree, nothing);
    }

    private void look(Tree tree) {
        Element element = trees.getElement(getCurrentPath());
        String member = "";
        if (element instanceof ExecutableElement || element instanceof VariableElement) {
            member = element.getSimpleName().toString();
            element = element.getEnclosingElement();
        }
        if (element instanceof TypeElement type && !allowed(type, member)) {
            String name = type.getQualifiedName() + (MEMBERS.containsKey(top(type)) && !member.equals("<init>") ? "." + member
                    : "");
            long position = trees.getSourcePositions().getStartPosition(unit, tree);
            found.putIfAbsent(name, unit.getLineMap().getLineNumber(position));
        }
    }

    private static boolean allowed(TypeElement type, String member) {
        String top = top(type);
        String home = top.contains(".") ? top.substring(0, top.lastIndexOf('.')) : "";
        boolean library = home.startsWith("mapping") && !home.startsWith("mapping.plots");
        if (NOT.contains(top) || !(library || PACKAGES.contains(home) || TYPES.contains(top))) {
            return false;
        }
        return member.isEmpty() || !MEMBERS.containsKey(top) || MEMBERS.get(top).contains(member);
    }

    private static String top(TypeElement type) {
        Element outer = type;
        while (outer.getEnclosingElement() instanceof TypeElement enclosing) {
            outer = enclosing;
        }
        return outer instanceof TypeElement named ? named.getQualifiedName().toString() : "";
    }
}
