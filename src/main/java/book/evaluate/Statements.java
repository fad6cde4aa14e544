package book.evaluate;

import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Where the first statement of a text ends. JDK 17's analysis gives up at {@code -> throw} in a switch and at {@code non-sealed}:
 * it takes the whole rest for one statement, of which the shell then runs the first and forgets the others. So it is asked again
 * with blanks in the place of these words, which moves no end.
 */
final class Statements {

    private static final String COMMENTS = "(?:\\s|//[^\\n]*+\\n|/\\*(?s:.*?)\\*/)*+";
    private static final Pattern THROW = Pattern.compile("(->" + COMMENTS + ")throw\\b");
    private static final Pattern NON_SEALED = Pattern.compile("\\bnon-sealed\\b");

    /** An end that was found with other words in the text, told in the text's own. */
    private record Found(Completeness completeness, String source, String remaining) implements CompletionInfo {
    }

    private Statements() {
    }

    /** Returns the first statement and what remains. */
    static CompletionInfo first(String text, SourceCodeAnalysis analysis) {
        CompletionInfo info = analysis.analyzeCompletion(text);
        if (info.completeness() != Completeness.UNKNOWN) {
            return info;
        }
        String masked = THROW.matcher(text).replaceAll("$1     ");
        masked = NON_SEALED.matcher(masked).replaceAll(" ".repeat("non-sealed".length()));
        CompletionInfo again = analysis.analyzeCompletion(masked);
        if (again.completeness() == Completeness.UNKNOWN || masked.equals(text)) {
            return info;
        }
        int end = text.length() - again.remaining().length();
        String semicolon = again.completeness() == Completeness.COMPLETE_WITH_SEMI ? ";" : "";
        return new Found(again.completeness(), text.substring(0, end) + semicolon, text.substring(end));
    }

    /** Whether a text whose end is unknown would lose what stands after its first statement, without an error. */
    static boolean losesItsEnd(CompletionInfo info, SourceCodeAnalysis analysis) {
        return info.completeness() == Completeness.UNKNOWN && analysis.sourceToSnippets(info.source()).stream()
                .noneMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS);
    }
}
