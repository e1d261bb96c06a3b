package org.railwatch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.railwatch.analysis.AnalysisBeans;
import org.railwatch.claim.ClaimBeans;
import org.railwatch.document.DocumentBeans;
import org.railwatch.document.agent.AgentBeans;
import org.railwatch.document.anchor.AnchorBeans;
import org.railwatch.document.date.DateBeans;
import org.railwatch.document.origin.OriginBeans;
import org.railwatch.document.place.PlaceBeans;
import org.railwatch.exchange.ExchangeBeans;
import org.railwatch.exchange.mark.MarkBeans;
import org.railwatch.exchange.stac.StacBeans;
import org.railwatch.facility.FacilityBeans;
import org.railwatch.facility.area.AreaBeans;
import org.railwatch.imagery.ImageryBeans;
import org.railwatch.imagery.annotation.AnnotationBeans;
import org.railwatch.imagery.chip.ChipBeans;
import org.railwatch.link.LinkBeans;
import org.railwatch.observation.ObservationBeans;
import org.railwatch.shell.Arguments;
import org.railwatch.shell.Doors;
import org.railwatch.shell.Lazily;
import org.railwatch.shell.ShellBeans;
import org.springframework.context.support.GenericApplicationContext;

/** The program: one-shot command, script, pipe or prompt. */
public final class Railwatch {
    private Railwatch() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.getenv()));
    }

    private static int run(List<String> words, Map<String, String> environment) {
        Arguments arguments;
        try {
            arguments = Arguments.of(words, environment);
        } catch (UserError e) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println("railwatch: " + e.sentence());
            return e.kind().exitCode();
        }
        try (var context = context(arguments, Clock.systemUTC(), new SecureRandom())) {
            return context.getBean(Doors.class).enter();
        }
    }

    /** Every package's beans, each made when first asked for. */
    public static GenericApplicationContext context(Arguments arguments, Clock clock, RandomGenerator random) {
        var context = new GenericApplicationContext();
        Lazily.register(context, Clock.class, () -> clock);
        Lazily.register(context, RandomGenerator.class, () -> random);
        ShellBeans.register(context, arguments);
        FacilityBeans.register(context);
        AreaBeans.register(context);
        AgentBeans.register(context);
        DocumentBeans.register(context);
        OriginBeans.register(context);
        AnchorBeans.register(context);
        PlaceBeans.register(context);
        DateBeans.register(context);
        ImageryBeans.register(context);
        AnnotationBeans.register(context);
        ChipBeans.register(context);
        ObservationBeans.register(context);
        ClaimBeans.register(context);
        LinkBeans.register(context);
        ExchangeBeans.register(context);
        MarkBeans.register(context);
        StacBeans.register(context);
        AnalysisBeans.register(context);
        context.refresh();
        return context;
    }
}
