package io.github.parallelmap.processor.corpus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
        super(URI.create("corpus:///" + path), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    /** The files below a folder. */
    static List<Source> in(Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.add(new Source(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        return sources;
    }

    /** Where it is, from the root of its packages. */
    String path() {
        return path;
    }

    String text() {
        return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
