import { type Cue, said } from '../cue.js';
import { buildOf, commitOf, deploymentOf, pushOf, stepOf } from './release-payloads.js';

/** The release is pushed, built and rolled out to staging. Everything in it has a cause. */
export const release: readonly Cue[] = [
  [
    '21:00',
    'amara',
    'step_completed',
    { ...stepOf('build', 'Build'), stepOutcome: 'SUCCEEDED', durationMs: 1_065_000 },
    { because: 'plan' },
  ],
  [
    '21:01',
    'amara',
    'step_completed',
    { ...stepOf('review', 'Review'), stepOutcome: 'SUCCEEDED', durationMs: 410_000 },
    { because: 'plan' },
  ],
  ['21:30', 'amara', 'push', pushOf('release', 'main-before', 3), { because: 'plan', as: 'release-push' }],
  [
    '21:31',
    'zoe',
    'commit',
    commitOf('merge', 'main-before', 'Merge #{no:pull+1}: coupons in the basket'),
    { because: 'release-push' },
  ],
  [
    '21:32',
    'amara',
    'commit',
    commitOf('cache', 'merge', 'Price cache: ask the new machine first'),
    { because: 'release-push' },
  ],
  [
    '21:33',
    'amara',
    'commit',
    commitOf('release', 'cache', 'Release 2.{no:release}.0'),
    { because: 'release-push', as: 'release-commit' },
  ],
  ['21:40', 'ci', 'build_status', buildOf(3, 'release', 'QUEUED'), { because: 'release-commit', as: 'release-queued' }],
  [
    '21:55',
    'ci',
    'build_status',
    buildOf(3, 'release', 'RUNNING'),
    { because: 'release-queued', as: 'release-running' },
  ],
  [
    '25:36',
    'ci',
    'build_status',
    { ...buildOf(3, 'release', 'PASSED'), durationMs: 221_000 },
    { because: 'release-running', as: 'release-build' },
  ],

  [
    '25:45',
    'amara',
    'step_updated',
    { ...stepOf('staging', 'Staging'), stepStatus: 'ACTIVE', assignee: 'kenji' },
    { because: 'release-build' },
  ],
  [
    '25:50',
    'deployer',
    'deployment_status',
    deploymentOf(1, 'staging', 'QUEUED'),
    { because: 'release-build', as: 'staging-queued' },
  ],
  [
    '26:05',
    'deployer',
    'deployment_status',
    { ...deploymentOf(1, 'staging', 'IN_PROGRESS'), percentage: '{each}' },
    { because: 'staging-queued', as: 'staging-runs', each: [20, 60, 100], everyMs: 11_000 },
  ],
  [
    '26:45',
    'deployer',
    'deployment_status',
    deploymentOf(1, 'staging', 'SUCCEEDED'),
    { because: 'staging-runs', as: 'staging' },
  ],
  [
    '26:50',
    'kenji',
    'step_completed',
    { ...stepOf('staging', 'Staging'), stepOutcome: 'SUCCEEDED', durationMs: 65_000 },
    { because: 'staging' },
  ],
  ...said('27:20', 'kenji', {
    name: 'staging-said',
    because: 'staging',
    body: 'Staging has it. I bought three teas with a coupon, all fine 🍵',
  }),
];
