package org.railwatch.observation;

import org.railwatch.document.Documents;
import org.railwatch.document.agent.Agents;
import org.railwatch.facility.Facilities;
import org.railwatch.imagery.Images;
import org.railwatch.imagery.PictureFiles;
import org.railwatch.imagery.annotation.Annotations;
import org.railwatch.imagery.sight.SightReader;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of looks and baselines. */
public final class ObservationBeans {
    private ObservationBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, ObservationNames.class, ObservationNames::new);
        Lazily.register(context, SeenImages.class, SeenImages::new);
        Lazily.register(context, PartNames.class, PartNames::new);
        Lazily.register(context, LookDates.class, LookDates::new);
        Lazily.register(context, BaselineNames.class, BaselineNames::new);
        Lazily.register(
                context,
                Observations.class,
                () -> new Observations(
                        context.getBean(Store.class),
                        context.getBean(Facilities.class),
                        context.getBean(Agents.class),
                        context.getBean(Documents.class),
                        context.getBean(Images.class)));
        Lazily.register(
                context,
                ObservationRows.class,
                () -> new ObservationRows(context.getBean(Store.class), context.getBean(Observations.class)));
        Lazily.register(
                context,
                ObservationEdits.class,
                () -> new ObservationEdits(
                        context.getBean(Store.class),
                        context.getBean(Observations.class),
                        context.getBean(Agents.class),
                        context.getBean(LookSights.class)));
        Lazily.register(
                context,
                LookSights.class,
                () -> new LookSights(
                        context.getBean(Store.class),
                        new SightReader(context.getBean(PictureFiles.class)),
                        context.getBean(LookPlaces.class),
                        context.getBean(Observations.class)));
        Lazily.register(context, LookPlaces.class, () -> new LookPlaces(context.getBean(Store.class)));
        Lazily.register(
                context,
                ObservationCommands.class,
                () -> new ObservationCommands(
                        context.getBean(Store.class),
                        context.getBean(Facilities.class),
                        context.getBean(Agents.class),
                        context.getBean(Documents.class),
                        context.getBean(Images.class),
                        context.getBean(Observations.class),
                        context.getBean(ObservationRows.class),
                        context.getBean(ObservationEdits.class),
                        context.getBean(LookMarks.class)));
        Lazily.register(
                context,
                LookMarks.class,
                () -> new LookMarks(
                        context.getBean(Store.class),
                        context.getBean(Annotations.class),
                        context.getBean(LookPlaces.class),
                        context.getBean(LookSights.class),
                        context.getBean(Observations.class)));
        Lazily.register(
                context,
                LocalDays.class,
                () -> new LocalDays(context.getBean(Store.class), context.getBean(Facilities.class)));
        Lazily.register(
                context,
                Baselines.class,
                () -> new Baselines(context.getBean(Store.class), context.getBean(Facilities.class)));
        Lazily.register(
                context,
                BaselineCommands.class,
                () -> new BaselineCommands(
                        context.getBean(Store.class),
                        context.getBean(Facilities.class),
                        context.getBean(Observations.class),
                        context.getBean(Baselines.class)));
    }
}
