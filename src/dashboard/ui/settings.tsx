import { useSyncExternalStore } from 'react';
import { keepSettings, keptSettings, type Settings } from '../data/kept.js';

let settings = keptSettings();
const listeners = new Set<() => void>();
const darkness = matchMedia('(prefers-color-scheme: dark)');

const themeOf = ({ theme }: Settings): 'light' | 'dark' =>
  theme === 'system' ? (darkness.matches ? 'dark' : 'light') : theme;

function apply(): void {
  document.documentElement.dataset.theme = themeOf(settings);
}

/** Shows the page in the theme of the viewer, and follows the system. Called once. */
export function applyTheme(): void {
  apply();
  darkness.addEventListener('change', apply);
}

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  keepSettings(settings);
  apply();
  for (const listener of listeners) listener();
}

export const switchTheme = () => changeSettings({ theme: themeOf(settings) === 'dark' ? 'light' : 'dark' });

export const useSettings = (): Settings =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => settings,
  );
