package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Types such as {@code WeakReference<Integer>}: objects of value-based classes, whose identity means nothing, where the JDK
 * needs an identity. From JDK 25 on javac warns of them ({@code [identity]}). It knows both by annotations that it does not
 * show, so they are told by where they are; no class outside of the JDK can be either.
 */
final class ValueBasedTypes {
    private static final Set<String> PACKAGES = Set.of("java.lang", "java.time", "java.time.chrono");
    private static final String OPTIONAL = "java.util.Optional";

    private ValueBasedTypes() {}

    /** Whether javac would warn of a type; its arguments are looked at, those of its arguments are not. */
    static boolean haveToBeIdentities(DeclaredType type) {
        String name = name(type);
        return (name.startsWith("java.lang.ref.") || name.equals("java.util.WeakHashMap"))
                && type.getTypeArguments().stream().anyMatch(ValueBasedTypes::mayBeValueBased);
    }

    private static boolean mayBeValueBased(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && (PACKAGES.contains(MoreElements.getPackage(MoreTypes.asElement(type))
                                .getQualifiedName()
                                .toString())
                        || name(MoreTypes.asDeclared(type)).startsWith(OPTIONAL));
    }

    private static String name(DeclaredType type) {
        TypeElement element = MoreElements.asType(type.asElement());
        return element.getQualifiedName().toString();
    }
}
