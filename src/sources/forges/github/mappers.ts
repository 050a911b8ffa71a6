import type { Fields } from '../fields.js';
import type { Cause, Delivery, Found, Mapper } from '../forge.js';
import { instant } from '../instant.js';
import { pushed } from '../push.js';
import { buildStateOf, deploymentStateOf, priorityOf, taskStatusOf } from '../states.js';
import { activities } from './activities.js';
import { risks } from './risks.js';

export const push: Mapper = ({ body }) =>
  pushed(body, {
    commitCount: body.maybeNumber('total_commits') ?? body.count('commits'),
    forced: body.flag('forced'),
    url: body.maybeText('compare') ?? body.maybeText('compare_url'),
    occurredAt: body.time('repository.pushed_at'),
  });

/** Actions that are not an update. A closed pull request was merged, or was not. */
const PULL_REQUEST_ACTIONS: Readonly<Record<string, string>> = {
  opened: 'OPENED',
  reopened: 'OPENED',
  closed: 'CLOSED',
};

export const pullRequest: Mapper = ({ body }) => {
  const merged = body.flag('pull_request.merged');
  const action = PULL_REQUEST_ACTIONS[body.text('action')] ?? 'UPDATED';
  return [pullRequestWith(body, merged && action === 'CLOSED' ? 'MERGED' : action)];
};

export const pullRequestReview: Mapper = ({ body }) => [
  pullRequestWith(body, body.text('action') === 'submitted' ? 'REVIEWED' : 'UPDATED'),
];

export function pullRequestWith(body: Fields, action: string): Found {
  const pull = body.object('pull_request');
  return {
    type: 'pull_request',
    payload: {
      number: pull.number('number'),
      title: pull.text('title'),
      action,
      state: pull.text('state'),
      authorName: pull.maybeText('user.login') ?? 'unknown',
      url: pull.maybeText('html_url'),
    },
    occurredAt: body.time('review.submitted_at') ?? pull.time('updated_at'),
    // The commit that the merge made is what is built and deployed next.
    correlationId: (action === 'MERGED' ? pull.maybeText('merge_commit_sha') : undefined) ?? pull.maybeText('head.sha'),
  };
}

const GONE: ReadonlySet<string> = new Set(['deleted', 'transferred']);
const NOT_DONE: ReadonlySet<string | undefined> = new Set(['not_planned', 'duplicate']);

export const issues: Mapper = ({ body, repository }) => {
  const issue = body.object('issue');
  const labels = issue.objects('labels').map((label) => label.text('name'));
  const taskId = `${repository}#${issue.number('number')}`;
  return [
    {
      type: 'task_update',
      payload: {
        taskId,
        title: issue.text('title'),
        taskStatus: taskStatusOf({ closed: closedAs(body.text('action'), issue), labels }),
        assignee: issue.maybeText('assignee.login'),
        dueAt: instant(issue.time('due_date') ?? issue.time('milestone.due_on')),
        labels,
        url: issue.maybeText('html_url'),
      },
      occurredAt: issue.time('updated_at'),
      correlationId: taskId,
    },
  ];
};

function closedAs(action: string, issue: Fields): string | null {
  if (GONE.has(action)) return 'CANCELLED';
  if (issue.maybeText('state') !== 'closed') return null;
  return NOT_DONE.has(issue.maybeText('state_reason')) ? 'CANCELLED' : 'DONE';
}

export const workflowRun: Mapper = ({ body, forge }) => {
  const run = body.object('workflow_run');
  return build(run, {
    buildId: `${forge}:run:${run.number('id')}`,
    name: run.maybeText('name') ?? body.maybeText('workflow.name') ?? 'workflow',
    branch: run.maybeText('head_branch'),
    began: run.time('run_started_at') ?? run.time('started_at'),
    ended: run.time('completed_at') ?? run.time('updated_at'),
  });
};

const checkRun: Mapper = ({ body, forge }) => {
  const run = body.object('check_run');
  return build(run, {
    buildId: `${forge}:check:${run.number('id')}`,
    name: run.text('name'),
    branch: run.maybeText('check_suite.head_branch'),
    began: run.time('started_at'),
    ended: run.time('completed_at'),
  });
};

interface BuildDetails {
  readonly buildId: string;
  readonly name: string;
  readonly branch: string | undefined;
  readonly began: number | undefined;
  readonly ended: number | undefined;
}

function build(run: Fields, { buildId, name, branch, began, ended }: BuildDetails): Found[] {
  const status = run.text('status');
  const buildStatus = buildStateOf((status === 'completed' && run.maybeText('conclusion')) || status);
  if (buildStatus === undefined) return [];
  const sha = run.text('head_sha');
  const isOver = status === 'completed' && began !== undefined && ended !== undefined && ended >= began;
  const durationMs = isOver ? ended - began : undefined;
  const url = run.maybeText('html_url');
  return [
    {
      type: 'build_status',
      payload: { buildId, name, buildStatus, branch, sha, durationMs, url },
      occurredAt: ended ?? began,
      ...{ priority: priorityOf(buildStatus), correlationId: sha, causes: [commitOf(sha)] },
    },
  ];
}

/** Result of another system, by which it is told apart: the context. */
export const status: Mapper = ({ body, forge }) => {
  const sha = body.text('sha');
  const name = body.text('context');
  const buildStatus = buildStateOf(body.text('state'));
  if (buildStatus === undefined) return [];
  return [
    {
      type: 'build_status',
      payload: {
        buildId: `${forge}:status:${sha}:${name}`,
        ...{ name, buildStatus, sha },
        branch: body.objects('branches')[0]?.maybeText('name'),
        url: body.maybeText('target_url'),
      },
      occurredAt: body.time('updated_at') ?? body.time('created_at'),
      ...{ priority: priorityOf(buildStatus), correlationId: sha, causes: [commitOf(sha)] },
    },
  ];
};

const deployment: Mapper = (delivery) => deployed(delivery, delivery.body.object('deployment'), 'queued');

const deploymentStatus: Mapper = (delivery) => {
  const current = delivery.body.object('deployment_status');
  return deployed(delivery, current, current.text('state'));
};

function deployed({ body, forge }: Delivery, current: Fields, state: string): Found[] {
  const deploymentState = deploymentStateOf(state);
  if (deploymentState === undefined) return [];
  const about = body.object('deployment');
  const sha = about.text('sha');
  const builds = { run: body.maybeNumber('workflow_run.id'), check: body.maybeNumber('check_run.id') };
  const causes = Object.entries(builds).flatMap(([kind, id]): Cause[] =>
    id === undefined ? [] : [{ type: 'build_status', key: `${forge}:${kind}:${id}` }],
  );
  return [
    {
      type: 'deployment_status',
      payload: {
        deploymentId: `${forge}:${about.number('id')}`,
        environment: current.maybeText('environment') ?? about.text('environment'),
        deploymentStatus: deploymentState,
        version: about.maybeText('ref'),
        url: current.maybeText('environment_url') ?? current.maybeText('target_url'),
        message: current.maybeText('description'),
      },
      occurredAt: current.time('updated_at') ?? current.time('created_at'),
      ...{ priority: priorityOf(deploymentState), correlationId: sha, causes: [...causes, commitOf(sha)] },
    },
  ];
}

const commitOf = (sha: string): Cause => ({ type: 'commit', key: sha });

/** What each event of GitHub becomes. */
export const GITHUB_MAPPERS: Readonly<Record<string, Mapper>> = {
  push,
  pull_request: pullRequest,
  pull_request_review: pullRequestReview,
  issues,
  workflow_run: workflowRun,
  check_run: checkRun,
  status,
  deployment,
  deployment_status: deploymentStatus,
  ...risks,
  ...activities,
};
