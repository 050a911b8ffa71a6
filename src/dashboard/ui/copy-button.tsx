import { type ReactNode, useEffect, useState } from 'react';
import { W } from '../words/page.en.js';
import { announce } from './announcer.js';
import { Icon } from './icon.js';

const SAID_MS = 1_600;

/** Copies a text. Where the page may not use the clipboard (HTTP on another machine), the text is selected in a field instead. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'vh';
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  announce(W.copied);
}

/** Copies a text, and says for a moment that it did. */
export function CopyButton({
  text,
  children = W.copy,
  icon = 'copy',
}: {
  readonly text: () => string;
  readonly children?: ReactNode;
  readonly icon?: string | null;
}) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button className="btn btn--sm" type="button" onClick={() => void copyText(text()).then(() => setCopied(true))}>
      {isCopied ? <Icon name="check" size={14} /> : icon && <Icon name={icon} size={14} />}
      {isCopied ? W.copied : children}
    </button>
  );
}
