package io.github.parallelmap.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One failed item. Written when it failed, on the thread of the worker that ran it. */
@Name("io.github.parallelmap.Failure")
@Label("Failed Item")
@Category("parallelmap")
@Description("An item of a call that failed")
@StackTrace(false)
final class FailureEvent extends Event {
    @Label("Call Site")
    @Description("The annotated method")
    @Nullable
    String callSite;

    @Label("Item")
    @Description("Which item it was, counted from 0")
    long item;

    @Label("Class")
    @Description("The class of what the item threw")
    @Nullable
    Class<?> thrownClass;
}
