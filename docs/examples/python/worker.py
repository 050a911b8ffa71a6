"""Prints every activity of the project acme, once, also after lost connections and restarts."""

import asyncio
import json
import os
import pathlib
import sys

import websockets

URL = os.environ.get("TIDINGS_URL", "http://127.0.0.1:4000").replace("http", "ws", 1) + "/graphql"
CREDENTIAL = {"authorization": f"Bearer {os.environ.get('TIDINGS_KEY')}"}
REFUSED = 4403  # The code with which the hub closes a connection whose credential it refuses.
POSITION = pathlib.Path("positions.json")
QUERY = """
subscription ($after: String) {
  activity(projectId: "acme", after: $after) { offset summary }
}
"""


def stored_position():
    return json.loads(POSITION.read_text())["after"] if POSITION.exists() else None


def store_position(after):
    """Replaces the file in one step: a crash leaves the old one or the new one."""
    part = POSITION.with_suffix(".part")
    part.write_text(json.dumps({"after": after}))
    part.replace(POSITION)


async def send(socket, type, **rest):
    await socket.send(json.dumps({"type": type, **rest}))


async def follow(socket):
    """Handles the messages of one connection."""
    await send(socket, "connection_init", payload=CREDENTIAL)
    async for text in socket:
        message = json.loads(text)
        payload = message.get("payload") or {}
        if message["type"] == "connection_ack":
            subscribe = {"query": QUERY, "variables": {"after": stored_position()}}
            await send(socket, "subscribe", id="1", payload=subscribe)
        elif message["type"] == "ping":
            # The position of a stream that is quiet. The first ping has that of its start.
            if cursor := payload.get("cursors", {}).get("1"):
                store_position(cursor)
            await send(socket, "pong")
        elif message["type"] == "next" and payload.get("data"):
            activity = payload["data"]["activity"]
            print(activity["offset"], activity["summary"], flush=True)
            store_position(payload["extensions"]["cursor"])
        elif message["type"] in ("next", "error"):
            sys.exit(f"the hub answered with an error: {payload}")
        elif message["type"] == "complete":
            sys.exit("the project was deleted")


async def main():
    while True:
        try:
            async with websockets.connect(URL, subprotocols=["graphql-transport-ws"]) as socket:
                await follow(socket)
        except websockets.ConnectionClosed as closed:
            if closed.rcvd and closed.rcvd.code == REFUSED:
                sys.exit(f"the hub closed the connection with {REFUSED}: {closed.rcvd.reason}")
        except (OSError, asyncio.TimeoutError, websockets.InvalidHandshake):
            pass  # The hub cannot be reached.
        await asyncio.sleep(1)


asyncio.run(main())
