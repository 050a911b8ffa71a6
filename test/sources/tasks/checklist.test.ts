import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../../src/sources/tasks/checklist.js';
import { type FoundItem, identify, type KnownTask } from '../../../src/sources/tasks/identify.js';

const read = (text: string) => readChecklist('TODO.md', text);
const titles = (text: string) => read(text).map(({ title, taskStatus }) => `${taskStatus} ${title}`);

describe('a checklist', () => {
  it('has its task items as tasks, nested ones and those in quotes too, and no other items', () => {
    const text = '# A\n\n- [ ] one\n  - [x] two\n  - plain\n    1. [ ] three\n\n> * [ ] four\n\n```\n- [ ] code\n```\n';
    expect(titles(text)).toEqual(['IN_PROGRESS one', 'DONE two', 'TODO three', 'TODO four']);
  });

  it.each([
    ['- [ ] Write @ada it', { title: 'Write it', assignee: 'ada' }],
    ['- [ ] Ship (due: 2026-12-01)', { title: 'Ship', dueAt: '2026-12-01T23:59:59.000Z' }],
    ['- [ ] Ship (due: 2026-12-01T17:00:00+01:00)', { dueAt: '2026-12-01T16:00:00.000Z' }],
    ['- [ ] Ship (due: soon)', { title: 'Ship (due: soon)' }],
    ['- [ ] Ship (40%)', { title: 'Ship', percentage: 40, taskStatus: 'IN_PROGRESS' }],
    ['- [ ] Ship (400 %)', { title: 'Ship (400 %)', taskStatus: 'TODO' }],
    ['- [ ] Wait #blocked #infra', { title: 'Wait', labels: ['blocked', 'infra'], taskStatus: 'BLOCKED' }],
    ['- [ ] Fix #42, mail a@b.c', { title: 'Fix #42, mail a@b.c', labels: [] }],
    ['- [X] Read [the docs](https://example.com/a)', { title: 'Read the docs', url: 'https://example.com/a' }],
    ['- [ ] **Bold** and `code`\n  more', { title: 'Bold and code more' }],
  ])('reads %s', (text, expected) => {
    const [item, ...rest] = read(text);
    expect(item).toMatchObject(expected);
    expect(rest).toEqual([]);
  });

  it('gives items ids that do not depend on their order, and one to each of equal items', () => {
    const one = read('# A\n- [ ] x\n- [ ] y\n- [ ] x\n\n# B\n- [ ] x\n');
    const other = read('# B\n- [ ] x\n\n# A\n- [ ] y\n- [ ] x\n- [ ] x\n');
    const ids = (items: typeof one) => items.map(({ id }) => id).sort();
    expect(ids(one)).toEqual(ids(other));
    expect(new Set(ids(one)).size).toBe(4);
  });

  it('is read at once, however deep it is', () => {
    expect(read(`${'> '.repeat(2_000)}- [ ] deep`).length).toBeLessThanOrEqual(1);
  });
});

describe('identify', () => {
  const found = (text: string, file = 'TODO.md'): FoundItem[] =>
    readChecklist(file, text).map((item) => ({ file, item }));
  const known = (items: readonly FoundItem[], isCancelled = false): KnownTask[] =>
    items.map(({ file, item: { id, title } }) => ({ id, file, title, isCancelled }));
  const titlesById = (identified: Map<string, FoundItem>) =>
    Object.fromEntries([...identified].map(([id, { item }]) => [id, item.title]));

  const before = found('# A\n- [ ] Write the parser\n- [ ] Write the guide\n');
  const [parser, guide] = before.map(({ item }) => item.id);

  it.each([
    ['is moved', '# A\n- [ ] Write the guide\n- [ ] Write the parser\n', 'Write the parser'],
    ['comes under another heading', '# B\n- [ ] Write the parser\n\n# A\n- [ ] Write the guide\n', 'Write the parser'],
    ['is edited', '# A\n- [ ] Write a parser\n- [ ] Write the guide\n', 'Write a parser'],
  ])('keeps the id of a task that %s', (_, text, title) => {
    expect(titlesById(identify(found(text), known(before)))).toEqual({ [parser!]: title, [guide!]: 'Write the guide' });
  });

  it('keeps the ids when a file is renamed', () => {
    const renamed = found('# A\n- [ ] Write the parser\n- [ ] Write the guide\n', 'docs/todo.md');
    expect([...identify(renamed, known(before)).keys()]).toEqual([parser, guide]);
  });

  it('keeps the id of an edited task after the next edit', () => {
    const edited = found('# A\n- [ ] Write a parser\n');
    const after = [{ id: parser!, file: 'TODO.md', title: 'Write a parser', isCancelled: false }];
    expect([...identify(edited, after).keys()]).toEqual([parser]);
  });

  it('gives another id to another task, and the former one to a task that comes back', () => {
    const other = found('# A\n- [ ] Buy flowers\n');
    expect([...identify(other, known(before)).keys()]).toEqual([other[0]!.item.id]);
    expect([...identify(before, known(before, true)).keys()]).toEqual([parser, guide]);
  });

  it('gives no id twice', () => {
    const taken = [{ id: parser!, file: 'TODO.md', title: 'Quite another thing', isCancelled: false }];
    expect([...identify(before.slice(0, 1), taken).keys()]).toEqual([`${parser}-2`]);
  });
});
