import { useEffect, useRef, useState } from 'react';
import { CausesDocument, type Client } from '../../../client/index.js';
import { useClient } from '../../../client/react.js';
import { type Header, headerOf } from '../../model/events/header.js';

/** Most that are kept. */
const MOST = 50;
const NONE: ReadonlyMap<string, readonly Header[]> = new Map();

/** The events that led to these, oldest first, by the id of the event. What cannot be read is left out. */
export function useEvidence(ids: readonly string[]): ReadonlyMap<string, readonly Header[]> {
  const client = useClient();
  const [evidence, setEvidence] = useState(NONE);
  const asked = useRef(new Set<string>());
  const key = ids.join(' ');
  // `key` is all of the ids
  useEffect(() => {
    for (const id of ids) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      causesOf(client, id).then(
        (causes) => setEvidence((before) => new Map([...before, [id, causes] as const].slice(-MOST))),
        // Asked again with the next change.
        () => asked.current.delete(id),
      );
    }
  }, [client, key]);
  return evidence;
}

async function causesOf(client: Client, eventId: string): Promise<Header[]> {
  const { why } = await client.query(CausesDocument, { eventId });
  return why.map((event) => headerOf(event)).sort((one, other) => one.offset - other.offset);
}
