package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/** What a test's arbiter says: one sentence, so that a report needs no key to be read. */
final class Verdict {
    static final String KEPT = "as promised";

    private Verdict() {}

    /** The first thing that is wrong, or that all is as promised. */
    static String of(@Nullable String... wrongs) {
        for (String wrong : wrongs) {
            if (wrong != null) {
                return wrong;
            }
        }
        return KEPT;
    }

    /** What is wrong if something is not so, else null. */
    static @Nullable String unless(boolean so, String wrong) {
        return so ? null : wrong;
    }
}
