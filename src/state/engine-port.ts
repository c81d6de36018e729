// The pipe to the engine as this window finds it: the bridge that Electron's preload put on `window`, or, in the browser
// host, a WebSocket to the server the page came from. Frames posted before the socket is open wait for it.
import type { Port } from '../../electron/rpc/port.ts';

export interface TendBridge {
  readonly hostKind: 'desktop';
  post(frame: unknown): void;
  onFrame(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
  /** The path of a file the person picked or dropped; empty when it has none. */
  pathForFile(file: File): string;
  /** The folder the person chooses in the system's dialog, which opens at `from`; null when they choose none. */
  chooseFolder(from: string): Promise<string | null>;
  /** What the system asks to be shown: a mail link, the place of a notification. */
  onOpen(listener: (request: unknown) => void): void;
}

declare global {
  interface Window {
    readonly tend?: TendBridge;
  }
}

export function enginePort(window: Window): Port {
  return window.tend ? bridgePort(window.tend) : socketPort(new WebSocket(engineUrl(window.location)));
}

function bridgePort(bridge: TendBridge): Port {
  return {
    post: (frame) => bridge.post(frame),
    onFrame: (listener) => bridge.onFrame(listener),
    onClose: (listener) => bridge.onClose(listener),
    close: () => undefined,
  };
}

function engineUrl(location: Location): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/engine`;
}

export function socketPort(socket: WebSocket): Port {
  const waiting: string[] = [];
  socket.addEventListener('open', () => {
    for (const text of waiting.splice(0)) socket.send(text);
  });
  return {
    post(frame) {
      const text = JSON.stringify(frame);
      if (socket.readyState === WebSocket.CONNECTING) waiting.push(text);
      else if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    onFrame(listener) {
      socket.addEventListener('message', (event) => {
        if (typeof event.data === 'string') listener(JSON.parse(event.data));
      });
    },
    onClose: (listener) => socket.addEventListener('close', listener),
    close: () => socket.close(),
  };
}
