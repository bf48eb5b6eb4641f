package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Parameter;
import io.github.parallelmap.processor.model.Shape;
import io.github.parallelmap.processor.model.Variant;
import java.util.LinkedHashSet;
import java.util.Set;

/** The documentation of a variant: what it does, the source's own words, and what it takes, gives and throws. */
final class VariantDoc {
    private final Site site;
    private final Variant variant;
    private final Shape shape;
    private final CodeBlock.Builder doc = CodeBlock.builder();

    /** What has no names of types and is yet to be added, in one piece: each piece takes the writer as long as a line. */
    private final StringBuilder text = new StringBuilder();

    private VariantDoc(Site site, Variant variant, Shape shape) {
        this.site = site;
        this.variant = variant;
        this.shape = shape;
    }

    static CodeBlock of(Site site, Variant variant, Shape shape, VariantParameters parameters) {
        VariantDoc doc = new VariantDoc(site, variant, shape);
        doc.addSummary();
        doc.addQuotation();
        doc.addText("\n");
        doc.addParameters(parameters);
        doc.addResult();
        doc.addExceptions();
        doc.flush();
        return doc.doc.build();
    }

    private void addText(String added) {
        text.append(added);
    }

    private void addType(TypeName type) {
        flush();
        doc.add("$T", type);
    }

    private void flush() {
        if (!text.isEmpty()) {
            doc.add("$L", text.toString());
            text.setLength(0);
        }
    }

    private void addSummary() {
        String items = switch (shape) {
            case COLUMNS -> "every item";
            case BOXED -> "every item, unboxing the columns";
            case ROWS -> "every row";
        };
        doc.add(site.call());
        addText(" for " + items + ", in parallel" + manner() + ".\n");
    }

    private String manner() {
        return switch (variant) {
            case EAGER -> "";
            case ASYNC -> ", and does not wait";
            case SETTLED -> ", and tells how each ended";
            case STREAM -> ", as the results are pulled";
            case UNORDERED -> ", as the results are pulled, which come as items complete";
        };
    }

    private void addQuotation() {
        site.quotation().ifPresent(quoted -> addText("\n<blockquote>\n" + quoted + "\n</blockquote>\n"));
    }

    private void addParameters(VariantParameters parameters) {
        for (VariantParameters.Entry entry : parameters.entries()) {
            String text = entry.source().map(VariantDoc::describe).orElse("the arguments of each item");
            addText("@param " + entry.name() + " " + text + "\n");
        }
        MappedMethod method = site.method();
        method.typeParameters()
                .forEach(parameter -> addText("@param <"
                        + site.types().mentioned(parameter).name() + "> as in {@code " + method.name() + "}\n"));
    }

    private static String describe(Parameter parameter) {
        return "the {@code " + parameter.name() + "} of " + (parameter.isColumn() ? "each item" : "every item");
    }

    private void addResult() {
        String result = switch (variant) {
            case EAGER -> site.method().isVoid() ? "" : "the results, in the order of the items";
            case ASYNC -> "completes when all items have ended; cancelling it stops them";
            case SETTLED -> "the outcomes, in the order of the items; no item makes the call throw";
            case STREAM -> "the results, in the order of the items; closing it stops the work";
            case UNORDERED -> "the results, in any order; closing it stops the work";
        };
        if (!result.isEmpty()) {
            addText("@return " + result + "\n");
        }
    }

    private void addExceptions() {
        if (variant == Variant.EAGER) {
            Set<TypeName> thrown = new LinkedHashSet<>();
            site.method()
                    .thrown()
                    .forEach(type -> thrown.add(site.types().of(type).withoutAnnotations()));
            for (TypeName type : thrown) {
                addText("@throws ");
                addType(type);
                addText(" " + whenThrown(type) + "\n");
            }
        }
        site.method()
                .deprecation()
                .ifPresent(unused ->
                        addText("@deprecated as {@code " + site.method().name() + "} is\n"));
    }

    private static String whenThrown(TypeName type) {
        return type.equals(ClassName.get(InterruptedException.class))
                ? "if the calling thread is interrupted, or that is what the lowest failed item threw"
                : "if that is what the lowest failed item threw";
    }
}
