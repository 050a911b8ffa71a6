import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import type { Feed } from '../data/feed/feed.js';
import { useFeedState } from '../data/feed/feed-context.js';
import { setReplayed } from '../data/feed/replayed.js';
import { useNewest } from '../data/feed/use-newest.js';
import { livePathOf } from '../feed/use-address.js';
import { moment } from '../model/text/format.js';
import { announce } from '../ui/announcer.js';
import { useHotkeys } from '../ui/hotkeys.js';
import { T } from '../words/travel.en.js';
import { PastFeed } from './past-feed.js';
import type { ReplayFeed } from './replay-feed.js';
import { type History, isWithin, type TimeWindow, windowOf } from './time-window.js';
import { TravelBar } from './travel-bar.js';
import { useDensity } from './use-history.js';
import { useSteps } from './use-steps.js';
import { type TravelAddress, useTravelAddress } from './use-travel-address.js';

const PastProject = lazy(async () => ({ default: (await import('./past-project.js')).PastProject }));

interface Props {
  readonly replay: ReplayFeed;
  readonly history: History;
  /** The feed of now, whose newest position the replay is measured by. */
  readonly live: Feed;
}

/** A moment of the history through the views of the project, and everything that moves it. */
export function Replay({ replay, history, live }: Props) {
  const { project, store } = replay;
  const [, navigate] = useLocation();
  const address = useTravelAddress();
  const { error, phase } = useFeedState();
  const { at, isPlaying, isOver } = useSyncExternalStore(replay.subscribe, replay.getReplay);
  const window = useWindow(history, address, at);
  const density = useDensity(project, window);
  const second = Math.floor(at / 1_000) * 1_000;
  const offset = useNewest()?.offset ?? 0;
  const [missed, setMissed] = useState<string | null>(null);

  useEffect(() => setReplayed({ at: second, offset, isPlaying }), [second, offset, isPlaying]);
  useEffect(
    () => () => {
      setReplayed(null);
      announce(T.back);
    },
    [],
  );

  const goTo = (target: number, kept: number | null = null) => {
    setMissed(null);
    const wasPlaying = replay.getReplay().isPlaying;
    address.goTo(target, kept);
    void replay.seek(target);
    if (wasPlaying) replay.play(address.speed);
  };
  /** The event that was opened while the slider came to rest stays, if it had happened by that moment. */
  const dragTo = (target: number) => {
    const { event } = address;
    goTo(target, event !== null && (store.find(event)?.at ?? Number.POSITIVE_INFINITY) <= target ? event : null);
  };
  const toggle = () => {
    if (isPlaying) {
      replay.pause();
      const { at: held } = replay.getReplay();
      address.setAt(held);
      announce(T.held(moment(held, Date.now())));
      return;
    }
    // At the end it begins anew, as players do.
    if (at >= history.newest) void replay.seek(window.from);
    replay.play(address.speed);
    announce(T.playing(address.speed, moment(replay.getReplay().at, Date.now())));
  };
  const { step, stepHigh, toFirst, toNewest } = useSteps(replay, { history, window }, { goTo, onMiss: setMissed });
  const back = () => navigate(livePathOf(project));
  const slide = (slots: number) => goTo(Math.min(window.until, Math.max(window.from, at + slots * window.slotMs)));
  useHotkeys({
    ...{ ArrowLeft: () => step(-1), ArrowRight: () => step(1), Home: toFirst, End: toNewest },
    ...{ 'shift+ArrowLeft': () => stepHigh(-1), 'shift+ArrowRight': () => stepHigh(1) },
    ...{ PageDown: () => slide(-1), PageUp: () => slide(1), Space: toggle },
    ...(address.event === null && { Escape: back }),
  });
  useSpeed(replay, address.speed);

  const note = missed ?? (isOver ? T.over : null);
  useEffect(() => {
    if (note) announce(note);
  }, [note]);
  const above = error ? (
    <div className="banner banner--warn">
      <p>{T.failed(error.message)}</p>
      <span className="banner__do">
        <button className="btn btn--sm" type="button" onClick={() => void replay.seek(at)}>
          {T.again}
        </button>
      </span>
    </div>
  ) : (
    phase === 'ready' && offset === 0 && <p className="list__none">{T.noneYet(moment(at, Date.now()))}</p>
  );
  return (
    <>
      <TravelBar
        {...{ history, window, density, address, at, offset, isPlaying, note, onBack: back, onHigh: stepHigh }}
        onDrag={() => address.event !== null && address.setEvent(null)}
        {...{ newest: Math.max(offset, live.store.newest?.offset ?? 0), onSeek: dragTo, onToggle: toggle }}
      />
      {address.part === 'feed' ? (
        <PastFeed {...{ replay, address, second, isPlaying, onToggle: toggle, above }} />
      ) : (
        <Suspense>
          {above}
          <PastProject replay={replay} />
        </Suspense>
      )}
    </>
  );
}

/** The part of the history that the slider covers. It stays while the moment is in it. */
function useWindow(history: History, { span }: TravelAddress, at: number): TimeWindow {
  const asked = span ?? 'all';
  const kept = useRef<{ span: string; window: TimeWindow } | null>(null);
  if (kept.current?.span !== asked || (!isWithin(kept.current.window, at) && asked !== 'all'))
    kept.current = { span: asked, window: windowOf(asked, history, at) };
  return kept.current.window;
}

/** Another speed takes effect at once. */
function useSpeed(replay: ReplayFeed, speed: number): void {
  useEffect(() => {
    if (replay.getReplay().isPlaying) replay.play(speed);
  }, [replay, speed]);
}
