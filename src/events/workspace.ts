import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  dateTime,
  formerly,
  id,
  int,
  listOf,
  oneOf,
  optional,
  safeInt,
  string,
} from '../core/declare/field.js';

export const fileChange = defineEvent({
  name: 'file_change',
  domain: 'workspace',
  description: 'A file of the workspace was created, modified, deleted or moved.',
  payload: {
    filePath: string('Path of the file, relative to the root of the workspace'),
    changeType: oneOf('FileChangeType', ['CREATED', 'MODIFIED', 'DELETED', 'MOVED'], 'Kind of change'),
    previousPath: optional(string('Path before the move')),
    sizeBytes: optional(safeInt('Size of the file after the change')),
  },
  kept: 'log',
  from: ['clients'],
  example: { filePath: 'src/server/ws.ts', changeType: 'MOVED', previousPath: 'src/ws.ts', sizeBytes: 4812 },
});

export const autoCommit = defineEvent({
  name: 'auto_commit',
  domain: 'workspace',
  description: 'An automatic commit was scheduled, started or ended.',
  payload: {
    phase: oneOf('AutoCommitPhase', ['SCHEDULED', 'START', 'RESULT', 'ERROR'], 'Phase of the automatic commit'),
    success: optional(boolean('Whether a commit was made; present in phase RESULT')),
    changesCount: optional(int('Number of changed files', { min: 0 })),
    commitSha: optional(string('Full hash of the commit that was made')),
    message: optional(string('Commit message, or the error')),
    nextRunAt: optional(dateTime('Time of the next automatic commit')),
  },
  kept: 'log',
  from: ['clients'],
  example: {
    phase: 'RESULT',
    success: true,
    changesCount: 3,
    commitSha: '9fceb02d0ae598e95dc970b74767f19372d61af8',
    message: 'Checkpoint: 3 files changed',
    nextRunAt: '2026-11-21T09:45:00.000Z',
  },
});

export const commit = defineEvent({
  name: 'commit',
  domain: 'workspace',
  description: 'A commit was made.',
  payload: {
    sha: string('Full hash of the commit'),
    message: string('Commit message, subject and body'),
    authorName: string('Name of the author'),
    authorEmail: optional(string('Email address of the author')),
    branch: optional(string('Branch of the commit')),
    parents: listOf(string('Full hash of a parent'), 'Hashes of the parents; empty for a first commit'),
    filesChanged: optional(int('Number of files changed', { min: 0 })),
    insertions: optional(int('Number of lines added', { min: 0 })),
    deletions: optional(int('Number of lines removed', { min: 0 })),
    url: optional(string('URL of the commit')),
  },
  key: 'sha',
  kept: 'log',
  from: ['clients'],
  example: {
    sha: '9fceb02d0ae598e95dc970b74767f19372d61af8',
    message: 'Close the socket of a stalled reader',
    authorName: 'Ada Lovelace',
    authorEmail: 'ada@example.com',
    branch: 'main',
    parents: ['2c26b46b68ffc68ff99b453c1d30413413422d70'],
    filesChanged: 4,
    insertions: 61,
    deletions: 12,
    url: 'https://git.example.com/acme/web/commit/9fceb02d',
  },
});

export const push = defineEvent({
  name: 'push',
  domain: 'workspace',
  description: 'Commits were pushed to a branch or a tag of the repository.',
  payload: {
    ref: string('Full name of the ref, such as refs/heads/main'),
    before: optional(string('Previous hash of the ref; absent for a new ref')),
    after: string('New hash of the ref'),
    commitCount: int('Number of commits pushed', { min: 0 }),
    forced: boolean('Whether the push was forced'),
    url: optional(string('URL of the comparison')),
  },
  kept: 'log',
  from: ['clients'],
  example: {
    ref: 'refs/heads/main',
    before: '2c26b46b68ffc68ff99b453c1d30413413422d70',
    after: '9fceb02d0ae598e95dc970b74767f19372d61af8',
    commitCount: 2,
    forced: false,
    url: 'https://git.example.com/acme/web/compare/2c26b46b...9fceb02d',
  },
});

export const pullRequest = defineEvent({
  name: 'pull_request',
  domain: 'workspace',
  description: 'A pull request was opened, updated, reviewed, merged or closed.',
  payload: {
    number: int('Number of the pull request in its repository', { min: 0 }),
    title: string('Title of the pull request'),
    action: oneOf(
      'PullRequestAction',
      ['OPENED', 'UPDATED', 'REVIEWED', 'MERGED', 'CLOSED'],
      'Action on the pull request',
    ),
    state: string('State after the action, as named by the code host'),
    authorName: string('Name of the author'),
    url: optional(string('URL of the pull request')),
  },
  key: 'number',
  kept: 'log',
  from: ['clients'],
  example: {
    number: 128,
    title: 'Resume streams by cursor',
    action: 'REVIEWED',
    state: 'open',
    authorName: 'Ada Lovelace',
    url: 'https://git.example.com/acme/web/pull/128',
  },
});

export const buildStatus = defineEvent({
  name: 'build_status',
  domain: 'workspace',
  description: 'The status of a build changed.',
  payload: {
    buildId: id('Id of the build'),
    name: string('Name of the workflow or job'),
    buildStatus: formerly(
      'status',
      oneOf('BuildState', ['QUEUED', 'RUNNING', 'PASSED', 'FAILED', 'CANCELLED'], 'Status of the build'),
    ),
    branch: optional(string('Branch of the build')),
    sha: optional(string('Full hash of the commit')),
    durationMs: optional(safeInt('Duration of the build in milliseconds')),
    url: optional(string('URL of the build')),
  },
  key: 'buildId',
  kept: 'log',
  from: ['clients'],
  example: {
    buildId: 'build-4711',
    name: 'check',
    buildStatus: 'PASSED',
    branch: 'main',
    sha: '9fceb02d0ae598e95dc970b74767f19372d61af8',
    durationMs: 184_000,
    url: 'https://ci.example.com/acme/web/builds/4711',
  },
});
