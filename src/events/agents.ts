import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  id,
  int,
  listOf,
  object,
  oneOf,
  optional,
  percentage,
  safeInt,
  string,
} from '../core/declare/field.js';

export const agentStatus = defineEvent({
  name: 'agent_status',
  domain: 'agents',
  description: 'What an agent is doing.',
  payload: {
    agentId: id('The agent'),
    name: optional(string('Name of the agent')),
    status: oneOf(
      'AgentState',
      ['IDLE', 'RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED', 'STOPPED'],
      'Where the agent stands',
    ),
    task: optional(string('What it works on')),
    message: optional(string('What it has to say about it')),
  },
  key: 'agentId',
  kept: 'log',
  from: ['clients'],
  example: {
    agentId: 'agent-7',
    name: 'Reviewer',
    status: 'RUNNING',
    task: 'TASK-42',
    message: 'Reading the diff',
  },
});

export const aiProcessingStart = defineEvent({
  name: 'ai_processing_start',
  domain: 'agents',
  description: 'A run of a model started.',
  payload: {
    runId: id('The run'),
    agentId: optional(id('Agent that it runs for')),
    model: optional(string('Name of the model')),
    purpose: optional(string('What the run is for')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', agentId: 'agent-7', model: 'large-2', purpose: 'Summarise the incident' },
});

export const aiProcessingProgress = defineEvent({
  name: 'ai_processing_progress',
  domain: 'agents',
  description: 'How far a run of a model has come.',
  payload: {
    runId: id('The run'),
    percentage: optional(percentage('How much is done, 0 to 100')),
    stage: optional(string('Stage that it is in')),
    message: optional(string('What it is doing now')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', percentage: 35, stage: 'retrieval', message: 'Reading 12 documents' },
});

export const aiProcessingEnd = defineEvent({
  name: 'ai_processing_end',
  domain: 'agents',
  description: 'A run of a model came to its end.',
  payload: {
    runId: id('The run'),
    success: boolean('Whether it gave a result'),
    durationMs: optional(safeInt('How long it took, in milliseconds')),
    inputTokens: optional(safeInt('Tokens read')),
    outputTokens: optional(safeInt('Tokens written')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', success: true, durationMs: 8_400, inputTokens: 15_200, outputTokens: 640 },
});

export const aiProcessingError = defineEvent({
  name: 'ai_processing_error',
  domain: 'agents',
  description: 'A run of a model failed.',
  payload: {
    runId: id('The run'),
    code: string('Code of the failure, for programs'),
    message: string('What went wrong, for people'),
    retryable: boolean('Whether the same run may succeed later'),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', code: 'OVERLOADED', message: 'The model is overloaded', retryable: true },
});

export const aiResponseGenerated = defineEvent({
  name: 'ai_response_generated',
  domain: 'agents',
  description: 'The whole answer of a run.',
  payload: {
    runId: id('The run'),
    content: string('The answer'),
    model: optional(string('Name of the model')),
    inputTokens: optional(safeInt('Tokens read')),
    outputTokens: optional(safeInt('Tokens written')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: {
    runId: 'run-981',
    content: 'The outage began when the disk filled up.',
    model: 'large-2',
    inputTokens: 15_200,
    outputTokens: 640,
  },
});

export const aiResponseChunk = defineEvent({
  name: 'ai_response_chunk',
  domain: 'agents',
  description: 'A piece of an answer, streamed while it is being written.',
  payload: {
    runId: id('The run'),
    index: int('Number of the piece in its run, from 0', { min: 0 }),
    content: string('Text of the piece'),
  },
  kept: 'live',
  from: ['clients'],
  example: { runId: 'run-981', index: 4, content: 'when the disk' },
});

export const generationComplete = defineEvent({
  name: 'generation_complete',
  domain: 'agents',
  description: 'A generation came to its end and left artifacts.',
  payload: {
    generationId: id('The generation'),
    artifacts: listOf(
      object(
        'Artifact',
        {
          name: string('Name of the artifact'),
          url: optional(string('Where it can be fetched')),
          mediaType: optional(string('Media type, such as image/png')),
          sizeBytes: optional(safeInt('Size')),
        },
        'Something that was generated',
      ),
      'What was generated',
    ),
    durationMs: optional(safeInt('How long it took, in milliseconds')),
  },
  key: 'generationId',
  kept: 'log',
  from: ['clients'],
  example: {
    generationId: 'gen-55',
    artifacts: [
      {
        name: 'diagram.png',
        url: 'https://files.example.com/gen-55/diagram.png',
        mediaType: 'image/png',
        sizeBytes: 48_213,
      },
    ],
    durationMs: 12_700,
  },
});
