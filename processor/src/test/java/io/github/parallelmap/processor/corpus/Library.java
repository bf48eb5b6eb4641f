package io.github.parallelmap.processor.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A library whose sources and classes the build has downloaded.
 *
 * @param name the name of its artifact
 * @param folder where the downloads are
 */
record Library(String name, Path folder) {
    /** Its sources; module descriptors are left out, since it is compiled by class path. */
    List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (ZipFile jar = new ZipFile(folder.resolve(name + "-sources.jar").toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                if (entry.getName().endsWith(".java") && !entry.getName().endsWith("module-info.java")) {
                    try (InputStream input = jar.getInputStream(entry)) {
                        sources.add(
                                new Source(entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return sources;
    }

    /** The jars that its sources need besides: all that were downloaded, its own for what its build adds to the sources. */
    List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().endsWith("-sources.jar"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
