package org.railwatch.claim;

import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facilities;
import org.railwatch.facility.FacilityPlaces;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of claims and events. */
public final class ClaimBeans {
    private ClaimBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, ClaimNames.class, ClaimNames::new);
        Lazily.register(context, EventNames.class, EventNames::new);
        Lazily.register(context, "place-role", RoleWords.class, RoleWords::ofPlaces);
        Lazily.register(context, "teller-role", RoleWords.class, RoleWords::ofTellers);
        Lazily.register(context, "access", RoleWords.class, RoleWords::ofAccess);
        Lazily.register(
                context,
                Claims.class,
                () -> new Claims(
                        context.getBean(Store.class),
                        context.getBean(Documents.class),
                        context.getBean(Agents.class),
                        context.getBean(Facilities.class)));
        Lazily.register(context, ClaimQuotations.class, () -> new ClaimQuotations(context.getBean(Claims.class)));
        Lazily.register(context, Events.class, () -> new Events(context.getBean(Store.class)));
        Lazily.register(
                context,
                ClaimRows.class,
                () -> new ClaimRows(context.getBean(Store.class), context.getBean(Claims.class)));
        Lazily.register(
                context,
                ClaimEdits.class,
                () -> new ClaimEdits(
                        context.getBean(Store.class),
                        context.getBean(Agents.class),
                        context.getBean(FacilityPlaces.class),
                        context.getBean(Events.class)));
        Lazily.register(
                context,
                ClaimDays.class,
                () -> new ClaimDays(context.getBean(Claims.class), context.getBean(ClaimEdits.class)));
        Lazily.register(
                context,
                ClaimCommands.class,
                () -> new ClaimCommands(
                        context.getBean(Store.class),
                        context.getBean(Documents.class),
                        context.getBean(Claims.class),
                        context.getBean(ClaimRows.class),
                        context.getBean(ClaimEdits.class)));
        Lazily.register(
                context,
                EventCommands.class,
                () -> new EventCommands(
                        context.getBean(Store.class), context.getBean(Events.class), context.getBean(Claims.class)));
    }
}
