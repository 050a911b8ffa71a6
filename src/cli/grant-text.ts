import type { Action, GrantInput } from '../client/index.js';
import { UsageError } from './command.js';

const MEMBERS: ReadonlySet<string> = new Set(['projects', 'actions', 'autoCreate']);

/** Reads a grant as command lines write it: `projects=acme-*;actions=READ,PUBLISH`, and `;autoCreate=true`. */
export function grantOf(text: string): GrantInput {
  const members = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name, value, ...more] = part.split('=').map((side) => side.trim());
    if (!name || !value || more.length > 0 || !MEMBERS.has(name) || members.has(name)) throw malformed(text);
    members.set(name, value);
  }
  const [projects, actions, autoCreate = 'false'] = [...MEMBERS].map((name) => members.get(name));
  if (!projects || !actions || !['true', 'false'].includes(autoCreate)) throw malformed(text);
  return {
    projects,
    actions: actions.split(',').map((action) => action.trim().toUpperCase() as Action),
    autoCreate: autoCreate === 'true',
  };
}

const malformed = (text: string) =>
  new UsageError(`--grant ${text}: write one like projects=acme-*;actions=READ,PUBLISH`);

/** A grant on one line, for people. */
export const grantText = ({ projects, actions }: Pick<GrantInput, 'projects' | 'actions'>): string =>
  `${projects}:${actions.join(',')}`;
