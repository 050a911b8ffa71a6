import type { CliCommand } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/program.js';
import { block, code, page, sentence, table } from './markdown.js';

const INTRO = `\`tidings COMMAND --help\` prints the same text. \`tidings\` alone means \`tidings serve\`.

Commands that talk to a hub use \`TIDINGS_URL\` and \`TIDINGS_KEY\`. Without them they use the hub on this machine and its admin key. A
command exits with 0 when it succeeds, with 1 when it fails, and with 2 when the command line or a setting is wrong.`;

/** Page of the commands. */
export const cliPage = (): string =>
  page(
    'Commands',
    INTRO,
    COMMANDS.flatMap((row) => commandSections(row, ['tidings'])),
  );

/** Section of a command, and those of its own commands. */
function commandSections(row: CliCommand, parents: readonly string[]): string[] {
  const { name, about, summary, options = [], examples, commands = [] } = row;
  const names = [...parents, name];
  const flags = options.map((option) => [code(option.flags), meaningOf(option)]);
  const rest = commands.length > 0 ? '<command>' : row.arguments;
  const usage = [...names, ...(rest ? [rest] : []), ...(flags.length > 0 ? ['[options]'] : [])].join(' ');
  const own = [
    `${'#'.repeat(names.length)} ${names.join(' ')}`,
    sentence(summary),
    ...(about ? [about] : []),
    block('text', usage),
    ...(flags.length > 0 ? [table(['option', 'meaning'], flags)] : []),
    block('sh', examples.join('\n')),
  ];
  return [own.join('\n\n'), ...commands.flatMap((command) => commandSections(command, names))];
}

function meaningOf({ doc, choices, repeatable, setting }: NonNullable<CliCommand['options']>[number]): string {
  const accepted = choices ? ` One of ${choices.map(code).join(', ')}.` : '';
  const more = repeatable && !doc.includes('repeated') ? ' May be repeated.' : '';
  const set = setting ? ` Sets ${code(setting)}.` : '';
  return `${sentence(doc)}${accepted}${more}${set}`;
}
