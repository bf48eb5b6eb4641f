package io.github.parallelmap.runtime;

import java.util.Arrays;
import java.util.Objects;

/**
 * A method whose items are run: its name, the options that its annotation sets, and what its items have cost.
 *
 * <p>A generated wrapper holds one for each annotated method. Thread-safe.
 */
public final class CallSite {
    private final String name;
    private final String property;
    private final MapOptions defaults;
    private final boolean interruptible;
    private final ItemCost cost;

    /**
     * The names of the primitive columns, in their order. They are the same at every call, so a call need not keep
     * them.
     */
    private String[] arrayNames = {};

    private CallSite(String name, String property, MapOptions defaults, boolean interruptible, ItemCost cost) {
        this.name = name;
        this.property = property;
        this.defaults = defaults;
        this.interruptible = interruptible;
        this.cost = cost;
    }

    /**
     * Creates the call site of an annotated method.
     *
     * @param owner the class that declares the method
     * @param method the method's name
     * @param defaults the options that its annotation sets
     * @return the call site
     */
    public static CallSite of(Class<?> owner, String method, MapOptions defaults) {
        String name = Objects.requireNonNullElse(owner.getCanonicalName(), owner.getName());
        return new CallSite(
                name + "." + method,
                "parallelmap.threads." + owner.getName() + "." + method,
                Objects.requireNonNull(defaults, "defaults"),
                false,
                new ItemCost());
    }

    /**
     * Returns a copy for a method that declares {@link InterruptedException}, so that an interrupted call may throw it.
     *
     * @return a changed copy
     */
    public CallSite interruptible() {
        return new CallSite(name, property, defaults, true, cost);
    }

    /**
     * Resolves how calls run: the given options come first, then the system property
     * {@code parallelmap.threads.<owner>.<method>} as it is now, then the annotation.
     *
     * @param options the options that the user of the wrapper sets
     * @return a mapper that runs the calls
     * @throws IllegalArgumentException if the system property is not a valid number of threads
     */
    public Mapper mapper(MapOptions options) {
        Objects.requireNonNull(options, "options");
        return new Mapper(this, options.over(fromProperty()).over(defaults));
    }

    boolean isInterruptible() {
        return interruptible;
    }

    ItemCost cost() {
        return cost;
    }

    /** Records the name of a primitive column. */
    void nameArray(int index, String name) {
        String[] known = arrayNames;
        if (index >= known.length || !name.equals(known[index])) {
            setArrayName(index, name);
        }
    }

    private synchronized void setArrayName(int index, String name) {
        String[] names = Arrays.copyOf(arrayNames, Math.max(arrayNames.length, index + 1));
        names[index] = name;
        arrayNames = names;
    }

    synchronized String arrayName(int index) {
        return arrayNames[index];
    }

    private MapOptions fromProperty() {
        String value = System.getProperty(property);
        if (value == null) {
            return MapOptions.defaults();
        }
        try {
            return MapOptions.defaults().threads(Integer.parseInt(value.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "system property " + property + " is \"" + value + "\"; it must be a whole number, 0 or more", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
