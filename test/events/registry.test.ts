import { describe, expect, it } from 'vitest';
import { defineEvent } from '../../src/core/declare/event.js';
import { type Fields, int, listOf, object, oneOf, type PayloadOf, string } from '../../src/core/declare/field.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';

const declare = <const P extends Fields>(name: string, payload: P, example: PayloadOf<P>) =>
  defineEvent({ name, domain: 'team', description: 'Ours', payload, kept: 'log', from: ['clients'], example } as never);
const plain = (name: string) => declare(name, { note: string('A note') }, { note: 'n' });

describe('the registry', () => {
  it('finds the types of the catalogue and of a team by wire name', () => {
    const ours = plain('coffee_ready');
    const registry = createRegistry([...CATALOGUE, ours]);
    expect(registry.definitions).toEqual([...CATALOGUE, ours]);
    expect(registry.get('coffee_ready')).toBe(ours);
    expect(registry.get('file_change')?.domain).toBe('workspace');
    expect(registry.get('tea_ready')).toBeUndefined();
  });

  it('finds no type by the name of a member of plain objects', () => {
    expect(createRegistry(CATALOGUE).get('constructor')).toBeUndefined();
  });

  it('refuses two declarations of one name', () => {
    expect(() => createRegistry([...CATALOGUE, plain('file_change')])).toThrow(/'file_change' is declared twice/);
  });

  it.each([
    ['one object type', 'step_1', 'step1', 'Step1'],
    ['the object of one and the input of another', 'step', 'step_input', 'StepInput'],
    ['the object of one and the connection of another', 'step', 'step_connection', 'StepConnection'],
    ['the history of one and the state of another', 'latest_step', 'step_history', 'latestStepHistory'],
  ])('refuses two declarations that derive %s', (_, one, other, name) => {
    expect(() => createRegistry([plain(one), plain(other)])).toThrow(`'${one}' and '${other}' give '${name}'`);
  });

  it('lets declarations share an enum with the same values, and refuses other values', () => {
    const graded = (name: string, values: readonly string[]) =>
      declare(name, { grade: oneOf('Grade', values, 'Grade') }, { grade: 'A' });
    expect(() => createRegistry([graded('one', ['A', 'B']), graded('two', ['A', 'B'])])).not.toThrow();
    expect(() => createRegistry([graded('one', ['A', 'B']), graded('two', ['A'])])).toThrow(/'Grade'/);
  });

  it('lets declarations share a nested object with the same fields, and refuses other fields', () => {
    const listing = (name: string, member: string) =>
      declare(name, { all: listOf(object('Thing', { [member]: string('m') }, 'A thing'), 'All') }, { all: [] });
    expect(() => createRegistry([listing('one', 'a'), listing('two', 'a')])).not.toThrow();
    expect(() => createRegistry([listing('one', 'a'), listing('two', 'b')])).toThrow(/'Thing'/);
  });

  it.each([
    ['a kind', int('Sha'), 'sha', 'Int', 'commit', 'String'],
    ['a list', listOf(string('Url'), 'Urls'), 'url', '[String!]', 'commit', 'String'],
    ['an enum', oneOf('BrewState', ['ON', 'OFF'], 'State'), 'taskStatus', 'BrewState', 'task_update', 'TaskStatus'],
  ])('refuses a field that has %s of its own under the name of another', (_, field, name, type, other, otherType) => {
    const ours = declare('coffee_ready', { [name]: field }, { [name]: null } as never);
    expect(() => createRegistry([...CATALOGUE, ours])).toThrow(
      `field '${name}' is ${otherType} in event '${other}' and ${type} in event 'coffee_ready'; rename one of the two`,
    );
  });

  it('refuses an enum with the name of an event', () => {
    const shadowing = declare('team_event', { kind: oneOf('FileChange', ['A'], 'Kind') }, { kind: 'A' });
    expect(() => createRegistry([...CATALOGUE, shadowing])).toThrow(/'FileChange'/);
  });
});
