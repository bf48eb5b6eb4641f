package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Types such as {@code WeakReference<Integer>}: an object of a value-based class, whose identity has no meaning, where the
 * JDK needs an identity. Since JDK 25, javac warns of them ({@code [identity]}). javac recognizes both kinds of class by
 * annotations that it does not show to processors, so this class recognizes them by their packages. No class outside the
 * JDK can be of either kind.
 */
public final class ValueBasedTypes {
    private static final Set<String> PACKAGES = Set.of("java.lang", "java.time", "java.time.chrono");
    private static final String OPTIONAL = "java.util.Optional";

    private ValueBasedTypes() {}

    /**
     * Whether javac would warn of a type. Looks at its type arguments, but not at theirs.
     *
     * @param type the type
     * @return whether it needs the identity of a value
     */
    public static boolean haveToBeIdentities(DeclaredType type) {
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
