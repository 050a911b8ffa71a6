import type { TestProject } from 'vitest/node';
import { aptInstall, hasApt } from './apt.js';
import { buildDist } from './build.js';
import {
  decide,
  installCommand,
  lackingDevice,
  missingParts,
  onPath,
  type PartName,
  packagesOf,
  type Verdict,
} from './parts.js';
import './command.js';

/** Runs once before the tests: builds the command that they start and installs the parts that they need. */
export default async function setUp({ provide }: TestProject): Promise<(() => void) | undefined> {
  // Sources that do not build fail the tests that start the command, by `command()`, and no others.
  provide('buildFailure', await buildDist().then(() => null, String));
  const verdict = provideParts();
  const notice = missingNotice();
  if (notice === null) return undefined;
  if (verdict === 'fail') throw new Error(`TIDINGS_TEST_REQUIRE=all: ${notice}`);
  // Printed last, where it is read.
  return () => console.warn(notice);
}

const installable = (): PartName[] => missingParts().filter((name) => !lackingDevice(name));

function provideParts(): Verdict {
  const { TIDINGS_TEST_INSTALL: install, TIDINGS_TEST_REQUIRE: require } = process.env;
  const here = { install, require, root: process.getuid?.() === 0, apt: hasApt() };
  const verdict = decide({ ...here, missing: installable(), tried: false });
  if (verdict !== 'install') return verdict;
  const packages = packagesOf(installable());
  console.log(`installing ${packages.join(', ')} for the tests`);
  const failure = aptInstall(packages);
  if (failure) console.warn(`apt-get: ${failure}`);
  return decide({ ...here, missing: installable(), tried: true });
}

/** Names each skipped part and the one command that installs them; null when none is missing. */
function missingNotice(): string | null {
  const missing = missingParts();
  if (missing.length === 0) return null;
  const names = missing.map((name) => {
    const device = lackingDevice(name);
    return device ? `${name} (this system has no ${device})` : name;
  });
  const command = installCommand(missing, (program) => onPath(program) !== null);
  return `tests skipped for want of ${names.join(', ')}; to install: ${command}`;
}
