package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.JavaFile;
import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Puts texts of files together on another thread while the compiler's goes on, as far as the other keeps up; else on the
 * calling one. What a file is made of is many times as large as its text, and the garbage collector copies whatever waits.
 */
final class Layouts {
    private static final int MOST_WAITING = 2;

    /** How many have been begun here that nobody has taken yet. */
    private final AtomicInteger waiting = new AtomicInteger();

    /** Begins to lay out a file; what that throws comes with the text. */
    ForkJoinTask<String> begin(JavaFile file) {
        Layout layout = new Layout(file);
        if (waiting.incrementAndGet() > MOST_WAITING) {
            layout.quietlyInvoke();
        } else {
            // In the common pool, unless that has no thread to spare: then who joins the task forked last runs it.
            layout.fork();
        }
        return layout;
    }

    /** Lets go of the file, so that the text alone is kept. */
    private final class Layout extends RecursiveTask<String> {
        private static final long serialVersionUID = 1;

        private transient @Nullable JavaFile file;

        Layout(JavaFile file) {
            this.file = file;
        }

        @Override
        protected String compute() {
            waiting.decrementAndGet();
            JavaFile given = Objects.requireNonNull(file, "laid out once");
            file = null;
            return given.toString();
        }
    }
}
