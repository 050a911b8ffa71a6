import { useSyncExternalStore } from 'react';

const themeOf = () => document.documentElement.dataset.theme ?? 'light';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The theme that is shown, for what is drawn and not styled. */
export const useTheme = (): string => useSyncExternalStore(subscribe, themeOf);
