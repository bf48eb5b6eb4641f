package io.github.parallelmap;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for parallel variants of a method: as if the method were called in a plain loop, only sooner.
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
 * the failure of the lowest failed item, the same object with its declared type. When the call returns, normally or
 * not, none of its items is running or will run.
 *
 * <p>What is set here is the default of the method's calls; the system property {@code parallelmap.threads.<binary name
 * of the class>.<method>} and the wrapper's {@code MapOptions} override it, the latter before the former.
 *
 * <p>The method is called from several threads at once, so it must be safe to call so. It must be reachable from another
 * class of its package: neither private nor in a private class, which is an error. Compilers do not show local and
 * anonymous classes to annotation processors, so there the annotation has no effect.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ParallelMap {
    /**
     * The most items that run at once, the caller's included.
     *
     * @return a positive number, or 0 for as many as there are available processors
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
     * What becomes of the other items once one has failed.
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
     * The longest time that a whole call may take, after which its items are interrupted and it throws.
     *
     * @return a positive ISO-8601 duration such as {@code "PT30S"}, or {@code ""} for no limit
     */
    String timeout() default "";

    /**
     * The base name of the generated variants, which tells overloads apart.
     *
     * @return a Java identifier, or {@code ""} for the method's own name
     */
    String name() default "";

    /**
     * Whether calls must be able to travel to other machines: if so, it is a compile error unless everything that would
     * travel is {@link java.io.Serializable}.
     *
     * @return whether to check
     */
    boolean distributable() default false;
}
