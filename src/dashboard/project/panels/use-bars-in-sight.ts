import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Pixels beside the newest bar, for its label. */
const ROOM = 72;

/** Lanes that are wider than the page: they open with their newest bar in sight, and know when none is. */
export function useBarsInSight() {
  const scrolled = useRef<HTMLDivElement>(null);
  const [isBlank, setBlank] = useState(false);
  const measure = useCallback(() => {
    const [names, ...bars] = [...scrolled.current!.querySelectorAll('.lanes__names, .lane rect')];
    return {
      left: names!.getBoundingClientRect().right,
      right: scrolled.current!.getBoundingClientRect().right,
      bars: bars.map((bar) => bar.getBoundingClientRect()),
    };
  }, []);
  const look = useCallback(() => {
    const { left, right, bars } = measure();
    setBlank(!bars.some((bar) => bar.right > left && bar.left < right));
  }, [measure]);
  const showNewest = useCallback(() => {
    const { right, bars } = measure();
    const newest = Math.max(...bars.map((bar) => bar.right));
    scrolled.current!.scrollBy({ left: newest + ROOM - right, behavior: 'instant' });
  }, [measure]);
  useLayoutEffect(showNewest, [showNewest]);
  useLayoutEffect(look);
  return { scrolled, isBlank, look, showNewest };
}
