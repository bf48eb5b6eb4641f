package io.github.parallelmap.processor.reading;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.model.Selection;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Reads the options of the processor, {@code -Aparallelmap...}. */
public final class OptionsReader {
    private static final String PREFIX = "parallelmap.";
    private static final String SUFFIX = PREFIX + "suffix";
    private static final String COMPONENT = PREFIX + "component";
    private static final String VARIANTS = PREFIX + "variants";

    private static final List<String> NAMES = List.of(SUFFIX, COMPONENT, VARIANTS);

    private static final List<Shape> SELECTABLE_SHAPES = List.of(Shape.BOXED, Shape.ROWS);

    private final Map<String, String> options;
    private final List<BuildOptions.InvalidValue> invalid = new ArrayList<>();

    private OptionsReader(Map<String, String> options) {
        this.options = options;
    }

    /**
     * The options of this processor.
     *
     * @return their names, in the order that messages list them in
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Reads all options.
     *
     * @param options all options of the compiler, those of other processors included
     * @return the options of this processor
     */
    public static BuildOptions read(Map<String, String> options) {
        OptionsReader reader = new OptionsReader(options);
        Options read = new Options(
                reader.value(SUFFIX).flatMap(reader::suffix).orElse(Options.DEFAULTS.suffix()),
                reader.value(COMPONENT).flatMap(reader::component).orElse(Options.DEFAULTS.component()),
                reader.value(VARIANTS).flatMap(reader::selection).orElse(Options.DEFAULTS.selection()));
        return new BuildOptions(read, reader.unknown(), reader.invalid);
    }

    /** In the order of their names, since that of the command line is lost. */
    private List<String> unknown() {
        return options.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .toList();
    }

    /** The text after the equals sign; the compiler has null where there is none. */
    private Optional<String> value(String option) {
        return options.containsKey(option)
                ? Optional.of(
                        Objects.requireNonNullElse(options.get(option), "").strip())
                : Optional.empty();
    }

    private Optional<String> suffix(String suffix) {
        boolean isVisible = suffix.codePoints().noneMatch(Character::isIdentifierIgnorable);
        if (suffix.isEmpty() || !isVisible || !SourceVersion.isIdentifier("A" + suffix)) {
            reject(SUFFIX, suffix, "letters, digits or underscores that can end the name of a class", "");
            return Optional.empty();
        }
        return Optional.of(suffix);
    }

    private Optional<Component> component(String word) {
        List<Component> all = List.of(Component.values());
        Optional<Component> component = find(word, all);
        if (component.isEmpty()) {
            reject(COMPONENT, word, "one of " + listed(all), Suggestion.among(words(all), word));
        }
        return component;
    }

    private Optional<Selection> selection(String list) {
        List<Variant> variants = List.of(Variant.values());
        Set<Variant> wanted = EnumSet.noneOf(Variant.class);
        // Always there, since only a variant of a single shape can do without.
        Set<Shape> shapes = EnumSet.of(Shape.COLUMNS);
        boolean isValid = true;
        for (String part : list.split(",", -1)) {
            String word = part.strip();
            Optional<Variant> variant = find(word, variants);
            Optional<Shape> shape = find(word, SELECTABLE_SHAPES);
            variant.ifPresent(wanted::add);
            shape.ifPresent(shapes::add);
            if (variant.isEmpty() && shape.isEmpty()) {
                rejectVariant(word, variants);
                isValid = false;
            }
        }
        if (isValid && wanted.isEmpty()) {
            reject(
                    VARIANTS,
                    list,
                    "a list with at least one of %s, since %s only say which shapes of those to write"
                            .formatted(listed(variants), listed(SELECTABLE_SHAPES)),
                    "");
            isValid = false;
        }
        return isValid ? Optional.of(new Selection(wanted, shapes)) : Optional.empty();
    }

    private void rejectVariant(String word, List<Variant> variants) {
        List<Enum<?>> all = new ArrayList<>(variants);
        all.addAll(SELECTABLE_SHAPES);
        reject(VARIANTS, word, "a comma-separated list of " + listed(all), Suggestion.among(words(all), word));
    }

    private void reject(String option, String value, String expected, String suggestion) {
        invalid.add(new BuildOptions.InvalidValue(option, value, expected, suggestion));
    }

    private static <E extends Enum<E>> Optional<E> find(String word, Collection<E> constants) {
        return constants.stream()
                .filter(constant -> word(constant).equals(word))
                .findFirst();
    }

    private static String listed(Collection<? extends Enum<?>> constants) {
        return String.join(", ", words(constants));
    }

    private static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(OptionsReader::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
