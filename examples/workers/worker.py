#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A worker for jobsd in Python's standard library: worker.py SOCKET [--drain]

Runs jobs of the kind "count-words": {"text": "…"} gives {"words": 3}. With --drain it ends when nothing is left to do.
"""
import http.client
import json
import socket
import sys
import threading


class Server(http.client.HTTPConnection):
    """jobsd on its Unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=90)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.path)

    def post(self, target, body):
        self.request("POST", target, json.dumps(body), {"Content-Type": "application/json"})
        response = self.getresponse()
        return response.status, json.loads(response.read() or "null")


def count_words(parameters):
    return {"words": len(parameters["text"].split())}


def keep_lease(path, lease, every, stop, lost):
    """Renews the lease until the job is done; notes if it was lost, or if somebody cancelled the job."""
    server = Server(path)
    while not stop.wait(every):
        status, answer = server.post(f"/v1/work/{lease}/heartbeat", {})
        if status == 409 or answer.get("cancel"):
            lost.set()
            return


def main(path, drain):
    server = Server(path)
    while True:
        status, claimed = server.post("/v1/work/claim", {
            "kinds": ["count-words"], "name": "worker.py", "lease_ms": 30000, "wait_ms": 0 if drain else 30000})
        if status != 200:
            sys.exit(f"claim: {claimed['detail']} ({claimed['hint']})")
        if not claimed["jobs"] and (drain or claimed["stop"]):
            return
        for job in claimed["jobs"]:
            stop, lost = threading.Event(), threading.Event()
            beat = threading.Thread(target=keep_lease, args=(path, job["lease"], 10, stop, lost))
            beat.start()
            try:
                verb, body = "complete", {"result": count_words(job["parameters"])}
            except Exception as error:  # whatever the handler throws is the attempt's error
                verb, body = "fail", {"error": str(error), "type": type(error).__name__}
            stop.set()
            beat.join()
            if lost.is_set():
                verb, body = "release", {}
            status, answer = server.post(f"/v1/work/{job['lease']}/{verb}", body)
            print(job["id"], answer.get("state", answer.get("detail")), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], "--drain" in sys.argv)
