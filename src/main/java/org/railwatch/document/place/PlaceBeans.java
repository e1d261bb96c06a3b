package org.railwatch.document.place;

import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.area.Areas;
import org.railwatch.facility.gazetteer.StoredPlaces;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of the places that documents name. */
public final class PlaceBeans {
    private PlaceBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                Gazetteers.class,
                () -> new Gazetteers(
                        context.getBean(Store.class),
                        new StoredPlaces(context.getBean(Store.class), context.getBean(Areas.class)),
                        context.getBean(Agents.class)));
        Lazily.register(
                context,
                PlaceCommands.class,
                () -> new PlaceCommands(context.getBean(Documents.class), context.getBean(Gazetteers.class)));
    }
}
