// What the page of a window may do and which of its files are handed out, the same in the desktop window and in a browser:
// its own scripts and nobody else's, and no connection but the one to the engine.
import { resolve, sep } from 'node:path';

/** The frames that show mail have no address of their own and inherit this policy: nothing in them runs or loads either. */
export function contentSecurityPolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The file a request's path means, or null when it leads out of the folder or to a kind of file the page has none of. */
export function pageFile(folder: string, requestPath: string): PageFile | null {
  let name: string;
  try {
    name = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const root = resolve(folder);
  const path = resolve(root, name === '/' ? 'index.html' : `.${name}`);
  if (!path.startsWith(root + sep)) return null;
  const type = types[path.slice(path.lastIndexOf('.'))];
  return type === undefined ? null : { path, type };
}
