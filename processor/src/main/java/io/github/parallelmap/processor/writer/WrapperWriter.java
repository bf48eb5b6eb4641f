package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.parallelmap.processor.model.Wrapper;
import java.util.List;
import javax.lang.model.util.Types;

/**
 * Writes wrappers as Java files.
 *
 * <p>What a wrapper has for each of its methods comes from {@linkplain Emitter emitters}, one class for each kind of
 * member. They are asked in groups, so that members of a kind stand together and, within a group, those of a method.
 */
public final class WrapperWriter {
    private static final List<Emitter> CONSTANTS = List.of(new CallSiteConstant());
    private static final List<Emitter> FIELDS = List.of(new MapperField());
    private static final List<Emitter> VARIANTS = List.of(
            new EagerVariants(),
            new AsyncVariants(),
            new SettledVariants(),
            StreamVariants.ordered(),
            StreamVariants.unordered());
    private static final List<Emitter> BATCH_METHODS = List.of(new BatchFromColumns(), new BatchFromRows());
    private static final List<Emitter> RECORDS = List.of(new RowRecord());
    private static final List<Emitter> BATCHES = List.of(new BatchClass());

    private final Types types;
    private final Layouts layouts = new Layouts();

    /**
     * Makes a writer.
     *
     * @param types the compiler's types
     */
    public WrapperWriter(Types types) {
        this.types = types;
    }

    /**
     * Begins to write one wrapper.
     *
     * @param wrapper what to write
     * @return its file, yet to be written
     */
    public PendingFile begin(Wrapper wrapper) {
        WrapperNames names = new WrapperNames(wrapper);
        List<Site> sites = wrapper.methods().stream()
                .map(method -> Site.of(wrapper, method, names, types))
                .toList();
        WrapperSkeleton skeleton = new WrapperSkeleton(wrapper, names);
        TypeSpec.Builder type = skeleton.declaration();
        emit(CONSTANTS, sites, type);
        skeleton.addDelegate(type);
        emit(FIELDS, sites, type);
        skeleton.addConstructors(type, sites);
        skeleton.addWith(type);
        for (List<Emitter> group : List.of(VARIANTS, BATCH_METHODS, RECORDS, BATCHES)) {
            emit(group, sites, type);
        }
        JavaFile file = JavaFile.builder(wrapper.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        return new PendingFile(wrapper.owner(), file, layouts);
    }

    private static void emit(List<Emitter> group, List<Site> sites, TypeSpec.Builder type) {
        for (Site site : sites) {
            group.forEach(emitter -> emitter.emit(site, type));
        }
    }
}
