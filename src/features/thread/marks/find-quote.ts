// Finds the words of a quote in what is shown of a message. A mail program breaks lines and sets blocks where the text had
// none, so white space and the shape of quotation marks say nothing.
interface Squeezed {
  readonly text: string;
  /** The node and the place in it of each character of `text`. */
  readonly at: readonly { readonly node: Text; readonly offset: number }[];
}

const LOOKS_LIKE: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };
const SILENT = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
/** A piece of a quote that is shorter could stand anywhere. */
const SHORTEST_PIECE = 24;
/** What turning HTML into text puts between words: list marks and addresses of links. */
const BETWEEN = /\n|[<[(]?https?:\/\/\S+|^\s*[*•-]\s/m;

function squeeze(text: string): string {
  return [...text]
    .filter((character) => !SILENT.test(character))
    .map((character) => LOOKS_LIKE[character] ?? character)
    .join('');
}

function squeezeTree(root: Node): Squeezed {
  const document = root.ownerDocument;
  const letters: string[] = [];
  const at: { node: Text; offset: number }[] = [];
  const walker = document?.createTreeWalker(root, 4 /* SHOW_TEXT */);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    const text = node as Text;
    for (let offset = 0; offset < text.data.length; offset += 1) {
      const character = text.data.charAt(offset);
      if (SILENT.test(character)) continue;
      letters.push(LOOKS_LIKE[character] ?? character);
      at.push({ node: text, offset });
    }
  }
  return { text: letters.join(''), at };
}

function rangeOf({ text, at }: Squeezed, words: string): Range | null {
  const wanted = squeeze(words);
  if (wanted === '') return null;
  const index = text.indexOf(wanted);
  const first = at[index];
  const last = at[index + wanted.length - 1];
  if (index < 0 || !first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Where each quote stands under `root`: the whole of it, else those pieces of it that can be found. */
export function findQuotes(root: Node, quotes: readonly string[]): readonly (readonly Range[])[] {
  const tree = squeezeTree(root);
  return quotes.map((quote) => {
    const whole = rangeOf(tree, quote);
    if (whole) return [whole];
    return quote
      .split(BETWEEN)
      .filter((piece) => squeeze(piece).length >= SHORTEST_PIECE)
      .flatMap((piece) => rangeOf(tree, piece) ?? []);
  });
}
