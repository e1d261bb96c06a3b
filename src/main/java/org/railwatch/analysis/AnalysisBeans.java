package org.railwatch.analysis;

import org.railwatch.facility.Facilities;
import org.railwatch.facility.FacilityPlaces;
import org.railwatch.shell.Layers;
import org.railwatch.shell.Lazily;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to answer questions over all records. */
public final class AnalysisBeans {
    private AnalysisBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                FindCommands.class,
                () -> new FindCommands(
                        context.getBean(Layers.class),
                        context.getBean(Facilities.class),
                        context.getBean(FacilityPlaces.class)));
    }
}
