import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFERENCE, REFERENCE_FOLDER } from '../../schema/reference/print.js';

describe('docs/reference', () => {
  it('has the generated pages and no others', () => {
    expect(readdirSync(REFERENCE_FOLDER).toSorted()).toEqual(Object.keys(REFERENCE).toSorted());
  });

  it.each(Object.entries(REFERENCE))('has an up-to-date %s; if not, run npm run reference', (name, print) => {
    const committed = readFileSync(new URL(name, REFERENCE_FOLDER), 'utf8');
    expect(committed === print(), `docs/reference/${name} is stale: run npm run reference`).toBe(true);
  });
});
