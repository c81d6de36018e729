// The system's own dialog for a folder, for pages that ask for one: the page gets the path that was chosen and nothing else of
// the disk.
import { isAbsolute } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain } from 'electron';

export function offerFolders(windowNow: () => BrowserWindow | null): void {
  ipcMain.handle('folder:choose', async (event, from: unknown): Promise<string | null> => {
    const window = windowNow();
    if (!window || event.senderFrame !== window.webContents.mainFrame) return null;
    const defaultPath = typeof from === 'string' && isAbsolute(from) ? from : app.getPath('documents');
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
      defaultPath,
    });
    return canceled ? null : (filePaths[0] ?? null);
  });
}
