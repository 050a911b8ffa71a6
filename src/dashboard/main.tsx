import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { applyTheme } from './ui/settings.js';

applyTheme();
createRoot(document.getElementById('page')!).render(<App />);
