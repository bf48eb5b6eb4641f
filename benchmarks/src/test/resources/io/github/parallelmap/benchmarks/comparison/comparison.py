"""Prints the answer of Python's thread pool to one question of the comparison, which are told in Question.java."""
import itertools
import os
import signal
import sys
import threading
import time
from multiprocessing.dummy import Pool


def checked(pool):
    thrown = OSError("thrown by an item")

    def item(i):
        if i == 2:
            raise thrown
        return i

    try:
        pool.map(item, range(4))
    except Exception as e:
        return "as itself" if e is thrown else f"in `{type(e).__name__}`"


def which(pool):
    later = threading.Event()

    def item(i):
        if i == 1:
            later.set()
        else:
            later.wait(2)
            time.sleep(0.2)
        raise ValueError(i)

    try:
        pool.map(item, range(2), 1)
    except ValueError as e:
        return "the loop's" if e.args[0] == 0 else "the first in time"


def not_begun(pool):
    begun = []

    def item(i):
        begun.append(i)
        if i == 0:
            raise ValueError(i)
        time.sleep(0.01)

    try:
        pool.map(item, range(60), 1)
    except ValueError:
        pass
    before = -1
    while len(begun) != before:
        before = len(begun)
        time.sleep(0.5)
    return "is skipped" if len(begun) < 20 else "runs"


def running(pool):
    started = threading.Event()
    ended = threading.Event()

    def item(i):
        if i == 0:
            started.wait(0.5)
            raise ValueError(i)
        started.set()
        time.sleep(1.7)
        ended.set()

    try:
        pool.map(item, range(2), 1)
    except ValueError:
        return "is waited for" if ended.is_set() else "goes on"


class Interrupt(Exception):
    pass


def interrupt(pool):
    done = []

    def item(i):
        time.sleep(0.1)
        done.append(i)

    def interrupted(number, frame):
        raise Interrupt()

    signal.signal(signal.SIGALRM, interrupted)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        pool.map(item, range(20), 1)
        return "is ignored"
    except Interrupt:
        before = len(done)
        time.sleep(1)
        return "leaves them running" if len(done) > before + 2 else "stops them"


def nested(pool):
    answer = []
    two = threading.Barrier(2)

    def item(i):
        try:
            two.wait(0.5)
        except threading.BrokenBarrierError:
            pass
        return pool.map(abs, range(4))

    def call():
        pool.map(item, range(4), 1)
        answer.append("runs")

    threading.Thread(target=call, daemon=True).start()
    time.sleep(6)
    return answer[0] if answer else "deadlocks"


def endless(pool):
    end = 50_000
    read = 0

    def source():
        nonlocal read
        for i in itertools.count():
            read += 1
            if read > end:
                return
            yield i

    results = pool.imap(abs, source())
    for _ in range(5):
        next(results)
    time.sleep(3)
    return "streams" if read <= end else "streams, but reads on without limit"


print(globals()[sys.argv[1]](Pool(2)), flush=True)
os._exit(0)
