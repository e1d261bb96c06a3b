package org.railwatch.facility;

import org.railwatch.shell.Lazily;
import org.railwatch.shell.SightFollower;
import org.railwatch.shell.ZoneFollower;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of facilities. */
public final class FacilityBeans {
    private FacilityBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, Facilities.class, () -> new Facilities(context.getBean(Store.class)));
        Lazily.register(
                context,
                FacilityPlaces.class,
                () -> new FacilityPlaces(
                        context.getBean(Store.class),
                        context.getBean(Facilities.class),
                        () -> context.getBean(NamedAreas.class)));
        Lazily.register(
                context,
                FacilityRows.class,
                () -> new FacilityRows(context.getBean(Store.class), context.getBean(Facilities.class)));
        Lazily.register(context, FacilityNames.class, FacilityNames::new);
        Lazily.register(
                context,
                FacilityCommands.class,
                () -> new FacilityCommands(
                        context.getBean(Store.class),
                        context.getBean(Facilities.class),
                        context.getBean(FacilityRows.class),
                        () -> context.getBeanProvider(ZoneFollower.class).stream()
                                .toList(),
                        () -> context.getBeanProvider(SightFollower.class).stream()
                                .toList()));
    }
}
