package org.railwatch.link;

import org.railwatch.claim.Claims;
import org.railwatch.claim.Events;
import org.railwatch.document.Documents;
import org.railwatch.facility.Facilities;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.SamePictures;
import org.railwatch.link.rules.LinkRules;
import org.railwatch.link.rules.Ruleset;
import org.railwatch.observation.Baselines;
import org.railwatch.observation.Observations;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of links. */
public final class LinkBeans {
    private LinkBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, LinkNames.class, LinkNames::new);
        Lazily.register(context, ClaimsOfLook.class, ClaimsOfLook::new);
        Lazily.register(context, LinkRules.class, () -> new LinkRules(Ruleset.shipped()));
        Lazily.register(context, Links.class, () -> new Links(context.getBean(Store.class)));
        Lazily.register(
                context,
                LinkRows.class,
                () -> new LinkRows(context.getBean(Store.class), context.getBean(Links.class)));
        Lazily.register(
                context,
                Suggestions.class,
                () -> new Suggestions(
                        context.getBean(Observations.class),
                        context.getBean(Claims.class),
                        context.getBean(Documents.class),
                        context.getBean(Links.class),
                        context.getBean(LinkRules.class),
                        new Candidates(
                                context.getBean(Store.class),
                                context.getBean(Facilities.class),
                                context.getBean(LinkRules.class).ruleset()),
                        context.getBean(Store.class).work(),
                        () -> new SamePictures(
                                context.getBean(Store.class),
                                context.getBean(Images.class).listAll())));
        Lazily.register(
                context,
                LinkCommands.class,
                () -> new LinkCommands(
                        context.getBean(Store.class),
                        context.getBean(Observations.class),
                        context.getBean(Claims.class),
                        context.getBean(Events.class),
                        context.getBean(Facilities.class),
                        context.getBean(Baselines.class),
                        context.getBean(Links.class),
                        context.getBean(LinkRows.class),
                        context.getBean(Suggestions.class),
                        context.getBean(LinkRules.class)));
    }
}
