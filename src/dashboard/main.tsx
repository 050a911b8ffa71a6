import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { reloadForNewVersion } from './shell/new-version.js';
import { applyTheme } from './ui/settings.js';

applyTheme();
reloadForNewVersion();
createRoot(document.getElementById('page')!).render(<App />);
