// The document a mail's HTML is shown in: a policy that lets nothing run or load, the reading type of the window, and a
// light sheet under a mail that brings its own colours.
export interface FrameLook {
  readonly dark: boolean;
  /** The mail's own colours need the light ground they were chosen on. */
  readonly sheet: boolean;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
  readonly line: string;
  readonly rootFontSize: string;
  /** `@font-face` rules of the window, so that the type is the same in and out of the frame. */
  readonly fontFaces: string;
}

/** Stricter than the window's own policy, which a frame without an address inherits. */
const POLICY = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function frameStyle(look: FrameLook): string {
  const dark = look.dark && !look.sheet;
  const ink = look.sheet && look.dark ? '#1d1b18' : look.ink;
  const faint = look.sheet && look.dark ? '#6f6960' : look.faint;
  const accent = look.sheet && look.dark ? '#1d5b40' : look.accent;
  const line = look.sheet && look.dark ? '#d2ccc2' : look.line;
  return `${look.fontFaces}
:root { color-scheme: ${dark ? 'dark' : 'light'}; font-size: ${look.rootFontSize}; background: ${look.sheet && look.dark ? '#ffffff' : 'transparent'}; }
html { overflow-x: auto; overflow-y: hidden; }
body { margin: 0; padding: ${look.sheet && look.dark ? '16px' : '0'}; color: ${ink}; overflow-wrap: break-word;
  font: 0.9375rem/1.55 "Inter Variable", ui-sans-serif, system-ui, sans-serif; font-feature-settings: "cv05", "cv11", "ss03";
  -webkit-font-smoothing: antialiased; }
body > :first-child { margin-top: 0; } body > :last-child { margin-bottom: 0; }
p { margin: 0 0 0.8em; }${look.sheet ? '' : ' p, li, blockquote { max-width: 72ch; }'} a { color: ${accent}; text-underline-offset: 2px; }
img { max-width: 100%; height: auto; } table { max-width: 100%; }
pre { white-space: pre-wrap; } hr { border: 0; border-top: 1px solid ${line}; }
blockquote { margin: 0.5em 0; padding-left: 14px; border-left: 2px solid ${line}; color: ${faint}; }
summary { display: inline-block; list-style: none; padding: 0 6px; border-radius: 4px; font-size: 12px; line-height: 16px;
  letter-spacing: 0.1em; color: ${faint}; background: ${dark ? '#2b2925' : '#ece9e2'}; cursor: default; }
summary:focus-visible, a:focus-visible { outline: 2px solid ${accent}; outline-offset: 1px; }
::selection { background: ${accent}40; }`;
}

export function frameDocument(html: string, look: FrameLook): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><style>${frameStyle(look)}</style></head><body>${html}</body></html>`;
}
