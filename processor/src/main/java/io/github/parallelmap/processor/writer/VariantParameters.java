package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a variant: those of the method, as columns or, in place of the first of these, as rows. */
final class VariantParameters {
    /**
     * One parameter of a variant.
     *
     * @param name its name
     * @param source the method's parameter that it stands for; empty for the rows, which stand for several
     * @param spec how it is declared
     */
    record Entry(String name, Optional<Parameter> source, ParameterSpec spec) {}

    private final List<Entry> entries;

    private VariantParameters(List<Entry> entries) {
        this.entries = entries;
    }

    /** The parameters of a public variant, which keep their names. */
    static VariantParameters of(Site site, Shape shape) {
        return of(site, shape, new NameAllocator(), true);
    }

    /** The parameters of a method that makes a batch, which give way to names that its body needs. */
    static VariantParameters forBatch(Site site, Shape shape, NameAllocator locals) {
        return of(site, shape, locals, false);
    }

    private static VariantParameters of(Site site, Shape shape, NameAllocator locals, boolean isPublic) {
        List<Entry> entries = new ArrayList<>();
        boolean hasRows = false;
        // Names of the method's own parameters come first; the rows take what these leave.
        for (Parameter parameter : site.method().parameters()) {
            if (shape != Shape.ROWS || !parameter.isColumn()) {
                locals.newName(parameter.name(), parameter);
            }
        }
        for (Parameter parameter : site.method().parameters()) {
            if (shape != Shape.ROWS || !parameter.isColumn()) {
                entries.add(single(site, shape, parameter, locals.get(parameter), isPublic));
            } else if (!hasRows) {
                String name = locals.newName("rows", "rows");
                entries.add(new Entry(
                        name,
                        Optional.empty(),
                        ParameterSpec.builder(site.rows(), name).build()));
                hasRows = true;
            }
        }
        return new VariantParameters(entries);
    }

    private static Entry single(Site site, Shape shape, Parameter parameter, String name, boolean isPublic) {
        ParameterSpec.Builder spec = ParameterSpec.builder(site.argument(parameter, shape), name);
        if (isPublic && !parameter.isColumn()) {
            spec.addAnnotations(TypeNames.annotations(parameter.annotations()));
        }
        return new Entry(name, Optional.of(parameter), spec.build());
    }

    List<Entry> entries() {
        return entries;
    }

    List<ParameterSpec> specs() {
        return entries.stream().map(Entry::spec).toList();
    }

    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }
}
