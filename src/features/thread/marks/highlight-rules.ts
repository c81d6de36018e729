// How marked words look, in the window and in a mail's frame. Written here and not in the style sheet, because the frame is
// another document and the tools that build the sheet do not know these selectors.
export const READ = 'tend-read';
export const SHOWN = 'tend-shown';

export const highlightRules = (accent: string): string =>
  `::highlight(${READ}) { text-decoration: underline dotted ${accent}; }
::highlight(${SHOWN}) { background-color: color-mix(in oklab, ${accent} 24%, transparent); }`;

let adopted = false;

/** Gives the window's own document the rules, once. */
export function adoptHighlightRules(document: Document): void {
  if (adopted || !('adoptedStyleSheets' in document)) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightRules('var(--accent)'));
  document.adoptedStyleSheets.push(sheet);
}
