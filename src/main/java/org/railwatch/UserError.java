package org.railwatch;

/**
 * What the user asked for cannot be done: one sentence that names the value and the cure, and the exit code of
 * its kind. Everything else that is thrown is a bug.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What went wrong, as the exit code of the program. */
    public enum Kind {
        /** Not found, a constraint, a verification that failed. */
        FAILED(1),
        /** The line itself is wrong; nothing was touched. */
        USAGE(2),
        /** Input that cannot be read or is not ours. */
        UNREADABLE(3),
        /** Output that cannot be written or exists. */
        NOT_WRITABLE(4),
        /** Nothing found, and {@code --fail-empty} was given. */
        EMPTY(5),
        /** The store is locked, or newer than this program. */
        LOCKED(6),
        /** Called off by the user; as POSIX shells report a SIGINT. */
        INTERRUPTED(130);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    private UserError(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** Of the given kind; the sentence starts in lower case and has no full stop. */
    public static UserError of(Kind kind, String sentence) {
        return new UserError(kind, sentence);
    }

    /** The command failed: not found, a constraint, a verification. Exit code 1. */
    public static UserError failed(String sentence) {
        return new UserError(Kind.FAILED, sentence);
    }

    /** The line is wrong, nothing was touched. Exit code 2. */
    public static UserError usage(String sentence) {
        return new UserError(Kind.USAGE, sentence);
    }

    /** Input unreadable or not ours. Exit code 3. */
    public static UserError unreadable(String sentence) {
        return new UserError(Kind.UNREADABLE, sentence);
    }

    /** Output not writable or exists. Exit code 4. */
    public static UserError notWritable(String sentence) {
        return new UserError(Kind.NOT_WRITABLE, sentence);
    }

    /** The store is locked or newer. Exit code 6. */
    public static UserError locked(String sentence) {
        return new UserError(Kind.LOCKED, sentence);
    }

    public Kind kind() {
        return kind;
    }

    /** What the user reads. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
