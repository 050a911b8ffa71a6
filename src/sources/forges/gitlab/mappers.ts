import type { Fields } from '../fields.js';
import type { Cause, Found, Mapper } from '../forge.js';
import { instant } from '../instant.js';
import { pushed } from '../push.js';
import { securityRisk } from '../security-risk.js';
import { buildStateOf, deploymentStateOf, priorityOf, severityOf, taskStatusOf } from '../states.js';

/** A push has its 20 newest commits; the rest only counts. */
const push: Mapper = ({ body }) =>
  pushed(body, {
    commitCount: body.maybeNumber('total_commits_count') ?? body.count('commits'),
    url: compareUrl(body),
  });

function compareUrl(body: Fields): string | undefined {
  const project = body.maybeText('project.web_url');
  const [before, after] = [body.text('before'), body.text('after')];
  const isNone = /^0+$/;
  if (project === undefined || isNone.test(before) || isNone.test(after)) return undefined;
  return `${project}/-/compare/${before}...${after}`;
}

const MERGE_REQUEST_ACTIONS: Readonly<Record<string, string>> = {
  ...{ open: 'OPENED', reopen: 'OPENED', close: 'CLOSED', merge: 'MERGED' },
  ...{ approved: 'REVIEWED', approval: 'REVIEWED', unapproved: 'REVIEWED', unapproval: 'REVIEWED' },
};

const mergeRequest: Mapper = ({ body }) => {
  const request = body.object('object_attributes');
  const action = MERGE_REQUEST_ACTIONS[request.maybeText('action') ?? ''] ?? 'UPDATED';
  const head = request.maybeText('last_commit.id');
  return [
    {
      type: 'pull_request',
      payload: {
        number: request.number('iid'),
        title: request.text('title'),
        action,
        state: request.text('state'),
        authorName: authorOf(body, request),
        url: request.maybeText('url'),
      },
      occurredAt: request.time('updated_at'),
      correlationId: (action === 'MERGED' ? request.maybeText('merge_commit_sha') : undefined) ?? head,
    },
  ];
};

/** Of the author there is only the number, unless it is who did this. */
function authorOf(body: Fields, request: Fields): string {
  const isUser = body.maybeNumber('user.id') === request.maybeNumber('author_id');
  return (
    (isUser ? body.maybeText('user.username') : body.maybeText('object_attributes.last_commit.author.name')) ??
    'unknown'
  );
}

const issue: Mapper = ({ body, repository }) => {
  const about = body.object('object_attributes');
  const taskId = `${repository}#${about.number('iid')}`;
  const labels = body.objects('labels').map((label) => label.text('title'));
  const closed = about.maybeText('state') === 'closed' ? 'DONE' : null;
  return [
    {
      type: 'task_update',
      payload: {
        taskId,
        title: about.text('title'),
        taskStatus: taskStatusOf({ closed, labels }),
        assignee: body.objects('assignees')[0]?.maybeText('username'),
        dueAt: instant(about.time('due_date')),
        labels,
        url: about.maybeText('url'),
      },
      ...{ occurredAt: about.time('updated_at'), correlationId: taskId },
    },
  ];
};

interface Build {
  readonly buildId: string;
  readonly name: string;
  readonly status: string;
  readonly branch: string | undefined;
  readonly sha: string;
  readonly seconds: number | undefined;
  readonly url: string | undefined;
  readonly occurredAt: number | undefined;
  readonly causes: readonly Cause[];
}

function build({ status, seconds, occurredAt, causes, ...payload }: Build): Found[] {
  const buildStatus = buildStateOf(status);
  if (buildStatus === undefined) return [];
  const durationMs = seconds === undefined ? undefined : Math.round(Math.max(0, seconds) * 1_000);
  return [
    {
      type: 'build_status',
      payload: { ...payload, buildStatus, durationMs },
      ...{ occurredAt, causes, priority: priorityOf(buildStatus), correlationId: payload.sha },
    },
  ];
}

const pipeline: Mapper = ({ body }) => {
  const about = body.object('object_attributes');
  const sha = about.text('sha');
  return build({
    buildId: `gitlab:pipeline:${about.number('id')}`,
    name: about.maybeText('name') ?? 'pipeline',
    status: about.text('status'),
    branch: about.flag('tag') ? undefined : about.maybeText('ref'),
    sha,
    seconds: about.maybeNumber('duration'),
    url: about.maybeText('url'),
    occurredAt: about.time('finished_at') ?? about.time('created_at'),
    causes: [commitOf(sha)],
  });
};

const job: Mapper = ({ body }) => {
  const sha = body.text('sha');
  const id = body.number('build_id');
  const project = body.maybeText('project.web_url') ?? body.maybeText('repository.homepage');
  const pipelineId = body.maybeNumber('pipeline_id');
  return build({
    buildId: `gitlab:job:${id}`,
    name: body.text('build_name'),
    status: body.text('build_status'),
    branch: body.flag('tag') ? undefined : body.maybeText('ref'),
    sha,
    seconds: body.maybeNumber('build_duration'),
    url: project && `${project}/-/jobs/${id}`,
    occurredAt: body.time('build_finished_at') ?? body.time('build_started_at') ?? body.time('build_created_at'),
    causes: [
      ...(pipelineId === undefined ? [] : [{ type: 'build_status', key: `gitlab:pipeline:${pipelineId}` }]),
      commitOf(sha),
    ],
  });
};

const deployment: Mapper = ({ body }) => {
  const deploymentStatus = deploymentStateOf(body.text('status'));
  if (deploymentStatus === undefined) return [];
  const jobId = body.maybeNumber('deployable_id');
  // The hash is there only in short, and whole in the address of the commit.
  const sha = body.maybeText('commit_url')?.split('/').at(-1);
  return [
    {
      type: 'deployment_status',
      payload: {
        deploymentId: `gitlab:${body.number('deployment_id')}`,
        environment: body.text('environment'),
        deploymentStatus,
        version: body.maybeText('ref') ?? body.maybeText('short_sha'),
        url: body.maybeText('environment_external_url') ?? body.maybeText('deployable_url'),
        message: body.maybeText('commit_title'),
      },
      ...{ occurredAt: body.time('status_changed_at'), priority: priorityOf(deploymentStatus), correlationId: sha },
      causes: [
        ...(jobId === undefined ? [] : [{ type: 'build_status', key: `gitlab:job:${jobId}` }]),
        ...(sha === undefined ? [] : [commitOf(sha)]),
      ],
    },
  ];
};

const vulnerability: Mapper = ({ body, repository }) => {
  const about = body.object('object_attributes');
  const state = about.text('state');
  return securityRisk({
    // The address ends in the number.
    riskId: `${repository}:vulnerability:${about.text('url').split('/').at(-1)}`,
    severity: severityOf(about.text('severity')),
    message: about.text('title'),
    resolved: state === 'resolved' || state === 'dismissed',
    occurredAt: about.time('updated_at'),
  });
};

const commitOf = (sha: string): Cause => ({ type: 'commit', key: sha });

interface Activity {
  readonly kind: string;
  summary(body: Fields): string;
  /** Paths of the address of the thing, and of its time. */
  readonly link: string;
  readonly at?: string;
}

const activity =
  ({ kind, summary, link, at }: Activity): Mapper =>
  ({ body }) => [
    {
      type: 'activity',
      payload: { kind, summary: summary(body), link: body.maybeText(link) },
      occurredAt: at === undefined ? undefined : body.time(at),
    },
  ];

/** Things that people comment on, and the member that has the title. */
const NOTEABLES = ['merge_request', 'issue', 'snippet', 'commit'] as const;

const note = activity({
  ...{ kind: 'comment', link: 'object_attributes.url', at: 'object_attributes.created_at' },
  summary(body) {
    const name = NOTEABLES.find((noteable) => body.maybeObject(noteable) !== undefined);
    const title = name && (body.maybeText(`${name}.title`) ?? body.maybeText(`${name}.message`)?.split('\n', 1)[0]);
    return title ? `Comment on ${name!.replace('_', ' ')} ${title}` : 'Comment';
  },
});

const named = (word: string, path: string) => (body: Fields) => `${word} ${body.text(path)}`;

/** What each event of GitLab becomes, by its `object_kind`. */
export const GITLAB_MAPPERS: Readonly<Record<string, Mapper>> = {
  push,
  tag_push: push,
  merge_request: mergeRequest,
  issue,
  work_item: issue,
  pipeline,
  build: job,
  deployment,
  vulnerability,
  note,
  release: activity({
    ...{ kind: 'release', link: 'url', at: 'released_at' },
    summary: (body) => `Release ${body.text('name')} ${body.text('action')}d`,
  }),
  milestone: activity({
    ...{ kind: 'milestone', link: 'project.web_url', at: 'object_attributes.updated_at' },
    summary: named('Milestone', 'object_attributes.title'),
  }),
  wiki_page: activity({
    ...{ kind: 'wiki', link: 'object_attributes.url' },
    summary: named('Wiki:', 'object_attributes.title'),
  }),
  feature_flag: activity({
    ...{ kind: 'feature-flag', link: 'project.web_url' },
    summary: (body) =>
      `Feature flag ${body.text('object_attributes.name')} ${body.flag('object_attributes.active') ? 'on' : 'off'}`,
  }),
};
