package io.github.parallelmap.runtime;

import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JDK Flight Recorder events {@link CallEvent}, {@link RangeEvent} and {@link FailureEvent} while a
 * recording is running. Otherwise, or if the JDK has no recorder, an event is null and no event class is loaded.
 */
final class FlightRecording {
    private static final boolean PRESENT = present();

    private FlightRecording() {}

    private static boolean present() {
        try {
            Class.forName("jdk.jfr.FlightRecorder");
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Whether calls or ranges are being recorded. */
    static boolean isOn() {
        return PRESENT && Events.areEnabled();
    }

    /** Begins an event for a call, or returns null. */
    static @Nullable Object beginCall() {
        return PRESENT ? Events.beginCall() : null;
    }

    static void endCall(@Nullable Object event, Call call, long items) {
        if (event != null) {
            Events.endCall(event, call, items);
        }
    }

    /** Begins an event for a range, or returns null. */
    static @Nullable Object beginRange() {
        return PRESENT ? Events.beginRange() : null;
    }

    static void endRange(@Nullable Object event, Call call, long from, long to) {
        if (event != null) {
            Events.endRange(event, call, from, to);
        }
    }

    /** Writes an event for an item that has just failed. Called on the thread that ran it. */
    static void itemFailed(Call call, long item, Throwable thrown) {
        if (PRESENT) {
            Events.itemFailed(call, item, thrown);
        }
    }

    /** The code that needs the recorder's classes, apart so that they are loaded only where they exist. */
    private static final class Events {
        static boolean areEnabled() {
            return FlightRecorder.isInitialized() && (new CallEvent().isEnabled() || new RangeEvent().isEnabled());
        }

        static @Nullable Object beginCall() {
            if (FlightRecorder.isInitialized()) {
                CallEvent event = new CallEvent();
                if (event.isEnabled()) {
                    event.begin();
                    return event;
                }
            }
            return null;
        }

        static void endCall(Object begun, Call call, long items) {
            CallEvent event = (CallEvent) begun;
            event.end();
            if (event.shouldCommit()) {
                event.callSite = call.site().toString();
                event.items = items;
                event.threads = call.threads();
                event.ranges = call.ranges();
                event.failure = call.failureName();
                event.commit();
            }
        }

        static @Nullable Object beginRange() {
            if (FlightRecorder.isInitialized()) {
                RangeEvent event = new RangeEvent();
                if (event.isEnabled()) {
                    event.begin();
                    return event;
                }
            }
            return null;
        }

        static void endRange(Object begun, Call call, long from, long to) {
            RangeEvent event = (RangeEvent) begun;
            event.end();
            if (event.shouldCommit()) {
                event.callSite = call.site().toString();
                event.from = from;
                event.to = to;
                event.commit();
            }
        }

        static void itemFailed(Call call, long item, Throwable thrown) {
            if (FlightRecorder.isInitialized()) {
                FailureEvent event = new FailureEvent();
                if (event.isEnabled()) {
                    event.callSite = call.site().toString();
                    event.item = item;
                    event.thrownClass = thrown.getClass();
                    event.commit();
                }
            }
        }
    }
}
