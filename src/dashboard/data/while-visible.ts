const EVERY_MS = 60_000;

/** Calls once a minute while the page is visible, and when it becomes visible. Returns what ends that. */
export function whileVisible(run: () => void): () => void {
  const runIfVisible = () => {
    if (document.visibilityState === 'visible') run();
  };
  const timer = setInterval(runIfVisible, EVERY_MS);
  document.addEventListener('visibilitychange', runIfVisible);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', runIfVisible);
  };
}
