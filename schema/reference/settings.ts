import { LIMITS } from '../../src/core/config/limits.js';
import type { Setting } from '../../src/core/config/setting-rows.js';
import { engineSetting, SETTINGS } from '../../src/core/config/settings.js';
import { ENGINES } from '../../src/wiring/engines.js';
import { code, page, sentence, table } from './markdown.js';

const INTRO = `You set each of these as an environment variable, or under its second name in \`tidings.config.ts\`. The environment takes
precedence. \`tidings config\` prints the settings in force. [Settings](../operate/settings.md) says how they are read.`;

const LONGEST = 60;

/** Page of the settings and limits. */
export function settingsPage(): string {
  const all: [string, Setting][] = Object.entries({ ...SETTINGS, engine: engineSetting(ENGINES) });
  const isLimit = ([name]: [string, Setting]) => Object.hasOwn(LIMITS, name);
  const ofFile = all.filter(([, { env }]) => env === null);
  const ofHub = all.filter((row) => row[1].env !== null && !isLimit(row));
  return page('Settings', INTRO, [
    '## Of the hub and the commands',
    rows(ofHub),
    '## Limits',
    'The hub counts what a limit rejects in `tidings_refusals_total`. [Limits](../operate/limits.md) says when to change one.',
    rows(all.filter(isLimit)),
    '## Of the configuration file alone',
    table(
      ['name', 'accepted', 'meaning'],
      ofFile.map(([name, { accepts, doc }]) => [code(name), accepts, sentence(doc)]),
    ),
  ]);
}

const rows = (settings: readonly [string, Setting][]): string =>
  table(
    ['variable', 'name in the file', 'default', 'accepted', 'meaning'],
    settings.map(([name, setting]) => [
      code(setting.env!),
      code(name),
      defaultOf(setting),
      setting.accepts,
      sentence(setting.doc),
    ]),
  );

function defaultOf({ default: usual }: Setting): string {
  if (usual === undefined) return 'none';
  const text = String(usual);
  return code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
