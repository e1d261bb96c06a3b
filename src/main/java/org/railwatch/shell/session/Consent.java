package org.railwatch.shell.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.store.Spoken;
import org.railwatch.store.Store;

/** Whether a line may do what it says, in this session and to this store; asks whoever sits at the prompt. */
final class Consent {
    private final Store store;
    private final Settings settings;

    Consent(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * Before anything is asked.
     *
     * @throws UserError (usage) for what may not be written, and for what must be asked where nobody is
     */
    void refuse(Call call, Console console) {
        if (call.verb().writes() && settings.asOf() != null) {
            throw UserError.usage(call.verb().getName() + " writes, and this session looks at " + settings.asOf()
                    + "; set as-of none to write");
        }
        if (call.verb().writes() && store.readOnly()) {
            throw UserError.usage(
                    call.verb().getName() + " writes, and the store is open read-only; leave --read-only out");
        }
        if (asks(call) && console.person() == null) {
            throw UserError.usage(
                    call.verb().getName() + " takes something away; add --yes to do it without being asked");
        }
    }

    /**
     * As {@link #refuse}, and asks, once the command has made its own checks.
     *
     * @param values of its method
     * @throws UserError (failed) when the answer is no, or it cannot be done
     */
    void obtain(Call call, Console console, List<@Nullable Object> values) {
        refuse(call, console);
        Console.Person person = console.person();
        if (asks(call) && person != null && !person.agrees(call.line() + gone(call, values) + "? [y/N] ")) {
            throw UserError.failed("not done; answer y, or add --yes");
        }
    }

    /**
     * What goes, as the command itself says when it keeps nothing: {@code , which is I-3 scene.tif}. What an import brings
     * is not brought twice for it.
     */
    private String gone(Call call, List<@Nullable Object> values) {
        if (!call.verb().writes() || !call.verb().verb().equals("remove")) {
            return "";
        }
        store.obey(new Spoken(call.line(), settings.actor(), null, true), true);
        var names = new ArrayList<String>();
        for (Row row : call.verb().invoke(values).rows()) {
            names.add(row.ref() == null ? row.label() : row.ref() + " " + row.label());
        }
        return names.isEmpty() ? "" : ", which is " + String.join(", ", names);
    }

    private static boolean asks(Call call) {
        return call.destructive() && !call.flag("yes");
    }

    /** The open store is nobody's output, whatever may be overwritten. */
    void refuseStore(@Nullable Object value) {
        if (value instanceof OutputFile file && file.is(store.file())) {
            throw UserError.notWritable(file + " is the open store; name another file");
        }
    }
}
