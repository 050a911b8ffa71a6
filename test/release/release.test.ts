import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const SCRIPT = new URL('../../.ci/release', import.meta.url).pathname;

describe('npm run release', () => {
  let folder: string;

  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
  const release = async (...args: string[]) => {
    try {
      const { stdout } = await run('bash', ['.ci/release', ...args], { cwd: folder });
      return stdout.trim();
    } catch (error) {
      return (error as { stderr: string }).stderr.trim();
    }
  };
  const commit = async (changelog: string) => {
    await writeFile(join(folder, 'CHANGELOG.md'), changelog);
    await git('add', '-A');
    await git('commit', '-q', '-m', 'a version');
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tidings-release-'));
    await cp(SCRIPT, join(folder, '.ci/release'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"name": "tidings", "version": "1.2.3"}');
    await git('init', '-q');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says what it would do for a version that has a section in the changelog', async () => {
    await commit('# Changelog\n\n## [1.2.3] - 2026-01-02\n');
    expect(await release('--dry-run')).toContain(
      'pack tidings-1.2.3.tgz and tidings-client-1.2.3.tgz, and make the tag v1.2.3',
    );
  });

  it('rejects a version without a section in the changelog', async () => {
    await commit('# Changelog\n\n## [Unreleased]\n');
    expect(await release('--dry-run')).toContain('CHANGELOG.md has no section "## [1.2.3] - YYYY-MM-DD"');
  });

  it('rejects a version that is tagged', async () => {
    await commit('# Changelog\n\n## [1.2.3] - 2026-01-02\n');
    await git('tag', 'v1.2.3');
    expect(await release('--dry-run')).toContain('v1.2.3 exists: raise "version" in package.json first');
  });

  it('rejects a working tree with changes', async () => {
    await commit('# Changelog\n\n## [1.2.3] - 2026-01-02\n');
    await writeFile(join(folder, 'new.txt'), '');
    expect(await release('--dry-run')).toContain('the working tree has changes: commit them first');
  });

  it('rejects an option that it does not know', async () => {
    expect(await release('--force')).toBe("release: unknown option '--force' (accepted: --dry-run)");
  });
});
