package io.github.parallelmap.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One call, from its start until none of its items is running. */
@Name("io.github.parallelmap.Call")
@Label("Parallel Call")
@Category("parallelmap")
@Description("One call of a parallel variant")
@StackTrace(false)
final class CallEvent extends Event {
    @Label("Call Site")
    @Description("The annotated method")
    @Nullable
    String callSite;

    @Label("Items")
    @Description("The number of items; of a stream, the number of items read")
    long items;

    @Label("Threads")
    @Description("The most items that could run at once")
    int threads;

    @Label("Ranges")
    @Description("The number of ranges that the workers took")
    long ranges;

    @Label("Failure")
    @Description("The class of the first failure, or the reason why the call was stopped; null if neither")
    @Nullable
    String failure;
}
