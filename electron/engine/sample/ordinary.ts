// The daily correspondence of an account: topics in turn, spread over its months, each thread settled before the day
// on which its story takes over.
import { type AccountSpec, mates, maya, type Person } from './cast.ts';
import { commercial } from './phrases/commercial.ts';
import { integration } from './phrases/integration.ts';
import { internal } from './phrases/internal.ts';
import { meetings } from './phrases/meetings.ts';
import { operations } from './phrases/operations.ts';
import { reporting } from './phrases/reporting.ts';
import { support } from './phrases/support.ts';
import type { Topic, Turn } from './phrases/topic.ts';
import type { Random } from './random.ts';
import type { Slots } from './wording.ts';
import type { World } from './world.ts';
import { answerHours, authorOf, type Scene, type TimedTurn, writeThread } from './write-thread.ts';

const topics: readonly Topic[] = [...reporting, ...integration, ...meetings, ...support, ...commercial, ...operations];

export function writeOrdinary(world: World, account: AccountSpec): void {
  const random = world.random.fork(`ordinary/${account.name}`);
  const deck: Topic[] = [];
  const { threads, from, until } = account.ordinary;
  for (let i = 0; i < threads; i += 1) {
    if (deck.length === 0) deck.push(...shuffled(topics, random));
    const next = deck.pop();
    if (!next) return;
    const lead = weighted(account.people, random);
    const daysAgo = Math.round(from - ((i + random.next()) * (from - until)) / threads);
    writeTopic(world, next, {
      account: account.name,
      lead,
      colleague: random.pick(account.people.length > 1 ? account.people.filter((p) => p !== lead) : account.people),
      mate: random.pick(mates.slice(0, 3)),
      random,
      offset: account.offset,
      sentences: account.ordinary.sentences,
      start: world.calendar.at(world.calendar.weekday(daysAgo), random.int(8, 16), random.int(0, 59)),
      latest: world.calendar.at(until, 17, 30),
      pace: account.ordinary.pace?.(daysAgo) ?? 1,
      places: account.sites,
      company: account.name,
    });
  }
}

export function writeInternal(world: World, companies: readonly string[], threads: number): void {
  const random = world.random.fork('internal');
  for (let i = 0; i < threads; i += 1) {
    const mate = random.pick(mates);
    const daysAgo = Math.round(424 - ((i + random.next()) * 422) / threads);
    writeTopic(world, random.pick(internal), {
      account: '',
      lead: mate,
      colleague: mate,
      mate,
      random,
      offset: undefined,
      sentences: undefined,
      start: world.calendar.at(world.calendar.weekday(daysAgo), random.int(8, 16), random.int(0, 59)),
      latest: world.calendar.at(1, 17, 30),
      pace: 0.5,
      places: ['Gothenburg', 'Hamburg', 'Leeds'],
      company: random.pick(companies),
    });
  }
}

interface Setting extends Omit<Scene, 'subject' | 'turns' | 'slots'> {
  readonly start: number;
  readonly latest: number;
  readonly pace: number;
  readonly places: readonly string[];
  readonly company: string;
}

function writeTopic(world: World, next: Topic, setting: Setting): void {
  const { random } = setting;
  const stops = next.turns.flatMap((turn, index) => (turn.ends ? [index + 1] : []));
  const length = stops.length > 0 && random.chance(0.3) ? random.pick(stops) : next.turns.length;
  const turns = next.turns.slice(0, length);
  const gaps = turns.map((turn) => gap(turn, setting));
  let start = setting.start;
  let times = moments(world, start, gaps);
  // A thread that would run past its time starts a week earlier instead.
  while ((times.at(-1) ?? start) > setting.latest) {
    start = world.calendar.later(start - 7 * 86_400_000, 0);
    times = moments(world, start, gaps);
  }
  const timed: TimedTurn[] = turns.map((turn, index) => ({ ...turn, at: times[index] ?? start }));
  writeThread(world, { ...setting, subject: next.subject, turns: timed, slots: slotsFor(world, setting, start) });
}

function gap(turn: Turn, setting: Setting): number {
  const author = authorOf(setting, turn);
  const ours = author.company === maya.company;
  const hours =
    turn.hours === undefined ? answerHours(author, setting.random) : turn.hours * (0.6 + setting.random.next());
  return hours * 60 * (ours ? 1 : setting.pace);
}

function moments(world: World, start: number, gaps: readonly number[]): number[] {
  const times: number[] = [];
  let at = start;
  for (const [index, minutes] of gaps.entries()) {
    if (index > 0) at = world.calendar.later(at, minutes);
    times.push(at);
  }
  return times;
}

const modules = [
  'Lanes',
  'Dock View',
  'the dwell board',
  'Carrier Scorecard',
  'ETA Watch',
  'the cost explorer',
] as const;
const carriers = [
  'Brandt & Zoon',
  'Nordkap Cargo',
  'Two Rivers Haulage',
  'Alpenpost Spedition',
  'Greyline Trucking',
  'Sund Transport',
] as const;
const newcomers = ['Ines', 'Pawel', 'Oskar', 'Nadia', 'Tess', 'Miguel', 'Aoife', 'Ruben'] as const;

export function slotsFor(
  world: World,
  setting: Pick<Setting, 'random' | 'places' | 'colleague' | 'lead' | 'mate' | 'company'>,
  start: number,
): Slots {
  const { random, places } = setting;
  const local = world.calendar.local(start);
  const site = random.pick(places);
  const site2 = places.find((place) => place !== site) ?? site;
  const carrier = random.pick(carriers);
  const quarter = local.minus({ months: 3 });
  return {
    site,
    site2,
    lane: `${site}-${random.pick(['Lyon', 'Gdańsk', 'Bilbao', 'Zürich', 'Turin', 'Dublin', 'Brno'])}`,
    carrier,
    carrier2: random.pick(carriers.filter((other) => other !== carrier)),
    module: random.pick(modules),
    pct: String(random.int(58, 79)),
    pct2: String(random.int(80, 97)),
    num: String(random.int(12, 96)),
    bignum: String(random.int(1_200, 9_800)),
    invoice: `NB-${local.year}-${random.int(1000, 9999)}`,
    month: local.minus({ months: 1 }).toFormat('LLLL'),
    quarter: `Q${quarter.quarter}`,
    meet: world.calendar.due(start, random.int(6, 11)).toFormat(random.pick(['cccc d LLLL', 'cccc', 'd LLLL'])),
    name2: setting.colleague === setting.lead ? random.pick(newcomers) : setting.colleague.first,
    mate: setting.mate.first,
    company: setting.company,
  };
}

/** The first of a list writes most. */
function weighted(people: readonly Person[], random: Random): Person {
  const index = Math.floor(people.length * random.next() ** 1.8);
  return people[index] ?? random.pick(people);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
