import { CloudEvent, HTTP } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandFolder, post, type Served } from './command-folder.js';
import { runHere } from './run-here.js';

let folder: CommandFolder;
let served: Served;
let env: Record<string, string>;
beforeAll(async () => {
  folder = await CommandFolder.make('acme');
  served = await folder.serve(['--no-watch']);
  env = { ...served.env, TIDINGS_KEY: served.key };
  for (const id of ['acme', 'hooked', 'copied'])
    await post(served, `mutation { createProject(input: { id: "${id}" }) { id } }`);
});
afterAll(() => folder.remove());

const here = (args: readonly string[], input?: string) => runHere(args, { cwd: folder.cwd, env, input });

/** Lines of `tail`, parsed. */
async function tailed(project: string, count: number, ...args: string[]): Promise<Record<string, unknown>[]> {
  const command = ['tail', '--project', project, '--last', String(count), ...args];
  const says = new RegExp(`(.*\\n){${count}}`);
  const { code, stdout, stderr } = await runHere(command, { cwd: folder.cwd, env, says });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** What an event and its copy have in common. */
const content = ({
  id: _id,
  projectId: _p,
  offset: _o,
  cursor: _c,
  recordedAt: _r,
  actor: _a,
  ...rest
}: object & {
  [name: string]: unknown;
}) => rest;

describe('tail --format cloudevents', () => {
  it('writes events that both ways back take, with everything that their publisher said', async () => {
    const options = {
      ...{ priority: 'URGENT', tags: ['plain', 'a,b', '100%', ' spaced '], occurredAt: '2026-11-21T09:00:00.000Z' },
      ...{ correlationId: 'deploy-7', causationId: 'event-1' },
    };
    const items = [
      { type: 'activity', payload: { kind: 'note', summary: 'Zürich, 東京: "50 %"\u2028' }, options },
      { type: 'new_message', payload: { messageId: '7', channel: 'general', body: 'Ship it' } },
    ];
    await here(['publish', '-', '--project', 'acme'], items.map((item) => JSON.stringify(item)).join('\n'));
    const events = await tailed('acme', 2, '--format', 'cloudevents');
    expect(events[1]).toEqual({
      ...{ specversion: '1.0', id: expect.any(String), source: '/projects/acme', type: 'new_message', subject: '7' },
      ...{ time: expect.any(String), datacontenttype: 'application/json', data: items[1]!.payload },
      ...{ projectid: 'acme', priority: 'NORMAL', recordedat: expect.any(String), cursor: expect.any(String) },
      ...{ actorid: expect.any(String), actorname: expect.any(String), actorkind: expect.any(String) },
    });

    const hook = await fetch(`${served.url}/hooks/cloudevents?project=hooked`, {
      method: 'POST',
      headers: { authorization: `Bearer ${served.key}`, 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(events),
    });
    expect(hook.status).toBe(204);
    const lines = events.map((event) => JSON.stringify(event)).join('\n');
    for (const _ of ['once', 'twice']) {
      const copied = await here(['publish', '-', '--project', 'copied'], lines);
      expect(copied).toMatchObject({ code: 0, stderr: 'tidings: 2 events published\n' });
    }
    const expected = (await tailed('acme', 2, '--json')).map(content);
    for (const project of ['hooked', 'copied']) {
      expect((await tailed(project, 2, '--json')).map(content)).toEqual(expected);
      // Twice the same lines are one event each, behind the one of the project itself.
      expect((await tailed(project, 3, '--json'))[0]).toMatchObject({ type: 'PROJECT_CREATED' });
    }
  });

  it('writes events that the SDK takes as valid', async () => {
    for (const event of await tailed('acme', 2, '--format', 'cloudevents')) {
      const message = HTTP.structured(new CloudEvent(event));
      expect(HTTP.toEvent(message)).toBeInstanceOf(CloudEvent);
    }
  });
});

describe('publish -', () => {
  const ORDER = { specversion: '1.0', id: 'o-1', source: '/shop', type: 'com.example.order', data: { total: 12 } };

  it('takes a CloudEvent of an unknown type as an activity', async () => {
    expect(await here(['publish', '-'], JSON.stringify(ORDER))).toMatchObject({ code: 0 });
    expect((await tailed('acme', 1, '--json'))[0]).toMatchObject({ kind: ORDER.type, summary: '{"total":12}' });
  });

  it('names the line and the attribute of one that is not valid', async () => {
    const { code, stderr } = await here(['publish', '-'], JSON.stringify({ ...ORDER, source: undefined }));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'tidings: line 1: The attribute source is missing or empty; the lines before it are published\n',
    });
  });

  it('leaves out and counts events that the hub alone publishes', async () => {
    const { stderr } = await here(['publish', '-'], JSON.stringify({ ...ORDER, type: 'project_left' }));
    expect(stderr).toBe(
      'tidings: 0 events published; 1 left out, of types that the hub alone publishes: project_left 1\n',
    );
  });
});

it('schema --format openapi prints what the hub serves', async () => {
  const { stdout } = await here(['schema', '--format', 'openapi']);
  const answer = await fetch(`${served.url}/api/openapi.json`);
  expect(JSON.parse(stdout)).toEqual(await answer.json());
});
