package org.railwatch.shell.offer;

import org.railwatch.shell.Layer;
import org.railwatch.shell.Lazily;
import org.railwatch.shell.session.Session;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds to offer words while one types. */
public final class OfferBeans {
    private OfferBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(context, JournalNames.class, JournalNames::new);
        Lazily.register(
                context,
                Offers.class,
                () -> new Offers(
                        context.getBean(Session.class),
                        () -> context.getBeanProvider(Known.class).stream().toList(),
                        () -> context.getBeanProvider(Layer.class).stream()
                                .map(Layer::kind)
                                .toList()));
    }
}
