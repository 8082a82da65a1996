import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '../ui/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSession } from '../graph/index.ts';
import { App } from './app.tsx';

// A newer version was put in place while this page was open: its parts have other names. Once a minute at most.
window.addEventListener('vite:preloadError', (event) => {
  const before = Number(sessionStorage.getItem('guardian-reloaded') ?? 0);
  if (Date.now() - before < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('guardian-reloaded', String(Date.now()));
  location.reload();
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App session={createSession()} />
  </StrictMode>,
);
