import type { Page } from 'playwright-core';
import { bundlePage } from '../../support/page-bundle.js';

export const bundleReactPage = () => bundlePage(new URL('react-page.ts', import.meta.url));

/** Loads the bundle of `react-page.ts` into a page. `window.sockets` counts the WebSockets that it opens. */
export const openReactPage = (page: Page, bundle: string) =>
  page.evaluate(`document.body.innerHTML = '<main></main>';
    window.sockets = 0;
    window.WebSocket = class extends WebSocket { constructor(...args) { super(...args); sockets++; } };
    ${bundle}; window.page = page;`);
