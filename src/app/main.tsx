// Boot: find the engine, follow the address, draw.
import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reloadAppStatus } from '../state/app-status.ts';
import { connect } from '../state/connect.ts';
import { enginePort } from '../state/engine-port.ts';
import { beginFirstLook } from '../state/first-look.ts';
import { stayConnected } from '../state/reconnect.ts';
import { followAddress, useRoute } from '../state/route.ts';
import { followNetwork } from '../state/sync.ts';
import { loadToday } from '../state/today.ts';
import { App } from './App.tsx';
import { followOutside } from './follow-outside.ts';
import { loadTheRest } from './later.tsx';
import { dropStrayPresses } from './one-press.ts';

connect(enginePort(window));
followNetwork(window);
// The desktop's own process reloads the window when its engine comes back.
if (!window.tend) stayConnected(() => enginePort(window));
followAddress(window);
if (useRoute.getState().route.screen === 'today') {
  // Asked for before anything is drawn: the clock comes with the first, the day with the second.
  void reloadAppStatus();
  beginFirstLook(loadToday());
}
followOutside(window);
dropStrayPresses(window);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

/** The first look at the day is drawn by then, on any machine that is not in trouble. */
const FIRST_LOOK_MS = 2500;
/** Once the window has nothing else to do; a busy one is given a second. */
const idle = () =>
  new Promise<void>((resolve) => {
    window.requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
window.addEventListener('load', () => setTimeout(() => void loadTheRest(idle), FIRST_LOOK_MS), { once: true });
