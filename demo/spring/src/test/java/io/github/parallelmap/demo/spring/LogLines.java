package io.github.parallelmap.demo.spring;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** The lines that a class logs. */
final class LogLines implements AutoCloseable {
    private final Logger logger;
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new Line(event.getThreadName(), event.getMDCPropertyMap(), event.getFormattedMessage()));
        }
    };

    /** One line, with what its thread had in the diagnostic context. */
    record Line(String thread, Map<String, String> context, String message) {}

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    static LogLines of(Class<?> owner) {
        LogLines lines = new LogLines((Logger) LoggerFactory.getLogger(owner));
        lines.appender.start();
        lines.logger.addAppender(lines.appender);
        return lines;
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
