package book;

/**
 * What the tool says when it cannot do what was asked: one sentence (what is wrong, and where) and how to mend it.
 * The command line prints both without a stack trace and exits with {@link Kind#exitCode}.
 */
public final class Problem extends RuntimeException {

    /** Where the cause lies; each kind has its exit code. */
    public enum Kind {
        /** The work is wrong: a failing cell, a failing check, a damaged file. */
        WRONG(1),
        /** The command was not understood: an unknown section, a missing argument. */
        USAGE(2),
        /** A limit of time, memory or disk space was reached, or the user interrupted. */
        LIMIT(3),
        /** The tool itself is at fault. */
        FAULT(4);

        public final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;
    private final String mend;

    public Problem(Kind kind, String sentence, String mend, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.mend = mend;
    }

    public static Problem wrong(String sentence, String mend) {
        return new Problem(Kind.WRONG, sentence, mend, null);
    }

    public static Problem usage(String sentence, String mend) {
        return new Problem(Kind.USAGE, sentence, mend, null);
    }

    public static Problem limit(String sentence, String mend) {
        return new Problem(Kind.LIMIT, sentence, mend, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what the user can do about it, in one sentence. */
    public String mend() {
        return mend;
    }
}
