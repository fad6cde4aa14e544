package book.grading.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds what a source uses that is not {@link Permitted}. Every name in it is looked up, and every expression has its type
 * judged, which need not be named to be there: {@code var}, a chain of calls or a lambda hides it. The class file is then
 * javac's own work and can contain nothing else.
 */
final class Screen extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final Map<String, Long> foreign = new LinkedHashMap<>();
    private final Map<String, Long> library = new LinkedHashMap<>();
    private CompilationUnitTree unit;

    private Screen(JavacTask task) {
        this.trees = Trees.instance(task);
    }

    static Screen of(JavacTask task, Iterable<? extends CompilationUnitTree> units) {
        Screen screen = new Screen(task);
        for (CompilationUnitTree unit : units) {
            screen.unit = unit;
            screen.scan(unit, null);
        }
        return screen;
    }

    /** Returns what may not be used, in order, each with the first line that uses it. */
    List<ForeignUse> foreign() {
        return uses(foreign);
    }

    /** Returns the types of the library that are called, in order, each with the first line that does. */
    List<ForeignUse> library() {
        return uses(library);
    }

    private static List<ForeignUse> uses(Map<String, Long> found) {
        return found.entrySet().stream().map(use -> new ForeignUse(use.getKey(), use.getValue())).toList();
    }

    /** Skips imports: an import alone does nothing. */
    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitPackage(PackageTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree instanceof ExpressionTree && getCurrentPath() != null) {
            judge(trees.getTypeMirror(new TreePath(getCurrentPath(), tree)), tree);
        }
        return super.scan(tree, nothing);
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

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        if (tree.getModifiers().getFlags().contains(Modifier.NATIVE)) {
            found("native", tree);
        }
        if (tree.getName().contentEquals("finalize") && tree.getParameters().isEmpty()) {
            found("java.lang.Object.finalize", tree);
        }
        return super.visitMethod(tree, nothing);
    }

    private void look(Tree tree) {
        Element element = trees.getElement(getCurrentPath());
        if (element instanceof ExecutableElement called) {
            judge(called.getReturnType(), tree);
            called.getParameters().forEach(parameter -> judge(parameter.asType(), tree));
            member(called, tree);
        } else if (element instanceof VariableElement) {
            member(element, tree);
        } else if (element instanceof TypeElement type) {
            judge(type.asType(), tree);
        }
    }

    private void member(Element member, Tree tree) {
        if (!(member.getEnclosingElement() instanceof TypeElement type)) {
            return;
        }
        String top = Types.top(type);
        String name = member.getSimpleName().toString();
        if (!Permitted.type(top)) {
            found(type.getQualifiedName().toString(), tree);
        } else if (!Permitted.member(top, name)) {
            found(type.getQualifiedName() + (name.equals("<init>") ? "" : "." + name), tree);
        } else if (Permitted.isLibrary(top) && member instanceof ExecutableElement) {
            library.putIfAbsent(top, line(tree));
        }
    }

    private void judge(TypeMirror mirror, Tree tree) {
        Types.in(mirror).forEach(type -> {
            if (!Permitted.type(Types.top(type))) {
                found(type.getQualifiedName().toString(), tree);
            }
        });
    }

    private void found(String name, Tree tree) {
        foreign.putIfAbsent(name, line(tree));
    }

    private long line(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }
}
