import { useMemo } from 'react';
import type { FeedList } from '../../model/feed/feed-list.js';
import { Icon } from '../../ui/icon.js';
import { W } from '../../words/page.en.js';

/** Below the first event that the viewer had not read when the page was opened. */
export function ReadMark({ list }: { readonly list: FeedList }) {
  const count = useMemo(() => list.countUnread(), [list]);
  return (
    <p className="unread-mark">
      <Icon name="arrow-up" size={12} />
      <span>{W.list.unread(count)}</span>
    </p>
  );
}
