import type { MouseEvent, ReactNode } from 'react';
import { barOf, domainOf, iconOf, isBad } from '../../model/events/catalogue.js';
import { type Header, rankOf } from '../../model/events/header.js';
import { detailOf, hasDetail, priorityOf, sentenceOf } from '../../model/events/sentence.js';
import { number } from '../../model/text/format.js';
import { Avatar } from '../../ui/avatar.js';
import { Icon } from '../../ui/icon.js';
import { Pieces } from '../../ui/pieces.js';
import { Ago } from '../../ui/time.js';
import { DOMAIN_WORDS } from '../../words/events.en.js';
import { W } from '../../words/page.en.js';
import type { Address } from '../use-address.js';

export interface RowProps {
  readonly address: Address;
  readonly isSelected: boolean;
  readonly isStill: boolean;
  readonly onFocus: (offset: number) => void;
}

/** Just arrived: it wears a tint for a moment. */
const ARRIVED_MS = 1_600;

/** An event as a row: position, node on the spine, sentence, domain, time. */
export function EventRow({ event, ...rest }: RowProps & { readonly event: Header }) {
  const bar = barOf(event);
  const detail = detailOf(event);
  return (
    <RowFrame
      {...{ event, ...rest, isTall: hasDetail(event), position: <Position offset={event.offset} /> }}
      {...{ icon: iconOf(event), sentence: <Pieces pieces={sentenceOf(event)} />, positions: number(event.offset) }}
    >
      {(detail.length > 0 || bar !== null) && (
        <div className="more">
          {bar !== null && <progress max={100} value={bar} aria-label={W.list.event(number(event.offset))} />}
          <Pieces pieces={detail} />
        </div>
      )}
    </RowFrame>
  );
}

const Position = ({ offset }: { readonly offset: number }) => (
  <>
    <span className="vh">{W.list.position}</span>
    {number(offset)}
  </>
);

interface FrameProps extends RowProps {
  readonly event: Header;
  readonly isTall: boolean;
  readonly isMany?: boolean;
  readonly position: ReactNode;
  /** The same in one line, for a phone. */
  readonly positions: string;
  readonly icon: string;
  readonly sentence: ReactNode;
  readonly children?: ReactNode;
}

/** What rows of one event and of many have in common. */
export function RowFrame({
  event,
  isTall,
  isMany = false,
  position,
  positions,
  icon,
  sentence,
  children,
  ...props
}: FrameProps) {
  const { address, isSelected, isStill, onFocus } = props;
  const { offset, type, actor, priority, at, happenedAt } = event;
  const rank = rankOf(priority);
  const domain = domainOf(type);
  const chip = rank >= 2 && (
    <span className={rank === 3 ? 'chip chip--urgent' : 'chip chip--danger'}>{priorityOf(event)}</span>
  );
  const open = (click: MouseEvent) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    address.setEvent(offset);
  };
  const classes = [
    ...['row', `d-${domain}`, isTall && 'row--2', rank >= 2 && 'row--high', rank === 0 && 'row--low'],
    ...[isSelected && 'row--sel', isBad(event) && 'row--bad', Date.now() - at < ARRIVED_MS && !isStill && 'flash'],
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-offset={offset}>
      <span className="row__pos">{position}</span>
      <span className={isMany ? 'node node--many' : 'node'}>
        <Icon name={icon} />
      </span>
      <div className="row__body">
        <div className="say">
          <Avatar actor={actor} />
          <span className="say__text">
            <a
              {...{ href: address.hrefOf(offset), onClick: open, onFocus: () => onFocus(offset) }}
              aria-current={isSelected || undefined}
            >
              {sentence}
            </a>
          </span>
          {chip}
        </div>
        {children}
        <div className="meta">
          {chip}
          <span>{DOMAIN_WORDS[domain]}</span>
          <span>·</span>
          <Ago {...{ at, happenedAt, isStill, className: '' }} />
          <span>·</span>
          <span>{positions}</span>
        </div>
      </div>
      <span className="row__dom">{DOMAIN_WORDS[domain]}</span>
      <Ago {...{ at, happenedAt, isStill }} />
    </div>
  );
}
