// Rough sizes of currencies against the US dollar, so that a book in several currencies can be put in one order. Value is
// taken on a logarithmic scale, where being a quarter off moves an account by about 0.03; these are not for accounting.
import type { Money } from '../../contract/scalars.ts';

const unitsPerDollar: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 0.9,
  GBP: 0.78,
  CHF: 0.86,
  JPY: 150,
  CNY: 7.2,
  INR: 85,
  CAD: 1.38,
  AUD: 1.53,
  NZD: 1.68,
  SEK: 10,
  NOK: 10.5,
  DKK: 6.8,
  PLN: 3.9,
  CZK: 22,
  HUF: 360,
  RON: 4.5,
  BGN: 1.76,
  TRY: 38,
  ZAR: 18,
  BRL: 5.6,
  MXN: 19,
  ARS: 1200,
  CLP: 950,
  COP: 4100,
  SGD: 1.32,
  HKD: 7.8,
  KRW: 1380,
  TWD: 31,
  THB: 34,
  IDR: 16200,
  MYR: 4.4,
  PHP: 57,
  VND: 25500,
  ILS: 3.6,
  AED: 3.67,
  SAR: 3.75,
  EGP: 50,
  NGN: 1550,
  KES: 130,
  UAH: 41,
};

/** Minor units per unit of currency (ISO 4217 exponents that are not 2). */
const zeroDecimals = new Set(['JPY', 'KRW', 'CLP', 'VND', 'ISK', 'XAF', 'XOF', 'PYG', 'UGX', 'RWF']);
const threeDecimals = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

export function minorDigits(currency: string): number {
  return zeroDecimals.has(currency) ? 0 : threeDecimals.has(currency) ? 3 : 2;
}

/** An amount in another currency, roughly; a currency nobody knows counts as dollars. */
export function roughAmount(amount: Money, currency: string): Money {
  if (amount.currency === currency) return amount;
  const units = roughDollars(amount.minor, amount.currency) * (unitsPerDollar[currency] ?? 1);
  return { minor: Math.round(units * 10 ** minorDigits(currency)), currency };
}

/** An amount in US dollars, roughly; an unknown currency counts as dollars. */
export function roughDollars(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency) / (unitsPerDollar[currency] ?? 1);
}
