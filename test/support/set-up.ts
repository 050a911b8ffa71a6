import type { TestProject } from 'vitest/node';
import { aptInstall, hasApt } from './apt.js';
import { buildDist } from './build.js';
import { decide, installCommand, missingParts, onPath, packagesOf, type Verdict } from './parts.js';
import './command.js';

/** Runs once before the tests: builds what they start as a command, and sees to the parts that they need. */
export default async function setUp({ provide }: TestProject): Promise<(() => void) | undefined> {
  // Sources that do not build fail the tests that start the command, by `command()`, and leave the others alone.
  provide('buildFailure', await buildDist().then(() => null, String));
  const verdict = provideParts();
  if (verdict === 'go') return undefined;
  const notice = missingNotice();
  if (verdict === 'fail') throw new Error(`TIDINGS_TEST_REQUIRE=all: ${notice}`);
  // Said last, where it is read.
  return () => console.warn(notice);
}

function provideParts(): Verdict {
  const { TIDINGS_TEST_INSTALL: install, TIDINGS_TEST_REQUIRE: require } = process.env;
  const here = { install, require, root: process.getuid?.() === 0, apt: hasApt() };
  const verdict = decide({ ...here, missing: missingParts(), tried: false });
  if (verdict !== 'install') return verdict;
  const packages = packagesOf(missingParts());
  console.log(`installing ${packages.join(', ')} for the tests`);
  const failure = aptInstall(packages);
  if (failure) console.warn(`apt-get: ${failure}`);
  return decide({ ...here, missing: missingParts(), tried: true });
}

function missingNotice(): string {
  const missing = missingParts();
  const command = installCommand(missing, (program) => onPath(program) !== null);
  return `tests skipped for want of ${missing.join(', ')}; to install: ${command}`;
}
