import { describe, expect, it } from 'vitest';
import { eventNames } from '../../src/core/declare/names.js';

describe('the names of an event type', () => {
  it('are derived from the wire name by one rule', () => {
    expect(eventNames({ name: 'file_change' })).toEqual({
      enumValue: 'FILE_CHANGE',
      object: 'FileChange',
      input: 'FileChangeInput',
      mutation: 'publishFileChange',
      field: 'fileChange',
      history: 'fileChangeHistory',
      latest: 'latestFileChange',
    });
  });

  it.each([
    ['commit', 'Commit', 'commit'],
    ['ai_processing_start', 'AiProcessingStart', 'aiProcessingStart'],
    ['phase_2_done', 'Phase2Done', 'phase2Done'],
  ])('of %s are %s and %s', (name, object, field) => {
    expect(eventNames({ name })).toMatchObject({ object, field });
  });
});
