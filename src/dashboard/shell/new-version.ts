const RELOADED_AT = 'tidings.reloaded-at';
/** A page that was loaded anew for a missing part is not loaded anew again for this long: the part is missing for another reason. */
const ONCE_IN_MS = 60_000;

/** Loads the page anew when a part of it cannot be loaded: after an update the hub has no parts of the version before. */
export function reloadForNewVersion(): void {
  addEventListener('vite:preloadError', (event) => {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED_AT)) < ONCE_IN_MS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    location.reload();
  });
}
