package org.railwatch.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.answer.Plain;
import org.railwatch.shell.answer.Renderer;
import org.railwatch.shell.answer.Row;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Verb;
import org.railwatch.store.Spoken;
import org.railwatch.store.SqlErrors;
import org.railwatch.store.Store;

/** A function of lines: each is bound, run and rendered, and leaves an exit code. The one place that catches. */
public final class Session {
    /** The exit code of a bug. */
    static final int BUG = 70;

    private final Lexicon lexicon;
    private final Store store;
    private final Supplier<Places> places;
    private final Settings settings;
    private final ErrorLog log;
    private Console console;
    private boolean oneShot;
    private boolean leaving;
    private @Nullable String lastWritten;
    private List<String> lastListed = List.of();
    private @Nullable Answer lastAnswer;

    Session(Lexicon lexicon, Store store, Supplier<Places> places, Settings settings, ErrorLog log, Console console) {
        this.lexicon = lexicon;
        this.store = store;
        this.places = places;
        this.settings = settings;
        this.log = log;
        this.console = console;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public Settings settings() {
        return settings;
    }

    public Store store() {
        return store;
    }

    public Places places() {
        return places.get();
    }

    /** The answer of the command before this one; null when there is none yet. */
    public @Nullable Answer lastAnswer() {
        return lastAnswer;
    }

    public boolean leaving() {
        return leaving;
    }

    /** Ends the prompt or the script after this command. */
    public void leave() {
        leaving = true;
    }

    /** A script has ended that was told to; what ran it goes on. */
    void stay() {
        leaving = false;
    }

    Console console() {
        return console;
    }

    void speakTo(Console other) {
        console = other;
    }

    /** One command for the whole life of the program: nothing was listed before it. */
    void beOneShot() {
        oneShot = true;
    }

    /** Runs a line already split into words; never throws. */
    public int run(List<String> words) {
        return run(words, "");
    }

    /**
     * @param where {@code file:line: } before an error, in a script
     */
    int run(List<String> words, String where) {
        int code;
        try {
            code = answer(words);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            code = fail(thrown, where);
        }
        try {
            store.settle();
        } catch (RuntimeException thrown) {
            code = fail(thrown, where);
        }
        store.takeNotices().forEach(this::say);
        console.out().flush();
        console.err().flush();
        return code;
    }

    /** Finds everything wrong with a line that can be known without running it; an empty list is no fault. */
    List<String> check(List<String> words) {
        try {
            bind(words, text -> text).values();
            return List.of();
        } catch (UserError e) {
            return List.of(e.sentence());
        }
    }

    private int answer(List<String> words) {
        if (Help.asked(words)) {
            return show(Help.of(lexicon, Help.subject(words)), null);
        }
        Call call = bind(words, this::resolved);
        Verb verb = call.verb();
        List<@Nullable Object> values = call.values();
        refuseWrite(verb, call);
        Filters filters = Filters.of(call, places);
        OutputFile output = call.common("output", OutputFile.class).orElse(null);
        values.forEach(this::refuseStore);
        refuseStore(output);
        if (output != null) {
            output.check(call.flag("overwrite"));
        }
        call.common("format", Format.class);
        boolean dry = call.flag("dry-run");
        String note = call.common("note", String.class).orElse(null);
        store.obey(new Spoken(call.line(), settings.actor(), note, dry), verb.writes());
        Answer answer = verb.invoke(values);
        if (answer instanceof Answer.Listing listing) {
            answer = filters.apply(listing);
            if (console.width() > 0 && settings.limit() != null && !call.flag("limit")) {
                answer = limited((Answer.Listing) answer, settings.limit());
            }
        }
        if (answer instanceof Answer.Export export) {
            answer = filters.apply(export);
        }
        if (dry && answer instanceof Answer.Change change) {
            answer = change.withoutRefs();
        }
        remember(answer, dry);
        show(answer, call);
        if (answer.rows().isEmpty() && call.flag("fail-empty")) {
            throw UserError.of(UserError.Kind.EMPTY, "nothing was found");
        }
        boolean refused =
                answer instanceof Answer.Change change && !change.refused().isEmpty();
        return refused ? UserError.Kind.FAILED.exitCode() : 0;
    }

    private Call bind(List<String> words, java.util.function.UnaryOperator<String> resolve) {
        Verb verb = lexicon.get(words);
        return Call.of(verb, words.subList(verb.verb().isEmpty() ? 1 : 2, words.size()), resolve);
    }

    private void refuseWrite(Verb verb, Call call) {
        if (verb.writes() && store.readOnly()) {
            throw UserError.usage(verb.getName() + " writes, and the store is open read-only; leave --read-only out");
        }
        if (!call.destructive() || call.flag("yes")) {
            return;
        }
        if (console.confirm() == null) {
            throw UserError.usage(verb.getName() + " takes something away; add --yes to do it without being asked");
        }
        if (!console.confirm().test(call.line() + "? [y/N] ")) {
            throw UserError.failed("not done; answer y, or add --yes");
        }
    }

    /** The files whose commands are being run, outermost first; one that runs itself would never end. */
    private final Deque<String> running = new ArrayDeque<>();

    /** Runs the commands of a file; refused while that file is already being run. */
    int play(String path, String text) {
        String canonical = Path.of(path).toAbsolutePath().normalize().toString();
        if (running.contains(canonical)) {
            throw UserError.usage("the script " + path + " runs itself; take that line out");
        }
        running.push(canonical);
        try {
            return Script.of(path, text).play(this);
        } finally {
            running.pop();
        }
    }

    /** The open store is nobody's output, whatever may be overwritten. */
    private void refuseStore(@Nullable Object value) {
        if (value instanceof OutputFile file && file.is(store.file())) {
            throw UserError.notWritable(file + " is the open store; name another file");
        }
    }

    private int show(Answer answer, @Nullable Call call) {
        if (answer instanceof Answer.Export export) {
            export.writer().apply(export.rows()).forEach(this::say);
            return 0;
        }
        Format format = call == null
                ? settings.format()
                : call.common("format", Format.class).orElse(settings.format());
        List<String> columns = call == null ? List.of() : call.list("columns");
        OutputFile output =
                call == null ? null : call.common("output", OutputFile.class).orElse(null);
        String hidden;
        if (output == null) {
            hidden = console.width() > 0
                    ? shown(answer, format, columns)
                    : new Renderer(console.out(), 0).render(answer, format, columns);
        } else {
            var bytes = new ByteArrayOutputStream();
            var out = new PrintWriter(bytes, false, StandardCharsets.UTF_8);
            hidden = new Renderer(out, 0).render(answer, format, columns);
            output.write(bytes.toByteArray());
            say("wrote " + output);
        }
        if (answer instanceof Answer.Change change) {
            change.warnings().forEach(this::say);
            change.refused().forEach(this::say);
            if (store.written() != null) {
                say("undo with: undo J-" + store.written());
            }
        }
        if (hidden != null) {
            say(hidden);
        }
        return 0;
    }

    /** At a terminal no format may send a control character, not even one that must keep it in a file. */
    private @Nullable String shown(Answer answer, Format format, List<String> columns) {
        var text = new StringWriter();
        var hidden = new Renderer(new PrintWriter(text), console.width()).render(answer, format, columns);
        console.out().print(Plain.lines(text.toString()));
        console.out().flush();
        return hidden;
    }

    private static Answer.Listing limited(Answer.Listing listing, int limit) {
        return listing.rows().size() <= limit
                ? listing
                : new Answer.Listing(listing.columns(), listing.rows().subList(0, limit), null);
    }

    private void remember(Answer answer, boolean dry) {
        if (answer instanceof Answer.Change change) {
            for (Row row : change.rows()) {
                lastWritten = row.ref() == null || dry ? lastWritten : row.ref();
            }
        }
        if (answer instanceof Answer.Listing) {
            var refs = new ArrayList<String>();
            answer.rows().forEach(row -> refs.add(row.ref() == null ? "" : row.ref()));
            lastListed = refs;
        }
        if (!(answer instanceof Answer.Text)) {
            lastAnswer = answer;
        }
    }

    /** {@code @last} is the row written last, {@code @3} the third of the last listing. */
    private String resolved(String word) {
        if (!word.matches("@(last|[0-9]{1,9})")) {
            return word;
        }
        if (oneShot) {
            throw UserError.usage(word + " means a row of this session, and a single command has none before it");
        }
        if (word.equals("@last")) {
            if (lastWritten == null) {
                throw UserError.usage("@last means the row written last, and nothing was written in this session");
            }
            return lastWritten;
        }
        int number = Integer.parseInt(word.substring(1));
        if (number < 1 || number > lastListed.size()) {
            throw UserError.usage(word + " means a row of the last listing, and it has "
                    + (lastListed.isEmpty() ? "none" : "only " + lastListed.size()));
        }
        String ref = lastListed.get(number - 1);
        if (ref.isEmpty()) {
            throw UserError.usage(word + " is a row without a reference; name what it speaks of");
        }
        return ref;
    }

    private int fail(Throwable thrown, String where) {
        console.out().flush();
        if (thrown instanceof Script.Stopped stopped) {
            return stopped.exitCode();
        }
        UserError user = SqlErrors.find(thrown, store.file());
        if (user != null) {
            say(where + user.sentence());
            return user.kind().exitCode();
        }
        say(where + "a fault of railwatch itself (" + thrown.getClass().getSimpleName() + "); details are in "
                + log.write(thrown));
        return BUG;
    }

    /** A sentence to stderr. */
    void say(String sentence) {
        Objects.requireNonNull(console).err().println("railwatch: " + Plain.line(sentence));
    }
}
