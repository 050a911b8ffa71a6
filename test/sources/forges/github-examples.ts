import { createRequire } from 'node:module';
import type { WebhookDefinition } from '@octokit/webhooks-examples';
import { delivered, type ForgeHub, fromGithub } from './forge-hub.js';

interface Example {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: the payloads have as many shapes as there are events
  readonly payload: any;
  readonly id: string;
}

/** Editions of the examples: of github.com, and of the servers that one runs oneself. */
export const EDITIONS = ['api.github.com', 'ghes-31', 'ghes-32', 'ghes-33', 'ghes-34', 'ghes-35'] as const;

const load = createRequire(import.meta.url);

/** Every example payload of GitHub's own collection, each as a delivery. */
export function examplesOf(edition: (typeof EDITIONS)[number]): Example[] {
  const groups: WebhookDefinition[] = load(`@octokit/webhooks-examples/${edition}/index.json`);
  return groups.flatMap(({ name, examples }) =>
    examples.map((payload, index) => ({ name, payload, id: `${edition}-${name}-${index}` })),
  );
}

/** Wire names of the events that an example becomes, written by hand beside the table of the source. */
export function expectedOf({ name, payload }: Example): string[] {
  if (!payload.repository) return [];
  const { action } = payload;
  const activityOn = (...actions: string[]) => (actions.includes(action) ? ['activity'] : []);
  switch (name) {
    case 'push':
      return ['push', ...payload.commits.map(() => 'commit')];
    case 'pull_request':
    case 'pull_request_review':
      return ['pull_request'];
    case 'issues':
      return ['task_update'];
    case 'check_run':
    case 'workflow_run':
    case 'status':
      return ['build_status'];
    case 'deployment':
    case 'deployment_status':
      return ['deployment_status'];
    case 'dependabot_alert':
    case 'code_scanning_alert':
    case 'secret_scanning_alert':
    case 'repository_vulnerability_alert':
      return ['risk_alert'];
    case 'issue_comment':
    case 'commit_comment':
    case 'pull_request_review_comment':
    case 'discussion_comment':
    case 'star':
      return activityOn('created');
    case 'discussion':
      return activityOn('created', 'answered', 'closed', 'reopened');
    case 'release':
      return activityOn('published', 'unpublished', 'deleted');
    case 'milestone':
      return activityOn('created', 'closed', 'opened', 'deleted');
    case 'package':
      return activityOn('published', 'updated', 'created', 'deleted');
    case 'deployment_review':
      return activityOn('requested', 'approved', 'rejected');
    case 'fork':
    case 'gollum':
    case 'member':
    case 'public':
    case 'repository':
      return ['activity'];
    default:
      return [];
  }
}

/** One example of each event and action. */
export function oneOfEach(examples: readonly Example[]): Example[] {
  return [...new Map(examples.map((example) => [`${example.name} ${example.payload.action}`, example])).values()];
}

/** Delivers examples one after the other, and all of them once more. @returns what is wrong with the answers. */
export async function deliverTwice(hub: ForgeHub, examples: readonly Example[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, payload, id } of [...examples, ...examples]) {
    const answer = await hub.send('/hooks/github', fromGithub(name, payload, { id }));
    const text = await answer.text();
    if (answer.status !== 200) faults.push(`${id} ${payload.action ?? ''}: ${answer.status} ${text}`);
  }
  return faults;
}

/** Wire names of the events that examples become, in order, and the commits, each of which is there once. */
export function wantedOf(examples: readonly Example[]) {
  const pushes = examples.filter(({ name }) => name === 'push');
  const shas = pushes.flatMap(({ payload }) => payload.commits.map(({ id }: { id: string }) => id));
  return {
    types: examples.flatMap((example) => expectedOf(example).filter((type) => type !== 'commit')),
    commits: [...new Set<string>(shas)].sort(),
  };
}

/** The same of the log of a project. */
export async function publishedIn(hub: ForgeHub, project: string) {
  const events = delivered(await hub.events(project));
  return {
    types: events.map(({ type }) => type).filter((type) => type !== 'commit'),
    commits: events.flatMap(({ type, key }) => (type === 'commit' ? [key] : [])).sort(),
  };
}
