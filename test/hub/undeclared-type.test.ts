import { expect, it } from 'vitest';
import { createCursors } from '../../src/core/cursor.js';
import { defineEvent } from '../../src/core/declare/event.js';
import { string } from '../../src/core/declare/field.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { Hub } from '../../src/hub/hub.js';
import { SecretBox } from '../../src/hub/nodes/secret-box.js';
import { ADMIN, createTestHub } from '../support/test-hub.js';

const own = defineEvent({
  name: 'own_thing',
  domain: 'own',
  description: 'Something of a team.',
  payload: { text: string('Whatever it is.') },
  kept: 'log',
  from: ['clients'],
  example: { text: 'x' },
});

it('skips records of a type that is no longer declared, and does not count them for `last`', async () => {
  const { hub: before, log, clock, close } = await createTestHub({ events: [own] });
  await before.projects.create(ADMIN, { id: 'acme' });
  const other = { type: 'message_read', payload: { messageId: 'm', userId: 'u' } };
  const [undeclared] = await before.publish(ADMIN, 'acme', [{ type: 'own_thing', payload: { text: 'x' } }, other]);
  const cursors = createCursors('a secret of the tests');
  const retention = { days: 30, events: 1_000 };
  const registry = createRegistry(CATALOGUE);
  const hub = new Hub({
    ...{ log, registry, cursors, clock, maxEventBytes: 1_000, retention, onError: () => undefined },
    secretBox: new SecretBox('a secret of the tests'),
  });

  const { edges } = await hub.history(ADMIN, { project: 'acme', last: 2 });
  expect(edges.map(({ node }) => node.type)).toEqual(['project_created', 'message_read']);
  const reader = await hub.subscribe(ADMIN, { project: 'acme', last: 2 });
  for (const type of ['project_created', 'message_read'])
    expect((await reader.next()).value).toMatchObject({ record: { type } });
  await expect(hub.event(ADMIN, undeclared!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await reader.return();
  await hub.close();
  await close();
});
