import { createContext } from 'react';

interface AlertCount {
  /** Alerts that are raised now, at most 100; null while it is not known, or for viewers without MONITOR. */
  readonly count: number | null;
  /** Takes a count that was just read. */
  readonly report: (count: number) => void;
}

/** The number of alerts, read once for the whole page. */
export const AlertCountContext = createContext<AlertCount>({ count: null, report: () => undefined });
