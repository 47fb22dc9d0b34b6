#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a jobsd costs that has nothing to do, and how long it takes to be ready, as lines of JSON.

bench_jobsd.py BUILD_FOLDER [--jobs N] [--seconds S] [--starts N]

A store of N jobs (default 1 000 000) is filled through the server itself; then it is started several times, until it says READY=1 as it does to
systemd, and is left alone. Wake-ups are the context switches of all its threads, from /proc. Linux only.
"""

import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

CONFIGURATION = """
[command.never]
exec = ["/bin/true"]
"""


class Server:
    """A jobsd in a folder of its own. Made when it is ready."""

    def __init__(self, jobsd, folder):
        self.address = os.path.join(folder, "notify")
        if os.path.exists(self.address):
            os.unlink(self.address)
        notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        notify.bind(self.address)
        notify.settimeout(0.5)
        environment = dict(os.environ, NOTIFY_SOCKET=self.address, STATE_DIRECTORY=folder, RUNTIME_DIRECTORY=folder,
                           JOBSD_WORKERS_ALLOW_ROOT="true")
        with open(os.path.join(folder, "jobsd.log"), "a", encoding="utf-8") as log:
            begun = time.monotonic()
            self.process = subprocess.Popen([jobsd, "--config", os.path.join(folder, "jobsd.toml")], env=environment, stderr=log)
        while not self.says_ready(notify):
            if self.process.poll() is not None:
                with open(os.path.join(folder, "jobsd.log"), encoding="utf-8") as log:
                    sys.exit("error: jobsd ended with %d: %s" % (self.process.returncode, log.read()[-2000:]))
        self.ready_after = time.monotonic() - begun
        notify.close()

    @staticmethod
    def says_ready(notify):
        try:
            return b"READY=1" in notify.recv(4096)
        except TimeoutError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(120) != 0:
            sys.exit("error: jobsd ended with %d" % self.process.returncode)

    def resident(self):
        """KiB"""
        with open("/proc/%d/status" % self.process.pid, encoding="utf-8") as status:
            return int(next(line for line in status if line.startswith("VmRSS:")).split()[1])

    def switches(self):
        """Of all threads, the largest last: (thread's name, context switches)."""
        found = {}
        tasks = "/proc/%d/task" % self.process.pid
        for task in os.listdir(tasks):
            with open("%s/%s/status" % (tasks, task), encoding="utf-8") as status:
                fields = dict(line.split(":", 1) for line in status if ":" in line)
            found[task + " " + fields["Name"].strip()] = int(fields["voluntary_ctxt_switches"])
        return found

    def cpu(self):
        """Seconds"""
        with open("/proc/%d/stat" % self.process.pid, encoding="utf-8") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def tell(figure, value, unit, **more):
    print(json.dumps({"figure": figure, "value": round(value, 3), "unit": unit, **more}), flush=True)


def measure_idle(server, name, seconds):
    time.sleep(5)  # what belongs to the start is over
    before, used = server.switches(), server.cpu()
    time.sleep(seconds)
    after = server.switches()
    by_thread = {thread: round((count - before.get(thread, 0)) / seconds, 2) for thread, count in after.items()}
    tell(name + ": memory", server.resident() / 1024, "MiB RSS")
    tell(name + ": wake-ups", sum(by_thread.values()), "a second", threads={k: v for k, v in by_thread.items() if v > 0})
    tell(name + ": processor", 100 * (server.cpu() - used) / seconds, "% of a core")


def fill(jobsctl, folder, jobs):
    """Jobs that wait for a time far away, as a store in use holds them."""
    push = subprocess.Popen([jobsctl, "--server", "unix:" + os.path.join(folder, "jobsd.sock"), "push", "never", "-", "--in", "720h", "--quiet"], stdin=subprocess.PIPE,
                            stdout=subprocess.DEVNULL)
    for number in range(jobs):
        push.stdin.write(b'{"number":%d}\n' % number)
    push.stdin.close()
    if push.wait() != 0:
        sys.exit("error: jobsctl push ended with %d" % push.returncode)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("build")
    arguments.add_argument("--jobs", type=int, default=1_000_000)
    arguments.add_argument("--seconds", type=int, default=30)
    arguments.add_argument("--starts", type=int, default=5)
    wanted = arguments.parse_args()
    jobsd = os.path.join(os.path.abspath(wanted.build), "jobsd", "jobsd")
    jobsctl = os.path.join(os.path.abspath(wanted.build), "jobsctl", "jobsctl")

    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        with open(os.path.join(folder, "jobsd.toml"), "w", encoding="utf-8") as file:
            file.write(CONFIGURATION)
        server = Server(jobsd, folder)
        measure_idle(server, "idle, empty store", wanted.seconds)
        fill(jobsctl, folder, wanted.jobs)
        server.stop()
        starts = []
        for _ in range(wanted.starts):
            server = Server(jobsd, folder)
            starts.append(1000 * server.ready_after)
            if len(starts) == wanted.starts:
                measure_idle(server, "idle, %d jobs" % wanted.jobs, wanted.seconds)
            server.stop()
        tell("start to READY, %d jobs" % wanted.jobs, statistics.median(starts), "ms", all=[round(start, 1) for start in starts])


if __name__ == "__main__":
    main()
