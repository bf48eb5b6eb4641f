package lomboked;

import io.github.parallelmap.Constant;
import io.github.parallelmap.ParallelMap;
import java.io.IOException;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.SneakyThrows;
import lombok.With;

/** Lombok writes the constructor that tests make one with, and changes the bodies of two annotated methods. */
@RequiredArgsConstructor
@Getter
@With
final class Discounts {
    private final long percent;

    @ParallelMap
    Price discounted(@NonNull Price price, int pieces) {
        return new Price(price.getArticle(), price.getCents() * pieces * (100 - getPercent()) / 100);
    }

    /** The builder is a class that only Lombok knows when this is read first. */
    @ParallelMap
    Price built(Price.PriceBuilder builder, @Constant String article) {
        return builder.article(article).cents(percent).build();
    }

    @ParallelMap
    @SneakyThrows
    String read(String path) {
        if (path.isEmpty()) {
            throw new IOException("no path");
        }
        return path;
    }
}
