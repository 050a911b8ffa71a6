import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { PageBoundary } from './shell/page-boundary.js';
import { applyTheme } from './ui/settings.js';

applyTheme();
createRoot(document.getElementById('page')!).render(
  <PageBoundary>
    <App />
  </PageBoundary>,
);
