import type { Fields } from '../fields.js';
import type { Mapper } from '../forge.js';

/** Row of the table of events that become an `activity`. */
interface Activity {
  /** Actions that do so; all of them, and deliveries without one, when absent. */
  readonly actions?: readonly string[];
  readonly kind: string;
  summary(body: Fields): string;
  /** Path of the address of the thing. */
  readonly link: string;
  /** Path of the time. */
  readonly at?: string;
  subject?(body: Fields, repository: string): string | undefined;
}

const numbered = (body: Fields, name: string) => `#${body.number(`${name}.number`)} ${body.text(`${name}.title`)}`;
const subjectOf = (name: string) => (body: Fields, repository: string) =>
  `${repository}#${body.number(`${name}.number`)}`;
const versionOf = (body: Fields) => body.maybeText('release.name') ?? body.text('release.tag_name');

/** Events that people want to see go by, and that have no type of their own. */
const TABLE: Readonly<Record<string, Activity>> = {
  issue_comment: {
    ...{ actions: ['created'], kind: 'comment', link: 'comment.html_url', at: 'comment.created_at' },
    summary: (body) => `Comment on ${numbered(body, 'issue')}`,
    subject: subjectOf('issue'),
  },
  pull_request_review_comment: {
    ...{ actions: ['created'], kind: 'comment', link: 'comment.html_url', at: 'comment.created_at' },
    summary: (body) => `Review comment on ${numbered(body, 'pull_request')}`,
    subject: subjectOf('pull_request'),
  },
  commit_comment: {
    ...{ actions: ['created'], kind: 'comment', link: 'comment.html_url', at: 'comment.created_at' },
    summary: (body) => `Comment on commit ${body.text('comment.commit_id').slice(0, 7)}`,
    subject: (body) => body.text('comment.commit_id'),
  },
  discussion: {
    ...{ actions: ['created', 'answered', 'closed', 'reopened'], kind: 'discussion', link: 'discussion.html_url' },
    summary: (body) => `Discussion ${numbered(body, 'discussion')} ${body.text('action')}`,
    subject: subjectOf('discussion'),
  },
  discussion_comment: {
    ...{ actions: ['created'], kind: 'comment', link: 'comment.html_url', at: 'comment.created_at' },
    summary: (body) => `Comment on discussion ${numbered(body, 'discussion')}`,
    subject: subjectOf('discussion'),
  },
  release: {
    ...{ actions: ['published', 'updated', 'unpublished', 'deleted'], kind: 'release', link: 'release.html_url' },
    at: 'release.published_at',
    summary: (body) => `Release ${versionOf(body)} ${body.text('action')}`,
    subject: (body) => body.text('release.tag_name'),
  },
  milestone: {
    ...{ actions: ['created', 'closed', 'opened', 'deleted'], kind: 'milestone', link: 'milestone.html_url' },
    at: 'milestone.updated_at',
    summary: (body) => `Milestone ${body.text('milestone.title')} ${body.text('action')}`,
  },
  fork: {
    ...{ kind: 'fork', link: 'forkee.html_url', at: 'forkee.created_at' },
    summary: (body) => `Forked to ${body.text('forkee.full_name')}`,
  },
  star: {
    ...{ actions: ['created'], kind: 'star', link: 'repository.html_url', at: 'starred_at' },
    summary: (body) => `Starred by ${body.text('sender.login')}`,
  },
  gollum: {
    ...{ kind: 'wiki', link: 'repository.html_url' },
    summary: (body) => {
      const pages = body.objects('pages').map((page) => page.text('title'));
      return `Wiki: ${pages.join(', ')}`;
    },
  },
  member: {
    ...{ kind: 'member', link: 'repository.html_url' },
    summary: (body) => `Collaborator ${body.text('member.login')} ${body.text('action')}`,
  },
  package: {
    ...{ actions: ['published', 'updated', 'created', 'deleted'], kind: 'package', link: 'package.html_url' },
    summary: (body) => `Package ${body.text('package.name')} ${body.text('action')}`,
  },
  repository: {
    ...{ kind: 'repository', link: 'repository.html_url' },
    summary: (body) => `Repository ${body.text('action')}`,
  },
  public: {
    ...{ kind: 'repository', link: 'repository.html_url' },
    summary: () => 'Repository made public',
  },
  deployment_review: {
    ...{ actions: ['requested', 'approved', 'rejected'], kind: 'deployment', link: 'workflow_run.html_url' },
    summary: (body) => `Deployment review ${body.text('action')}`,
  },
};

const mapperOf =
  ({ actions, kind, summary, link, at, subject }: Activity): Mapper =>
  ({ body, repository }) => {
    if (actions && !actions.includes(body.text('action'))) return [];
    const payload = {
      kind,
      summary: summary(body),
      link: body.maybeText(link),
      subjectId: subject?.(body, repository),
    };
    const occurredAt = at === undefined ? undefined : body.time(at);
    return [{ type: 'activity', payload, occurredAt, correlationId: payload.subjectId }];
  };

export const activities: Readonly<Record<string, Mapper>> = Object.fromEntries(
  Object.entries(TABLE).map(([event, row]) => [event, mapperOf(row)]),
);
