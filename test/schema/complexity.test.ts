import { readdirSync, readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/config/limits.js';
import { CATALOGUE, createRegistry } from '../../src/events/index.js';
import { createCostOf } from '../../src/schema/complexity.js';
import { createSchema } from '../../src/schema/index.js';

const schema = createSchema({ registry: createRegistry(CATALOGUE) });
const costOf = (source: string, variables: Record<string, unknown> = {}) => {
  const document = parse(source);
  return createCostOf(schema, document, getOperationAST(document)!)(variables);
};

const COSTS: readonly [source: string, cost: number][] = [
  ['{ viewer { id } }', 1],
  ['{ events { nodes { id type tags payload } pageInfo { endCursor } } }', 50],
  ['{ events(last: 500) { edges { cursor node { id actor { name } } } } }', 1_000],
  ['{ events(first: 9999) { nodes { id } } }', 500],
  ['{ events(first: -1) { nodes { id } } }', 0],
  ['{ projects(first: 10) { nodes { events(first: 20) { nodes { id } } } } }', 210],
  ['{ project(id: "acme") { members { userId } } }', 6],
  ['{ project(id: "acme") { latestCommit { sha } } }', 101],
  ['{ project(id: "acme") { latestCommit(first: 500) { sha actor { name } } } }', 1_001],
  ['{ project(id: "acme") { latestCommit(first: null, keys: ["a"]) { sha } } }', 101],
  ['mutation { publishEvents(projectId: "acme", events: []) { id } }', 1],
  ['subscription { events { id actor { name } } }', 2],
];

it.each(COSTS)('%s costs %d', (source, cost) => {
  expect(costOf(source)).toBe(cost);
});

const FOLDER = new URL('../../schema/operations/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const PAGED = readdirSync(FOLDER).filter((name) => read(name).includes('$first: Int'));
const FRAGMENTS = readdirSync(FOLDER)
  .map(read)
  .filter((text) => /^fragment /m.test(text))
  .join('\n');

const VARIABLES = { first: 500, projectId: 'acme', type: 'ACTIVITY', eventId: 'e', id: 'b' };

it.each(PAGED)('%s, as our own clients send it, may ask for a page of 500', (name) => {
  const cost = costOf(read(name) + FRAGMENTS, VARIABLES);
  expect(cost).toBeGreaterThanOrEqual(500);
  expect(cost).toBeLessThanOrEqual(DEFAULT_LIMITS.maxComplexity);
});
