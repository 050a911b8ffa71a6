import { beforeEach, describe, expect, it } from 'vitest';
import { SourceMonitor } from '../../src/sources/index.js';
import { FakeClock } from '../support/fake-clock.js';
import { createMemorySink } from './memory-sink.js';

let monitor: SourceMonitor;
beforeEach(() => {
  monitor = new SourceMonitor({ clock: new FakeClock(), onError: () => undefined, onNotice: () => undefined });
});

const ITEM = { type: 'activity', payload: {}, options: { idempotencyKey: 'one' } };

describe('the health of a source', () => {
  it('stays degraded by a part while another one recovers or publishes', async () => {
    const [files, git] = [monitor.part('files'), monitor.part('git')];
    git.onNotice('the repository was removed', 'outage');
    files.onNotice('the folder is not there', 'outage');
    files.onNotice('the folder is back', 'recovered');
    expect(monitor.state).toMatchObject({ health: 'DEGRADED', message: 'the repository was removed' });
    git.onError(new Error('no answer'));
    await files.watch(createMemorySink()).publish([ITEM]);
    expect(monitor.state).toMatchObject({ health: 'DEGRADED', message: 'no answer', publishedEvents: 1 });
    git.onNotice('the repository is back', 'recovered');
    expect(monitor.state).toMatchObject({ health: 'HEALTHY', message: null });
  });

  it('recovers from an error of a part with its next event', async () => {
    const files = monitor.part('files');
    files.onError('failed');
    expect(monitor.state.message).toBe('failed');
    await files.watch(createMemorySink()).publish([ITEM]);
    expect(monitor.state.health).toBe('HEALTHY');
  });

  it('has nothing of a part that is no longer watched', () => {
    const git = monitor.part('git');
    git.onNotice('the repository was removed', 'outage');
    git.onError('failed');
    git.reset();
    expect(monitor.state.health).toBe('HEALTHY');
  });
});
