import { describe, expect, it } from 'vitest';
import { isDebian } from './apt.js';
import { decide, installCommand, type Situation } from './parts.js';

const missing = ['chromium'] as const;
const container: Situation = { missing, root: true, apt: true, tried: false };

describe('what a run does about its parts', () => {
  it.each<[string, Situation, string]>([
    ['goes on where none is missing', { ...container, missing: [] }, 'go'],
    [
      'goes on where none is missing, whatever is required',
      { ...container, missing: [], require: 'all', install: 'never' },
      'go',
    ],
    ['installs as root on Debian', container, 'install'],
    ['installs before it fails', { ...container, require: 'all' }, 'install'],
    ['skips where installing is forbidden', { ...container, install: 'never' }, 'skip'],
    [
      'fails where installing is forbidden and all are required',
      { ...container, install: 'never', require: 'all' },
      'fail',
    ],
    ['skips without root', { ...container, root: false }, 'skip'],
    ['fails without root where all are required', { ...container, root: false, require: 'all' }, 'fail'],
    [
      'skips what is optional where all are required',
      { ...container, missing: ['nginx'], tried: true, require: 'all' },
      'skip',
    ],
    [
      'fails where more than that is missing',
      { ...container, missing: ['nginx', 'redis'], tried: true, require: 'all' },
      'fail',
    ],
    ['skips where there is no apt', { ...container, apt: false }, 'skip'],
    ['installs once, then skips', { ...container, tried: true }, 'skip'],
    ['installs once, then fails where all are required', { ...container, tried: true, require: 'all' }, 'fail'],
  ])('%s', (_, situation, verdict) => {
    expect(decide(situation)).toBe(verdict);
  });

  it.each([
    ['apt-get', 'sudo apt-get install -y chromium'],
    ['dnf', 'sudo dnf install chromium'],
    ['pacman', 'sudo pacman -S chromium'],
    ['brew', 'brew install chromium'],
  ])('names the one command of %s', (manager, command) => {
    expect(installCommand(missing, (program) => program === manager)).toBe(command);
  });

  it.each([
    ['ID=debian\n', true],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
    ['ID=fedora\n', false],
    ['', false],
  ])('reads from %j whether this is Debian or Ubuntu', (release, expected) => {
    expect(isDebian(release)).toBe(expected);
  });
});
