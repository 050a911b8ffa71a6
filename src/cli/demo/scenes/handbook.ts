import { type Cue, chunksOf, said } from '../cue.js';
import { commitOf, pushOf } from './release-payloads.js';
import { taskOf } from './tasks.js';

const FIRST = '{run:handbook}';
const SECOND = '{run:handbook-again}';
const MODEL = 'small-3';
const PURPOSE = 'Explain coupons on the help pages';

const RESPONSE = `A coupon is entered in the basket, below the sum. The discount is taken off each line and rounded to whole cents. \
A coupon counts once for each customer. Where it is refused, the basket says why: it has expired, it was used before, \
or the price of a tea could not be read.`;

/** The other agent writes the help pages: it looks up what is known, fails once, and remembers what it learnt. */
export const handbook: readonly Cue[] = [
  ['28:00', 'amara', 'task_update', taskOf(35, 'IN_PROGRESS', 'TODO'), { matter: 'help', as: 'help-begun' }],
  [
    '28:05',
    'writer',
    'agent_status',
    status('RUNNING', 'Reading what is known of coupons'),
    { because: 'help-begun', as: 'help' },
  ],
  [
    '28:10',
    'writer',
    'context_analysis_progress',
    { analysisId: 'analysis-{short:help}', percentage: '{each}', stage: 'reading the commits of today' },
    { because: 'help', each: [15, 40, 75], everyMs: 7_000 },
  ],
  [
    '28:35',
    'writer',
    'context_analysis_complete',
    {
      analysisId: 'analysis-{short:help}',
      keyTerms: ['coupon', 'rounding', 'basket'],
      durationMs: 24_000,
      summary: 'Coupons take a discount off each line of the basket',
    },
    { because: 'help' },
  ],
  [
    '28:40',
    'writer',
    'context_summary_updated',
    {
      summary: 'The shop takes coupons from 2.{no:release} on; discounts are rounded on each line',
      previousSummary: 'The shop has no coupons yet',
    },
    { because: 'help' },
  ],
  [
    '28:45',
    'writer',
    'memory_stored',
    {
      memoryId: '{memory:rounding}',
      kind: 'decision',
      topics: ['money', 'coupons'],
      summary: 'Discounts are rounded on each line, half a cent up',
    },
    { because: 'help' },
  ],
  [
    '28:47',
    'writer',
    'memory_stored',
    {
      memoryId: '{memory:freeze}',
      kind: 'note',
      topics: ['release'],
      summary: 'Nobody merges while a release is rolled out',
    },
    { because: 'help' },
  ],
  [
    '28:50',
    'writer',
    'ai_processing_start',
    { runId: FIRST, agentId: 'docs-agent', model: MODEL, purpose: PURPOSE },
    { because: 'help' },
  ],
  [
    '28:55',
    'writer',
    'ai_processing_progress',
    { runId: FIRST, percentage: 20, stage: 'writing' },
    { because: 'help' },
  ],
  [
    '29:10',
    'writer',
    'ai_processing_error',
    { runId: FIRST, code: 'OVERLOADED', message: 'The model is overloaded', retryable: true },
    { because: 'help', as: 'overloaded' },
  ],
  [
    '29:11',
    'writer',
    'ai_processing_end',
    { runId: FIRST, success: false, durationMs: 21_000 },
    { because: 'overloaded' },
  ],
  [
    '29:12',
    'writer',
    'agent_status',
    status('FAILED', 'The model is overloaded; again in a minute'),
    { because: 'overloaded' },
  ],
  [
    '30:15',
    'writer',
    'agent_status',
    status('RUNNING', 'Writing the page'),
    { because: 'overloaded', as: 'help-again' },
  ],
  [
    '30:18',
    'writer',
    'ai_processing_start',
    { runId: SECOND, agentId: 'docs-agent', model: MODEL, purpose: PURPOSE },
    { because: 'help-again', as: 'help-run' },
  ],
  [
    '30:25',
    'writer',
    'ai_processing_progress',
    { runId: SECOND, percentage: '{each}', stage: 'writing' },
    { because: 'help-run', each: [25, 50, 90], everyMs: 12_000 },
  ],
  [
    '30:30',
    'writer',
    'ai_response_chunk',
    { runId: SECOND, index: '{index}', content: '{each}' },
    { because: 'help-run', each: chunksOf(RESPONSE), everyMs: 1_100 },
  ],
  [
    '31:05',
    'writer',
    'ai_response_generated',
    { runId: SECOND, content: RESPONSE, model: MODEL, inputTokens: 6_100, outputTokens: 94 },
    { because: 'help-run', as: 'help-text' },
  ],
  [
    '31:06',
    'writer',
    'ai_processing_end',
    { runId: SECOND, success: true, durationMs: 48_000, inputTokens: 6_100, outputTokens: 94 },
    { because: 'help-run' },
  ],
  [
    '31:15',
    'writer',
    'file_change',
    { filePath: 'help/coupons/{each}', changeType: 'CREATED', sizeBytes: 2_800 },
    {
      because: 'help-text',
      each: ['index.de.md', 'index.en.md', 'index.es.md', 'index.fr.md', 'index.ja.md', 'refused.en.md', 'basket.svg'],
      everyMs: 600,
    },
  ],
  [
    '31:21',
    'writer',
    'file_change',
    { filePath: 'help/coupons/pictures/basket-{each}.png', changeType: 'CREATED', sizeBytes: 48_000 },
    { because: 'help-text', each: Array.from({ length: 18 }, (_, index) => index + 1), everyMs: 150 },
  ],
  [
    '31:25',
    'writer',
    'generation_complete',
    {
      generationId: 'gen-{short:help}',
      artifacts: [
        {
          name: 'coupons.en.html',
          url: 'https://shop.example.com/help/coupons',
          mediaType: 'text/html',
          sizeBytes: 8_900,
        },
        {
          name: 'クーポン.ja.html',
          url: 'https://shop.example.com/ja/help/coupons',
          mediaType: 'text/html',
          sizeBytes: 9_700,
        },
      ],
      durationMs: 9_000,
    },
    { because: 'help-text', as: 'help-pages' },
  ],
  ['31:40', 'writer', 'push', pushOf('docs', 'release', 1), { because: 'help-pages', as: 'help-push' }],
  [
    '31:41',
    'writer',
    'commit',
    commitOf('docs', 'release', 'Help: coupons, in five languages'),
    { because: 'help-push', as: 'help-commit' },
  ],
  [
    '31:50',
    'writer',
    'memory_updated',
    {
      memoryId: '{memory:rounding}',
      topics: ['money', 'coupons', 'help'],
      summary: 'Discounts are rounded on each line, half a cent up; the help pages say so',
    },
    { because: 'help-commit' },
  ],
  ['31:55', 'writer', 'agent_status', status('SUCCEEDED', 'Five pages'), { because: 'help-commit' }],
  ['32:00', 'writer', 'task_update', taskOf(35, 'DONE', 'IN_PROGRESS', 100), { because: 'help-commit' }],
  [
    '32:10',
    'amara',
    'progress_update',
    { scope: 'project', percentage: 50, completedTasks: 4, totalTasks: 8, message: 'The help pages are written' },
    { because: 'help-commit' },
  ],
  ...said('32:30', 'zoe', {
    name: 'help-read',
    because: 'help-commit',
    body: 'The help pages read well. In Japanese it is 割引クーポン, I have corrected it.',
  }),
  ['49:30', 'writer', 'memory_deleted', { memoryId: '{memory:freeze}', reason: 'The release is out' }],
  ['49:32', 'writer', 'memory_expired', { memoryId: '{memory:invoices}' }],
];

function status(agentStatus: 'RUNNING' | 'FAILED' | 'SUCCEEDED', message: string) {
  return { agentId: 'docs-agent', name: 'docs-agent', agentStatus, task: 'SHOP-35', message } as const;
}
