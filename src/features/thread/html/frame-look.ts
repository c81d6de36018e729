// Reads the window's own look, so that a frame, which inherits none of it, can be given the same.
import type { FrameLook } from './frame-document.ts';

export function readFrameLook(window: Window, sheet: boolean): FrameLook {
  const root = window.document.documentElement;
  const styles = window.getComputedStyle(root);
  const token = (name: string) => styles.getPropertyValue(name).trim();
  return {
    dark: root.dataset.theme === 'dark',
    sheet,
    ink: token('--ink'),
    faint: token('--ink-3'),
    accent: token('--accent'),
    line: token('--line-strong'),
    rootFontSize: styles.fontSize || '16px',
    fontFaces: fontFaces(window.document),
  };
}

let known: string | null = null;

function fontFaces(document: Document): string {
  known ??= [...document.styleSheets]
    .flatMap((sheet) => facesOf(sheet.cssRules, sheet.href ?? document.baseURI))
    .join('\n');
  return known;
}

function facesOf(rules: CSSRuleList, base: string): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [absolute(rule.cssText, base)];
    return 'cssRules' in rule ? facesOf(rule.cssRules as CSSRuleList, base) : [];
  });
}

/** A frame without an address of its own would look for the files beside nothing. */
function absolute(css: string, base: string): string {
  return css.replace(/url\("([^"]+)"\)/g, (_, path: string) => `url("${new URL(path, base).href}")`);
}
