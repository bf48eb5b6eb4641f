package io.github.parallelmap.processor.types;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Types that a separate class in the owner's package cannot name. */
public final class HiddenTypes {
    private HiddenTypes() {}

    /**
     * Returns the innermost class, from an element outwards, that a class of a package cannot name.
     *
     * @param element the element to begin with
     * @param from the package
     * @return the element itself or a class around it; empty where all can be named
     */
    public static Optional<TypeElement> around(Element element, PackageElement from) {
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
     * Whether a class of another package is not public. A subclass can name a protected one, and members that it inherits
     * from a package-private one, but the wrapper is no subclass.
     */
    private static boolean isHiddenElsewhere(TypeElement type, PackageElement from) {
        return !type.getModifiers().contains(Modifier.PUBLIC)
                && !MoreElements.getPackage(type).equals(from);
    }
}
