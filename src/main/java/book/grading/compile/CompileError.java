package book.grading.compile;

import book.grading.child.Wire;
import java.io.IOException;

/**
 * One compiler error.
 *
 * @param line   counted from 1; 0 if it is about the file as a whole
 * @param column counted from 1; 0 if the compiler names none
 * @param source the line's text
 */
public record CompileError(String file, long line, long column, String message, String source) {

    private static final int LONGEST = 600;
    private static final int WIDTH = 200;

    public CompileError {
        message = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …";
        source = source.length() <= WIDTH ? source : source.substring(0, WIDTH) + " …";
    }

    /** Returns the place and the message, the source line, and a caret under the place. */
    public String text() {
        if (line <= 0) {
            return file + ": " + message;
        }
        String shown = source.replace('\t', ' ');
        int indent = shown.length() - shown.stripLeading().length();
        String caret = column > indent && column <= WIDTH ? "\n    " + " ".repeat((int) column - 1 - indent) + "^" : "";
        return file + ":" + line + ": " + message + "\n    " + shown.strip() + caret;
    }

    void write(Wire.Writer out) {
        out.text(file).number(line).number(column).text(message).text(source);
    }

    static CompileError read(Wire.Reader in) throws IOException {
        return new CompileError(in.text(), in.number(), in.number(), in.text(), in.text());
    }
}
