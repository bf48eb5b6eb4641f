package lomboked;

import lombok.Builder;
import lombok.Value;

/** Lombok writes the constructor, the accessors, {@code equals} and the builder. */
@Value
@Builder
class Price {
    String article;
    long cents;
}
