package org.railwatch.shell.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Row;

/** What this session wrote and listed last: {@code @last}, {@code @1}, {@code last}. */
public final class Recent {
    private boolean oneShot;
    private @Nullable String written;
    private List<String> listed = List.of();
    private @Nullable Answer answer;

    /** One command for the whole life of the program: nothing was listed before it. */
    void beOneShot() {
        oneShot = true;
    }

    /** As it is now. */
    Recent copy() {
        var copy = new Recent();
        copy.become(this);
        return copy;
    }

    void become(Recent other) {
        oneShot = other.oneShot;
        written = other.written;
        listed = other.listed;
        answer = other.answer;
    }

    /** The answer of the command before this one; null when there is none yet. */
    public @Nullable Answer answer() {
        return answer;
    }

    void remember(Answer given, boolean dry) {
        if (given instanceof Answer.Change) {
            for (Row row : given.rows()) {
                boolean undone = row.ref() != null && row.ref().matches("J-[0-9]+");
                written = row.ref() == null || dry || undone ? written : row.ref();
            }
        }
        if (given instanceof Answer.Listing) {
            var refs = new ArrayList<String>();
            given.rows().forEach(row -> refs.add(row.ref() == null ? "" : row.ref()));
            listed = refs;
        }
        if (!(given instanceof Answer.Text)) {
            answer = given;
        }
    }

    /** {@code @last} is the row written last, {@code @3} the third of the last listing; any other word is itself. */
    String resolved(String word) {
        if (!word.matches("@(last|[0-9]{1,9})")) {
            return word;
        }
        if (oneShot) {
            throw UserError.usage(word + " means a row of this session, and a single command has none before it");
        }
        if (word.equals("@last")) {
            if (written == null) {
                throw UserError.usage("@last means the row written last, and nothing was written in this session");
            }
            return written;
        }
        int number = Integer.parseInt(word.substring(1));
        if (number < 1 || number > listed.size()) {
            throw UserError.usage(word + " means a row of the last listing, and it has "
                    + (listed.isEmpty() ? "none" : "only " + listed.size()));
        }
        String ref = listed.get(number - 1);
        if (ref.isEmpty()) {
            throw UserError.usage(word + " is a row without a reference; name what it speaks of");
        }
        return ref;
    }
}
