package io.github.parallelmap.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One range of a call, written on the thread of the worker that ran it. */
@Name("io.github.parallelmap.Range")
@Label("Parallel Range")
@Category("parallelmap")
@Description("Consecutive items of a call that one worker ran")
@StackTrace(false)
final class RangeEvent extends Event {
    @Label("Call Site")
    @Description("The annotated method")
    @Nullable
    String callSite;

    @Label("From")
    @Description("The first item")
    long from;

    @Label("To")
    @Description("The item after the last one that ended")
    long to;
}
