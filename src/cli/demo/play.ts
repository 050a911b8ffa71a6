import { type Client, ClientError, type Publication, SendBroadcastDocument } from '../../client/index.js';
import type { Clock } from '../../core/clock.js';
import { HOUR_MS, type HourEvent } from './hour.js';

interface PlayOptions {
  readonly client: Pick<Client, 'publish' | 'mutate'>;
  readonly project: string;
  /** How many times faster than the clock the hour passes; `Infinity` publishes without a pause. */
  readonly speed: number;
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'sleep'>;
  /** Ends the hour early, without an error. */
  readonly signal: AbortSignal;
  /** Called with the number of events published so far. */
  readonly onPublished: (published: number) => void;
}

/** Publishes the events of an hour, each at its time and after its cause. @throws ClientError the refusal of the hub. */
export async function play(events: readonly HourEvent[], options: PlayOptions): Promise<void> {
  const { speed, clock, signal, onPublished } = options;
  const failed = new AbortController();
  const ending = AbortSignal.any([signal, failed.signal]);
  let failure: unknown = null;
  let published = 0;
  const accept = (id: string | null) => {
    if (id !== null) onPublished(++published);
    return id;
  };
  const refuse = (error: unknown) => {
    // Only live-only events fail with an error that another attempt may change: they are delivered at most once.
    if (error instanceof ClientError && error.retryable) return null;
    failure ??= error;
    failed.abort();
    return null;
  };
  const startedAt = clock.elapsed();
  const ids = new Map<string, Promise<string | null>>();
  const all: Promise<string | null>[] = [];
  for (const event of events) {
    const waitMs = event.atMs / speed - (clock.elapsed() - startedAt);
    if (waitMs > 0) await clock.sleep(waitMs, ending);
    const causationId = event.because && (await ids.get(event.because));
    if (ending.aborted) break;
    const publishing = publish(event, { ...options, causationId }).then(accept, refuse);
    if (event.as) ids.set(event.as, publishing);
    all.push(publishing);
  }
  await Promise.all(all);
  if (failure && !signal.aborted) throw failure;
}

type PublishContext = Pick<PlayOptions, 'client' | 'project' | 'clock'> & { readonly causationId?: string | null };

/** @returns the id of the event; null where it is left out. */
async function publish(event: HourEvent, { client, project, clock, causationId }: PublishContext) {
  const { type, payload, options } = event;
  if (type !== 'broadcast_message') {
    const publication = { project, type, payload, options: { ...options, causationId } } as Publication;
    return (await client.publish(publication)).id;
  }
  const expiresAt = new Date(clock.now() + HOUR_MS).toISOString();
  const input = { audience: 'PROJECT', projectId: project, expiresAt, ...(payload as { body: string }) } as const;
  try {
    return (await client.mutate(SendBroadcastDocument, { input })).sendBroadcast.id;
  } catch (error) {
    // A key that publishes may lack the right to send broadcasts.
    if (error instanceof ClientError && error.code === 'FORBIDDEN') return null;
    throw error;
  }
}
