package book.grading.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** The code inside the methods of a test class, for showing a test beside its result. */
public final class TestCode {

    private TestCode() {
    }

    /** Returns the bodies without their braces and indentation, by {@code Class.method}. */
    public static Map<String, String> of(Source source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(Writer.nullWriter(), null, d -> { },
                List.of("-proc:none"), null, List.of(new MemoryFiles.SourceFile(source)));
        Map<String, String> bodies = new LinkedHashMap<>();
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, String>() {
                    @Override
                    public Void visitClass(ClassTree tree, String outer) {
                        return super.visitClass(tree, outer.isEmpty() ? tree.getSimpleName().toString() : outer);
                    }

                    @Override
                    public Void visitMethod(MethodTree tree, String type) {
                        if (tree.getBody() != null) {
                            int from = (int) positions.getStartPosition(unit, tree.getBody()) + 1;
                            int to = (int) positions.getEndPosition(unit, tree.getBody()) - 1;
                            bodies.putIfAbsent(type + "." + tree.getName(), source.text().substring(from, to).stripTrailing()
                                    .stripIndent().strip());
                        }
                        return null;
                    }
                }.scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bodies;
    }
}
