import { useEffect, useRef } from 'react';
import { keptSettings } from '../data/kept.js';

/** Whether the keyboard has ⌘, where others have Ctrl. */
export const IS_APPLE = /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** Actions by key: `j`, `g f` (one after the other), `mod+k` (⌘ or Ctrl), `shift+d`. */
export type Hotkeys = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1_200;
const layers: { current: Hotkeys }[] = [];
let before: { key: string; at: number } | null = null;

const nameOf = ({ key, metaKey, ctrlKey, shiftKey, altKey }: KeyboardEvent): string => {
  const plain = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  const shift = shiftKey && /^([a-z]|Arrow\w+)$/.test(plain) ? 'shift+' : '';
  return `${metaKey || ctrlKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${shift}${plain}`;
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Space and Enter belong to the control that has the focus. */
const isControls = ({ key, target }: KeyboardEvent): boolean =>
  (key === ' ' || key === 'Enter') && target instanceof HTMLElement && target.closest('button, a, [role]') !== null;

/** Keys that scroll belong to what can be scrolled around the focus. */
const isScrolls = ({ key, target }: KeyboardEvent): boolean => {
  if (!/^(Page(Up|Down)|Home|End)$/.test(key)) return false;
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement)
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY))
      return true;
  return false;
};

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  // A dialog and a menu have keys of their own.
  if (event.target instanceof Element && event.target.closest('dialog, [role="menu"]')) return;
  const name = nameOf(event);
  const isSingle = !name.startsWith('mod+') && name !== 'Escape';
  if (isSingle && (isField(event.target) || isControls(event) || isScrolls(event) || !keptSettings().singleKeys))
    return;
  const since = before && Date.now() - before.at < SEQUENCE_MS ? before.key : null;
  before = { key: name, at: Date.now() };
  const find = (keys: string) => layers.findLast(({ current }) => current[keys])?.current[keys];
  const sequence = since === null ? undefined : find(`${since} ${name}`);
  if (sequence) before = null;
  const action = sequence ?? find(name);
  if (!action) return;
  event.preventDefault();
  action();
}

/** Listens for keys while the component is there. The newest component comes first; two keys in turn, before one. */
export function useHotkeys(keys: Hotkeys): void {
  const layer = useRef(keys);
  layer.current = keys;
  useEffect(() => {
    if (layers.length === 0) addEventListener('keydown', onKeyDown);
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
