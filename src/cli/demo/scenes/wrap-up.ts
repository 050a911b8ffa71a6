import { type Cue, said } from '../cue.js';
import { stepOf } from './release-payloads.js';
import { taskOf } from './tasks.js';

/** The hour ends: the announcement, what was learnt, and lunch. */
export const wrapUp: readonly Cue[] = [
  [
    '51:20',
    'amara',
    'progress_update',
    { scope: 'project', percentage: 62.5, completedTasks: 5, totalTasks: 8, message: '2.{no:release}.1 is out' },
    { because: 'released', as: 'nearly' },
  ],
  [
    '51:25',
    'amara',
    'dashboard_update',
    { widget: 'burndown', title: 'Tasks left', data: { unit: 'tasks', points: [12, 11, 9, 8, 7, 5, 4, 3] } },
    { because: 'nearly' },
  ],
  ['51:30', 'amara', 'risk_alert', giftWrapRisk(), { because: 'gift-wrap-blocked' }],
  ['52:00', 'kenji', 'user_status_changed', { userId: 'user-kenji', userStatus: 'ONLINE', message: 'On call today' }],
  ...said('52:30', 'amara', {
    name: 'thanks',
    because: 'released',
    body: 'Thank you all. 2.{no:release}.1 is out, and I take the announcement.',
  }),
  ['52:40', 'kenji', 'message_read', { messageId: '{message:thanks}', userId: 'user-kenji' }],
  ['52:43', 'zoe', 'message_read', { messageId: '{message:thanks}', userId: 'user-zoe' }],
  [
    '53:10',
    'amara',
    'system_notification',
    {
      notificationLevel: 'SUCCESS',
      title: 'Coupons are here',
      message: 'Customers can use coupons from 2.{no:release}.1 on',
    },
    { because: 'released', as: 'notified' },
  ],
  [
    '53:20',
    'amara',
    'step_completed',
    { ...stepOf('announce', 'Announce'), stepOutcome: 'SUCCEEDED', durationMs: 50_000 },
    { because: 'notified' },
  ],
  ...said('54:10', 'kenji', {
    name: 'lesson',
    because: 'released',
    body: 'For next time: a check from every web machine to the cache, before the first instance is replaced. I take SHOP-38.',
  }),
  ['54:40', 'kenji', 'task_update', taskOf(38, 'IN_PROGRESS', 'TODO', 10), { because: 'lesson' }],
  [
    '55:30',
    'shop',
    'log_line',
    { source: 'shop', stream: 'OTHER', level: 'INFO', message: '{each}' },
    { each: ['order 88,201: 2 teas, coupon', 'order 88,202: 1 tea', 'order 88,203: 5 teas, coupon'], everyMs: 21_000 },
  ],
  ['57:00', 'shop', 'health_check', { component: 'payments', health: 'HEALTHY', latencyMs: 150 }],
  ['58:00', 'zoe', 'activity', { kind: 'note', summary: 'Lunch, back at one' }],
  ['58:30', 'reviewer', 'agent_status', { agentId: 'review-agent', name: 'review-agent', agentStatus: 'IDLE' }],
  ['59:20', 'zoe', 'user_status_changed', { userId: 'user-zoe', userStatus: 'AWAY', message: 'At lunch' }],
  ['59:50', 'amara', 'user_status_changed', { userId: 'user-amara', userStatus: 'OFFLINE' }],
];

function giftWrapRisk() {
  return {
    riskId: 'R-1',
    severity: 'MEDIUM',
    category: 'schedule',
    resolved: false,
    message: 'Gift wrap is not ready for 2.{no:release}',
    mitigation: 'It ships on its own tomorrow',
  } as const;
}
