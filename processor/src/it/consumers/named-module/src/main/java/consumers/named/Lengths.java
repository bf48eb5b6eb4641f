package consumers.named;

import io.github.parallelmap.ParallelMap;
import java.io.IOException;

public final class Lengths {
    private final int most;

    public Lengths(int most) {
        this.most = most;
    }

    @ParallelMap
    public int of(CharSequence text) throws IOException {
        if (text.length() > most) {
            throw new IOException("too long: " + text);
        }
        return text.length();
    }
}
