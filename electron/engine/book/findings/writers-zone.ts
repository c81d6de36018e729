// The zone in which a writer's "tomorrow" lies, from the offset in the Date header. A named zone says more than an offset (in
// which order days and months are written there), so the offset gets the name of a zone that has it at that moment.
import { minutesEast } from '../local-time.ts';

/** Where a date with such an offset, in English, is most likely written. */
const likelyZones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Europe/London',
  'Europe/Berlin',
];

const DAY = 86_400_000;
const REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/** The user's own zone where the offset is theirs too, or says nothing: many servers write every date in UTC. */
export function writersZone(minutes: number | null, at: number, usersZone: string): string {
  if (minutes === null || minutes === 0) return usersZone;
  // Clocks change at night, when next to nobody writes "tomorrow": a day is exact enough to be remembered by.
  const key = `${minutes} ${Math.floor(at / DAY)} ${usersZone}`;
  let zone = remembered.get(key);
  if (zone === undefined) {
    zone = [usersZone, ...likelyZones].find((one) => minutesEast(at, one) === minutes) ?? offsetName(minutes);
    if (remembered.size > REMEMBERED) remembered.clear();
    remembered.set(key, zone);
  }
  return zone;
}

function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
