package io.github.parallelmap.runtime;

/** A pool of a user's own that passes everything on to another; a test overrides what it is about. */
class PassingPool implements ParallelPool {
    private final ParallelPool passedTo;

    PassingPool(ParallelPool passedTo) {
        this.passedTo = passedTo;
    }

    @Override
    public int threadsFor(int asked) {
        return passedTo.threadsFor(asked);
    }

    @Override
    public boolean callerWorks() {
        return passedTo.callerWorks();
    }

    @Override
    public void enter(Call call) {
        passedTo.enter(call);
    }

    @Override
    public void leave(Call call) {
        passedTo.leave(call);
    }

    @Override
    public boolean send(Call call) {
        return passedTo.send(call);
    }

    @Override
    public ParallelPool undecorated() {
        return passedTo.undecorated();
    }

    @Override
    public void close() {
        passedTo.close();
    }

    @Override
    public void terminate() {
        passedTo.terminate();
    }
}
