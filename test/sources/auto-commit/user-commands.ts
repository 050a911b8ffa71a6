import { chmodSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { UserRepository } from './user-repository.js';

const NAMES = ['a', 'b', 'c', 'dir/d', 'dir/e', 'x.log'];
const BRANCHES = ['main', 'topic', 'saved'];

/** Something that a user does: a change of a file, or a git command, which may be refused. */
export interface UserCommand {
  readonly text: string;
  run(repository: UserRepository): void;
}

const file = fc.constantFrom(...NAMES);
const branch = fc.constantFrom(...BRANCHES);
// Short texts of one length: git sees that such a file changed only by its time.
const text = fc.constantFrom('1\n', '2\n', '3\n', '4\n', 'longer\ntext\n', '');

export const command = (line: string, run: (repository: UserRepository) => void): UserCommand => ({
  text: line,
  run(repository) {
    try {
      run(repository);
    } catch {
      // Refused, as it may be: by git, or because there is no such file.
    }
  },
});
export const git = (...args: string[]) =>
  command(`git ${args.join(' ')}`, (repository) => repository.git('-c', 'core.editor=true', ...args));

const LOCK = '.git/index.lock';

const changes = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(file, text)
      .map(([name, to]) => command(`write ${name} ${JSON.stringify(to)}`, (r) => r.write(name, to))),
  },
  file.map((name) => command(`rm ${name}`, (r) => rmSync(join(r.root, name), { recursive: true }))),
  fc
    .tuple(file, file)
    .map(([from, to]) => command(`mv ${from} ${to}`, (r) => renameSync(join(r.root, from), join(r.root, to)))),
  file.map((name) => command(`chmod ${name}`, (r) => chmodSync(join(r.root, name), 0o755))),
  file.map((name) => command(`ln -s ${name}`, (r) => symlinkSync('a', join(r.root, name)))),
  // A file that is saved within the second in which git looked at it. With an older time git itself would see no change of
  // a text of the same length: it compares times by the second.
  file.map((name) =>
    command(`touch ${name}`, (r) => {
      const second = Math.floor(Date.now() / 1_000);
      utimesSync(join(r.root, name), second, second);
    }),
  ),
);

const gitCommands = fc.oneof(
  file.map((name) => git('add', '--', name)),
  file.map((name) => git('add', '-N', '--', name)),
  file.map((name) => git('rm', '-q', '--cached', '--', name)),
  fc.constantFrom(
    ...[git('add', '-A'), git('reset', '-q'), git('status'), git('commit', '-q', '-m', 'Staged')],
    ...[git('commit', '-q', '-a', '-m', 'All'), git('commit', '-q', '--amend', '--no-edit')],
    ...[git('stash', '-q'), git('stash', 'pop', '-q'), git('reset', '-q', '--hard'), git('checkout', '-q', '--detach')],
    ...[git('merge', '--abort'), git('rebase', '--abort'), git('rebase', '--continue'), git('cherry-pick', '--abort')],
    ...[git('bisect', 'start', 'HEAD', 'HEAD~1'), git('bisect', 'reset'), git('pack-refs', '--all')],
  ),
  branch.map((name) => git('checkout', '-q', name)),
  branch.map((name) => git('checkout', '-q', '-b', name)),
  branch.map((name) => git('merge', '-q', '--no-edit', name)),
  branch.map((name) => git('rebase', '-q', name)),
  branch.map((name) => git('cherry-pick', name)),
  branch.map((name) => git('branch', '-f', name)),
  fc.constantFrom(
    command('another git begins', (r) => existsSync(join(r.root, LOCK)) || r.write(LOCK, 'another git')),
    command('another git ends', (r) => {
      if (readFileSync(join(r.root, LOCK), 'utf8') === 'another git') rmSync(join(r.root, LOCK));
    }),
  ),
);

export const userCommand: fc.Arbitrary<UserCommand> = fc.oneof(
  { weight: 3, arbitrary: changes },
  { weight: 2, arbitrary: gitCommands },
);
