package org.railwatch.shell.prompt.typing;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.railwatch.shell.offer.Offers;
import org.railwatch.shell.prompt.typing.Suggestions.Suggestion;
import org.railwatch.shell.session.Session;

/** JLine's reader that completes, colours, and shows in grey after the line how it may go on; right arrow, End or Ctrl-E takes it. */
public class SuggestingReader extends LineReaderImpl {
    private @Nullable Suggestions suggestions;

    public SuggestingReader(Terminal terminal) {
        super(terminal, "railwatch", null);
    }

    /**
     * Does from now on what a session knows to do while one types.
     *
     * @param colour whether colours may be shown
     */
    public void helpTyping(Session session, Offers offers, BooleanSupplier colour) {
        setParser(new PromptParser());
        setCompleter(new Completion(offers));
        setCompletionMatcher(new Matching());
        setHighlighter(new Colouring(session.lexicon(), colour));
        suggestions = new Suggestions(session);
    }

    /** The line with its prompts, then the suggestion, then what JLine shows below. */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        Supplier<AttributedString> below = post;
        boolean shows = doAutosuggestion && below == null;
        post = null;
        var all = new AttributedStringBuilder().tabs(getTabWidth());
        all.append(super.getDisplayedBufferWithPrompts(secondaryPrompts));
        if (shows) {
            all.append(suggestion().shown(), AttributedStyle.DEFAULT.faint());
        }
        post = below;
        if (below != null) {
            all.append("\n");
            all.append(below.get());
        }
        return all.toAttributedString();
    }

    private Suggestion suggestion() {
        boolean typing = suggestions != null
                && getBuffer().cursor() == getBuffer().length()
                && !answering(this)
                && searchTerm == null;
        return typing && suggestions != null
                ? suggestions.after(getBuffer().toString(), getHistory())
                : Suggestion.NONE;
    }

    /** Whether a question is answered: what is typed is no command then. */
    static boolean answering(LineReader reader) {
        return Boolean.TRUE.equals(reader.getVariable(LineReader.DISABLE_COMPLETION));
    }

    private boolean taken() {
        String taken = suggestion().taken();
        getBuffer().write(taken);
        return !taken.isEmpty();
    }

    @Override
    protected boolean forwardChar() {
        return taken() || super.forwardChar();
    }

    @Override
    protected boolean endOfLine() {
        return taken() || super.endOfLine();
    }
}
