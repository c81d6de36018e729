// The files of templates, of letters and of meetings: those that come with the program, read once, and those in the user's folder,
// read whenever asked for, because they can be edited with any editor. A file there with the name of one of the program's takes its
// place.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../program-folder.ts';

export interface TemplateSource {
  /** The name of the file without `.md`. */
  readonly templateId: string;
  readonly text: string;
  readonly own: boolean;
}

const fileName = /^([a-z0-9][a-z0-9-]{0,60})\.md$/;
const MOST_FILES = 300;
const LARGEST = 60_000;

export const templatesFolder = (dataFolder: string): string => join(dataFolder, 'templates');

let builtIn: readonly TemplateSource[] | null = null;

export function builtInSources(): readonly TemplateSource[] {
  builtIn ??= templatesIn(programFolder('templates'), false);
  return builtIn;
}

/** By name; the user's in the place of the program's. */
export function templateSources(dataFolder: string): TemplateSource[] {
  const byId = new Map(builtInSources().map((one) => [one.templateId, one]));
  for (const one of templatesIn(templatesFolder(dataFolder), true)) byId.set(one.templateId, one);
  return [...byId.values()].sort((a, b) => a.templateId.localeCompare(b.templateId));
}

/** By name; a folder that is not there holds none. */
export function templatesIn(folder: string, own: boolean): TemplateSource[] {
  return namesIn(folder).flatMap((name) => {
    const [, templateId] = fileName.exec(name) ?? [];
    const path = join(folder, name);
    // A link could lead anywhere; only files that lie in the folder itself are read.
    const file = lstatSync(path, { throwIfNoEntry: false });
    if (templateId === undefined || !file?.isFile() || file.size > LARGEST) return [];
    return [{ templateId, text: readFileSync(path, 'utf8').toWellFormed(), own }];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort().slice(0, MOST_FILES);
  } catch {
    // Nobody made a template of their own yet.
    return [];
  }
}

const MOST_OF_A_NAME = 50;

/** A file's name out of a title, which no other has; null where nothing of the title would be left. */
export function freeName(title: string, taken: ReadonlySet<string>): string | null {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_OF_A_NAME)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return null;
  for (let more = 1; ; more += 1) {
    const name = more === 1 ? plain : `${plain}-${more}`;
    if (!taken.has(name)) return name;
  }
}
