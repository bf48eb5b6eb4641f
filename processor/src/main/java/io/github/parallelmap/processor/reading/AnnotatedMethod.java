package io.github.parallelmap.processor.reading;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import io.github.parallelmap.processor.model.Settings;
import io.github.parallelmap.processor.report.Place;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A method marked {@code @ParallelMap}, and the values of its annotation as the source has them, valid or not.
 *
 * @param element the method
 * @param annotation its {@code @ParallelMap}
 * @param values the annotation's values by name, defaults included
 */
public record AnnotatedMethod(
        ExecutableElement element, AnnotationMirror annotation, Map<String, AnnotationValue> values) {
    /** The name of the annotation. */
    public static final String ANNOTATION = "io.github.parallelmap.ParallelMap";

    /**
     * Copies the values.
     *
     * @param element the method
     * @param annotation its {@code @ParallelMap}
     * @param values the annotation's values by name
     */
    public AnnotatedMethod {
        values = Map.copyOf(values);
    }

    /**
     * Reads the annotated methods that a class declares.
     *
     * @param owner the class
     * @return the methods, in the order of the source
     */
    public static List<AnnotatedMethod> in(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .flatMap(method -> of(method).stream())
                .toList();
    }

    private static Optional<AnnotatedMethod> of(ExecutableElement method) {
        return MoreElements.getAnnotationMirror(method, ANNOTATION)
                .toJavaUtil()
                .map(annotation -> new AnnotatedMethod(method, annotation, valuesOf(annotation)));
    }

    private static Map<String, AnnotationValue> valuesOf(AnnotationMirror annotation) {
        Map<String, AnnotationValue> values = new HashMap<>();
        AnnotationMirrors.getAnnotationValuesWithDefaults(annotation)
                .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
        return values;
    }

    /**
     * Returns the class that declares a method.
     *
     * @param method the method
     * @return its owner
     */
    public static TypeElement ownerOf(ExecutableElement method) {
        return MoreElements.asType(Objects.requireNonNull(method.getEnclosingElement()));
    }

    /**
     * The class that declares this method.
     *
     * @return the owner
     */
    public TypeElement owner() {
        return ownerOf(element);
    }

    /**
     * The name of the method.
     *
     * @return its simple name
     */
    public Name name() {
        return element.getSimpleName();
    }

    /**
     * The parameters of the method.
     *
     * @return the columns and the constants
     */
    public List<? extends VariableElement> parameters() {
        return element.getParameters();
    }

    /**
     * Whether the method has a modifier.
     *
     * @param modifier the modifier
     * @return whether the source says so
     */
    public boolean is(Modifier modifier) {
        return element.getModifiers().contains(modifier);
    }

    /**
     * The number that a member of the annotation has.
     *
     * @param member the name of the member
     * @return its value
     */
    public int number(String member) {
        return (Integer) value(member).getValue();
    }

    /**
     * The text that a member of the annotation has.
     *
     * @param member the name of the member
     * @return its value
     */
    public String text(String member) {
        return (String) value(member).getValue();
    }

    /**
     * The enum constant that a member of the annotation has.
     *
     * @param member the name of the member
     * @return the name of the constant
     */
    public String constant(String member) {
        VariableElement constant = (VariableElement) value(member).getValue();
        return constant.getSimpleName().toString();
    }

    /**
     * The duration that a member of the annotation has.
     *
     * @param member the name of the member
     * @return its value; empty where the text is none
     */
    public Optional<Duration> duration(String member) {
        try {
            return Optional.of(Duration.parse(text(member)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether calls of the method must be able to travel.
     *
     * @return the value of {@code distributable}
     */
    public boolean isDistributable() {
        return (Boolean) value("distributable").getValue();
    }

    /**
     * The values of the annotation for the model, which are right only where no rule is broken.
     *
     * @return the settings
     */
    public Settings settings() {
        return new Settings(
                number("threads"),
                constant("kind"),
                number("chunk"),
                constant("onFailure"),
                constant("zip"),
                duration("timeout"),
                text("name"),
                isDistributable());
    }

    /**
     * Where a member of the annotation has its value.
     *
     * @param member the name of the member
     * @return the place of the value
     */
    public Place place(String member) {
        return new Place.OfValue(element, annotation, value(member));
    }

    private AnnotationValue value(String member) {
        return Objects.requireNonNull(values.get(member));
    }
}
