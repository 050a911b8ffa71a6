import { createHash } from 'node:crypto';
import type { List, ListItem, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { isoText, toUtc } from '../../core/text/date-time.js';

const MAX_TITLE = 500;
const MAX_LABELS = 20;

/** Task of a checklist, as its text says. */
export interface ChecklistItem {
  /** Names the item as long as its text and its headings stay: the id of a task that is new. */
  readonly id: string;
  readonly title: string;
  readonly taskStatus: 'TODO' | 'IN_PROGRESS' | 'BLOCKED' | 'DONE';
  readonly assignee?: string;
  readonly percentage?: number;
  /** RFC 3339 in UTC. */
  readonly dueAt?: string;
  readonly labels: readonly string[];
  readonly url?: string;
}

/** Headings and items above an item. */
type Place = readonly string[];

/** Reads the task items of a Markdown document, nested ones too, in their order. */
export function readChecklist(path: string, text: string): ChecklistItem[] {
  const extensions = { extensions: [gfmTaskListItem()], mdastExtensions: [gfmTaskListItemFromMarkdown()] };
  const items: ChecklistItem[] = [];
  const seen = new Map<string, number>();
  const headings: string[] = [];
  const idOf = (place: Place, title: string) => {
    const name = JSON.stringify([...place, title]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const digest = createHash('sha256').update(count === 1 ? name : `${name}${count}`);
    return `${path}#${digest.digest('hex').slice(0, 10)}`;
  };
  const walk = (node: Nodes, place: Place): void => {
    if (node.type === 'heading') headings.splice(node.depth - 1, headings.length, plainText(node));
    else if (node.type === 'list') for (const item of node.children) walkItem(item, place);
    else if ('children' in node) for (const child of node.children) walk(child, place);
  };
  const walkItem = (item: ListItem, place: Place): void => {
    const [first, ...rest] = item.children;
    const isTask = typeof item.checked === 'boolean' && first?.type === 'paragraph';
    const details = isTask ? detailsOf(plainText(first)) : null;
    if (!details?.title || !first) {
      for (const child of item.children) walk(child, place);
      return;
    }
    const url = linkOf(first);
    const taskStatus = statusOf(item, details);
    items.push({ id: idOf([...headings, ...place], details.title), ...details, taskStatus, ...(url && { url }) });
    for (const child of rest) walk(child, [...place, details.title]);
  };
  walk(fromMarkdown(text, extensions), []);
  return items;
}

type Details = Omit<ChecklistItem, 'id' | 'taskStatus' | 'url'>;

const DUE = /\(due:?\s+([^)]+)\)/i;
const PERCENTAGE = /\((\d{1,3}(?:\.\d{1,2})?)\s?%\)/;
const ASSIGNEE = /(?<!\S)@([\p{L}\d][\p{L}\d._-]*)/u;
/** Begins with a letter: `#42` is a reference to an issue. */
const LABEL = /(?<!\S)#(\p{L}[\p{L}\d/_-]*)/gu;

function detailsOf(text: string): Details {
  const due = DUE.exec(text);
  const dueAt = due && instantOf(due[1]!.trim());
  const percentage = PERCENTAGE.exec(text);
  const share = percentage && Number(percentage[1]);
  const assignee = ASSIGNEE.exec(text)?.[1];
  const labels = [...new Set([...text.matchAll(LABEL)].map(([, label]) => label!))].slice(0, MAX_LABELS);
  const title = [dueAt ? DUE : null, share !== null && share <= 100 ? PERCENTAGE : null, ASSIGNEE, LABEL]
    .reduce((rest, pattern) => (pattern ? rest.replace(pattern, ' ') : rest), text)
    .replace(/\s+/g, ' ')
    .trim();
  return {
    title: title.slice(0, MAX_TITLE).toWellFormed(),
    labels,
    ...(assignee && { assignee }),
    ...(share !== null && share <= 100 && { percentage: share }),
    ...(dueAt && { dueAt }),
  };
}

/** A day lasts to its end in UTC. */
const instantOf = (text: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? isoText(new Date(`${text}T23:59:59Z`)) : toUtc(text);

function statusOf(item: ListItem, { labels, percentage }: Details): ChecklistItem['taskStatus'] {
  if (item.checked) return 'DONE';
  if (labels.some((label) => label.toLowerCase() === 'blocked')) return 'BLOCKED';
  return (percentage ?? 0) > 0 || hasCheckedItem(item) ? 'IN_PROGRESS' : 'TODO';
}

const hasCheckedItem = ({ children }: ListItem): boolean =>
  children
    .filter((child): child is List => child.type === 'list')
    .some((list) => list.children.some((item) => item.checked === true || hasCheckedItem(item)));

/** Text as it is read, without control characters. */
function plainText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node && node.type !== 'html') return node.value.replace(/\p{Cc}/gu, ' ').toWellFormed();
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** First link of an item. */
function linkOf(node: Nodes): string | null {
  if (node.type === 'link') return /^https?:/.test(node.url) ? node.url : null;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const url = linkOf(child);
    if (url) return url;
  }
  return null;
}
