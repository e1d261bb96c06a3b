package org.railwatch.shell;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.railwatch.shell.offer.OfferBeans;
import org.railwatch.shell.offer.Offers;
import org.railwatch.shell.query.QueryCommands;
import org.railwatch.shell.replay.ReplayCommands;
import org.railwatch.shell.script.ScriptCommands;
import org.railwatch.shell.script.Scripts;
import org.railwatch.shell.session.ErrorLog;
import org.railwatch.shell.session.HistoryCommands;
import org.railwatch.shell.session.Lexicon;
import org.railwatch.shell.session.Session;
import org.railwatch.shell.session.SessionCommands;
import org.railwatch.shell.session.Settings;
import org.railwatch.shell.storage.JournalCommands;
import org.railwatch.shell.storage.StoreCommands;
import org.railwatch.shell.storage.UndoCommands;
import org.railwatch.store.ContentCheck;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** The language and its session; nothing is auto-configured. */
public final class ShellBeans {
    private ShellBeans() {}

    public static void register(GenericApplicationContext context, Arguments arguments) {
        Lazily.register(
                context,
                Store.class,
                () -> new Store(
                        arguments.store(),
                        arguments.readOnly(),
                        context.getBean(Clock.class),
                        context.getBean(RandomGenerator.class)));
        Lazily.register(context, Lexicon.class, () -> Lexicon.of(context));
        Lazily.register(
                context,
                Layers.class,
                () -> new Layers(
                        () -> context.getBeanProvider(Layer.class).stream().toList()));
        Lazily.register(
                context,
                Session.class,
                () -> new Session(
                        context.getBean(Lexicon.class),
                        context.getBean(Store.class),
                        () -> context.getBean(Places.class),
                        () -> context.getBean(AgentNames.class),
                        new Settings(arguments.actor(), arguments.format()),
                        new ErrorLog(context.getBean(Clock.class), arguments.debug()),
                        Doors.standard(arguments)));
        Lazily.register(context, Scripts.class, () -> new Scripts(context.getBean(Session.class)));
        Lazily.register(
                context,
                Doors.class,
                () -> new Doors(
                        context.getBean(Session.class),
                        context.getBean(Scripts.class),
                        () -> context.getBean(Offers.class),
                        arguments));
        OfferBeans.register(context);
        Lazily.register(context, SessionCommands.class, () -> new SessionCommands(context.getBean(Session.class)));
        Lazily.register(
                context,
                ScriptCommands.class,
                () -> new ScriptCommands(context.getBean(Session.class), context.getBean(Scripts.class)));
        Lazily.register(context, HistoryCommands.class, HistoryCommands::new);
        Lazily.register(context, QueryCommands.class, () -> new QueryCommands(context.getBean(Session.class)));
        Lazily.register(context, ReplayCommands.class, () -> new ReplayCommands(context.getBean(Session.class)));
        Lazily.register(
                context,
                StoreCommands.class,
                () -> new StoreCommands(
                        context.getBean(Session.class),
                        context.getBean(Store.class),
                        () -> context.getBeanProvider(ContentCheck.class).stream()
                                .toList()));
        Lazily.register(
                context,
                JournalCommands.class,
                () -> new JournalCommands(context.getBean(Session.class), context.getBean(Store.class)));
        Lazily.register(
                context,
                UndoCommands.class,
                () -> new UndoCommands(context.getBean(Session.class), context.getBean(Store.class)));
    }
}
