import type { EventDefinition } from '../../core/declare/event.js';
import type { FieldSpec } from '../../core/declare/field.js';
import { eventNames } from '../../core/declare/names.js';
import type { Registry } from '../../events/index.js';

/** Fields of each type that an example asks for. */
const FIELDS_OF_TYPE = 3;
/** Characters of a comment that a narrow window shows. */
const LONGEST_LINE = 26;

/** Works for everybody who may read anything. */
const EVERYTHING = `${comment('All events that you may read, as they happen. Press the play button.')}
subscription Everything {
  events(last: 10) {
    type
    projectId
    occurredAt
    actor {
      name
    }
    ... on FileChange {
      filePath
      changeType
    }
    ... on Commit {
      sha
      message
    }
  }
}
`;

/** Example operations for GraphiQL: one over everything, and one for each domain of event types. */
export function createExamples({ definitions }: Registry): readonly string[] {
  const domains = new Set(definitions.map(({ domain }) => domain));
  const typesOf = (domain: string) => definitions.filter((type) => type.domain === domain);
  return [EVERYTHING, ...[...domains].map((domain) => exampleOf(domain, typesOf(domain)))];
}

function exampleOf(domain: string, types: readonly EventDefinition[]): string {
  const taken = new Map<string, string>();
  const fragments = types.flatMap((type) => {
    const fields = fieldsOf(type, taken);
    const lines = fields.map((field) => `      ${field}`);
    return fields.length > 0 ? [`    ... on ${eventNames(type).object} {`, ...lines, '    }'] : [];
  });
  return [
    comment(`Events about ${domain} in all projects that you may read.`),
    `subscription ${eventNames({ name: domain.replaceAll(/\W+/g, '_') }).object} {`,
    '  events(',
    '    last: 10',
    '    types: [',
    ...types.map((type) => `      ${eventNames(type).enumValue}`),
    '    ]',
    '  ) {',
    ...['type', 'projectId', 'occurredAt'].map((field) => `    ${field}`),
    ...fragments,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** The first fields that hold one value. GraphQL refuses two fields of one name whose types differ: the later is left out. */
function fieldsOf({ payload }: EventDefinition, taken: Map<string, string>): readonly string[] {
  const fields = Object.entries(payload).filter(([name, spec]) => {
    if (spec.kind === 'object' || spec.kind === 'list') return false;
    const type = typeOf(spec);
    return (taken.get(name) ?? type) === type;
  });
  const chosen = fields.slice(0, FIELDS_OF_TYPE);
  for (const [name, spec] of chosen) taken.set(name, typeOf(spec));
  return chosen.map(([name]) => name);
}

const typeOf = ({ kind, name, optional, default: usual }: FieldSpec): string =>
  JSON.stringify([kind, name, optional && usual === undefined]);

/** Comment that is broken into short lines: the editor cuts long ones off. */
function comment(text: string): string {
  const lines = ['#'];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`;
    if (line.length <= LONGEST_LINE) lines[lines.length - 1] = line;
    else lines.push(`# ${word}`);
  }
  return lines.join('\n');
}
