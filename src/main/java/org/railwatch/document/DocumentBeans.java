package org.railwatch.document;

import org.railwatch.document.agent.Agents;
import org.railwatch.shell.Lazily;
import org.railwatch.store.Store;
import org.springframework.context.support.GenericApplicationContext;

/** What the program holds of documents. */
public final class DocumentBeans {
    private DocumentBeans() {}

    public static void register(GenericApplicationContext context) {
        Lazily.register(
                context,
                Documents.class,
                () -> new Documents(context.getBean(Store.class), context.getBean(Agents.class)));
        Lazily.register(context, DocumentNames.class, DocumentNames::new);
        Lazily.register(context, SentenceNames.class, SentenceNames::new);
        Lazily.register(context, DocumentRows.class, () -> new DocumentRows(context.getBean(Documents.class)));
        Lazily.register(
                context,
                DocumentCommands.class,
                () -> new DocumentCommands(
                        context.getBean(Store.class),
                        context.getBean(Agents.class),
                        context.getBean(Documents.class),
                        context.getBean(DocumentRows.class),
                        () -> context.getBean(PrintedFigures.class)));
    }
}
