package org.railwatch.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * What libraries warn of goes to the log that bugs go to: stdout is for data, stderr for sentences of ours. In code, for
 * reading a logback.xml costs a seventh of a start. Logback finds it through {@code META-INF/services}.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LibraryLog extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var appender = new ToFile();
        appender.setContext(context);
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Makes folder and file when there is something to write. */
    private static final class ToFile extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            String line = event.getInstant() + " " + event.getLevel() + " " + event.getLoggerName() + " "
                    + event.getFormattedMessage() + "\n" + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
            try {
                Files.writeString(
                        UserFolder.state().resolve("railwatch.log"),
                        line,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                addError("the log cannot be written", e);
            }
        }
    }
}
