package book.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.SourceCodeAnalysis;

/** Helps while a cell is being written: completion, documentation, whether it is complete. Positions count UTF-16 units. */
public final class CodeAssistant {

    /** What may replace the text from {@code start} to the cursor. */
    public record Completion(int start, List<String> options) {
    }

    /** Whether a text can be evaluated as it is. */
    public enum Wholeness { COMPLETE, INCOMPLETE, INVALID }

    /** In a block, a statement knows the variables of those before it, though none has been evaluated yet. */
    private static final String BLOCK = "{\n";
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s[^;]*;");

    /** The name at the end, which JShell may know alone where it does not understand what stands before. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*\\(?$");

    private final SourceCodeAnalysis analysis;
    private final SourceComments comments = new SourceComments(this::fullName);

    CodeAssistant(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Returns what may stand at the cursor; what fits the expected type comes first. */
    public Completion complete(String code, int cursor) {
        String before = code.substring(0, cursor);
        int begin = beginOfStatement(before);
        Completion alone = suggestions("", before.substring(begin), begin);
        if (begin == 0) {
            return alone;
        }
        Completion inBlock = alone.options().isEmpty() ? suggestions(BLOCK, withoutImports(before), 0) : alone;
        Completion found = inBlock.options().isEmpty() ? alone : inBlock;
        if (alone.start() > 0 && before.charAt(alone.start() - 1) == '.') {
            return found;
        }
        List<String> own = declared(before.substring(0, begin), before.substring(alone.start()));
        return new Completion(found.start(), Stream.concat(own.stream(), found.options().stream()).distinct().toList());
    }

    /** Returns the names that statements declare and that begin so; JShell knows them only when these have been evaluated. */
    private List<String> declared(String code, String beginning) {
        List<String> names = new ArrayList<>();
        for (CellSource.Piece piece : CellSource.of(0, code, analysis).pieces()) {
            for (Snippet snippet : analysis.sourceToSnippets(piece.source())) {
                if (snippet instanceof DeclarationSnippet declaration && declaration.name().startsWith(beginning)) {
                    names.add(declaration.name() + (snippet instanceof MethodSnippet ? "(" : ""));
                }
            }
        }
        return names;
    }

    private Completion suggestions(String frame, String code, int begin) {
        int[] anchor = {frame.length() + code.length()};
        List<Suggestion> suggestions = new ArrayList<>(
                analysis.completionSuggestions(frame + code, frame.length() + code.length(), anchor));
        suggestions.sort(Comparator.comparing(Suggestion::matchesType).reversed());
        return new Completion(begin + Math.max(0, anchor[0] - frame.length()),
                suggestions.stream().map(Suggestion::continuation).distinct().toList());
    }

    /** Blanks the imports out: a block may not contain them. */
    private static String withoutImports(String code) {
        return IMPORT.matcher(code).replaceAll(found -> " ".repeat(found.group().length()));
    }

    /** Returns the signature of what stands at the cursor and the first sentences of its Javadoc; empty if nothing is known. */
    public String documentation(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        if (end < code.length() && code.charAt(end) == '(') {
            end++; // JShell documents a method only from inside its parentheses
        }
        String before = code.substring(0, end);
        int begin = beginOfStatement(before);
        String found = documentation(before.substring(begin));
        if (found.isEmpty() && begin > 0) {
            found = documentation(BLOCK + withoutImports(before));
        }
        Matcher name = NAME.matcher(before);
        return found.isEmpty() && name.find() ? documentation(name.group()) : found;
    }

    private String documentation(String code) {
        StringBuilder text = new StringBuilder();
        for (Documentation each : analysis.documentation(code, code.length(), true)) {
            String comment = each.javadoc() == null ? comments.of(each.signature()) : each.javadoc();
            String words = comment == null ? "" : JavadocText.of(comment);
            text.append(text.length() == 0 ? "" : "\n\n").append(each.signature()).append(words.isEmpty() ? "" : "\n" + words);
        }
        return text.toString();
    }

    /** Returns the full name of the type that a name stands for in the cells; null if for none. */
    private String fullName(String name) {
        return analysis.documentation(name, name.length(), false).stream().map(Documentation::signature)
                .filter(signature -> signature.indexOf('(') < 0).findFirst().orElse(null);
    }

    public Wholeness wholeness(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = Statements.first(rest, analysis);
            Completeness completeness = info.completeness();
            if (completeness == Completeness.UNKNOWN) {
                return Wholeness.INVALID;
            }
            if (completeness == Completeness.EMPTY) {
                break;
            }
            if (!completeness.isComplete()) {
                return Wholeness.INCOMPLETE;
            }
            rest = info.remaining();
        }
        return Wholeness.COMPLETE;
    }

    /** Returns where the last statement begins: JShell's analysis handles one statement at a time. */
    private int beginOfStatement(String code) {
        String rest = code;
        while (true) {
            CompletionInfo info = Statements.first(rest, analysis);
            if (!info.completeness().isComplete() || info.remaining().isBlank() || info.remaining().length() >= rest.length()) {
                return code.length() - rest.length();
            }
            rest = info.remaining();
        }
    }
}
