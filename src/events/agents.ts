import { defineEvent } from '../core/declare/event.js';
import {
  boolean,
  formerly,
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
  description: 'The status of an agent changed.',
  payload: {
    agentId: id('Id of the agent'),
    name: optional(string('Name of the agent')),
    agentStatus: formerly(
      'status',
      oneOf('AgentState', ['IDLE', 'RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED', 'STOPPED'], 'Status of the agent'),
    ),
    task: optional(string('Task that the agent works on')),
    message: optional(string('Status message of the agent')),
  },
  key: 'agentId',
  kept: 'log',
  from: ['clients'],
  example: {
    agentId: 'agent-7',
    name: 'Reviewer',
    agentStatus: 'RUNNING',
    task: 'TASK-42',
    message: 'Reading the diff',
  },
});

export const aiProcessingStart = defineEvent({
  name: 'ai_processing_start',
  domain: 'agents',
  description: 'A run of a model started.',
  payload: {
    runId: id('Id of the run'),
    agentId: optional(id('Id of the agent that the run belongs to')),
    model: optional(string('Name of the model')),
    purpose: optional(string('Purpose of the run')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', agentId: 'agent-7', model: 'large-2', purpose: 'Summarise the incident' },
});

export const aiProcessingProgress = defineEvent({
  name: 'ai_processing_progress',
  domain: 'agents',
  description: 'A run of a model made progress.',
  payload: {
    runId: id('Id of the run'),
    percentage: optional(percentage('Share done in percent, 0 to 100')),
    stage: optional(string('Current stage')),
    message: optional(string('Current activity')),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', percentage: 35, stage: 'retrieval', message: 'Reading 12 documents' },
});

export const aiProcessingEnd = defineEvent({
  name: 'ai_processing_end',
  domain: 'agents',
  description: 'A run of a model ended.',
  payload: {
    runId: id('Id of the run'),
    success: boolean('Whether the run returned a result'),
    durationMs: optional(safeInt('Duration in milliseconds')),
    inputTokens: optional(safeInt('Number of input tokens')),
    outputTokens: optional(safeInt('Number of output tokens')),
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
    runId: id('Id of the run'),
    code: string('Error code, for programs'),
    message: string('Message for people'),
    retryable: boolean('Whether a retry of the run may succeed'),
  },
  key: 'runId',
  kept: 'log',
  from: ['clients'],
  example: { runId: 'run-981', code: 'OVERLOADED', message: 'The model is overloaded', retryable: true },
});

export const aiResponseGenerated = defineEvent({
  name: 'ai_response_generated',
  domain: 'agents',
  description: 'A run of a model returned its complete response.',
  payload: {
    runId: id('Id of the run'),
    content: string('Text of the response'),
    model: optional(string('Name of the model')),
    inputTokens: optional(safeInt('Number of input tokens')),
    outputTokens: optional(safeInt('Number of output tokens')),
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
  description: 'A chunk of a response, streamed while the model generates it.',
  payload: {
    runId: id('Id of the run'),
    index: int('Index of the chunk in its run, starting at 0', { min: 0 }),
    content: string('Text of the chunk'),
  },
  kept: 'live',
  from: ['clients'],
  example: { runId: 'run-981', index: 4, content: 'when the disk' },
});

export const generationComplete = defineEvent({
  name: 'generation_complete',
  domain: 'agents',
  description: 'A generation ended and produced artifacts.',
  payload: {
    generationId: id('Id of the generation'),
    artifacts: listOf(
      object(
        'Artifact',
        {
          name: string('Name of the artifact'),
          url: optional(string('Download URL')),
          mediaType: optional(string('Media type, such as image/png')),
          sizeBytes: optional(safeInt('Size in bytes')),
        },
        'A generated artifact',
      ),
      'Generated artifacts',
    ),
    durationMs: optional(safeInt('Duration in milliseconds')),
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
