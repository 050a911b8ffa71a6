const SHA = 'da1560886d4f094c3e6c9ef40349f7d38b5d27d7';
const BEFORE = '95790bf891e76fee5e1747ab589903a6a1f80f22';
const NONE = '0'.repeat(40);
const USER = { id: 51, name: 'Ada Lovelace', username: 'ada' };

const projectNamed = (name: string) => ({
  ...{ id: 1, name, web_url: `https://gitlab.example.com/group/${name}` },
  path_with_namespace: `group/${name}`,
});
const inProject = (name: string, payload: object) => ({ user: USER, project: projectNamed(name), ...payload });

interface GitlabDelivery {
  readonly hook: string;
  readonly project: string | null;
  readonly payload: object;
  /** Wire names and some fields of the payloads of the events. */
  readonly expected: readonly (readonly [string, object])[];
}

const activity = (kind: string, summary: string): GitlabDelivery['expected'] => [['activity', { kind, summary }]];

/** Deliveries in the form that the documentation of GitLab shows, one of each event, and what they become. */
export const GITLAB_DELIVERIES: readonly GitlabDelivery[] = [
  {
    ...{ hook: 'Push Hook', project: 'pushed' },
    payload: {
      ...{ object_kind: 'push', before: BEFORE, after: SHA, ref: 'refs/heads/main', total_commits_count: 4 },
      ...{ user_username: 'ada', user_name: 'Ada Lovelace', project: projectNamed('pushed') },
      commits: [
        {
          ...{ id: SHA, message: 'fixed readme', title: 'fixed readme', timestamp: '2012-01-03T23:36:29+02:00' },
          ...{ url: 'https://gitlab.example.com/c', author: { name: 'Ada', email: '[REDACTED]' } },
          ...{ added: ['CHANGELOG'], modified: ['a.rb'], removed: [] },
        },
      ],
    },
    expected: [
      ['push', { ref: 'refs/heads/main', before: BEFORE, after: SHA, commitCount: 4, forced: false }],
      ['commit', { sha: SHA, message: 'fixed readme', authorName: 'Ada', branch: 'main', filesChanged: 2 }],
    ],
  },
  {
    ...{ hook: 'Tag Push Hook', project: 'tagged' },
    payload: {
      ...{ object_kind: 'tag_push', before: NONE, after: SHA, ref: 'refs/tags/v1.0.0', total_commits_count: 0 },
      ...{ user_username: 'ada', project: projectNamed('tagged'), commits: [] },
    },
    expected: [['push', { ref: 'refs/tags/v1.0.0', after: SHA, commitCount: 0, forced: false }]],
  },
  {
    ...{ hook: 'Merge Request Hook', project: 'merged' },
    payload: inProject('merged', {
      object_kind: 'merge_request',
      object_attributes: {
        ...{ iid: 1, title: 'MS-Viewport', state: 'merged', action: 'merge', author_id: 51 },
        ...{ url: 'https://gitlab.example.com/mr/1', merge_commit_sha: SHA, last_commit: { id: BEFORE } },
      },
    }),
    expected: [
      ['pull_request', { number: 1, title: 'MS-Viewport', action: 'MERGED', state: 'merged', authorName: 'ada' }],
    ],
  },
  {
    ...{ hook: 'Issue Hook', project: 'issued' },
    payload: inProject('issued', {
      object_kind: 'issue',
      object_attributes: { iid: 23, title: 'New API', state: 'closed', action: 'close', due_date: '2026-12-24' },
      ...{ labels: [{ title: 'API' }], assignees: [{ username: 'grace' }] },
    }),
    expected: [
      [
        'task_update',
        {
          ...{ taskId: 'group/issued#23', title: 'New API', taskStatus: 'DONE', assignee: 'grace' },
          ...{ dueAt: '2026-12-24T00:00:00.000Z', labels: ['API'] },
        },
      ],
    ],
  },
  {
    ...{ hook: 'Work Item Hook', project: 'work' },
    payload: inProject('work', {
      object_kind: 'work_item',
      object_attributes: { iid: 2, title: 'Task', state: 'opened', action: 'open' },
      labels: [{ title: 'In-Progress' }],
    }),
    expected: [['task_update', { taskId: 'group/work#2', taskStatus: 'IN_PROGRESS' }]],
  },
  {
    ...{ hook: 'Pipeline Hook', project: 'piped' },
    payload: inProject('piped', {
      object_kind: 'pipeline',
      object_attributes: {
        ...{ id: 31, ref: 'main', tag: false, sha: SHA, status: 'success', duration: 63 },
        finished_at: '2016-08-12 15:26:29 UTC',
      },
    }),
    expected: [
      [
        'build_status',
        { buildId: 'gitlab:pipeline:31', buildStatus: 'PASSED', branch: 'main', sha: SHA, durationMs: 63_000 },
      ],
    ],
  },
  {
    ...{ hook: 'Job Hook', project: 'worked' },
    payload: inProject('worked', {
      ...{ object_kind: 'build', ref: 'main', tag: false, sha: SHA, build_id: 1977, build_name: 'test' },
      ...{ build_status: 'failed', build_duration: 1.5, pipeline_id: 2366 },
    }),
    expected: [
      ['build_status', { buildId: 'gitlab:job:1977', name: 'test', buildStatus: 'FAILED', durationMs: 1_500 }],
    ],
  },
  {
    ...{ hook: 'Deployment Hook', project: 'deployed' },
    payload: inProject('deployed', {
      ...{ object_kind: 'deployment', status: 'success', status_changed_at: '2021-04-28 21:50:00 +0200' },
      ...{ deployment_id: 15, deployable_id: 796, environment: 'staging', short_sha: 'da156088' },
      ...{ commit_url: `https://gitlab.example.com/c/${SHA}`, commit_title: 'Add new file' },
    }),
    expected: [
      [
        'deployment_status',
        { deploymentId: 'gitlab:15', environment: 'staging', deploymentStatus: 'SUCCEEDED', version: 'da156088' },
      ],
    ],
  },
  {
    ...{ hook: 'Vulnerability Hook', project: 'vulnerable' },
    payload: {
      object_kind: 'vulnerability',
      object_attributes: {
        ...{ url: 'https://gitlab.example.com/group/vulnerable/-/security/vulnerabilities/1', title: 'REXML DoS' },
        ...{ state: 'confirmed', severity: 'high' },
      },
    },
    expected: [
      [
        'risk_alert',
        { riskId: 'group/vulnerable:vulnerability:1', severity: 'HIGH', message: 'REXML DoS', resolved: false },
      ],
    ],
  },
  {
    ...{ hook: 'Note Hook', project: 'noted' },
    payload: inProject('noted', {
      object_kind: 'note',
      object_attributes: { note: 'This MR needs work.', url: 'https://gitlab.example.com/n' },
      merge_request: { title: 'Tempora' },
    }),
    expected: activity('comment', 'Comment on merge request Tempora'),
  },
  {
    ...{ hook: 'Release Hook', project: 'released' },
    payload: inProject('released', {
      object_kind: 'release',
      name: 'v1.1',
      action: 'create',
      url: 'https://gitlab.example.com/r',
    }),
    expected: activity('release', 'Release v1.1 created'),
  },
  {
    ...{ hook: 'Milestone Hook', project: 'milestone' },
    payload: inProject('milestone', { object_kind: 'milestone', object_attributes: { title: 'v1.0' } }),
    expected: activity('milestone', 'Milestone v1.0'),
  },
  {
    ...{ hook: 'Wiki Page Hook', project: 'wiki' },
    payload: inProject('wiki', { object_kind: 'wiki_page', object_attributes: { title: 'Awesome' } }),
    expected: activity('wiki', 'Wiki: Awesome'),
  },
  {
    ...{ hook: 'Feature Flag Hook', project: 'flagged' },
    payload: inProject('flagged', { object_kind: 'feature_flag', object_attributes: { name: 'dark', active: true } }),
    expected: activity('feature-flag', 'Feature flag dark on'),
  },
  {
    ...{ hook: 'Emoji Hook', project: null, expected: [] },
    payload: inProject('emoji', { object_kind: 'emoji', object_attributes: { name: 'thumbsup' } }),
  },
  {
    ...{ hook: 'Member Hook', project: null, expected: [] },
    payload: { event_name: 'user_add_to_group', group_path: 'group' },
  },
];
