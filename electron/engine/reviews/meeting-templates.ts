// The kinds of meetings (capability G2): files that come with the program, and those in the user's folder, which take the place
// of the program's of the same name. Read whenever asked for, because they can be edited with any editor.
import { join } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import { type MeetingTemplate, meetingTemplate } from '../../contract/meetings.ts';
import { templatesIn } from '../drafting/templates/template-files.ts';
import { programFolder } from '../program-folder.ts';

const DEFAULT_MINUTES = 60;

export const meetingsFolder = (dataFolder: string): string => join(dataFolder, 'meetings');

let builtIn: readonly MeetingTemplate[] | null = null;

export function meetingTemplates(dataFolder: string): MeetingTemplate[] {
  builtIn ??= readKinds(programFolder('meetings'), false);
  const byId = new Map(builtIn.map((one) => [one.templateId, one]));
  for (const one of readKinds(meetingsFolder(dataFolder), true)) byId.set(one.templateId, one);
  return [...byId.values()].sort((a, b) => a.templateId.localeCompare(b.templateId));
}

function readKinds(folder: string, own: boolean): MeetingTemplate[] {
  return templatesIn(folder, own).map(({ templateId, text }) => parseMeetingTemplate(templateId, text, own));
}

/** In the language, where there is one of its kind. @throws Failure `not_found`. */
export function chooseTemplate(
  dataFolder: string,
  templateId: string,
  language: MeetingTemplate['language'],
): MeetingTemplate {
  const all = meetingTemplates(dataFolder);
  const named = all.find((one) => one.templateId === templateId);
  if (!named) {
    throw new Failure('not_found', 'There is no such kind of meeting; its file may have been removed.', 'templateId');
  }
  if (named.language === language || named.own || named.kind === 'other') return named;
  return all.find((one) => one.kind === named.kind && one.language === language) ?? named;
}

const { kind: kinds, language: languages } = meetingTemplate.shape;
const heading = /^#{1,3}\s+(.+?)\s*$/;
const sections: readonly (readonly [RegExp, 'objectives' | 'agenda' | 'preparation' | 'followUp'])[] = [
  [/^(?:objectives?|ziele?|objectifs?|objetivos?)$/i, 'objectives'],
  [/^(?:agenda|ablauf|ordre du jour|orden del día)$/i, 'agenda'],
  [/^(?:preparation|vorbereitung|préparation|preparación)$/i, 'preparation'],
  [/^(?:follow-?up|nachbereitung|suivi|seguimiento)$/i, 'followUp'],
];

/** Pure. A file with mistakes is read as far as it can be. */
export function parseMeetingTemplate(templateId: string, text: string, own: boolean): MeetingTemplate {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = new Map<string, string>();
  let at = 0;
  if (lines[0]?.trim() === '---') {
    for (at = 1; at < lines.length && lines[at]?.trim() !== '---'; at += 1) {
      const [, name = '', value = ''] = /^\s*([a-z]+)\s*:\s*(.*)$/i.exec(lines[at] ?? '') ?? [];
      if (name !== '') head.set(name.toLowerCase(), value.trim());
    }
    at += 1;
  }
  const lists = {
    objectives: [] as string[],
    agenda: [] as string[],
    preparation: [] as string[],
    followUp: [] as string[],
  };
  let open: keyof typeof lists | null = null;
  for (const line of lines.slice(at)) {
    const [, title] = heading.exec(line) ?? [];
    if (title !== undefined) open = sections.find(([pattern]) => pattern.test(title))?.[1] ?? null;
    const [, item] = /^\s*[-*]\s+(.{1,300})/.exec(line) ?? [];
    if (item !== undefined && open !== null && lists[open].length < 30) lists[open].push(item.trim());
  }
  const agenda = lists.agenda.map(agendaItem);
  const minutes = agenda.reduce((sum, one) => sum + one.minutes, 0);
  const kind = kinds.safeParse(head.get('kind'));
  const language = languages.safeParse(head.get('language'));
  return {
    templateId,
    name: head.get('name')?.slice(0, 100) || templateId,
    kind: kind.success ? kind.data : 'other',
    language: language.success ? language.data : 'en',
    minutes: minutes > 0 ? minutes : DEFAULT_MINUTES,
    objectives: lists.objectives,
    agenda,
    preparation: lists.preparation,
    followUp: lists.followUp,
    own,
  };
}

/** "20 min: Progress against your goals" */
function agendaItem(text: string): { minutes: number; title: string } {
  const [, minutes, title] = /^(\d{1,3})\s*(?:min(?:utes?|uten?)?\.?)?\s*[:–-]\s*(.+)$/i.exec(text) ?? [];
  return minutes === undefined || title === undefined
    ? { minutes: 0, title: text }
    : { minutes: Number(minutes), title };
}
