#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""worker.py SOCKET [--drain]: a worker for jobsd in Python's standard library.

Jobs of the kind "count-words" (declared by [worker.count-words]): {"text": "…"} gives {"words": 3}."""
import http.client
import json
import socket
import sys
import threading


def post(path, target, body):
    server = http.client.HTTPConnection("localhost")
    server.sock = socket.socket(socket.AF_UNIX)
    server.sock.connect(path)
    server.request("POST", target, json.dumps(body), {"Content-Type": "application/json"})
    response = server.getresponse()
    return response.status, json.loads(response.read() or "null")


def count_words(parameters):
    return {"words": len(parameters["text"].split())}


def keep_lease(path, lease, ended, lost):
    """Renews the lease until the job has ended; notes if it was lost, or if somebody cancelled the job."""
    while not ended.wait(10):
        status, answer = post(path, f"/v1/work/{lease}/heartbeat", {})
        if status == 409 or answer.get("cancel"):
            return lost.set()


def run(path, job):
    ended, lost = threading.Event(), threading.Event()
    threading.Thread(target=keep_lease, args=(path, job["lease"], ended, lost)).start()
    try:
        verb, body = "complete", {"result": count_words(job["parameters"])}
    except Exception as error:  # whatever the handler throws is the attempt's error
        verb, body = "fail", {"error": str(error), "type": type(error).__name__}
    ended.set()
    if lost.is_set():
        verb, body = "release", {}
    _, answer = post(path, f"/v1/work/{job['lease']}/{verb}", body)
    print(job["id"], answer.get("state") or answer["detail"], flush=True)


def main(path, drain):
    claim = {"kinds": ["count-words"], "name": "worker.py", "lease_ms": 30000, "wait_ms": 0 if drain else 30000}
    while True:
        status, answer = post(path, "/v1/work/claim", claim)
        if status != 200:
            sys.exit(f"{answer['detail']}: {answer['hint']}")
        for job in answer["jobs"]:
            run(path, job)
        if answer["stop"] or (drain and not answer["jobs"]):
            return


main(sys.argv[1], "--drain" in sys.argv)
