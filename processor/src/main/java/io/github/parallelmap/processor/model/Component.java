package io.github.parallelmap.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What makes a wrapper a bean of a dependency injection container, which hands it the delegate.
 *
 * <p>A wrapper is a final class without a plain constructor, so no proxy can stand for it; its scope must be one that
 * needs none.
 */
public enum Component {
    /** Nothing does. */
    NONE,

    /**
     * Spring's annotations. Lazy, so that the owners need not all be beans: a wrapper that nobody asks for is never made.
     */
    SPRING,

    /** The annotations of Jakarta Dependency Injection. */
    JAKARTA;

    /**
     * The annotations of the wrapper.
     *
     * @return their qualified names
     */
    public List<String> ofClass() {
        return switch (this) {
            case NONE -> List.of();
            case SPRING ->
                List.of("org.springframework.stereotype.Component", "org.springframework.context.annotation.Lazy");
            case JAKARTA -> List.of("jakarta.inject.Singleton");
        };
    }

    /**
     * The annotation of the constructor that the container is to use.
     *
     * @return its qualified name
     */
    public Optional<String> ofConstructor() {
        return switch (this) {
            case NONE -> Optional.empty();
            case SPRING -> Optional.of("org.springframework.beans.factory.annotation.Autowired");
            case JAKARTA -> Optional.of("jakarta.inject.Inject");
        };
    }

    /**
     * What has the annotations.
     *
     * @return the group and the artifact, empty where there are no annotations
     */
    public String dependency() {
        return switch (this) {
            case NONE -> "";
            case SPRING -> "org.springframework:spring-context";
            case JAKARTA -> "jakarta.inject:jakarta.inject-api";
        };
    }
}
