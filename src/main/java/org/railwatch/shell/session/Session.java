package org.railwatch.shell.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.railwatch.UserError;
import org.railwatch.shell.AgentNames;
import org.railwatch.shell.Places;
import org.railwatch.shell.answer.Answer;
import org.railwatch.shell.answer.Format;
import org.railwatch.shell.filter.Filters;
import org.railwatch.shell.filter.Names;
import org.railwatch.shell.line.Call;
import org.railwatch.shell.line.Line;
import org.railwatch.shell.line.OutputFile;
import org.railwatch.shell.line.Verb;
import org.railwatch.store.Moment;
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
    private final Names names;
    private final Settings settings;
    private final ErrorLog log;
    private final Recent recent = new Recent();
    private final Memory memory;
    private final Display display;
    private final Consent consent;
    private Console console;
    private boolean leaving;
    private @Nullable ProgressLine progress;

    public Session(
            Lexicon lexicon,
            Store store,
            Supplier<Places> places,
            Supplier<AgentNames> agents,
            Settings settings,
            ErrorLog log,
            Console console) {
        this.lexicon = lexicon;
        this.store = store;
        this.places = places;
        this.names = new Names(store, places, agents);
        this.settings = settings;
        this.memory = new Memory(store, settings, recent);
        this.display = new Display(settings);
        this.consent = new Consent(store, settings);
        this.log = log;
        this.console = console;
        store.tellAtOnce(sentence -> {
            say(sentence);
            console().err().flush();
        });
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

    /** What was written and listed before this command. */
    public Recent recent() {
        return recent;
    }

    /** What it wrote, and whether what it runs is to stay. */
    public Memory memory() {
        return memory;
    }

    public boolean leaving() {
        return leaving;
    }

    /** Ends the prompt or the script after this command. */
    public void leave() {
        leaving = true;
    }

    /** A script has ended that was told to; what ran it goes on. */
    public void stay() {
        leaving = false;
    }

    public Console console() {
        return console;
    }

    public void speakTo(Console other) {
        console = other;
    }

    /** One command for the whole life of the program: nothing was listed before it. */
    public void beOneShot() {
        recent.beOneShot();
    }

    /** Runs a line already split into words; never throws. */
    public int run(List<String> words) {
        return run(Line.of(words), "");
    }

    /**
     * @param where {@code file:line: } before an error, in a script
     */
    public int run(Line line, String where) {
        int code;
        store.work().begin();
        try {
            code = answer(meant(line, where));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            code = fail(thrown, where);
        } finally {
            store.work().end();
        }
        try {
            store.settle();
        } catch (RuntimeException thrown) {
            code = fail(thrown, where);
        }
        memory.note(store.takeJournalled(), code);
        store.takeNotices().forEach(this::say);
        if (log.debug() && where.isEmpty()) {
            say("exit " + code);
        }
        console.out().flush();
        console.err().flush();
        return code;
    }

    /**
     * The command of a line that is not run now, with values of the right types.
     *
     * @throws UserError (usage) when it is none
     */
    public Call bound(Line line) {
        Call call = bind(meant(line, "check"), word -> word);
        call.given();
        return call;
    }

    /**
     * As {@link #bound}, and it may be run in this session.
     *
     * @throws UserError (usage) for what would be wrong with it whatever the store holds
     */
    public Call checked(Line line) {
        Call call = bound(line);
        consent.refuse(call, console);
        return call;
    }

    private int answer(Line line) {
        long began = System.nanoTime();
        Call call = bind(line, recent::resolved);
        Verb verb = call.verb();
        List<@Nullable Object> values = call.values();
        consent.obtain(call, console, values);
        lookBack(call);
        Filters filters = Filters.of(call, names);
        OutputFile output = call.common("output", OutputFile.class).orElse(null);
        values.forEach(consent::refuseStore);
        consent.refuseStore(output);
        if (output != null) {
            output.check(call.flag("overwrite"));
        }
        call.common("format", Format.class);
        boolean dry = call.flag("dry-run");
        String note = call.common("note", String.class).orElse(null);
        store.obey(new Spoken(call.line(), settings.actor(), note, dry), verb.writes());
        if (memory.rehearsing() && writesFile(verb, values)) {
            return 0;
        }
        Answer answer;
        try (var progress = inFrontOf(ProgressLine.over(store.work(), console))) {
            answer = narrowed(filters.apply(verb.invoke(values)), dry);
            recent.remember(answer, dry);
            List<String> wrote = answer instanceof Answer.Export export && !memory.rehearsing()
                    ? export.writer().apply(export.rows())
                    : List.of();
            progress.takeAway();
            wrote.forEach(this::say);
            show(limited(answer, call), call, began);
        }
        if (answer.rows().isEmpty() && call.flag("fail-empty")) {
            throw UserError.of(UserError.Kind.EMPTY, "nothing was found");
        }
        boolean refused =
                answer instanceof Answer.Change change && !change.refused().isEmpty();
        return refused ? UserError.Kind.FAILED.exitCode() : 0;
    }

    /** A script's own line makes room for those of its commands. */
    private ProgressLine inFrontOf(ProgressLine line) {
        if (progress != null) {
            progress.takeAway();
        }
        progress = line;
        return line;
    }

    /** A line that asks for help by {@code --help}, or, typed at the prompt, by a bare noun, is one that begins with help. */
    private Line meant(Line line, String where) {
        boolean typed = where.isEmpty() && console.person() != null;
        return HelpLine.asked(line.written()) || (typed && lexicon.isBareNoun(line.words()))
                ? Line.of(HelpLine.of(line.words(), lexicon))
                : line;
    }

    private static Answer narrowed(Answer answer, boolean dry) {
        return dry && answer instanceof Answer.Change change ? change.withoutRefs() : answer;
    }

    private Call bind(Line line, java.util.function.UnaryOperator<String> resolve) {
        Verb verb = lexicon.get(line.words());
        return Call.of(verb, line.from(verb.verb().isEmpty() ? 1 : 2), resolve);
    }

    /** In a rehearsal a command whose whole work is a file of its own is not done; an export's rows are looked up still. */
    private boolean writesFile(Verb verb, List<@Nullable Object> values) {
        for (Object value : values) {
            if (value instanceof OutputFile file && !verb.exports()) {
                say("would write " + file);
                return true;
            }
        }
        return false;
    }

    private void lookBack(Call call) {
        if (call.verb().looksBack()) {
            call.common("as-of", Moment.class)
                    .or(() -> Optional.ofNullable(settings.asOf()))
                    .ifPresent(store::lookBack);
        }
    }

    private void show(Answer answer, Call call, long began) {
        if (memory.rehearsing()) {
            display.showOnly(answer, call, console, began);
        } else {
            display.show(answer, call, console, began);
        }
        if (answer instanceof Answer.Picture picture) {
            picture.said().forEach(this::say);
        }
        if (answer instanceof Answer.Change change) {
            change.warnings().forEach(this::say);
            change.refused().forEach(this::complain);
            if (store.written() != null && !memory.undecided()) {
                say("undo with: undo J-" + store.written());
            }
        }
    }

    /** At a terminal a listing may be kept short; {@code last} is how to see the rest of it. */
    private Answer limited(Answer answer, Call call) {
        Integer limit = settings.limit();
        boolean all =
                console.width() == 0 || call.flag("limit") || call.verb().noun().equals("last");
        return limit == null || all || !(answer instanceof Answer.Listing listing) ? answer : listing.upTo(limit);
    }

    private int fail(Throwable thrown, String where) {
        console.out().flush();
        if (thrown instanceof Told told) {
            return told.exitCode();
        }
        UserError user = SqlErrors.find(thrown, store);
        if (user != null) {
            complain(where + user.sentence());
            return user.kind().exitCode();
        }
        complain(where + "a fault of railwatch itself (" + thrown.getClass().getSimpleName() + "); details are in "
                + log.write(thrown));
        return BUG;
    }

    /** A sentence to stderr, which {@code --quiet} leaves out. */
    public void say(String sentence) {
        console.say(sentence);
    }

    /** What went wrong, to stderr. */
    public void complain(String sentence) {
        console.complain(sentence);
    }
}
