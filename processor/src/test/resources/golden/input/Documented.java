package shapes;

import io.github.parallelmap.ParallelMap;

class Documented {
    /**
     * {@inheritDoc}
     * Text with <a id="anchor">an anchor</a>, {@code code {with} braces}, {@link java.util.Map#of(Object, Object)},
     * {@link #link(int) a label}, {@value Integer#MAX_VALUE} and a dollar $T $L.
     *
     * <ul>
     *   <li>one
     * </ul>
     *
     * <pre>{@code
     * @Override
     * void in() {}
     * }</pre>
     */
    @ParallelMap
    int link(int value) {
        return value;
    }

    /** Unpaired &#123; brace: {. */
    @ParallelMap
    int unpaired(int a, int b) {
        return a;
    }
}
