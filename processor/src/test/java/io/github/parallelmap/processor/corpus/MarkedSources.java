package io.github.parallelmap.processor.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/** Sources of which each eligible method is marked {@code @ParallelMap}, but for those that were given up. */
final class MarkedSources {
    private static final String MARK = "@io.github.parallelmap.ParallelMap";

    private final Map<Source, List<Method>> methods;
    private final boolean hasConstants;
    private final Map<Method, String> names = new HashMap<>();
    private final Map<Method, String> givenUp = new HashMap<>();

    /** Of each file, by address, the method that ends at each place of the marked text. */
    private final Map<String, TreeMap<Long, Method>> places = new HashMap<>();

    /** With constants, all parameters but the first are marked {@code @Constant}. */
    MarkedSources(List<Source> sources, List<Method> methods, boolean hasConstants) {
        this.methods = sources.stream()
                .collect(Collectors.toMap(
                        source -> source, source -> new ArrayList<>(), (one, other) -> one, LinkedHashMap::new));
        this.hasConstants = hasConstants;
        methods.forEach(method ->
                Objects.requireNonNull(this.methods.get(method.source())).add(method));
    }

    /** The marked texts; positions in them are understood until the next call. */
    List<Source> write() {
        places.clear();
        List<Source> marked = new ArrayList<>();
        methods.forEach((source, itsMethods) -> marked.add(new Source(source.path(), mark(source, itsMethods))));
        return marked;
    }

    private String mark(Source source, List<Method> itsMethods) {
        StringBuilder text = new StringBuilder();
        TreeMap<Long, Method> ends = new TreeMap<>();
        int done = 0;
        for (Method method : itsMethods.stream()
                .sorted(Comparator.comparingInt(Method::start))
                .toList()) {
            if (givenUp.containsKey(method)) {
                continue;
            }
            text.append(source.text(), done, method.start()).append(annotation(method));
            done = method.start();
            if (hasConstants) {
                for (int parameter :
                        method.parameters().subList(1, method.parameters().size())) {
                    text.append(source.text(), done, parameter).append("@io.github.parallelmap.Constant ");
                    done = parameter;
                }
            }
            text.append(source.text(), done, method.end());
            done = method.end();
            ends.put((long) text.length(), method);
        }
        places.put(source.toUri().toString(), ends);
        return text.append(source.text(), done, source.text().length()).toString();
    }

    private String annotation(Method method) {
        String name = names.get(method);
        return MARK + (name == null ? " " : "(name = \"" + name + "\") ");
    }

    /** The method that is at a place of the marked texts. */
    Optional<Method> at(JavaFileObject file, long position) {
        return Optional.ofNullable(places.get(file.toUri().toString()))
                .map(ends -> ends.ceilingEntry(position))
                .map(Map.Entry::getValue);
    }

    void rename(Method method, String name) {
        names.put(method, name);
    }

    void giveUp(Method method, String code) {
        givenUp.put(method, code);
    }

    int count() {
        return methods.values().stream().mapToInt(List::size).sum() - givenUp.size();
    }

    int renamed() {
        return names.size();
    }

    /** How many methods were given up, by the code of the error that was right about them. */
    Map<String, Long> givenUp() {
        return givenUp.values().stream()
                .collect(Collectors.groupingBy(Objects::requireNonNull, TreeMap::new, Collectors.counting()));
    }
}
