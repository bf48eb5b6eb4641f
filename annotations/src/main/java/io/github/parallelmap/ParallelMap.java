package io.github.parallelmap;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requests parallel variants of a method: as if the method were called in a plain loop, only sooner.
 *
 * <p>For a class {@code Downloads} the processor writes {@code DownloadsParallel}, the <em>wrapper</em>, into the same
 * package. For each annotated method {@code R m(A a, int b, @Constant C c) throws X} the wrapper has
 * {@code List<R> m(Iterable<? extends A> a, int[] b, C c) throws X} and further variants of it. Every parameter becomes
 * a <em>column</em>, the values of that parameter across all items, unless it is marked {@link Constant}.
 *
 * <pre>{@code
 * final class Downloads {
 *     @ParallelMap(threads = 4)
 *     byte[] fetch(URI url) throws IOException { ... }
 * }
 *
 * var parallel = new DownloadsParallel(new Downloads());
 * List<byte[]> pages = parallel.fetch(urls);
 * }</pre>
 *
 * <p>Result <i>i</i> belongs to item <i>i</i>. When items fail, the call throws what the plain loop would have thrown:
 * the first failure in item order, the same object with its declared type. When the call returns, normally or not, none
 * of its items is running or will run.
 *
 * <p>The values set here are the defaults for the method's calls. The system property
 * {@code parallelmap.threads.<binary name of the class>.<method>} overrides them, and the wrapper's {@code MapOptions}
 * override both.
 *
 * <p>Several threads call the method at once, so it must be thread-safe. Other classes of its package must be able to
 * call it: a private method, or one in a private class, is a compile error. Compilers do not show local and anonymous
 * classes to annotation processors, so the annotation has no effect there.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ParallelMap {
    /**
     * The most items that run at once, the caller's included.
     *
     * @return a positive number, or 0 for as many as the pool has; on the shared pool, as many as there are available
     *     processors
     */
    int threads() default 0;

    /**
     * The kind of threads that run the items.
     *
     * @return the kind
     */
    ThreadKind kind() default ThreadKind.PLATFORM;

    /**
     * How many consecutive items a worker takes at a time.
     *
     * @return a positive number of items, or 0 to let it adapt to what the items cost
     */
    int chunk() default 0;

    /**
     * What happens to the other items once one has failed.
     *
     * @return the policy
     */
    OnFailure onFailure() default OnFailure.STOP;

    /**
     * How columns of different lengths are zipped.
     *
     * @return the policy
     */
    Zip zip() default Zip.STRICT;

    /**
     * The longest time that a whole call may take. After it, the items are interrupted and the call throws.
     *
     * @return a positive ISO-8601 duration such as {@code "PT30S"}, or {@code ""} for no limit
     */
    String timeout() default "";

    /**
     * The base name of the generated variants; tells overloads apart.
     *
     * @return a Java identifier, or {@code ""} for the method's own name
     */
    String name() default "";

    /**
     * Whether calls must be able to travel to other machines. If so, it is a compile error unless everything that would
     * travel is {@link java.io.Serializable}.
     *
     * @return true to have the compiler check it
     */
    boolean distributable() default false;
}
