package io.github.parallelmap.runtime;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Where classes come from, whether these tests run on the class path or on the module path. */
final class ClassPath {
    private ClassPath() {}

    /** The folders and archives that hold these classes. */
    static List<Path> of(Class<?>... classes) {
        return Arrays.stream(classes).map(ClassPath::of).toList();
    }

    private static Path of(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        String location = Objects.requireNonNull(
                        type.getResource(file.substring(file.lastIndexOf('/') + 1)), "no resource of " + type)
                .toString();
        String holder = location.substring(0, location.length() - file.length());
        return Path.of(URI.create(
                holder.startsWith("jar:") ? holder.substring("jar:".length(), holder.indexOf("!/")) : holder));
    }
}
