import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HUB_VIEWER } from '../../../src/auth/hub-viewer.js';
import type { ConfigInput } from '../../../src/core/config/config.js';
import type { EventRecord } from '../../../src/core/record.js';
import { startHub } from '../../../src/wiring/compose.js';
import { loadConfig } from '../../../src/wiring/engines.js';

export const SECRET = 'It is a secret to everybody';

/** Request of a forge: its headers and the body as it is sent. */
export interface Sent {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export type ForgeHub = Awaited<ReturnType<typeof startForgeHub>>;

/** A hub on a free port with an empty log, and what its tests ask. */
export async function startForgeHub(settings: ConfigInput = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-forge-'));
  const env = { PORT: '0', TIDINGS_LOG_LEVEL: 'silent', TIDINGS_DRAIN_MS: '0', TIDINGS_DATA: join(folder, 'data') };
  const { config } = await loadConfig({ cwd: folder, env: { ...env, TIDINGS_ENGINE: 'sqlite::memory:' } });
  const running = await startHub({ ...config, ...settings });
  const { hub, url } = running;
  return {
    ...{ hub, url, adminKey: running.adminKey },
    send: (path: string, { headers, body }: Sent) => fetch(url + path, { method: 'POST', headers, body }),
    /** The events of a project, oldest first. */
    async events(project: string, types?: readonly string[]): Promise<EventRecord[]> {
      const all: EventRecord[] = [];
      let after: string | null = null;
      for (;;) {
        const page = await hub.history(HUB_VIEWER, { project, types, first: 500, after });
        all.push(...page.edges.map(({ node }) => node));
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) return all;
      }
    },
    async close() {
      await running.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Those events that a forge has delivered: they are tagged with the repository. The hub derives others from them. */
export const delivered = (events: readonly EventRecord[]) =>
  events.filter(({ tags }) => tags.some((tag) => tag.includes('/')));

export const hmacOf = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body).digest('hex');

/** What GitHub sends. */
export function fromGithub(
  event: string,
  payload: unknown,
  { id = randomUUID() as string, secret = SECRET } = {},
): Sent {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': id,
      'x-hub-signature-256': `sha256=${hmacOf(body, secret)}`,
    },
  };
}

/** What GitLab sends, with the secret as its token. */
export function fromGitlab(hook: string, payload: unknown, { id = randomUUID() as string } = {}): Sent {
  return {
    body: JSON.stringify(payload),
    headers: {
      'content-type': 'application/json',
      'x-gitlab-event': hook,
      'idempotency-key': id,
      'x-gitlab-token': SECRET,
    },
  };
}

/** What Gitea sends. */
export function fromGitea(event: string, payload: unknown, { id = randomUUID() as string } = {}): Sent {
  const body = JSON.stringify(payload);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-gitea-event': event,
      'x-gitea-delivery': id,
      'x-gitea-signature': hmacOf(body),
    },
  };
}
