import { type Cue, said } from '../cue.js';
import { taskOf } from './tasks.js';

const BASKET = 'src/basket';
const BRANCH = 'coupons';

/** The coupons are written: edits, commits, a red build, its mend, and a merged pull request. */
export const coupons: readonly Cue[] = [
  ['4:05', 'zoe', 'task_update', taskOf(31, 'IN_PROGRESS', 'TODO', 60), { matter: 'coupons', as: 'coupons-begun' }],
  ['4:12', 'zoe', 'user_typing', { userId: 'user-zoe', where: `${BASKET}/coupon-field.ts` }],
  [
    '4:30',
    'zoe',
    'file_change',
    { filePath: `${BASKET}/{each}`, changeType: 'MODIFIED', sizeBytes: 3_400 },
    { each: ['coupon-field.ts', 'basket.ts', 'totals.ts', 'coupon-field.css'], everyMs: 900 },
  ],
  [
    '4:50',
    'zoe',
    'file_change',
    { filePath: `${BASKET}/coupon-field.test.ts`, changeType: 'CREATED', sizeBytes: 1_900 },
  ],
  [
    '5:02',
    'zoe',
    'file_change',
    { filePath: `${BASKET}/money.ts`, changeType: 'MOVED', previousPath: 'src/money.ts', sizeBytes: 1_250 },
  ],
  ...said('5:25', 'zoe', {
    name: 'rounding',
    body: '15 % off 3.30 € is 2.805 €. Do we round each line, or the sum?',
  }),
  ...said('5:52', 'amara', {
    name: 'rounding-answer',
    replyTo: 'rounding',
    body: 'Each line. The invoice does so too.',
  }),
  ['6:00', 'zoe', 'message_read', { messageId: '{message:rounding-answer}', userId: 'user-zoe' }],

  ['7:10', 'zoe', 'push', pushOf('coupons-1', 'start', 2), { because: 'coupons-begun', as: 'coupons-push' }],
  [
    '7:11',
    'zoe',
    'commit',
    {
      ...commitOf('coupon-field', 'start'),
      message: 'Basket: a field for a coupon',
      filesChanged: 4,
      insertions: 122,
      deletions: 9,
    },
    { because: 'coupons-push' },
  ],
  [
    '7:12',
    'zoe',
    'commit',
    {
      ...commitOf('coupons-1', 'coupon-field'),
      message: 'Totals: take the discount off each line',
      filesChanged: 3,
      insertions: 48,
      deletions: 17,
    },
    { because: 'coupons-push', as: 'coupons-commit' },
  ],
  ['7:20', 'ci', 'build_status', buildOf(1, 'coupons-1', 'QUEUED'), { because: 'coupons-commit', as: 'red-queued' }],
  ['7:32', 'ci', 'build_status', buildOf(1, 'coupons-1', 'RUNNING'), { because: 'red-queued', as: 'red-running' }],
  [
    '7:40',
    'ci',
    'log_line',
    { source: 'check', stream: 'STDOUT', level: 'INFO', message: '{each}' },
    {
      because: 'red-running',
      each: [
        'added 412 packages in 9 s',
        'lint: 218 files, no fault',
        'test: basket/coupon-field ✓ 9',
        'test: basket/basket ✓ 31',
        'test: checkout ✓ 44',
      ],
      everyMs: 9_000,
    },
  ],
  [
    '8:32',
    'ci',
    'log_line',
    { source: 'check', stream: 'STDERR', level: 'ERROR', message: '{each}' },
    {
      because: 'red-running',
      each: ['test: basket/totals ✗ 2 of 18', 'expected 2.81 €, got 2.80 €: discount on one line'],
      everyMs: 400,
    },
  ],
  [
    '8:40',
    'ci',
    'build_status',
    { ...buildOf(1, 'coupons-1', 'FAILED'), durationMs: 68_000 },
    { because: 'red-running', as: 'red', priority: 'HIGH' },
  ],
  ['8:44', 'ci', 'risk_alert', redBuild(false), { because: 'red', as: 'risk-red', priority: 'HIGH' }],
  ...said('9:05', 'zoe', {
    name: 'red-mine',
    because: 'risk-red',
    body: 'Mine. Half cents go to the even side 🙈 Two minutes.',
  }),
  ['9:15', 'kenji', 'message_read', { messageId: '{message:red-mine}', userId: 'user-kenji' }],
  [
    '10:20',
    'zoe',
    'file_change',
    { filePath: `${BASKET}/{each}`, changeType: 'MODIFIED', sizeBytes: 1_400 },
    { each: ['money.ts', 'money.test.ts', 'totals.ts'], everyMs: 1_300 },
  ],
  ['11:05', 'zoe', 'push', pushOf('coupons-2', 'coupons-1', 1), { because: 'risk-red', as: 'mend-push' }],
  [
    '11:06',
    'zoe',
    'commit',
    {
      ...commitOf('coupons-2', 'coupons-1'),
      message: 'Money: round half a cent up\n\nFixes the build.',
      filesChanged: 3,
      insertions: 21,
      deletions: 6,
    },
    { because: 'mend-push', as: 'mend-commit' },
  ],
  ['11:14', 'ci', 'build_status', buildOf(2, 'coupons-2', 'RUNNING'), { because: 'mend-commit', as: 'green-running' }],
  [
    '12:35',
    'ci',
    'build_status',
    { ...buildOf(2, 'coupons-2', 'PASSED'), durationMs: 81_000 },
    { because: 'green-running', as: 'green' },
  ],
  ['12:38', 'ci', 'risk_alert', redBuild(true), { because: 'green' }],
  ['13:00', 'zoe', 'pull_request', pullOf('OPENED', 'open'), { because: 'green', as: 'pull-opened' }],

  ['19:20', 'amara', 'pull_request', pullOf('REVIEWED', 'open'), { because: 'reviewed', as: 'pull-approved' }],
  [
    '19:25',
    'amara',
    'activity',
    { kind: 'review', summary: 'Amara approved the coupons', subjectId: 'SHOP-31' },
    { because: 'pull-approved' },
  ],
  ['19:50', 'zoe', 'pull_request', pullOf('MERGED', 'merged'), { because: 'pull-approved', as: 'pull-merged' }],
  ['20:00', 'zoe', 'task_update', taskOf(31, 'DONE', 'IN_PROGRESS', 100), { because: 'pull-merged' }],
];

function pushOf(after: string, before: string, commitCount: number) {
  return {
    ref: `refs/heads/${BRANCH}`,
    before: `{sha:${before}}`,
    after: `{sha:${after}}`,
    commitCount,
    forced: false,
    url: `https://git.example.com/shop/web/compare/{short:${before}}...{short:${after}}`,
  };
}

function commitOf(name: string, parent: string) {
  return {
    sha: `{sha:${name}}`,
    parents: [`{sha:${parent}}`],
    branch: BRANCH,
    authorName: 'Zoë Martín',
    authorEmail: 'zoe@example.com',
    url: `https://git.example.com/shop/web/commit/{short:${name}}`,
  };
}

function buildOf(number: number, sha: string, buildStatus: 'QUEUED' | 'RUNNING' | 'PASSED' | 'FAILED') {
  return {
    buildId: `build-{no:build+${number}}`,
    name: 'check',
    buildStatus,
    branch: BRANCH,
    sha: `{sha:${sha}}`,
    url: `https://ci.example.com/shop/web/builds/{no:build+${number}}`,
  };
}

function redBuild(resolved: boolean) {
  return {
    riskId: 'R-2',
    severity: 'MEDIUM',
    category: 'quality',
    resolved,
    message: 'The build of coupons is red, and the release needs it',
  } as const;
}

function pullOf(action: 'OPENED' | 'REVIEWED' | 'MERGED', state: string) {
  return {
    number: '{no:pull+1}',
    title: 'Coupons in the basket',
    action,
    state,
    authorName: 'Zoë Martín',
    url: 'https://git.example.com/shop/web/pull/{no:pull+1}',
  } as const;
}
