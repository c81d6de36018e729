// Hands the window one connection to the engine, the path of a file that was dropped on it or a folder that was chosen, and
// what the system asks to be shown; nothing else of Electron.
import { contextBridge, ipcRenderer, webUtils } from 'electron';

type FrameListener = (frame: unknown) => void;

const frameListeners = new Set<FrameListener>();
const closeListeners = new Set<() => void>();
const early: unknown[] = [];
let port: MessagePort | null = null;

ipcRenderer.on('engine:port', (event) => {
  const [received] = event.ports;
  if (!received) return;
  port = received;
  received.onmessage = (message) => {
    for (const listener of frameListeners) listener(message.data);
  };
  received.addEventListener('close', () => {
    port = null;
    for (const listener of closeListeners) listener();
  });
  for (const frame of early.splice(0)) received.postMessage(frame);
});
ipcRenderer.send('engine:connect');

contextBridge.exposeInMainWorld('tend', {
  hostKind: 'desktop',
  post(frame: unknown): void {
    if (port) port.postMessage(frame);
    else early.push(frame);
  },
  onFrame: (listener: FrameListener): void => void frameListeners.add(listener),
  onClose: (listener: () => void): void => void closeListeners.add(listener),
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
  chooseFolder: (from: string): Promise<string | null> => ipcRenderer.invoke('folder:choose', from),
  onOpen(listener: (request: unknown) => void): void {
    ipcRenderer.on('window:open', (_event, request: unknown) => listener(request));
    ipcRenderer.send('window:ready');
  },
});
