// What a server says in its response codes and last words (RFC 3501 7.1, RFC 5530), as far as it decides what to do next.
// Pure.
import { Failure } from '../../../contract/failure.ts';

/** The server has enough of us for now: connecting again soon would only make it worse. */
export class SlowDown extends Failure {
  /** What the server asks for; null where it names no time. */
  readonly retryAfterMs: number | null;

  constructor(host: string, words: string, retryAfterMs: number | null = null) {
    const said = words === '' ? '' : ` It says: “${words}”.`;
    super(
      'offline',
      `${host} asks for fewer requests for a while.${said} Nothing was lost; what is missing comes in later.`,
    );
    this.retryAfterMs = retryAfterMs;
  }
}

export interface ServerWord {
  /** The response code in capitals, without brackets. */
  readonly code: string | null;
  /** What it says to people. */
  readonly text: string;
  readonly retryAfterMs: number | null;
}

/** What a refused command's error holds of the server's answer. */
export function serverWord(error: unknown): ServerWord {
  const known: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  const text = [known.responseText, known.response, known.reason].find((each) => typeof each === 'string');
  const retryAfterMs = typeof known.throttleReset === 'number' ? known.throttleReset : null;
  const code = typeof known.serverResponseCode === 'string' ? known.serverResponseCode : codeOfParsed(known.response);
  return {
    ...wordOf(typeof text === 'string' ? text : ''),
    ...(code === null ? {} : { code: code.toUpperCase() }),
    retryAfterMs,
  };
}

/** Reads `[CODE] words`, as a BYE carries them. */
export function wordOf(line: string): ServerWord {
  const [, code, text] = /^\s*(?:\[([A-Z][A-Z0-9.=-]*)[^\]]*\])?(.*)$/is.exec(line) ?? [];
  return { code: code?.toUpperCase() ?? null, text: readable(text ?? ''), retryAfterMs: null };
}

const slowDownCodes = new Set(['LIMIT', 'THROTTLED', 'THROTTLE']);
const slowDownWords =
  /too many (?:simultaneous |concurrent )?(?:connections|logins|requests)|maximum number of connections|throttled|rate limit|bandwidth limits?|try again later/i;

/** [LIMIT] is RFC 5530's, [THROTTLED] Gmail's and Yahoo's; others say it in words alone. */
export function asksToSlowDown({ code, text }: ServerWord): boolean {
  return (code !== null && slowDownCodes.has(code)) || slowDownWords.test(text);
}

/** A server's words on one line, without what could disturb the line they are shown on. */
export function readable(text: string): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199).toWellFormed()}…` : line;
}

/** The library parses some answers for us and hands on others as their tree. */
function codeOfParsed(response: unknown): string | null {
  if (typeof response !== 'object' || response === null || !('attributes' in response)) return null;
  const { attributes } = response;
  const first: unknown = Array.isArray(attributes) ? attributes[0] : null;
  if (typeof first !== 'object' || first === null || !('section' in first) || !Array.isArray(first.section))
    return null;
  const atom: unknown = first.section[0];
  if (typeof atom !== 'object' || atom === null || !('value' in atom)) return null;
  return typeof atom.value === 'string' ? atom.value : null;
}
