// A movement in words: the usual figure and that of late, and nothing that the figures do not say.
import type { Drift } from '../../../contract/relationship.ts';
import { factorOf, type Movement } from './drift.ts';

export const driftUnit: Readonly<Record<Movement['measure'], Drift['unit']>> = {
  reply_latency: 'hours',
  reply_length: 'words',
  initiated_share: 'share',
  people_active: 'people',
};

const SHORT = 10;

/** `who` is a person, or null for the account as a whole. */
export function movementText(movement: Movement, who: string | null): string {
  const { measure, direction, baseline, recent } = movement;
  if (direction === 'unknown' || baseline === null || recent === null) return tooLittle(movement);
  const they = who ?? 'They';
  switch (measure) {
    case 'reply_latency':
      return latencyText(movement, who, baseline, recent);
    case 'reply_length': {
      const run = movement.newest.length - 1 - movement.newest.findLastIndex(({ value }) => value >= SHORT);
      const short = direction === 'worse' && run >= 2;
      const late = short ? `last ${run} answers under ${SHORT} words` : `answers of ${words(recent)}`;
      return who === null
        ? `${capital(late)}, usually ${words(baseline)}`
        : `${who}: ${late}, usually ${words(baseline)}`;
    }
    case 'initiated_share':
      return `${they} started ${recent === 0 ? 'none' : percent(recent)} of the last ${movement.newest.length} threads, usually ${percent(baseline)}`;
    case 'people_active':
      return `${people(recent)} wrote within 60 days, usually ${Math.round(baseline * 10) / 10}`;
  }
}

function latencyText({ direction }: Movement, who: string | null, usual: number, late: number): string {
  const times = factorOf(usual, late);
  const factor =
    !Number.isFinite(times) || times >= 20
      ? 'far'
      : `${times >= 3 ? Math.round(times) : Math.round(times * 10) / 10} times`;
  const than = direction === 'worse' ? 'slower' : 'quicker';
  if (direction === 'steady') {
    return who === null
      ? `Answers after ${hours(late)}, usually ${hours(usual)}`
      : `${who} answers after ${hours(late)}, usually ${hours(usual)}`;
  }
  const words = `${factor} ${than} than their usual ${hours(usual)}: ${hours(late)} of late`;
  return who === null ? `Answers ${words}` : `${who}: ${words}`;
}

function tooLittle({ measure }: Movement): string {
  switch (measure) {
    case 'reply_latency':
    case 'reply_length':
      return 'Too few answers to tell a change';
    case 'initiated_share':
      return 'Too few threads to tell a change';
    case 'people_active':
      return 'Too short a time to tell a change';
  }
}

/** Of weekdays: a day has 24 of them. */
export function hours(value: number): string {
  if (value < 1) return 'under 1 h';
  return value < 48 ? `${Math.round(value)} h` : `${Math.round(value / 24)} weekdays`;
}

function words(value: number): string {
  const count = Math.round(value);
  return count === 1 ? '1 word' : `${count} words`;
}

function people(value: number): string {
  if (value === 0) return 'Nobody of theirs';
  return value === 1 ? '1 person' : `${value} people`;
}

function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
