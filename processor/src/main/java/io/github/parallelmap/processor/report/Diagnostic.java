package io.github.parallelmap.processor.report;

import java.util.Locale;
import javax.tools.Diagnostic.Kind;

/** Everything that the processor has to say. Codes are stable; each message says the rule and the remedy. */
public enum Diagnostic {
    /** The wrapper cannot call a private method. */
    PRIVATE_METHOD(
            "PM001",
            Kind.ERROR,
            "@ParallelMap method %s is private, but a class beside its own has to call it;"
                    + " make it package-private or wider"),

    /** The wrapper cannot name a private class. Of local ones see {@link #UNSEEN_METHOD}: few compilers show them. */
    PRIVATE_OWNER(
            "PM002",
            Kind.ERROR,
            "@ParallelMap method %s is in %s, which is private or local, but a class beside it has to name it;"
                    + " make it package-private or wider, or move the method"),

    /** The wrapper cannot name a type of the signature. */
    INACCESSIBLE_TYPE(
            "PM003",
            Kind.ERROR,
            "%s is not accessible to the wrapper, which is a class of its own in the same package;"
                    + " make the type package-private or wider, or public if it is of another package"),

    /** There is nothing to iterate over. */
    NO_COLUMN(
            "PM004",
            Kind.ERROR,
            "@ParallelMap method %s has no column to iterate over;"
                    + " give it a parameter that is not marked @Constant"),

    /** A number of threads or items is below zero. */
    NEGATIVE_NUMBER(
            "PM005", Kind.ERROR, "%s is %s, but must not be negative; write a positive number, or 0 to leave it open"),

    /** The timeout is no duration. */
    UNREADABLE_TIMEOUT(
            "PM006",
            Kind.ERROR,
            "timeout \"%s\" is not an ISO-8601 duration; write it like \"PT30S\" (30 seconds) or \"PT5M\" (5 minutes)"),

    /** The timeout leaves no time. */
    TIMEOUT_NOT_POSITIVE(
            "PM007",
            Kind.ERROR,
            "timeout \"%s\" leaves no time, but must be positive; write it like \"PT30S\", or leave it out for no limit"),

    /** The base name cannot name a method. */
    INVALID_NAME(
            "PM008", Kind.ERROR, "name \"%s\" is not a Java identifier; write one that can name a method, like \"%s\""),

    /** Two variants would be the same method. */
    CLASHING_VARIANTS(
            "PM009",
            Kind.ERROR,
            "the variants of %s and of %s would both be %s after erasure; give one of them another base name,"
                    + " as in @ParallelMap(name = \"%s\")"),

    /** Two records of arguments would be the same class. */
    CLASHING_RECORDS(
            "PM010",
            Kind.ERROR,
            "the rows of %s and of %s would be the records %s and %s, whose names must differ by more than case;"
                    + " give one of them another base name, as in @ParallelMap(name = \"%s\")"),

    /** A class has the wrapper's name already. */
    WRAPPER_NAME_TAKEN(
            "PM011",
            Kind.ERROR,
            "the wrapper of %s must be called %s, but that type exists already; rename one of them"),

    /** The work would go on after the call. */
    ESCAPING_RESULT(
            "PM012",
            Kind.WARNING,
            "the result of %s is of type %s, so its work may go on after the parallel call has returned, out of reach of its order,"
                    + " failure and timeout; give the value itself, or add @SuppressWarnings(\"parallelmap\")"),

    /** A constant that nothing reads. */
    STRAY_CONSTANT(
            "PM013",
            Kind.WARNING,
            "@Constant on %s has no effect, since %s is not marked @ParallelMap; mark the method or remove it"),

    /** A call that has to travel cannot. */
    NOT_SERIALIZABLE(
            "PM014",
            Kind.ERROR,
            "distributable = true, but %s cannot travel: %s is not Serializable; make it so, or drop distributable"),

    /** A type was never found. */
    UNRESOLVED_TYPE(
            "PM015",
            Kind.ERROR,
            "no wrapper for %s, since its declaration names %s, which cannot be resolved;"
                    + " correct the name, or add what declares or generates it"),

    /** More parameters than a class file can hold. */
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

    /** A defect of the processor. */
    INTERNAL_ERROR(
            "PM018",
            Kind.ERROR,
            "the processor failed on %s; this is a defect of parallelmap, please report it with:%n%s"),

    /** An option that starts like ours, but is none. */
    UNKNOWN_OPTION("PM019", Kind.ERROR, "there is no processor option %s; there are %s%s"),

    /** An option has a value that it cannot have. */
    INVALID_OPTION("PM020", Kind.ERROR, "the processor option %s has the value \"%s\", but must be %s%s"),

    /** All that a method could have has been left out. */
    NO_VARIANT(
            "PM021",
            Kind.ERROR,
            "@ParallelMap method %s gives nothing, so it has no variant but eager, async and settled,"
                    + " none of which is in the processor option parallelmap.variants; add one of them there"),

    /** The annotations that make a wrapper a bean are out of its reach. */
    COMPONENT_MISSING(
            "PM022",
            Kind.ERROR,
            "the processor option parallelmap.component asks for %2$s on the wrapper of %1$s, but it is not visible here;"
                    + " add %3$s to the dependencies, in a named module require the module that holds it too,"
                    + " or set the option to none"),

    /** A wrapper that no container could make. */
    GENERIC_COMPONENT(
            "PM023",
            Kind.WARNING,
            "the wrapper of %s is not made a component, since it is generic and a container could not tell its type"
                    + " arguments; declare a bean of it yourself, and add @SuppressWarnings(\"parallelmap\")"),

    /** The record of rows would be named as the wrapper that it is nested in. */
    RECORD_LIKE_WRAPPER(
            "PM024",
            Kind.ERROR,
            "the rows of %s would be the record %s, but so is the wrapper around it called; give the method another base"
                    + " name, as in @ParallelMap(name = \"%s\"), or change the processor option parallelmap.suffix"),

    /** All items would move the same position. */
    SHARED_CONSTANT(
            "PM025",
            Kind.WARNING,
            "the constant %s is of type %s, whose state every use changes, and all items would use it at once;"
                    + " get one for each item, as a column or within the method, or add @SuppressWarnings(\"parallelmap\")"),

    /** The items would wait for each other. */
    SYNCHRONIZED_METHOD(
            "PM026",
            Kind.WARNING,
            "@ParallelMap method %s is synchronized, so its items run one after another; lock only what they share, or add"
                    + " @SuppressWarnings(\"parallelmap\")"),

    /** More platform threads than any machine has use for. */
    MANY_THREADS(
            "PM027",
            Kind.WARNING,
            "%d threads of kind PLATFORM are far more than a machine has cores, and each takes memory; write at most %d,"
                    + " or kind = ThreadKind.VIRTUAL for items that wait, or add @SuppressWarnings(\"parallelmap\")"),

    /** A class of the default package and one within the wrapper have the same name. */
    HIDDEN_CLASS(
            "PM028",
            Kind.ERROR,
            "within the wrapper of %1$s, %2$s is another class, which hides that of the default package;"
                    + " move %2$s to a package or into another class, or rename it"),

    /** No thread can call it. */
    SUSPEND_FUNCTION(
            "PM029",
            Kind.ERROR,
            "@ParallelMap method %s is a suspend function of Kotlin, which only a coroutine can call;"
                    + " remove suspend, or use coroutines in place of @ParallelMap"),

    /** A method that the compiler does not show to processors. */
    UNSEEN_METHOD(
            "PM030",
            Kind.WARNING,
            "@ParallelMap method %s has no wrapper, since it is in a local or anonymous class, or in the body of an enum"
                    + " constant; move it to a class that a class beside it can name, or add"
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
     * What to look this up by.
     *
     * @return the code, like {@code PM001}
     */
    public String code() {
        return code;
    }

    /**
     * How grave it is.
     *
     * @return the compiler's kind
     */
    public Kind kind() {
        return kind;
    }

    String message(Object... arguments) {
        return String.format(Locale.ROOT, "[" + code + "] " + template, arguments);
    }
}
