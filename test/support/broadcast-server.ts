import { expect } from 'vitest';
import type { Grant } from '../../src/auth/viewer.js';
import { ADMIN, viewerWith } from './test-hub.js';
import { type Answer, startTestServer } from './test-server.js';

export const grant = (projects: string, ...actions: Grant['actions'][number][]): Grant => ({ projects, actions });

/** Who looks. The id of each is what comes before the comma. */
const GRANTS = {
  'ada, who reads acme': [grant('acme', 'READ')],
  'bob, who reads beta': [grant('beta', 'READ')],
  'cleo, who only publishes to acme': [grant('acme', 'PUBLISH')],
  'dan, who moderates acme': [grant('acme', 'READ', 'MODERATE')],
  'eve, who monitors the hub': [grant('system', 'READ', 'MONITOR')],
  'fay, who may do nothing': [],
  'gil, who reads everything': [grant('*', 'READ')],
} satisfies Record<string, readonly Grant[]>;

export type Who = keyof typeof GRANTS;
export const EVERYBODY = Object.keys(GRANTS) as Who[];

export const idOf = (who: Who) => who.split(',', 1)[0]!;
const keyOf = (who: Who) => `key-of-${idOf(who)}`;
export const bearer = (who: Who) => `Bearer ${keyOf(who)}`;
export const as = (who: Who) => ({ authorization: bearer(who) });

export const SEND = 'mutation ($input: SendBroadcastInput!) { sendBroadcast(input: $input) { id } }';
export const CANCEL = 'mutation ($id: ID!) { cancelBroadcast(id: $id) { id cancelledAt } }';
export const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeBroadcast(id: $id) {
  id acknowledgedAt acknowledgements
} }`;
export const FOLLOW = `subscription ($after: String, $last: Int, $onGap: GapPolicy) {
  broadcasts(after: $after, last: $last, onGap: $onGap) { body acknowledgedAt }
}`;

export const bodiesOf = (frames: readonly Answer[]): string[] => frames.map(({ data }) => data.broadcasts.body);

/** A hub that serves, with the projects `acme` and `beta`, to everybody of the table. */
export async function startBroadcastServer() {
  const viewers = EVERYBODY.map((who) => [keyOf(who), viewerWith(GRANTS[who], { id: idOf(who) })]);
  const server = await startTestServer({ viewers: Object.fromEntries(viewers), server: { heartbeatMs: 60 } });
  await server.hub.projects.create(ADMIN, { id: 'beta' });

  /** @returns the id. */
  async function send(input: object): Promise<string> {
    const { data, errors } = await server.post(SEND, { input });
    expect(errors).toBeUndefined();
    return data.sendBroadcast.id;
  }
  const toAll = (body: string, more: object = {}) => send({ audience: 'SYSTEM', body, ...more });
  return { ...server, send, toAll };
}

export type BroadcastServer = Awaited<ReturnType<typeof startBroadcastServer>>;
