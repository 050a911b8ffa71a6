const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.:[\]_-]+$/;

/**
 * Whether this is an origin exactly as browsers write it in the `Origin` header, as `https://app.example.com`: no path,
 * no port that goes without saying, no upper case.
 */
export function isOrigin(text: string): boolean {
  if (!ORIGIN.test(text)) return false;
  // Only of these is it known which port goes without saying.
  if (!/^https?:/.test(text)) return true;
  return URL.canParse(text) && new URL(text).origin === text;
}
