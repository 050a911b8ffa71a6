import { type Cue, said } from '../cue.js';
import { stepOf } from './release-payloads.js';
import { taskOf } from './tasks.js';

/** The hour begins: who is there, what is to do, and the plan of the release. */
export const standUp: readonly Cue[] = [
  ['0:02', 'amara', 'user_status_changed', { userId: 'user-amara', userStatus: 'ONLINE' }],
  ['0:06', 'kenji', 'user_status_changed', { userId: 'user-kenji', userStatus: 'ONLINE', message: 'On call today' }],
  ['0:11', 'zoe', 'user_status_changed', { userId: 'user-zoe', userStatus: 'ONLINE' }],
  ['0:15', 'amara', 'chat_status_update', { channel: 'release', chatStatus: 'OPEN', topic: '2.{no:release}: coupons' }],
  ['0:18', 'reviewer', 'agent_status', { agentId: 'review-agent', name: 'review-agent', agentStatus: 'IDLE' }],
  ['0:19', 'writer', 'agent_status', { agentId: 'docs-agent', name: 'docs-agent', agentStatus: 'IDLE' }],
  [
    '0:22',
    'writer',
    'memory_stored',
    {
      memoryId: '{memory:invoices}',
      kind: 'fact',
      summary: 'Invoices round each line to whole cents',
      topics: ['money', 'invoices'],
    },
  ],
  ...said('0:40', 'amara', {
    name: 'morning',
    body: 'Good morning ☕ Coupons go out today as 2.{no:release}. Gift wrap only if it is green by half past.',
  }),
  ['0:55', 'kenji', 'message_read', { messageId: '{message:morning}', userId: 'user-kenji' }],
  ['0:58', 'zoe', 'message_read', { messageId: '{message:morning}', userId: 'user-zoe' }],
  ...said('1:20', 'zoe', {
    name: 'zoe-today',
    replyTo: 'morning',
    body: 'The coupon field is almost done. I need one answer about rounding.',
  }),
  ...said('1:50', 'kenji', {
    name: 'kenji-today',
    replyTo: 'morning',
    body: 'I take the deployments: staging first, then we look at it for ten minutes, then production.',
  }),

  ...([31, 32, 33, 34, 35, 36, 37, 38] as const).map(
    (number, index): Cue => [`2:${10 + index * 6}`, 'amara', 'task_update', taskOf(number, 'TODO')],
  ),
  [
    '3:00',
    'amara',
    'progress_update',
    { scope: 'project', percentage: 0, completedTasks: 0, totalTasks: 8, message: 'Release 2.{no:release} begins' },
  ],
  [
    '3:04',
    'amara',
    'dashboard_update',
    { widget: 'burndown', title: 'Tasks left', data: { unit: 'tasks', points: [12, 11, 9, 8] } },
  ],

  ['3:15', 'amara', 'step_updated', step('build', 'Build', 'ACTIVE'), { matter: 'release', as: 'plan' }],
  ['3:15', 'amara', 'step_updated', step('review', 'Review', 'PENDING'), { matter: 'release' }],
  ['3:15', 'amara', 'step_updated', step('staging', 'Staging', 'PENDING'), { matter: 'release' }],
  ['3:15', 'amara', 'step_updated', step('production', 'Production', 'PENDING'), { matter: 'release' }],
  ['3:15', 'amara', 'step_updated', step('announce', 'Announce', 'PENDING'), { matter: 'release' }],
  [
    '3:40',
    'amara',
    'risk_alert',
    {
      riskId: 'R-1',
      severity: 'LOW',
      category: 'schedule',
      resolved: false,
      message: 'Gift wrap may not be ready for 2.{no:release}',
      mitigation: 'It ships on its own tomorrow',
    },
    { as: 'risk-gift-wrap' },
  ],
];

function step(name: string, title: string, stepStatus: 'ACTIVE' | 'PENDING') {
  return { ...stepOf(name, title), stepStatus, assignee: 'amara' } as const;
}
