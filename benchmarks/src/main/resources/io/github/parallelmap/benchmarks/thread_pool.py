"""Answers each line "what threads chunk a,b,c" with the results of a thread pool's map, separated by commas.

The pools and each thread's connection are kept from line to line, as a program that fetches often would keep them.
A chunk of 0 leaves the choice to Python.
"""
import hashlib
import http.client
import sys
import threading
import time
from multiprocessing.dummy import Pool
from urllib.parse import urlsplit

kept = threading.local()


def sleep(nanos):
    time.sleep(int(nanos) / 1e9)
    return nanos


def fetch(url):
    parts = urlsplit(url)
    if getattr(kept, "host", None) != parts.netloc:
        kept.connection = http.client.HTTPConnection(parts.netloc)
        kept.host = parts.netloc
    kept.connection.request("GET", parts.path)
    response = kept.connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise OSError(f"{url}: the server answered with status {response.status}")
    return hashlib.sha256(body).hexdigest()


def main():
    functions = {"sleep": sleep, "fetch": fetch}
    pools = {}
    for line in sys.stdin:
        what, threads, chunk, column = line.split()
        if threads not in pools:
            pools[threads] = Pool(int(threads))
        results = pools[threads].map(functions[what], column.split(","), int(chunk) or None)
        print(",".join(results), flush=True)


main()
