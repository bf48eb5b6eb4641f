package io.github.parallelmap.runtime;

/** The range of a worker: has more workers sent while it is overdue, since what it holds up may be all that is left. */
final class WorkerRange extends Range {
    private final Call call;

    WorkerRange(Call call) {
        this.call = call;
    }

    /** Not while all workers that may be are here, and busy: one that runs out of work gives its seat back. */
    @Override
    boolean couldBeHelped() {
        return call.hasFreeSeat();
    }

    @Override
    void becameOverdue() {
        call.cost().forget();
        // A user's executor is not to be called from here: it may block, or take note of who calls it.
        if (call.pool() instanceof SharedPool || call.pool() instanceof SizedPool) {
            call.pool().send(call);
        }
    }
}
