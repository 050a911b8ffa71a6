import { type Cue, chunksOf, said } from '../cue.js';

const RUN = '{run:review}';
const MODEL = 'large-2';

const RESPONSE = `I read the six files of #{no:pull+1}. The coupon is checked twice: in the field and on the server, and the two agree. \
The discount is taken off each line, as the invoice does it, and half a cent is rounded up. Two remarks. \
The field keeps a coupon when the basket is emptied, so the next customer of a shared till would see it. \
And \`totals.ts\` line 88 adds prices before it checks the currency; nothing is wrong today, because every price is in euro. \
Neither holds the release back. I would approve it once the field is cleared.`;

/** The agent reviews the pull request, streams what it found, and a person answers. */
export const review: readonly Cue[] = [
  [
    '13:20',
    'reviewer',
    'agent_status',
    status('RUNNING', 'Reading #{no:pull+1}'),
    { because: 'pull-opened', as: 'review-begun' },
  ],
  [
    '13:22',
    'reviewer',
    'ai_processing_start',
    { runId: RUN, agentId: 'review-agent', model: MODEL, purpose: 'Review #{no:pull+1}' },
    { because: 'review-begun', as: 'review-run' },
  ],
  [
    '13:30',
    'reviewer',
    'memory_retrieved',
    { query: 'how do we round money', memoryIds: ['{memory:invoices}'], durationMs: 18 },
    { because: 'review-run' },
  ],
  [
    '13:34',
    'reviewer',
    'context_relevance_changed',
    { memoryId: '{memory:invoices}', relevance: 0.92, reason: 'The pull request changes how discounts are rounded' },
    { because: 'review-run' },
  ],
  [
    '13:45',
    'reviewer',
    'ai_processing_progress',
    { runId: RUN, percentage: '{each}', stage: 'reading', message: 'src/basket' },
    { because: 'review-run', each: [8, 21, 36, 50, 64], everyMs: 16_000 },
  ],
  [
    '15:10',
    'reviewer',
    'log_line',
    { source: 'review-agent', stream: 'STDOUT', level: 'DEBUG', message: '{each}', agentId: 'review-agent' },
    {
      because: 'review-run',
      each: ['read src/basket/coupon-field.ts', 'read src/basket/totals.ts', 'ran 18 tests of basket/totals: all pass'],
      everyMs: 3_000,
    },
  ],
  [
    '15:25',
    'reviewer',
    'similar_issues_found',
    {
      query: 'coupon stays after the basket is emptied',
      issues: [
        {
          id: 'SHOP-12',
          title: 'A gift message stays after checkout',
          score: 0.87,
          url: 'https://tasks.example.com/SHOP-12',
        },
        { id: 'SHOP-19', title: 'The till keeps the last customer number', score: 0.71 },
      ],
    },
    { because: 'review-run' },
  ],
  [
    '15:40',
    'reviewer',
    'ai_processing_progress',
    { runId: RUN, percentage: 80, stage: 'writing', message: 'The summary' },
    { because: 'review-run' },
  ],
  [
    '15:45',
    'reviewer',
    'ai_response_chunk',
    { runId: RUN, index: '{index}', content: '{each}' },
    { because: 'review-run', each: chunksOf(RESPONSE), everyMs: 900 },
  ],
  [
    '16:30',
    'reviewer',
    'ai_response_generated',
    { runId: RUN, content: RESPONSE, model: MODEL, inputTokens: 18_400, outputTokens: 190 },
    { because: 'review-run', as: 'review-answer' },
  ],
  [
    '16:32',
    'reviewer',
    'ai_processing_end',
    { runId: RUN, success: true, durationMs: 190_000, inputTokens: 18_400, outputTokens: 190 },
    { because: 'review-run' },
  ],
  [
    '16:35',
    'reviewer',
    'agent_status',
    status('WAITING', 'Clear the coupon when the basket is emptied?'),
    { because: 'review-answer' },
  ],
  ...said('16:50', 'reviewer', {
    name: 'review-summary',
    because: 'review-answer',
    body: 'Reviewed #{no:pull+1}: two remarks, neither holds the release back. Shall the field be cleared with the basket?',
  }),
  ...said('17:25', 'zoe', {
    name: 'review-reply',
    replyTo: 'review-summary',
    because: 'review-summary',
    body: 'Yes, good catch. I clear it now and leave the currency for SHOP-37.',
  }),
  [
    '17:30',
    'reviewer',
    'message_processed',
    { messageId: '{message:review-reply}', runId: RUN, durationMs: 640 },
    { because: 'review-reply', as: 'review-heard' },
  ],
  ['18:20', 'zoe', 'file_change', { filePath: 'src/basket/coupon-field.ts', changeType: 'MODIFIED', sizeBytes: 3_600 }],
  [
    '18:40',
    'zoe',
    'pull_request',
    {
      number: '{no:pull+1}',
      title: 'Coupons in the basket',
      action: 'UPDATED',
      state: 'open',
      authorName: 'Zoë Martín',
      url: 'https://git.example.com/shop/web/pull/{no:pull+1}',
    },
    { because: 'review-heard', as: 'pull-updated' },
  ],
  ['19:00', 'reviewer', 'agent_status', status('SUCCEEDED', 'Approved'), { because: 'pull-updated', as: 'reviewed' }],
];

function status(agentStatus: 'RUNNING' | 'WAITING' | 'SUCCEEDED', message: string) {
  return { agentId: 'review-agent', name: 'review-agent', agentStatus, task: 'SHOP-31', message } as const;
}
