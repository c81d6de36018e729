// The document a mail's HTML is shown in: a policy that lets nothing run and nothing reach a network, the reading type of
// the window, and a light sheet under a mail that brings a ground of its own.
import { highlightRules } from '../marks/highlight-rules.ts';
import { READING_FACE } from './clean-style.ts';

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

/** Stricter than the window's own policy, which a frame without an address inherits. Images are part of the document. */
export const FRAME_POLICY = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Nothing runs, opens, submits or navigates. The origin is kept only so that the window can, from outside, fit the height,
 * hear keys and clicks and put in images; an origin is of use to scripts alone, and here there are none.
 */
export const FRAME_SANDBOX = 'allow-same-origin';

export function frameStyle(look: FrameLook): string {
  const paper = look.sheet && look.dark;
  const dark = look.dark && !look.sheet;
  const ink = paper ? '#1d1b18' : look.ink;
  const faint = paper ? '#6f6960' : look.faint;
  const accent = paper ? '#1d5b40' : look.accent;
  const line = paper ? '#d2ccc2' : look.line;
  return `${look.fontFaces}
:root { color-scheme: ${dark ? 'dark' : 'light'}; font-size: ${look.rootFontSize}; background: ${paper ? '#ffffff' : 'transparent'}; }
html { overflow-x: auto; overflow-y: hidden; }
body { margin: 0; color: ${ink}; overflow-wrap: break-word;
  font: 0.9375rem/1.55 ${READING_FACE}, ui-sans-serif, system-ui, sans-serif; font-feature-settings: "cv05", "cv11", "ss03";
  -webkit-font-smoothing: antialiased; }
${paper ? 'body > .b-body, body:not(:has(> .b-body)) { padding: 16px; }' : ''}
body > :first-child { margin-top: 0; } body > :last-child { margin-bottom: 0; }
p { margin: 0 0 0.8em; }${look.sheet ? '' : ' p, li, blockquote { max-width: 72ch; }'} a { color: ${accent}; text-underline-offset: 2px; }
img { max-width: 100%; height: auto; } table { max-width: 100%; }
img:not([src]) { outline: 1px dashed ${line}; outline-offset: -1px; color: ${faint}; font-size: 12px; }
pre { white-space: pre-wrap; } hr { border: 0; border-top: 1px solid ${line}; }
blockquote { margin: 0.5em 0; padding-left: 14px; border-left: 2px solid ${line}; color: ${faint}; }
::selection { background: ${accent}40; }
${highlightRules(accent)}
${furniture({ faint, accent, ground: dark ? '#2b2925' : '#ece9e2' })}`;
}

/** What folds quotes is the window's: `!important` inside a layer wins over everything a mail can say, its own included. */
function furniture({ faint, accent, ground }: { faint: string; accent: string; ground: string }): string {
  const rules = {
    'html, body': 'position: static; max-width: none; transform: none;',
    details: 'display: block; visibility: visible; opacity: 1; margin: 8px 0;',
    'details > summary': `display: inline-block; visibility: visible; opacity: 1; list-style: none; margin: 0 0 4px; padding: 0 6px;
      border: 0; border-radius: 4px; font: 12px/16px ${READING_FACE}, ui-sans-serif, system-ui, sans-serif; letter-spacing: 0.1em;
      text-indent: 0; text-transform: none; color: ${faint}; background: ${ground}; cursor: default;`,
    'summary:focus-visible, a:focus-visible': `outline: 2px solid ${accent}; outline-offset: 1px;`,
  };
  const written = Object.entries(rules).map(
    ([selector, body]) => `${selector} { ${body.replace(/\s*;/g, ' !important;')} }`,
  );
  return `@layer furniture { ${written.join(' ')} }`;
}

export function frameDocument(html: string, css: string, look: FrameLook): string {
  const sheets = [frameStyle(look), css].map((each) => `<style>${each.replaceAll('<', '')}</style>`).join('');
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}"><meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off">${sheets}</head><body>${html}</body></html>`;
}
