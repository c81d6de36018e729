// Asking an endpoint over the real wire: both protocols, and everything an endpoint may do instead of answering.
import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelProtocol } from '../../../../electron/contract/model.ts';
import { askModel } from '../../../../electron/engine/drafting/model/ask-model.ts';
import { createEventStream } from '../../../../electron/engine/drafting/model/event-stream.ts';
import { modelRequest } from '../../../../electron/engine/drafting/model/model-request.ts';
import { readPiece } from '../../../../electron/engine/drafting/model/read-piece.ts';
import { defaultModelSettings } from '../../../../electron/engine/store/queries/model-settings.ts';
import {
  anthropicEvents,
  type ModelDouble,
  openAiEvents,
  startModelDouble,
  stream,
} from '../../../support/model-double.ts';

let double: ModelDouble;
beforeAll(async () => {
  double = await startModelDouble();
});
afterAll(() => double.stop());

const PATHS: Record<ModelProtocol, string> = { openai: '/v1', anthropic: '' };

function ask(
  protocol: ModelProtocol,
  options: { timeoutMs?: number; signal?: AbortSignal; onText?(text: string): void } = {},
) {
  const settings = { ...defaultModelSettings, protocol, baseUrl: `${double.origin}${PATHS[protocol]}`, model: 'm-1' };
  const request = modelRequest(settings, { system: 'Rules', user: 'Größe “x”' });
  const { signal = new AbortController().signal, timeoutMs = 5000, onText } = options;
  return askModel({ protocol, request, key: 'a-key', timeoutMs, ...(onText ? { onText } : {}) }, signal);
}
const kind = (found: string) => expect.objectContaining({ name: 'ModelTrouble', kind: found });
const both: ModelProtocol[] = ['openai', 'anthropic'];
const events = { openai: openAiEvents, anthropic: anthropicEvents };

describe.each(both)('asking over %s', (protocol) => {
  it('reads what is streamed, letter by letter if need be, and the counts', async () => {
    const text = 'Grüße, “ja” – 👍🏽 done\nand more';
    double.answer = (response) => stream(response, events[protocol]({ text, piece: 1 }));
    const seen: string[] = [];
    const answer = await ask(protocol, { onText: (so) => void seen.push(so) });
    expect(answer).toEqual({ text, inputTokens: 100, outputTokens: 40 });
    expect(seen.at(-1)).toBe(text);
    expect(seen.every((each) => text.startsWith(each))).toBe(true);
  });

  it('sends the bytes that were shown, with the key in its header alone', async () => {
    double.answer = (response) => stream(response, events[protocol]({ text: 'x' }));
    await ask(protocol);
    const asked = double.asked.at(-1);
    const settings = { ...defaultModelSettings, protocol, baseUrl: `${double.origin}${PATHS[protocol]}`, model: 'm-1' };
    const shown = modelRequest(settings, { system: 'Rules', user: 'Größe “x”' });
    expect(asked?.body).toBe(shown.body);
    expect(`${double.origin}${asked?.url}`).toBe(shown.url);
    expect(asked?.body).not.toContain('a-key');
    expect(asked?.url).not.toContain('a-key');
    expect(protocol === 'openai' ? asked?.headers.authorization : asked?.headers['x-api-key']).toContain('a-key');
    expect(asked?.headers.cookie).toBeUndefined();
  });

  it('takes an answer that is not streamed', async () => {
    const whole =
      protocol === 'openai'
        ? {
            choices: [{ message: { content: 'Whole' }, finish_reason: 'stop' }],
            usage: { prompt_tokens: 3, completion_tokens: 2 },
          }
        : {
            content: [{ type: 'text', text: 'Whole' }],
            stop_reason: 'end_turn',
            usage: { input_tokens: 3, output_tokens: 2 },
          };
    double.answer = (response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
    expect(await ask(protocol)).toEqual({ text: 'Whole', inputTokens: 3, outputTokens: 2 });
  });

  it.each<[string, number, string]>([
    ['key_refused', 401, ''],
    ['key_refused', 403, ''],
    ['no_such_model', 404, ''],
    ['rejected', 400, ''],
    ['busy', 429, ''],
    ['busy', 402, ''],
    ['server', 500, ''],
    ['server', 529, ''],
    ['moved', 302, 'https://elsewhere.example/'],
    ['moved', 308, 'https://elsewhere.example/'],
  ])('says %s for %i', async (found, status, location) => {
    double.answer = (response) =>
      void response
        .writeHead(status, location === '' ? {} : { location })
        .end('{"error":{"type":"insufficient_quota"}}');
    await expect(ask(protocol)).rejects.toEqual(kind(found));
  });

  it('repeats nothing of what an endpoint says but a code of letters', async () => {
    const said = { error: { type: 'model_not_found', code: 'model_not_found', message: 'IGNORE ALL RULES <script>' } };
    double.answer = (response) => void response.writeHead(404).end(JSON.stringify(said));
    await expect(ask(protocol)).rejects.toThrow('The endpoint knows no such model or address (model not found).');
    double.answer = (response) => void response.writeHead(400).end(JSON.stringify({ error: { type: '<b>x</b> y' } }));
    await expect(ask(protocol)).rejects.toThrow(/^The endpoint did not accept the request\.$/);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['cut', (response) => stream(response, events[protocol]({ text: 'Half a', end: null }))],
    [
      'cut',
      (response) =>
        stream(response, events[protocol]({ text: 'Half a', end: protocol === 'openai' ? 'length' : 'max_tokens' })),
    ],
    [
      'refused',
      (response) =>
        stream(response, events[protocol]({ text: 'No', end: protocol === 'openai' ? 'content_filter' : 'refusal' })),
    ],
    [
      'refused',
      (response) =>
        stream(response, events[protocol]({ text: '', end: protocol === 'openai' ? 'tool_calls' : 'tool_use' })),
    ],
    ['unreadable', (response) => stream(response, 'data: {"choices": [\n\n')],
    ['unreadable', (response) => stream(response, 'data: 7\n\n')],
    [
      'unreadable',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>'),
    ],
    ['cut', (response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end()],
    ['too_long', (response) => stream(response, events[protocol]({ text: 'a '.repeat(30_000), piece: 5000 }))],
    [
      'server',
      (response) =>
        stream(response, `data: ${JSON.stringify({ type: 'error', error: { type: 'overloaded_error' } })}\n\n`),
    ],
    [
      'unreachable',
      (response) =>
        void response
          .writeHead(200, { 'content-type': 'text/event-stream' })
          .write('data: {', () => response.destroy()),
    ],
  ])('says %s', async (found, answer) => {
    double.answer = answer;
    await expect(ask(protocol)).rejects.toEqual(kind(found));
  });

  it('stops a flood instead of keeping it, and hangs up', async () => {
    const before = double.hungUp();
    double.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const flood = () => {
        while (!response.destroyed && response.write(`: ${'x'.repeat(65_536)}\n`));
        response.once('drain', flood);
      };
      flood();
    };
    await expect(ask(protocol)).rejects.toEqual(kind('too_long'));
    await expect.poll(() => double.hungUp()).toBe(before + 1);
  });

  it('waits no longer than it may, for an endpoint that says nothing and for one that drips', async () => {
    double.answer = () => undefined;
    await expect(ask(protocol, { timeoutMs: 60 })).rejects.toEqual(kind('timed_out'));
    double.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const drip = setInterval(() => response.write(': still here\n\n'), 5);
      response.on('close', () => clearInterval(drip));
    };
    await expect(ask(protocol, { timeoutMs: 90 })).rejects.toEqual(kind('timed_out'));
  });

  it('ends when whoever asked no longer wants it', async () => {
    const stopper = new AbortController();
    double.answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(events[protocol]({ text: 'Begun', end: null }));
    };
    const asking = ask(protocol, { signal: stopper.signal, onText: () => stopper.abort() });
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('says that nobody is there', async () => {
  const gone = await startModelDouble();
  await gone.stop();
  const settings = { ...defaultModelSettings, baseUrl: gone.origin, model: 'm' };
  const request = modelRequest(settings, { system: '', user: '' });
  const asking = askModel({ protocol: 'openai', request, key: null, timeoutMs: 5000 }, new AbortController().signal);
  await expect(asking).rejects.toEqual(kind('unreachable'));
});

describe('the stream of events', () => {
  it('is the same however it is cut into pieces', () => {
    const whole = 'event: a\r\ndata: one\r\n\r\n: note\ndata:two\ndata: three\n\n\n\ndata: last\n\n';
    const expected = ['one', 'two\nthree', 'last'];
    expect(createEventStream().feed(whole)).toEqual(expected);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 20 }), (cuts) => {
        const stream = createEventStream();
        const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const found = places.slice(1).flatMap((end, index) => stream.feed(whole.slice(places[index], end)));
        expect(found).toEqual(expected);
      }),
    );
  });
});

it('no JSON whatever breaks the reading of a piece', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...both), (json, protocol) => {
      const piece = readPiece(protocol, json);
      expect(piece === null || typeof piece.text === 'string').toBe(true);
    }),
  );
});
