package shapes;

import io.github.parallelmap.OnFailure;
import io.github.parallelmap.ParallelMap;
import io.github.parallelmap.ThreadKind;
import io.github.parallelmap.Zip;

class Settings {
    @ParallelMap(
            timeout = "PT1H30M",
            zip = Zip.SHORTEST,
            onFailure = OnFailure.FINISH,
            chunk = 10,
            kind = ThreadKind.VIRTUAL,
            threads = 64,
            name = "sendAll")
    protected void send(String to, int times) throws InterruptedException {
        Thread.sleep(times);
    }

    @ParallelMap(timeout = "PT0.25S")
    int slow(int value) throws Exception {
        return value;
    }
}
