package io.github.parallelmap.spark;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** An exception on its way back: itself, where it can be serialized and read again, and as text. */
final class Thrown implements Serializable {
    private static final long serialVersionUID = 1;

    private final String className;
    private final String text;
    private final StackTraceElement[] stackTrace;

    /** The serialized exception; null if it cannot be serialized. */
    private final byte @Nullable [] bytes;

    /** Why it cannot be serialized; empty if it can. */
    private final String why;

    private Thrown(String className, String text, StackTraceElement[] stackTrace, byte @Nullable [] bytes, String why) {
        this.className = className;
        this.text = text;
        this.stackTrace = stackTrace;
        this.bytes = bytes;
        this.why = why;
    }

    static Thrown of(Throwable thrown) {
        String className = thrown.getClass().getName();
        String text = describe(thrown);
        StackTraceElement[] stackTrace = stackTraceOf(thrown);
        try {
            return new Thrown(className, text, stackTrace, Wire.write(thrown), "");
        } catch (Throwable e) {
            Wire.throwIfOfTheMachine(e);
            return new Thrown(className, text, stackTrace, null, nameOf(e));
        }
    }

    /** Creates what takes the place of an item's result that cannot be sent. */
    static Thrown ofResult(Object result, Throwable why) {
        String className = result.getClass().getName();
        return new Thrown(
                className,
                "the result of the item, a " + className + "; have the method return something serializable",
                stackTraceOf(why),
                null,
                nameOf(why));
    }

    /** The exception itself, or a {@link RemoteFailure} in its place. */
    Throwable toThrowable() {
        String unread = why;
        if (bytes != null) {
            try {
                return (Throwable) Wire.read(bytes, Wire.NONE);
            } catch (Throwable e) {
                Wire.throwIfOfTheMachine(e);
                unread = nameOf(e);
            }
        }
        return new RemoteFailure(className, "could not travel (" + unread + "): " + text, stackTrace);
    }

    private static String describe(Throwable thrown) {
        try {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString().stripTrailing();
        } catch (Throwable e) {
            // A getMessage() that a user wrote may throw.
            Wire.throwIfOfTheMachine(e);
            return thrown.getClass().getName();
        }
    }

    private static String nameOf(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (Throwable e) {
            Wire.throwIfOfTheMachine(e);
            return thrown.getClass().getName();
        }
    }

    private static StackTraceElement[] stackTraceOf(Throwable thrown) {
        try {
            return thrown.getStackTrace();
        } catch (Throwable e) {
            Wire.throwIfOfTheMachine(e);
            return new StackTraceElement[0];
        }
    }
}
