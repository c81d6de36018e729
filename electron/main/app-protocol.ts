// Serves the window's page from the built folder under app://tend, so that it has an origin and a policy of its own instead
// of the file system's.
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { contentSecurityPolicy, pageFile } from '../start/page-policy.ts';

export const PAGE_ORIGIN = 'app://tend';

/** Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** After the app is ready. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = url.host === 'tend' && request.method === 'GET' ? pageFile(rendererFolder, url.pathname) : null;
    const content = file ? await readFile(file.path).catch(() => null) : null;
    if (!file || !content) return new Response('There is nothing here.', { status: 404 });
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': file.type,
        // The page talks to the engine over its port alone.
        'Content-Security-Policy': contentSecurityPolicy("'none'"),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
