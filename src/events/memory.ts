import { defineEvent } from '../core/declare/event.js';
import { float, id, listOf, object, optional, percentage, safeInt, string } from '../core/declare/field.js';

export const memoryStored = defineEvent({
  name: 'memory_stored',
  domain: 'memory',
  description: 'A memory was stored.',
  payload: {
    memoryId: id('Id of the memory'),
    kind: optional(string('Kind of memory, as named by the publisher')),
    summary: string('Content of the memory'),
    topics: listOf(string('A topic'), 'Topics of the memory'),
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
    memoryId: id('Id of the memory'),
    summary: optional(string('New content of the memory')),
    topics: listOf(string('A topic'), 'New topics of the memory'),
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
    memoryId: id('Id of the memory'),
    reason: optional(string('Reason for the deletion')),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204', reason: 'Superseded' },
});

export const memoryExpired = defineEvent({
  name: 'memory_expired',
  domain: 'memory',
  description: 'A memory expired.',
  payload: {
    memoryId: id('Id of the memory'),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204' },
});

export const memoryRetrieved = defineEvent({
  name: 'memory_retrieved',
  domain: 'memory',
  description: 'The memories were searched.',
  payload: {
    query: string('Search query'),
    memoryIds: listOf(id('Id of a memory'), 'Ids of the memories found, best match first'),
    durationMs: optional(safeInt('Duration in milliseconds')),
  },
  kept: 'log',
  from: ['clients'],
  example: { query: 'how are cursors sealed', memoryIds: ['mem-204', 'mem-198'], durationMs: 18 },
});

export const contextAnalysisProgress = defineEvent({
  name: 'context_analysis_progress',
  domain: 'memory',
  description: 'An analysis of the context made progress.',
  payload: {
    analysisId: id('Id of the analysis'),
    percentage: optional(percentage('Share done in percent, 0 to 100')),
    stage: optional(string('Current stage')),
  },
  key: 'analysisId',
  kept: 'log',
  from: ['clients'],
  example: { analysisId: 'analysis-9', percentage: 70, stage: 'clustering' },
});

export const contextAnalysisComplete = defineEvent({
  name: 'context_analysis_complete',
  domain: 'memory',
  description: 'An analysis of the context ended.',
  payload: {
    analysisId: id('Id of the analysis'),
    keyTerms: listOf(string('A term'), 'Key terms, most important first'),
    summary: optional(string('Summary of the context')),
    durationMs: optional(safeInt('Duration in milliseconds')),
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
  description: 'The summary of the context changed.',
  payload: {
    summary: string('New summary'),
    previousSummary: optional(string('Previous summary')),
  },
  kept: 'log',
  from: ['clients'],
  example: { summary: 'Resume works on every transport', previousSummary: 'Resume works over WebSocket' },
});

export const contextRelevanceChanged = defineEvent({
  name: 'context_relevance_changed',
  domain: 'memory',
  description: 'The relevance of a memory changed.',
  payload: {
    memoryId: id('Id of the memory'),
    relevance: float('Relevance, 0 to 1', { min: 0, max: 1 }),
    reason: optional(string('Reason for the change')),
  },
  key: 'memoryId',
  kept: 'log',
  from: ['clients'],
  example: { memoryId: 'mem-204', relevance: 0.85, reason: 'Used three times today' },
});

export const similarIssuesFound = defineEvent({
  name: 'similar_issues_found',
  domain: 'memory',
  description: 'Issues similar to the current one were found.',
  payload: {
    query: optional(string('Search query')),
    issues: listOf(
      object(
        'SimilarIssue',
        {
          id: id('Id of the issue'),
          title: string('Title of the issue'),
          score: float('Similarity score; a higher score is more similar'),
          url: optional(string('URL of the issue')),
        },
        'An issue similar to the current one',
      ),
      'Issues found, most similar first',
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
  description: 'A dependency was added, removed or changed to another version.',
  payload: {
    name: string('Name of the dependency'),
    fromVersion: optional(string('Previous version; absent when the dependency was added')),
    toVersion: optional(string('New version; absent when the dependency was removed')),
    kind: optional(string('Kind of dependency, such as dev or peer')),
  },
  key: 'name',
  kept: 'log',
  from: ['clients'],
  example: { name: 'graphql', fromVersion: '16.14.0', toVersion: '16.15.0', kind: 'runtime' },
});
