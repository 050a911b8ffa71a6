import { defineEvent } from '../core/declare/event.js';
import { float, id, listOf, object, optional, percentage, safeInt, string } from '../core/declare/field.js';

export const memoryStored = defineEvent({
  name: 'memory_stored',
  domain: 'memory',
  description: 'Something was put into memory.',
  payload: {
    memoryId: id('The memory'),
    kind: optional(string('Kind of memory, in the words of the publisher')),
    summary: string('What is remembered'),
    topics: listOf(string('A topic'), 'Topics that it belongs to'),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: {
    memoryId: 'mem-204',
    kind: 'decision',
    summary: 'Cursors carry the epoch of the log',
    topics: ['cursor', 'log'],
  },
});

export const memoryUpdated = defineEvent({
  name: 'memory_updated',
  domain: 'memory',
  description: 'A memory changed.',
  payload: {
    memoryId: id('The memory'),
    summary: optional(string('What is remembered now')),
    topics: listOf(string('A topic'), 'Topics that it belongs to now'),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204', summary: 'Cursors carry epoch and position', topics: ['cursor'] },
});

export const memoryDeleted = defineEvent({
  name: 'memory_deleted',
  domain: 'memory',
  description: 'A memory was deleted.',
  payload: {
    memoryId: id('The memory'),
    reason: optional(string('Why it was deleted')),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204', reason: 'Superseded' },
});

export const memoryExpired = defineEvent({
  name: 'memory_expired',
  domain: 'memory',
  description: 'The time of a memory ran out.',
  payload: {
    memoryId: id('The memory'),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204' },
});

export const memoryRetrieved = defineEvent({
  name: 'memory_retrieved',
  domain: 'memory',
  description: 'Memory was searched.',
  payload: {
    query: string('What was searched for'),
    memoryIds: listOf(id('A memory'), 'What was found, best first'),
    durationMs: optional(safeInt('How long it took, in milliseconds')),
  },
  kept: 'log',
  from: ['clients'],
  example: { query: 'how are cursors sealed', memoryIds: ['mem-204', 'mem-198'], durationMs: 18 },
});

export const contextAnalysisProgress = defineEvent({
  name: 'context_analysis_progress',
  domain: 'memory',
  description: 'How far an analysis of the context has come.',
  payload: {
    analysisId: id('The analysis'),
    percentage: optional(percentage('How much is done, 0 to 100')),
    stage: optional(string('Stage that it is in')),
  },
  key: 'analysisId',
  kept: 'log',
  from: ['clients'],
  example: { analysisId: 'analysis-9', percentage: 70, stage: 'clustering' },
});

export const contextAnalysisComplete = defineEvent({
  name: 'context_analysis_complete',
  domain: 'memory',
  description: 'An analysis of the context came to its end.',
  payload: {
    analysisId: id('The analysis'),
    keyTerms: listOf(string('A term'), 'Terms that matter most, first the most important'),
    summary: optional(string('What the context is about')),
    durationMs: optional(safeInt('How long it took, in milliseconds')),
  },
  key: 'analysisId',
  kept: 'log',
  from: ['clients'],
  example: {
    analysisId: 'analysis-9',
    keyTerms: ['cursor', 'retention'],
    summary: 'How streams resume after a cut',
    durationMs: 2_300,
  },
});

export const contextSummaryUpdated = defineEvent({
  name: 'context_summary_updated',
  domain: 'memory',
  description: 'The summary of the context was written anew.',
  payload: {
    summary: string('The summary'),
    previousSummary: optional(string('The summary before')),
  },
  kept: 'log',
  from: ['clients'],
  example: { summary: 'Resume works on every transport', previousSummary: 'Resume works over WebSocket' },
});

export const contextRelevanceChanged = defineEvent({
  name: 'context_relevance_changed',
  domain: 'memory',
  description: 'A memory matters more or less than before.',
  payload: {
    memoryId: id('The memory'),
    relevance: float('How much it matters, 0 to 1', { min: 0, max: 1 }),
    reason: optional(string('Why it changed')),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204', relevance: 0.85, reason: 'Used three times today' },
});

export const similarIssuesFound = defineEvent({
  name: 'similar_issues_found',
  domain: 'memory',
  description: 'Issues were found that resemble the one at hand.',
  payload: {
    query: optional(string('What was searched for')),
    issues: listOf(
      object(
        'SimilarIssue',
        {
          id: id('The issue'),
          title: string('Title of the issue'),
          score: float('How alike it is; more is more alike'),
          url: optional(string('Where it can be looked at')),
        },
        'An issue that resembles the one at hand',
      ),
      'What was found, most alike first',
    ),
  },
  kept: 'log',
  from: ['clients'],
  example: {
    query: 'subscription stops after reconnect',
    issues: [
      {
        id: 'issue-77',
        title: 'Stream is silent after a cut',
        score: 0.92,
        url: 'https://git.example.com/acme/web/issues/77',
      },
    ],
  },
});

export const dependencyUpdated = defineEvent({
  name: 'dependency_updated',
  domain: 'memory',
  description: 'A dependency was added, removed, or has another version.',
  payload: {
    name: string('Name of the dependency'),
    fromVersion: optional(string('Version before; absent when it was added')),
    toVersion: optional(string('Version now; absent when it was removed')),
    kind: optional(string('Kind of dependency, such as dev or peer')),
  },
  key: 'name',
  kept: 'log',
  from: ['clients'],
  example: { name: 'graphql', fromVersion: '16.14.0', toVersion: '16.15.0', kind: 'runtime' },
});
