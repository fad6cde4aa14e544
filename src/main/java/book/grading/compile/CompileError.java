package book.grading.compile;

/**
 * One compiler error.
 *
 * @param line   counted from 1
 * @param column counted from 1; 0 if the compiler names none
 * @param source the line's text
 */
public record CompileError(String file, long line, long column, String message, String source) {

    /** Returns the place and the message, the source line, and a caret under the place. */
    public String text() {
        String shown = source.replace('\t', ' ');
        int indent = shown.length() - shown.stripLeading().length();
        String caret = column > indent ? "\n    " + " ".repeat((int) column - 1 - indent) + "^" : "";
        return file + ":" + line + ": " + message + "\n    " + shown.strip() + caret;
    }
}
