// Asks an endpoint once and reads what it streams. Its answer is bounded in time and size, never followed to another address,
// and nothing but text and counts is taken from it.
import type { ModelProtocol, ModelRequestView } from '../../../contract/model.ts';
import { createEventStream } from './event-stream.ts';
import { keyHeader } from './model-request.ts';
import { ModelTrouble } from './model-trouble.ts';
import { type Piece, readPiece } from './read-piece.ts';

export interface ModelQuestion {
  readonly protocol: ModelProtocol;
  readonly request: ModelRequestView;
  readonly key: string | null;
  readonly timeoutMs: number;
  /** Told what was written so far. */
  readonly onText?: (text: string) => void;
}

export interface ModelAnswer {
  readonly text: string;
  /** Null where the endpoint did not count. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
}

/** A stream says everything in small events, each some hundred bytes for a word or two. */
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_TEXT = 40_000;

/** @throws ModelTrouble, or the reason of the signal when that ended it. */
export async function askModel(question: ModelQuestion, signal: AbortSignal): Promise<ModelAnswer> {
  const late = AbortSignal.timeout(question.timeoutMs);
  try {
    return await ask(question, AbortSignal.any([signal, late]));
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ModelTrouble) throw error;
    throw new ModelTrouble(late.aborted ? 'timed_out' : 'unreachable');
  }
}

async function ask(question: ModelQuestion, signal: AbortSignal): Promise<ModelAnswer> {
  const { protocol, request, key } = question;
  const response = await fetch(request.url, {
    method: request.method,
    headers: {
      ...Object.fromEntries(request.headers.map(({ name, value }) => [name, value])),
      ...(key === null ? {} : keyHeader(protocol, key)),
    },
    body: request.body,
    // A key and the facts of an account are for the address that was entered, not for one that a server names.
    redirect: 'manual',
    signal,
  });
  if (!response.ok) throw await refusalOf(response, protocol);
  const streamed = (response.headers.get('content-type') ?? '').includes('text/event-stream');
  const reader = createReader(protocol, question.onText);
  if (streamed) {
    const stream = createEventStream();
    for await (const part of textOf(response)) for (const data of stream.feed(part)) reader.take(data);
    for (const data of stream.feed('\n\n')) reader.take(data);
  } else {
    let whole = '';
    for await (const part of textOf(response)) whole += part;
    reader.take(whole);
  }
  return reader.answer();
}

function createReader(protocol: ModelProtocol, onText: ModelQuestion['onText']) {
  let text = '';
  let end: Piece['end'] = null;
  let inputTokens: number | null = null;
  let outputTokens: number | null = null;
  const spent = () => ({ inputTokens, outputTokens });
  return {
    take(data: string) {
      if (data.trim() === '[DONE]' || data.trim() === '') return;
      const piece = readPiece(protocol, parseJson(data));
      if (piece === null) throw new ModelTrouble('unreadable', '', spent());
      inputTokens = piece.inputTokens ?? inputTokens;
      outputTokens = piece.outputTokens ?? outputTokens;
      if (piece.error !== null) throw new ModelTrouble('server', piece.error, spent());
      end = piece.end ?? end;
      if (piece.text === '') return;
      text += piece.text;
      if (text.length > MAX_TEXT) throw new ModelTrouble('too_long', '', spent());
      onText?.(text);
    },
    answer(): ModelAnswer {
      if (end === 'refused') throw new ModelTrouble('refused', '', spent());
      // Half a message is none: what was left out may be what made the rest true.
      if (end !== 'complete') throw new ModelTrouble('cut', '', spent());
      return { text, inputTokens, outputTokens };
    },
  };
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    // Leaving the loop cancels the rest.
    if (size > MAX_BYTES) throw new ModelTrouble('too_long');
    yield decoder.decode(part, { stream: true });
  }
  yield decoder.decode();
}

const MAX_REFUSAL = 16 * 1024;

async function refusalOf(response: Response, protocol: ModelProtocol): Promise<ModelTrouble> {
  const { status } = response;
  let body = '';
  try {
    for await (const part of textOf(response)) {
      body += part;
      if (body.length > MAX_REFUSAL) break;
    }
  } catch {
    // The status alone says enough.
  }
  const said = readPiece(protocol, parseJson(body))?.error ?? '';
  if (status >= 300 && status < 400) return new ModelTrouble('moved');
  if (status === 401 || status === 403) return new ModelTrouble('key_refused', said);
  if (status === 404) return new ModelTrouble('no_such_model', said);
  if (status === 402 || status === 429) return new ModelTrouble('busy', said);
  return new ModelTrouble(status >= 500 ? 'server' : 'rejected', said);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
