// What each part of the health rests on, for the German edition: health itself writes its sentences in English.
import type { DriftMeasure, HealthComponentKind } from '../../../contract/relationship.ts';
import { counted, numberWords, type Page, shortDay } from '../page.ts';
import { figuresOf } from './adoption.ts';
import { risks } from './challenges.ts';
import { riskName } from './risk-names.ts';

const DAY_NAMES: readonly [[string, string], [string, string]] = [
  ['day', 'Tag'],
  ['days', 'Tagen'],
];

/** `score` is the part's: at 100 nothing weighs on it, also where something older is still open. */
export function restsOnGerman(page: Page, kind: HealthComponentKind, score: number | null): string {
  const { row } = page.facts;
  switch (kind) {
    case 'silence': {
      const rhythm = `der Rhythmus liegt bei ${counted(page, row.cadenceDays, ...DAY_NAMES)}`;
      return row.daysSilent === null
        ? `Noch kein Wort des Kunden; ${rhythm}`
        : `Letztes Wort vor ${counted(page, row.daysSilent, ...DAY_NAMES)}; ${rhythm}`;
    }
    case 'responsiveness':
      return moved(page, 'reply_latency');
    case 'depth':
      return `${moved(page, 'reply_length')}. ${moved(page, 'initiated_share')}`;
    case 'breadth':
      return moved(page, 'people_active');
    case 'risks': {
      if (score === 100) return 'Kein offenes Risiko in den Mails gefunden';
      const names = [...new Set(risks(page).map((one) => riskName(page, one.kind)))];
      return names.length === 0 ? 'Zeichen eines Risikos sind offen' : `Offen: ${names.slice(0, 3).join(', ')}`;
    }
    case 'promises':
      return score === 100 ? 'Keine unserer Zusagen ist überfällig' : 'Zusagen von uns sind überfällig';
    case 'usage':
      return figure(page, ['usage'], 'Nutzung');
    case 'nps':
      return figure(page, ['nps', 'nps_rating', 'csat'], 'Zufriedenheit');
    case 'tickets':
      return figure(page, ['tickets'], 'Tickets');
  }
}

function figure(page: Page, metrics: readonly Parameters<typeof figuresOf>[1][], name: string): string {
  const newest = metrics
    .flatMap((metric) => figuresOf(page, metric).slice(-1))
    .sort((a, b) => b.day.localeCompare(a.day))[0];
  if (!newest) return `Keine Kennzahl: ${name}`;
  return `${name}: ${numberWords(newest.value, 'de', 1)} am ${shortDay(newest.day, 'de')}`;
}

function moved(page: Page, measure: DriftMeasure): string {
  const found = page.facts.movements().find((one) => one.measure === measure);
  const { baseline, recent } = found ?? {};
  const number = (value: number) => numberWords(value, 'de', measure === 'people_active' ? 1 : 0);
  if (found === undefined || found.direction === 'unknown' || baseline == null || recent == null) {
    return {
      reply_latency: 'Zu wenige Antworten, um eine Veränderung zu sehen',
      reply_length: 'Zu wenige Antworten, um ihre Länge zu vergleichen',
      initiated_share: 'Zu wenige Themen, um zu sehen, wer sie eröffnet',
      people_active: 'Zu kurze Zeit, um eine Veränderung zu sehen',
    }[measure];
  }
  switch (measure) {
    case 'reply_latency':
      return `Antworten nach ${hours(recent)}, sonst nach ${hours(baseline)}`;
    case 'reply_length':
      return `Antworten von ${number(recent)} Wörtern, sonst ${number(baseline)}`;
    case 'initiated_share':
      return `${number(recent * 100)} % der letzten Themen eröffnet, sonst ${number(baseline * 100)} %`;
    case 'people_active':
      return `In 60 Tagen ${counted(page, recent, ['', 'Person schrieb'], ['', 'Personen schrieben'])}, sonst ${number(baseline)}`;
  }
}

/** Of weekdays: a day has 24 of them. */
function hours(value: number): string {
  if (value < 1) return 'weniger als 1 Std.';
  return value < 48 ? `${Math.round(value)} Std.` : `${Math.round(value / 24)} Werktagen`;
}
