// Sets right what the library that writes decks gets wrong.
import { renamedFace } from '../office-package.ts';
import { type Deck, FACE, hex } from './deck.ts';

const PROPERTIES = /<a:pPr[^>]*\/>|<a:pPr[^>]*[^/]>.*?<\/a:pPr>/gs;
const PARAGRAPH = new RegExp(`(<a:p>(?:${PROPERTIES.source})?)(.*?)(?=</a:p>)`, 'gs');

/**
 * What the library gets wrong: values that are missing, the properties of a paragraph written before each of its runs where the
 * format wants them once, and the colours of the theme, which are the brand's.
 */
export function mended(name: string, xml: string, deck: Deck): string {
  return renamedFace(withoutMistakes(name, xml, deck), FACE, deck.face);
}

function withoutMistakes(name: string, xml: string, { palette, language }: Deck): string {
  if (/charts\/chart\d+\.xml$/.test(name)) return xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
  if (/slides\/slide\d+\.xml$/.test(name))
    return paragraphs(xml).replaceAll('lang="en-US"', `lang="${language === 'de' ? 'de-DE' : 'en-GB'}"`);
  if (!/theme\/theme\d+\.xml$/.test(name)) return xml;
  const colours: Readonly<Record<string, string>> = {
    dk2: palette.title,
    accent1: palette.series[0] ?? palette.title,
    accent2: palette.series[1] ?? palette.accent,
    hlink: palette.accent,
    folHlink: palette.accent,
  };
  return Object.entries(colours).reduce(
    (text, [key, colour]) =>
      text.replace(new RegExp(`(<a:${key}>)<a:srgbClr val="[0-9A-Fa-f]{6}"/>`), `$1<a:srgbClr val="${hex(colour)}"/>`),
    xml,
  );
}

function paragraphs(xml: string): string {
  return xml.replace(PARAGRAPH, (_, head: string, runs: string) => `${head}${runs.replace(PROPERTIES, '')}`);
}
