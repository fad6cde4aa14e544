package book.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final SourceCodeAnalysis analysis;

    CodeAssistant(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Returns what may stand at the cursor; what fits the expected type comes first. */
    public Completion complete(String code, int cursor) {
        int begin = beginOfStatement(code.substring(0, cursor));
        int[] anchor = {cursor - begin};
        List<Suggestion> suggestions = new ArrayList<>(
                analysis.completionSuggestions(code.substring(begin, cursor), cursor - begin, anchor));
        suggestions.sort(Comparator.comparing(Suggestion::matchesType).reversed());
        return new Completion(begin + anchor[0], suggestions.stream().map(Suggestion::continuation).distinct().toList());
    }

    /** Returns the signature and Javadoc of what stands at the cursor; empty if nothing is known. */
    public String documentation(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        if (end < code.length() && code.charAt(end) == '(') {
            end++; // JShell documents a method only from inside its parentheses
        }
        int begin = beginOfStatement(code.substring(0, end));
        StringBuilder text = new StringBuilder();
        for (Documentation each : analysis.documentation(code.substring(begin, end), end - begin, true)) {
            text.append(text.length() == 0 ? "" : "\n\n").append(each.signature());
            if (each.javadoc() != null) {
                text.append("\n").append(each.javadoc().strip());
            }
        }
        return text.toString();
    }

    public Wholeness wholeness(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
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
            CompletionInfo info = analysis.analyzeCompletion(rest);
            if (!info.completeness().isComplete() || info.remaining().isBlank() || info.remaining().length() >= rest.length()) {
                return code.length() - rest.length();
            }
            rest = info.remaining();
        }
    }
}
