package shapes;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Exceptions: several, generic, of the class, and interruption. */
class Failing<X extends Exception> {
    @ParallelMap
    String several(String name) throws IOException, SQLException, IllegalStateException {
        return name;
    }

    @ParallelMap
    void ofClass(int value) throws X, InterruptedException {}

    @ParallelMap
    static <E extends Throwable> long generic(long value, @Constant Supplier<? extends E> failure) throws E {
        return value;
    }

    @ParallelMap
    boolean anything(Object value) throws Throwable {
        return true;
    }
}
