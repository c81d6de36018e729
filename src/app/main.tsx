// Boot: find the engine, follow the address, draw.
import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../state/connect.ts';
import { enginePort } from '../state/engine-port.ts';
import { stayConnected } from '../state/reconnect.ts';
import { followAddress } from '../state/route.ts';
import { followNetwork } from '../state/sync.ts';
import { App } from './App.tsx';
import { followOutside } from './follow-outside.ts';

connect(enginePort(window));
followNetwork(window);
// The desktop's own process reloads the window when its engine comes back.
if (!window.tend) stayConnected(() => enginePort(window));
followAddress(window);
followOutside(window);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
