package io.github.parallelmap.model;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** What items throw: ordinary exceptions, ones with names that mislead, and ones that misbehave. */
enum Failing {
    CHECKED {
        @Override
        Throwable make(int item) {
            return new IOException("item " + item);
        }
    },
    UNCHECKED {
        @Override
        Throwable make(int item) {
            return new IllegalStateException("item " + item);
        }
    },
    ERROR {
        @Override
        Throwable make(int item) {
            return new AssertionError("item " + item);
        }
    },
    THROWABLE {
        @Override
        Throwable make(int item) {
            return new Throwable("item " + item);
        }
    },
    INTERRUPTED_IO {
        @Override
        Throwable make(int item) {
            return new InterruptedIOException("timeout of item " + item);
        }
    },
    INTERRUPTED {
        @Override
        Throwable make(int item) {
            return new InterruptedException("item " + item);
        }
    },
    CANCELLATION {
        @Override
        Throwable make(int item) {
            return new CancellationException("item " + item);
        }
    },
    COMPLETION {
        @Override
        Throwable make(int item) {
            return new CompletionException("item " + item, new IOException("of item " + item));
        }
    },
    /** One object, thrown by several items. */
    SHARED {
        @Override
        Throwable make(int item) {
            throw new UnsupportedOperationException("the call has one");
        }
    },
    WITHOUT_SUPPRESSION {
        @Override
        Throwable make(int item) {
            return new Misbehaved(item, false);
        }
    },
    CAUSE_THROWS {
        @Override
        Throwable make(int item) {
            return new Misbehaved(item, true) {
                private static final long serialVersionUID = 1;

                @Override
                public synchronized Throwable getCause() {
                    throw new AssertionError("getCause");
                }
            };
        }
    },
    CAUSE_IN_A_CIRCLE {
        @Override
        Throwable make(int item) {
            return new Misbehaved(item, true) {
                private static final long serialVersionUID = 1;

                @Override
                public synchronized Throwable getCause() {
                    return this;
                }
            };
        }
    },
    TEXT_THROWS {
        @Override
        Throwable make(int item) {
            return new Misbehaved(item, true) {
                private static final long serialVersionUID = 1;

                @Override
                public String getMessage() {
                    throw new IllegalStateException("getMessage");
                }

                @Override
                public String toString() {
                    throw new IllegalStateException("toString");
                }
            };
        }
    },
    IDENTITY_THROWS {
        @Override
        Throwable make(int item) {
            return new Misbehaved(item, true) {
                private static final long serialVersionUID = 1;

                @Override
                public boolean equals(Object other) {
                    throw new IllegalStateException("equals");
                }

                @Override
                public int hashCode() {
                    throw new IllegalStateException("hashCode");
                }
            };
        }
    },
    STACK_THROWS {
        @Override
        Throwable make(int item) {
            return new Misbehaved(item, true) {
                private static final long serialVersionUID = 1;

                @Override
                public StackTraceElement[] getStackTrace() {
                    throw new IllegalStateException("getStackTrace");
                }
            };
        }
    },
    /** A checked one, which streams wrap and thereby ask for its text. */
    CHECKED_TEXT_THROWS {
        @Override
        Throwable make(int item) {
            return new IOException() {
                private static final long serialVersionUID = 1;

                @Override
                public String getMessage() {
                    throw new IllegalStateException("getMessage");
                }

                @Override
                public String toString() {
                    throw new IllegalStateException("toString");
                }
            };
        }
    };

    /** Makes what one item throws. */
    abstract Throwable make(int item);

    /** Whether it can carry suppressed exceptions. */
    boolean keepsSuppressed() {
        return this != WITHOUT_SUPPRESSION;
    }

    /** An exception whose methods do what no one expects. */
    private static class Misbehaved extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misbehaved(int item, boolean suppression) {
            super("item " + item, null, suppression, true);
        }
    }
}
