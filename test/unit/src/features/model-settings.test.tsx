// The page of the optional language model: off until turned on, nothing sent by looking, a key that is never shown.
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import type { ModelStatus } from '../../../../electron/contract/model.ts';
import { ModelSettings } from '../../../../src/features/settings/ModelSettings.tsx';
import { costInWords, legibleBody, readAmount } from '../../../../src/features/settings/model-in-words.ts';
import { forgetTrial } from '../../../../src/state/model.ts';
import { type FakeAnswers, startFakeEngine } from '../fake-engine.ts';
import { bookRow } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();
beforeEach(() => forgetTrial());

const status: ModelStatus = {
  settings: {
    enabled: true,
    protocol: 'openai',
    baseUrl: 'http://127.0.0.1:9/v1',
    model: 'm-1',
    timeoutSeconds: 30,
    maxAnswerTokens: 1200,
    callsPerDay: 100,
    price: { currency: 'EUR', inputPerMillion: 3, outputPerMillion: 15 },
  },
  key: { kept: true, sentence: 'Passwords are kept in your system’s keychain.' },
  ready: true,
  sentence: 'On: the plan and the facts of each draft go to 127.0.0.1:9.',
  month: { calls: 3, notUsed: 1, inputTokens: 900, outputTokens: 300, costs: [{ micros: 7200, currency: 'EUR' }] },
  today: 1,
  recent: [
    {
      entryId: 7 as never,
      at: Date.parse('2026-11-20T09:00:00Z'),
      purpose: 'check-in',
      model: 'm-1 at 127.0.0.1:9',
      outcome: 'not_taken',
      why: 'The model’s text was not taken: it states “40”, which none of the facts says.',
      inputTokens: 300,
      outputTokens: 100,
      estimated: true,
      cost: null,
      ms: 900,
    },
  ],
};
const request = {
  method: 'POST' as const,
  url: 'http://127.0.0.1:9/v1/chat/completions',
  headers: [{ name: 'content-type', value: 'application/json' }],
  body: JSON.stringify({ model: 'm-1', messages: [{ role: 'system', content: 'One rule\nAnother rule' }] }),
};
const tried = {
  missing: null,
  builtIn: 'The built-in text',
  text: 'The model’s own text',
  outcome: 'written' as const,
  sentence: 'The model’s text passed every check.',
  problems: [],
  answer: 'The model’s own text',
  cost: { micros: 1500, currency: 'EUR' },
  inputTokens: 300,
  outputTokens: 40,
  ms: 1200,
};

function open(answers: FakeAnswers = {}, over: Partial<ModelStatus> = {}) {
  const engine = startFakeEngine({
    'model.get': () => ({ ...status, ...over }),
    'model.set': () => ({ entryId: 4 }),
    'model.preview': () => ({
      request,
      missing: null,
      bytes: 900,
      inputTokens: 250,
      costAtMost: { micros: 18_750, currency: 'EUR' },
    }),
    'book.list': () => ({ rows: [bookRow(1)] }),
    ...answers,
  });
  return { engine, ...stage(<ModelSettings />) };
}

describe('the language model', () => {
  it('shows where it is, what would be sent and what it cost, and can be used by everyone', async () => {
    const { container, engine } = open();
    expect(await screen.findByText('POST http://127.0.0.1:9/v1/chat/completions')).toBeTruthy();
    expect(screen.getByText(/One rule/).textContent).toContain('Another rule');
    expect(screen.getByText(/900 tokens read, 300 written, €0\.0072/)).toBeTruthy();
    expect(screen.getByText(/states “40”/)).toBeTruthy();
    expect(engine.asked('model.try')).toEqual([]);
    await expectAccessible(container);
  });

  it('is turned off with one switch', async () => {
    const { engine } = open();
    await userEvent.click(await screen.findByRole('switch', { name: 'Let a model word drafts' }));
    await waitFor(() => expect(engine.asked('model.set')).toEqual([{ enabled: false }]));
  });

  it('shows the bytes as they are sent', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'As sent' }));
    expect(screen.getByRole('region', { name: 'The request' }).textContent).toContain(request.body);
  });

  it('never shows the key, and says that it goes to no other address', async () => {
    const { engine } = open();
    const field = await screen.findByLabelText<HTMLInputElement>('Key');
    expect(field.type).toBe('password');
    expect(field.value).toBe('');
    expect(field.placeholder).toBe('A key is kept');
    await userEvent.clear(screen.getByLabelText('Address'));
    await userEvent.type(screen.getByLabelText('Address'), 'https://other.example/v1');
    expect(screen.getByText(/goes to no other address/)).toBeTruthy();
    await userEvent.type(field, 'sk-1');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const saved = { protocol: 'openai', baseUrl: 'https://other.example/v1', model: 'm-1', key: 'sk-1' };
    await waitFor(() => expect(engine.asked('model.set')).toEqual([saved]));
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('says beside the field what is wrong with it', async () => {
    open({
      'model.set': () => {
        throw new Failure('invalid_input', 'The address begins with https://', 'baseUrl');
      },
    });
    await userEvent.type(await screen.findByLabelText('Model'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('The address begins with https://');
  });

  it('shows the text while it comes, and then both texts and what it took', async () => {
    const answer = Promise.withResolvers<unknown>();
    const { engine } = open({ 'model.try': () => answer.promise });
    await userEvent.click(await screen.findByRole('button', { name: 'Send it and see' }));
    await waitFor(() => expect(engine.asked('model.try')).toHaveLength(1));
    const attempt = engine.asked('model.try')[0]?.attempt ?? '';
    act(() => engine.tell('model.progressed', { attempt: 'another', text: 'Not mine' }));
    act(() => engine.tell('model.progressed', { attempt, text: 'The model’s' }));
    expect(await screen.findByText('The model’s')).toBeTruthy();
    expect(screen.queryByText('Not mine')).toBeNull();
    answer.resolve(tried);
    expect(await screen.findByText('The model’s own text')).toBeTruthy();
    expect(screen.getByText('The built-in text')).toBeTruthy();
    expect(screen.getByText(/300 tokens read, 40 written, 1\.2 s, €0\.0015/)).toBeTruthy();
  });

  it('stops when asked to', async () => {
    const { engine } = open({
      'model.try': (_input, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Failure('cancelled', 'Stopped.'))),
        ),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Send it and see' }));
    await waitFor(() => expect(engine.asked('model.try')).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped. No draft was changed.')).toBeTruthy();
  });

  it('sends nothing for an account without a reason to write', async () => {
    open({
      'model.preview': () => ({ request: null, missing: 'Nothing new.', bytes: 0, inputTokens: 0, costAtMost: null }),
    });
    expect(await screen.findByText('Nothing new. Nothing would be sent.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send it and see' }).disabled).toBe(true);
  });
});

describe('in words', () => {
  it('costs keep two figures that mean something', () => {
    expect(costInWords({ micros: 7200, currency: 'EUR' }, 'en')).toBe('€0.0072');
    expect(costInWords({ micros: 12, currency: 'USD' }, 'en')).toBe('$0.000012');
    expect(costInWords({ micros: 0, currency: 'USD' }, 'en')).toBe('$0.00');
    expect(costInWords({ micros: 3_456_000, currency: 'USD' }, 'en')).toBe('$3.46');
  });

  it('amounts are numbers from 0 on', () => {
    expect(['3', '2,5', ' 0.15 ', '', '-1', 'x', '1e9'].map(readAmount)).toEqual([
      3,
      2.5,
      0.15,
      null,
      null,
      null,
      null,
    ]);
  });

  it('a body that is no JSON stays as it is', () => {
    expect(legibleBody('{"a"')).toBe('{"a"');
  });
});
