package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The field that runs the batches of one method under the wrapper's options. */
final class MapperField implements Emitter {
    @Override
    public void emit(Site site, TypeSpec.Builder wrapper) {
        wrapper.addField(RuntimeTypes.MAPPER, site.mapper(), Modifier.PRIVATE, Modifier.FINAL);
    }
}
