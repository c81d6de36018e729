// Undoes format=flowed (RFC 3676): lines that end in a space go on in the next, at the same depth of quoting. Works on text
// and on bytes read one character each alike, since every mark it knows is ASCII.

const SIGNATURE = '-- ';

/** @param delSp The space at a soft line end was added by the sender's program (RFC 3676 4.2, DelSp=yes). */
export function joinFlowedText(text: string, delSp: boolean): string {
  const paragraphs: string[] = [];
  let depth = -1;
  let pieces: string[] = [];
  const end = () => {
    if (pieces.length > 0) paragraphs.push(`${depth > 0 ? `${'>'.repeat(depth)} ` : ''}${pieces.join('')}`);
    pieces = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const quoted = quoteDepth(line);
    // 4.4: one space after the marks was stuffed in, so that nothing reads as a mark that is none.
    const rest = line.slice(quoted + (line[quoted] === ' ' ? 1 : 0));
    // 4.5: a paragraph that stops flowing because the depth changes ends there; 4.3: a signature's line is never flowed.
    if (quoted !== depth || rest === SIGNATURE) end();
    depth = quoted;
    const soft = rest.endsWith(' ') && rest !== SIGNATURE;
    pieces.push(soft && delSp ? rest.slice(0, -1) : rest);
    if (!soft) end();
  }
  end();
  return paragraphs.join('\n');
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line[depth] === '>') depth += 1;
  return depth;
}
