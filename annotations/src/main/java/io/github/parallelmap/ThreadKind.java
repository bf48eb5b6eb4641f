package io.github.parallelmap;

/** The kind of threads that run the items of a call. */
public enum ThreadKind {
    /**
     * Threads of the operating system: right for work that computes, and for up to a few dozen items that wait at once.
     */
    PLATFORM,

    /**
     * Virtual threads where the JDK has them (21 or newer), else platform threads: right for hundreds of items that
     * wait at once.
     */
    VIRTUAL
}
