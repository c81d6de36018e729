// The second wall for a mail's style sheet: the browser's own parser reads it, and only plain rules whose selectors name
// the mail's own classes and elements are written out again.
import { cleanStyle } from './clean-style.ts';

const SELECTOR =
  /^(?:(?:\.(?:[mi]-[\w-]+|b-body)|[a-z][a-z0-9]*|\*)(?:\.(?:[mi]-[\w-]+|b-body))*(?::(?:link|hover|active|first-child|last-child))*\s*[>+~]?\s*)+$/;
/** What folds quotes is the window's own. */
const FURNITURE = /(?:^|[\s>+~])(?:details|summary)\b/;

export function cleanSheet(css: string, window: Window): string {
  const { CSSStyleSheet: Sheet } = window as Window & typeof globalThis;
  if (css.trim() === '' || typeof Sheet?.prototype.replaceSync !== 'function') return '';
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return written(sheet.cssRules);
}

function written(rules: CSSRuleList): string {
  return [...rules].map(writtenRule).filter(Boolean).join('\n');
}

function writtenRule(rule: CSSRule): string {
  if ('selectorText' in rule && 'style' in rule) {
    const { selectorText, style } = rule as CSSStyleRule;
    const selectors = selectorText.split(',').map((each) => each.trim());
    const named = selectors.filter((each) => SELECTOR.test(each) && !FURNITURE.test(each));
    const clean = cleanStyle(style.cssText);
    return named.length > 0 && clean !== '' ? `${named.join(', ')} { ${clean} }` : '';
  }
  if ('media' in rule && 'cssRules' in rule) {
    const { media, cssRules } = rule as CSSMediaRule;
    const inside = written(cssRules);
    return inside !== '' && /^[\w\s():.,-]+$/.test(media.mediaText) ? `@media ${media.mediaText} {\n${inside}\n}` : '';
  }
  return '';
}
