package io.github.parallelmap.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Threads that each make the same call again and again, all at once. */
public final class Callers {
    private final int callers;
    private final int callsEach;
    private final ExecutorService threads;

    /**
     * Starts the threads.
     *
     * @param callers how many
     * @param callsEach how many calls each makes
     */
    public Callers(int callers, int callsEach) {
        this.callers = callers;
        this.callsEach = callsEach;
        this.threads = Peers.fixed(callers);
    }

    /**
     * Lets all of them make their calls and waits for the last.
     *
     * @param call the call
     * @return the results of each caller's last call
     * @throws Exception what a call throws
     */
    public Object run(Callable<? extends Object> call) throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>(callers);
        for (int caller = 0; caller < callers; caller++) {
            tasks.add(() -> repeated(call));
        }
        List<Object> results = new ArrayList<>(callers);
        for (Future<Object> last : threads.invokeAll(tasks)) {
            results.add(last.get());
        }
        return results.toArray();
    }

    private Object repeated(Callable<? extends Object> call) throws Exception {
        Object last = call.call();
        for (int i = 1; i < callsEach; i++) {
            last = call.call();
        }
        return last;
    }
}
