package book;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the pieces of a message out of the expression that makes it, and remembers the parameters through which others come. */
final class MessageReader {

    /**
     * A piece of a message.
     *
     * @param in    the package
     * @param place where it is written: type and line
     * @param text  the literal, with {@link #VALUE} for what is only known when the program runs
     * @param first whether a message begins with it
     * @param last  whether a message ends with it
     */
    record Piece(String in, String place, String text, boolean first, boolean last) {
    }

    /** A parameter that becomes a piece of a message. */
    record Entrance(String type, String method, int parameters, int index, boolean first, boolean last) {

        boolean isOf(String calledType, String calledMethod, int arguments) {
            return type.equals(calledType) && method.equals(calledMethod) && parameters == arguments;
        }
    }

    static final String VALUE = "…";
    static final String CONSTRUCTOR = "<init>";

    private final Set<Entrance> entrances = new LinkedHashSet<>(List.of(
        new Entrance("Objects", "requireNonNull", 2, 1, true, true),
        new Entrance("ParameterException", CONSTRUCTOR, 2, 1, true, true),
        new Entrance("Problem", CONSTRUCTOR, 4, 2, true, true)));
    private final Set<Piece> pieces = new LinkedHashSet<>();
    private final Set<Tree> reading = new HashSet<>();
    private final SourcePositions positions;

    MessageReader(SourcePositions positions) {
        this.positions = positions;
    }

    Set<Entrance> entrances() {
        return entrances;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** Forgets the pieces; what is known of parameters stays. */
    void clear() {
        pieces.clear();
    }

    void read(TreePath scope, ExpressionTree message, boolean first, boolean last) {
        if (message instanceof ParenthesizedTree inside) {
            read(scope, inside.getExpression(), first, last);
        } else if (message instanceof BinaryTree sum) {
            read(scope, sum.getLeftOperand(), first, false);
            read(scope, sum.getRightOperand(), false, last);
        } else if (message instanceof ConditionalExpressionTree choice) {
            read(scope, choice.getTrueExpression(), first, last);
            read(scope, choice.getFalseExpression(), first, last);
        } else if (message instanceof LiteralTree literal) {
            add(scope, literal, String.valueOf(literal.getValue()).replaceAll("%[-,.0-9]*[a-z]", VALUE), first, last);
        } else if (message instanceof MethodInvocationTree call && format(call) != null) {
            read(scope, format(call), first, last);
        } else if (reading.add(message)) {
            boolean known = readElsewhere(scope, message, first, last) || message.toString().endsWith(".getMessage()");
            if (!known && last && !first) {
                add(scope, message, VALUE, false, true);
            }
            reading.remove(message);
        }
    }

    /** The format of {@code String.format(…)} or {@code "…".formatted(…)}. */
    private static ExpressionTree format(MethodInvocationTree call) {
        return switch (name(call.getMethodSelect())) {
            case "format" -> call.getArguments().get(call.getArguments().get(0).toString().startsWith("Locale.") ? 1 : 0);
            case "formatted" -> ((MemberSelectTree) call.getMethodSelect()).getExpression();
            default -> null;
        };
    }

    /** Follows a parameter to the callers, a variable to its value, a method of the same class to what it returns. */
    private boolean readElsewhere(TreePath scope, ExpressionTree message, boolean first, boolean last) {
        boolean found = false;
        for (TreePath at = scope; at != null && !found; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method && message instanceof IdentifierTree variable) {
                found = isParameter(at, method, variable, first, last) || readVariable(at, variable, first, last);
            } else if (at.getLeaf() instanceof ClassTree type) {
                for (Tree member : type.getMembers()) {
                    found |= readMember(new TreePath(at, member), message, first, last);
                }
            }
        }
        return found;
    }

    private boolean readMember(TreePath member, ExpressionTree message, boolean first, boolean last) {
        if (message instanceof IdentifierTree variable) {
            return member.getLeaf() instanceof VariableTree && readVariable(member, variable, first, last);
        }
        return member.getLeaf() instanceof MethodTree method && message instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof IdentifierTree name && method.getName().equals(name.getName())
            && method.getParameters().size() == call.getArguments().size() && readReturned(member, first, last);
    }

    private boolean readVariable(TreePath scope, IdentifierTree name, boolean first, boolean last) {
        boolean[] found = new boolean[1];
        scope.getLeaf().accept(new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getName().equals(name.getName()) && variable.getInitializer() != null) {
                    read(scope, variable.getInitializer(), first, last);
                    found[0] = true;
                }
                return super.visitVariable(variable, nothing);
            }
        }, null);
        return found[0];
    }

    private boolean isParameter(TreePath path, MethodTree method, IdentifierTree variable, boolean first, boolean last) {
        List<? extends VariableTree> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            VariableTree parameter = parameters.get(i);
            if (parameter.getName().equals(variable.getName()) && parameter.getType().toString().equals("String")) {
                entrances.add(new Entrance(type(path), method.getName().toString(), parameters.size(), i, first, last));
                return true;
            }
        }
        return false;
    }

    private boolean readReturned(TreePath method, boolean first, boolean last) {
        boolean[] found = new boolean[1];
        method.getLeaf().accept(new TreeScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree returned, Void nothing) {
                read(method, returned.getExpression(), first, last);
                found[0] = true;
                return null;
            }
        }, null);
        return found[0];
    }

    private void add(TreePath scope, Tree at, String text, boolean first, boolean last) {
        CompilationUnitTree unit = scope.getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, at));
        pieces.add(new Piece(unit.getPackageName().toString(), type(scope) + ":" + line, text, first, last));
    }

    /** The innermost named type around a place. */
    static String type(TreePath path) {
        return types(path).get(0);
    }

    /** The named types around a place, the innermost first. */
    static List<String> types(TreePath path) {
        List<String> types = new ArrayList<>();
        for (Tree around : path) {
            if (around instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                types.add(type.getSimpleName().toString());
            }
        }
        return types;
    }

    static String name(Tree tree) {
        return tree instanceof MemberSelectTree select ? select.getIdentifier().toString() : tree.toString();
    }
}
