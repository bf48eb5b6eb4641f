package io.github.parallelmap.processor.declaration;

import io.github.parallelmap.processor.model.Component;
import io.github.parallelmap.processor.model.Options;
import io.github.parallelmap.processor.model.Selection;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Reporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Reads the options of the processor, {@code -Aparallelmap...}, and checks each of them. */
public final class OptionsReader {
    private static final String PREFIX = "parallelmap.";
    private static final String SUFFIX = PREFIX + "suffix";
    private static final String COMPONENT = PREFIX + "component";
    private static final String VARIANTS = PREFIX + "variants";

    private static final List<String> NAMES = List.of(SUFFIX, COMPONENT, VARIANTS);

    private static final List<Shape> SELECTABLE_SHAPES = List.of(Shape.BOXED, Shape.ROWS);

    private final Map<String, String> options;
    private final Reporter reporter;

    private OptionsReader(Map<String, String> options, Reporter reporter) {
        this.options = options;
        this.reporter = reporter;
    }

    /**
     * The options that there are.
     *
     * @return their names
     */
    public static Set<String> names() {
        return Set.copyOf(NAMES);
    }

    /**
     * Reads all options, and reports each that is not as it must be.
     *
     * @param options what the compiler was given, the options of others included
     * @param reporter who is told of broken rules
     * @return what is asked for; the default in place of what is not as it must be
     */
    public static Options read(Map<String, String> options, Reporter reporter) {
        OptionsReader reader = new OptionsReader(options, reporter);
        reader.checkNames();
        return new Options(
                reader.value(SUFFIX).flatMap(reader::suffix).orElse(Options.DEFAULTS.suffix()),
                reader.value(COMPONENT).flatMap(reader::component).orElse(Options.DEFAULTS.component()),
                reader.value(VARIANTS).flatMap(reader::selection).orElse(Options.DEFAULTS.selection()));
    }

    /** In the order of their names, since that of the command line is lost. */
    private void checkNames() {
        for (String name : new TreeSet<>(options.keySet())) {
            boolean isOurs = name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
            if (isOurs && !NAMES.contains(name)) {
                reporter.reportOfBuild(
                        Diagnostic.UNKNOWN_OPTION, name, String.join(", ", NAMES), Suggestion.among(NAMES, name));
            }
        }
    }

    /** What follows the equals sign; the compiler gives null where there is none. */
    private Optional<String> value(String option) {
        return options.containsKey(option)
                ? Optional.of(
                        Objects.requireNonNullElse(options.get(option), "").strip())
                : Optional.empty();
    }

    private Optional<String> suffix(String suffix) {
        boolean isVisible = suffix.codePoints().noneMatch(Character::isIdentifierIgnorable);
        if (suffix.isEmpty() || !isVisible || !SourceVersion.isIdentifier("A" + suffix)) {
            report(SUFFIX, suffix, "letters, digits or underscores that can end the name of a class", "");
            return Optional.empty();
        }
        return Optional.of(suffix);
    }

    private Optional<Component> component(String word) {
        List<Component> all = List.of(Component.values());
        Optional<Component> component = find(word, all);
        if (component.isEmpty()) {
            report(COMPONENT, word, "one of " + listed(all), Suggestion.among(words(all), word));
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
                reportUnknownVariant(word, variants);
                isValid = false;
            }
        }
        if (isValid && wanted.isEmpty()) {
            report(
                    VARIANTS,
                    list,
                    "a list with %s in it, since %s are shapes of those"
                            .formatted(listed(variants), listed(SELECTABLE_SHAPES)),
                    "");
            isValid = false;
        }
        return isValid ? Optional.of(new Selection(wanted, shapes)) : Optional.empty();
    }

    private void reportUnknownVariant(String word, List<Variant> variants) {
        List<Enum<?>> all = new ArrayList<>(variants);
        all.addAll(SELECTABLE_SHAPES);
        report(VARIANTS, word, "a comma-separated list of " + listed(all), Suggestion.among(words(all), word));
    }

    private void report(String option, String value, String rule, String suggestion) {
        reporter.reportOfBuild(Diagnostic.INVALID_OPTION, option, value, rule, suggestion);
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
