// What the page of the language model says of tokens, costs and outcomes.
import type { ModelCost, ModelOutcome, ModelProtocol } from '../../../electron/contract/model.ts';

export const MODEL_PROTOCOLS: readonly { readonly value: ModelProtocol; readonly label: string }[] = [
  { value: 'openai', label: 'OpenAI-compatible' },
  { value: 'anthropic', label: 'Anthropic' },
];

/** Where each protocol is usually spoken, for whoever has not entered another address. */
export const USUAL_ADDRESS: Readonly<Record<ModelProtocol, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
};

const OUTCOMES: Readonly<Record<ModelOutcome, string>> = {
  written: 'Used',
  not_taken: 'Not taken',
  failed: 'Failed',
  cancelled: 'Stopped',
};
export const outcomeInWords = (outcome: ModelOutcome): string => OUTCOMES[outcome];

/** Fractions of a cent are what a single draft costs: two figures that mean something, however small. */
export function costInWords({ micros, currency }: ModelCost, locale?: string): string {
  const amount = micros / 1_000_000;
  const digits = amount === 0 || amount >= 1 ? 2 : Math.min(6, 1 - Math.floor(Math.log10(amount)) + 1);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.max(2, digits),
  }).format(amount);
}

/** The text of a request as a person reads it; as it is where it is no JSON. */
export function legibleBody(body: string): string {
  try {
    const legible = (_key: string, value: unknown): unknown =>
      typeof value === 'string' && value.includes('\n') ? value.split('\n') : value;
    return JSON.stringify(JSON.parse(body), legible, 2);
  } catch {
    return body;
  }
}

export function readAmount(text: string): number | null {
  const amount = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(amount) && amount >= 0 && amount <= 100_000 ? amount : null;
}
