package io.github.parallelmap.processor.report;

import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/** Every error and warning of the processor. Codes are stable; each message says the rule and the fix. */
public enum Diagnostic {
    /** The wrapper cannot call a private method. */
    PRIVATE_METHOD(
            "PM001",
            Kind.ERROR,
            "@ParallelMap method %s is private, so its wrapper cannot call it;" + " make it package-private or wider"),

    /** The wrapper cannot name a private class. For local ones see {@link #UNSEEN_METHOD}: few compilers show them. */
    PRIVATE_OWNER(
            "PM002",
            Kind.ERROR,
            "@ParallelMap method %s is in %s, which is private or local, so its wrapper cannot name that class;"
                    + " make the class package-private or wider, or move the method"),

    /** The wrapper cannot name a type of the signature. */
    INACCESSIBLE_TYPE(
            "PM003",
            Kind.ERROR,
            "%s is not accessible to the wrapper, which is a separate class in the same package;"
                    + " make the type package-private or wider, or public if it is in another package"),

    /** There is nothing to iterate over. */
    NO_COLUMN(
            "PM004",
            Kind.ERROR,
            "@ParallelMap method %s has no column to iterate over;" + " add a parameter that is not marked @Constant"),

    /** A number of threads or items is below zero. */
    NEGATIVE_NUMBER(
            "PM005", Kind.ERROR, "%s is %s, but must not be negative; write a positive number, or 0 for the default"),

    /** The timeout is not a duration. */
    UNREADABLE_TIMEOUT(
            "PM006",
            Kind.ERROR,
            "timeout \"%s\" is not an ISO-8601 duration; write it like \"PT30S\" (30 seconds) or \"PT5M\" (5 minutes)"),

    /** The timeout is zero or negative. */
    TIMEOUT_NOT_POSITIVE(
            "PM007",
            Kind.ERROR,
            "timeout \"%s\" leaves no time, but must be positive; write it like \"PT30S\", or omit it for no limit"),

    /** The base name cannot name a method. */
    INVALID_NAME(
            "PM008", Kind.ERROR, "name \"%s\" is not a Java identifier; write one that can name a method, like \"%s\""),

    /** Two variants would be the same method. */
    CLASHING_VARIANTS(
            "PM009",
            Kind.ERROR,
            "the variants of %s and of %s would both be %s after erasure; give one of them another base name,"
                    + " as in @ParallelMap(name = \"%s\")"),

    /** Two records of rows would be the same class. */
    CLASHING_RECORDS(
            "PM010",
            Kind.ERROR,
            "the rows of %s and of %s would be the records %s and %s, whose names must differ by more than case;"
                    + " give one of them another base name, as in @ParallelMap(name = \"%s\")"),

    /** Another class already has the wrapper's name. */
    WRAPPER_NAME_TAKEN(
            "PM011",
            Kind.ERROR,
            "the wrapper of %s must be called %s, but a type of that name already exists; rename one of them"),

    /** The work would continue after the call. */
    ESCAPING_RESULT(
            "PM012",
            Kind.WARNING,
            "the result of %s is of type %s, so its work may continue after the parallel call has returned, where the call's"
                    + " order, failure and timeout no longer apply; return the value itself, or add @SuppressWarnings(\"parallelmap\")"),

    /** A constant of a method that is not annotated. */
    STRAY_CONSTANT(
            "PM013",
            Kind.WARNING,
            "@Constant on %s has no effect, since %s is not marked @ParallelMap; mark the method, or remove the annotation"),

    /** A distributable call has a part that cannot travel. */
    NOT_SERIALIZABLE(
            "PM014",
            Kind.ERROR,
            "distributable = true, but %s cannot travel: %s is not Serializable; make it Serializable, or remove distributable"),

    /** A type does not exist. */
    UNRESOLVED_TYPE(
            "PM015",
            Kind.ERROR,
            "no wrapper for %s, since its declaration names %s, which cannot be found;"
                    + " correct the name, or add the dependency or the processor that provides it"),

    /** More parameters than a class file allows. */
    TOO_MANY_PARAMETERS(
            "PM016",
            Kind.ERROR,
            "@ParallelMap method %s has too many parameters: they take %d slots and those of a method in its wrapper would take"
                    + " %d, but a class file allows at most 255; group some parameters in a record"),

    /** The generated code would not compile. */
    RUNTIME_MISSING(
            "PM017",
            Kind.ERROR,
            "the wrapper of %s needs io.github.parallelmap:parallelmap-runtime, which is not visible here; add it to the"
                    + " dependencies, and in a named module write \"requires io.github.parallelmap.runtime\""),

    /** A bug in the processor. */
    INTERNAL_ERROR(
            "PM018",
            Kind.ERROR,
            "the processor failed on %s; this is a bug in parallelmap, please report it with this text:%n%s"),

    /** An option begins as those of this processor, but is none of them. */
    UNKNOWN_OPTION("PM019", Kind.ERROR, "there is no processor option %s; the options are %s%s"),

    /** An option has a value that it cannot have. */
    INVALID_OPTION("PM020", Kind.ERROR, "the processor option %s has the value \"%s\", but must be %s%s"),

    /** The options leave a method no variant. */
    NO_VARIANT(
            "PM021",
            Kind.ERROR,
            "@ParallelMap method %s returns nothing, so its only variants are eager, async and settled,"
                    + " and the processor option parallelmap.variants has none of them; add one"),

    /** The annotations that make a wrapper a bean are not visible to it. */
    COMPONENT_MISSING(
            "PM022",
            Kind.ERROR,
            "the processor option parallelmap.component asks for %2$s on the wrapper of %1$s, but that annotation is not visible here;"
                    + " add %3$s to the dependencies, and in a named module require the module of the annotation,"
                    + " or set the option to none"),

    /** A wrapper that a container could not create. */
    GENERIC_COMPONENT(
            "PM023",
            Kind.WARNING,
            "the wrapper of %s is not made a component, since it is generic and a container could not know its type"
                    + " arguments; declare a bean of it yourself, and add @SuppressWarnings(\"parallelmap\")"),

    /** The record of rows would have the name of the wrapper around it. */
    RECORD_LIKE_WRAPPER(
            "PM024",
            Kind.ERROR,
            "the rows of %s would be the record %s, but the wrapper around it has the same name; give the method another base"
                    + " name, as in @ParallelMap(name = \"%s\"), or change the processor option parallelmap.suffix"),

    /** All items would change the state of one object. */
    SHARED_CONSTANT(
            "PM025",
            Kind.WARNING,
            "the constant %s is of type %s, which changes its state with every use, and all items would use it at once;"
                    + " use one for each item, as a column or created in the method, or add @SuppressWarnings(\"parallelmap\")"),

    /** The items would wait for each other. */
    SYNCHRONIZED_METHOD(
            "PM026",
            Kind.WARNING,
            "@ParallelMap method %s is synchronized, so its items run one after another; lock only what they share, or add"
                    + " @SuppressWarnings(\"parallelmap\")"),

    /** More platform threads than any machine can use. */
    MANY_THREADS(
            "PM027",
            Kind.WARNING,
            "%d threads of kind PLATFORM are far more than a machine has cores, and each takes memory; use at most %d,"
                    + " or kind = ThreadKind.VIRTUAL for items that wait, or add @SuppressWarnings(\"parallelmap\")"),

    /** A class inside the wrapper has the name of one in the default package. */
    HIDDEN_CLASS(
            "PM028",
            Kind.ERROR,
            "within the wrapper of %1$s, %2$s is another class, which hides the one in the default package;"
                    + " move %2$s to a package or into another class, or rename it"),

    /** Only a coroutine can call the method. */
    SUSPEND_FUNCTION(
            "PM029",
            Kind.ERROR,
            "@ParallelMap method %s is a suspend function of Kotlin, which only a coroutine can call;"
                    + " remove suspend, or use coroutines instead of @ParallelMap"),

    /** A method that compilers do not show to processors. */
    UNSEEN_METHOD(
            "PM030",
            Kind.WARNING,
            "@ParallelMap method %s has no wrapper, since it is in a local or anonymous class, or in the body of an enum"
                    + " constant; move it to a top-level or member class, or add"
                    + " @SuppressWarnings(\"parallelmap\")");

    private final String code;
    private final Kind kind;
    private final String template;

    Diagnostic(String code, Kind kind, String template) {
        this.code = code;
        this.kind = kind;
        this.template = template;
    }

    /**
     * The code to look this up by.
     *
     * @return the code, as in {@code PM001}
     */
    public String code() {
        return code;
    }

    /**
     * Whether this is an error or a warning.
     *
     * @return the compiler's kind
     */
    public Kind kind() {
        return kind;
    }

    /** Returns the text of this diagnostic, with its code. */
    String message(Object... arguments) {
        return String.format(Locale.ROOT, "[" + code + "] " + template, arguments);
    }
}
