import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { eventsOf, type RunEvent, RunPlace } from './run-folder.js';

let place: RunPlace;
beforeAll(async () => {
  place = await RunPlace.make('acme');
});
afterAll(() => place.remove());

const SCRIPT = `echo one; echo 'warning: two' >&2; echo '[ 42%] three'; printf four; exit 3`;

describe('tidings run', () => {
  it('passes output and exit status on, and publishes the run with a key that may only publish', async () => {
    const args = ['run', '--wait', '--agent', 'tester', '--task', 'T1', '--', 'sh', '-c', SCRIPT];
    const { code, stdout, stderr } = await run(args, { cwd: place.folder.cwd, env: place.env });
    expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: 'one\n[ 42%] three\nfour', stderr: 'warning: two\n' });
    const events = (await eventsOf(place.served, 'acme')).slice(1);
    // The system does not say which of two pipes was written first when both have something to read.
    const isWarning = ({ payload }: RunEvent) => payload.stream === 'STDERR';
    const rest = events.filter((event) => !isWarning(event));
    expect(rest.map(({ type, payload }) => [type, payload.message, payload.stream ?? payload.agentStatus])).toEqual([
      ['AGENT_STATUS', 'sh started', 'RUNNING'],
      ['LOG_LINE', 'one', 'STDOUT'],
      ['LOG_LINE', '[ 42%] three', 'STDOUT'],
      ['PROGRESS_UPDATE', '[ 42%] three', undefined],
      ['LOG_LINE', 'four', 'STDOUT'],
      ['AGENT_STATUS', expect.stringMatching(/^exit status 3 after \d+\.\d s$/), 'FAILED'],
    ]);
    const [started, ...others] = events;
    const warning = { message: 'warning: two', source: 'sh', agentId: 'tester', level: 'WARN' };
    expect(events.filter(isWarning)).toMatchObject([{ type: 'LOG_LINE', payload: warning }]);
    expect(rest[3]!.payload).toMatchObject({ scope: 'agent:tester', percentage: 42 });
    expect(events.at(-1)!.payload).toMatchObject({ task: 'T1', name: 'tester' });
    expect(events.at(-1)!.tags[0]).toBe('exit-status:3');
    expect(new Set(events.map(({ correlationId }) => correlationId)).size).toBe(1);
    expect(new Set(others.map(({ causationId }) => causationId))).toEqual(new Set([started!.id]));
  });

  it('delivers to the hub that --url names', async () => {
    const { TIDINGS_URL: url, ...env } = place.env;
    const args = ['run', '--wait', '--url', url!, '--agent', 'named', '--', 'echo', 'by an option'];
    const { code, stderr } = await run(args, { cwd: place.folder.cwd, env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = await eventsOf(place.served, 'acme', ['LOG_LINE']);
    expect(lines.map(({ payload }) => payload.message)).toContain('by an option');
  });
});
