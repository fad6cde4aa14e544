package book;

import book.MessageReader.Entrance;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The messages of the exceptions in a folder of Java sources, as far as they are written down there: literals, joined, formatted
 * or chosen by a condition, in variables and methods of the same class. A message that a method hands on to an exception is read
 * where the method is called.
 */
final class Messages extends TreePathScanner<Void, Void> {

    private final Set<String> ownExceptions = new HashSet<>();
    private final MessageReader reader;

    private Messages(SourcePositions positions) {
        reader = new MessageReader(positions);
    }

    /** Reads all sources below the folder, again and again until no more methods are found that hand on a message. */
    static List<MessageReader.Piece> in(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(folder)) {
            List<Path> sources = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            Messages messages = new Messages(Trees.instance(task).getSourcePositions());
            int known;
            do {
                known = messages.known();
                messages.reader.clear();
                units.forEach(unit -> messages.scan(unit, null));
            } while (messages.known() > known);
            return messages.reader.pieces();
        }
    }

    private int known() {
        return ownExceptions.size() + reader.entrances().size();
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (type.getExtendsClause() != null && isException(type.getExtendsClause().toString())) {
            ownExceptions.add(type.getSimpleName().toString());
        }
        return super.visitClass(type, nothing);
    }

    private boolean isException(String type) {
        return type.matches("\\w*(Exception|Error)") || ownExceptions.contains(type);
    }

    @Override
    public Void visitNewClass(NewClassTree created, Void nothing) {
        String type = MessageReader.name(created.getIdentifier());
        if (isException(type) && !ownExceptions.contains(type) && !created.getArguments().isEmpty()) {
            reader.read(getCurrentPath(), created.getArguments().get(0), true, true);
        }
        enter(type, MessageReader.CONSTRUCTOR, created.getArguments());
        return super.visitNewClass(created, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = MessageReader.name(call.getMethodSelect());
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            enter(MessageReader.name(select.getExpression()), method, arguments);
        } else if (method.equals("super") && !arguments.isEmpty()
                && ownExceptions.contains(MessageReader.type(getCurrentPath()))) {
            reader.read(getCurrentPath(), arguments.get(0), true, true);
        } else {
            for (String type : MessageReader.types(getCurrentPath())) {
                enter(type, method.equals("this") ? MessageReader.CONSTRUCTOR : method, arguments);
            }
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private void enter(String type, String method, List<? extends ExpressionTree> arguments) {
        for (Entrance entrance : List.copyOf(reader.entrances())) {
            if (entrance.isOf(type, method, arguments.size())) {
                reader.read(getCurrentPath(), arguments.get(entrance.index()), entrance.first(), entrance.last());
            }
        }
    }
}
