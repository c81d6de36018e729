// A fake of both model protocols on a random loopback port that answers as a test says: streams in pieces of any size, hangs,
// cuts off, floods, redirects, refuses. What it was asked is kept, byte for byte.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedQuestion {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface ModelDouble {
  /** Without a path. */
  readonly origin: string;
  readonly asked: AskedQuestion[];
  /** Connections that were ended by whoever asked. */
  readonly hungUp: () => number;
  answer: (response: ServerResponse, asked: AskedQuestion) => void;
  stop(): Promise<void>;
}

export async function startModelDouble(): Promise<ModelDouble> {
  const asked: AskedQuestion[] = [];
  let hungUp = 0;
  const double = { answer: (response: ServerResponse) => void response.writeHead(500).end() } as Pick<
    ModelDouble,
    'answer'
  >;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    response.on('close', () => {
      if (!response.writableFinished) hungUp += 1;
    });
    request.on('end', () => {
      const one = { url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
      asked.push(one);
      double.answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(double, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hungUp: () => hungUp,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

interface Streamed {
  readonly text: string;
  /** Letters of an event. */
  readonly piece?: number;
  readonly end?: string | null;
  readonly usage?: { readonly input: number; readonly output: number } | null;
}

/** As an endpoint of the chat completions protocol streams it. */
export function openAiEvents({ text, piece = 7, end = 'stop', usage = { input: 100, output: 40 } }: Streamed): string {
  const events = pieces(text, piece).map((content) => ({ choices: [{ delta: { content }, finish_reason: null }] }));
  const said = [
    { choices: [{ delta: { role: 'assistant', content: '' } }] },
    ...events,
    ...(end === null ? [] : [{ choices: [{ delta: {}, finish_reason: end }] }]),
    ...(usage === null
      ? []
      : [{ choices: [], usage: { prompt_tokens: usage.input, completion_tokens: usage.output } }]),
  ];
  const done = end === null ? '' : 'data: [DONE]\n\n';
  return `${said.map((each) => `data: ${JSON.stringify(each)}\n\n`).join('')}${done}`;
}

/** As Anthropic's endpoint streams it. */
export function anthropicEvents({
  text,
  piece = 7,
  end = 'end_turn',
  usage = { input: 100, output: 40 },
}: Streamed): string {
  const said: { type: string; [more: string]: unknown }[] = [
    { type: 'message_start', message: { usage: { input_tokens: usage?.input, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    ...pieces(text, piece).map((part) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text: part },
    })),
    { type: 'content_block_stop', index: 0 },
    ...(end === null
      ? []
      : [
          { type: 'message_delta', delta: { stop_reason: end }, usage: { output_tokens: usage?.output } },
          { type: 'message_stop' },
        ]),
  ];
  return said.map((each) => `event: ${each.type}\ndata: ${JSON.stringify(each)}\n\n`).join('');
}

function pieces(text: string, size: number): string[] {
  const letters = [...text];
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
    letters.slice(index * size, (index + 1) * size).join(''),
  );
}

export function stream(response: ServerResponse, events: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).end(events);
}
