package io.github.parallelmap.processor.declaration;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Tells which types a class of its own in the owner's package cannot name. */
final class HiddenTypes {
    private HiddenTypes() {}

    /** The innermost class around an element, or the element itself, that a class of that package cannot name. */
    static Optional<TypeElement> around(Element element, PackageElement from) {
        for (@Nullable Element at = element; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            boolean isLocal =
                    type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS;
            if (isLocal || type.getModifiers().contains(Modifier.PRIVATE) || isHiddenElsewhere(type, from)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a class of another package is not for everyone. Heirs can name a protected one, and members that they inherit
     * from a package-private one, but the wrapper is no heir.
     */
    private static boolean isHiddenElsewhere(TypeElement type, PackageElement from) {
        return !type.getModifiers().contains(Modifier.PUBLIC)
                && !MoreElements.getPackage(type).equals(from);
    }
}
