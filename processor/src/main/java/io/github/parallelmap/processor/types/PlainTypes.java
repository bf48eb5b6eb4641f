package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreTypes;
import java.util.Locale;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Names of erased types, without the annotations that the compiler's own text of a type contains. */
public final class PlainTypes {
    private PlainTypes() {}

    /**
     * Returns the name of an erased type, as in {@code java.util.List} or {@code int[]}.
     *
     * @param type the type
     * @param types the compiler's types
     * @return the qualified name
     */
    public static String erased(TypeMirror type, Types types) {
        TypeMirror erasure = types.erasure(type);
        if (erasure.getKind() == TypeKind.ARRAY) {
            return erased(((ArrayType) erasure).getComponentType(), types) + "[]";
        }
        return erasure.getKind().isPrimitive()
                ? erasure.getKind().name().toLowerCase(Locale.ROOT)
                : MoreTypes.asTypeElement(erasure).getQualifiedName().toString();
    }
}
