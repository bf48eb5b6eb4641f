package io.github.parallelmap.demo.report.page;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where and when runs were made.
 *
 * @param processors how many processors Java may use
 * @param java its version and who built it
 * @param system the operating system
 * @param when the time of day, to the minute
 */
public record Machine(int processors, String java, String system, String when) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", Locale.ENGLISH);

    /**
     * This machine, now.
     *
     * @return what its Java tells of it
     */
    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " on " + System.getProperty("os.arch"),
                ZonedDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .format(TIME));
    }
}
