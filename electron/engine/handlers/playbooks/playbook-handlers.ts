// playbook.*: the files, what is wrong with them by line, sharing them, and the dry run over the book.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../contract/failure.ts';
import { type PlaybookRow, type playbookCalls, playbookId as playbookIdOf } from '../../../contract/playbooks.ts';
import { removePlaybook, savePlaybook, setAutomatic } from '../../commands/playbook-commands.ts';
import { freeName } from '../../drafting/templates/template-files.ts';
import { type ParsedPlaybook, parsePlaybook, versionOf } from '../../playbooks/parse-playbook.ts';
import {
  builtInPlaybooks,
  type PlaybookSource,
  playbookSources,
  playbooksFolder,
  requirePlaybook,
} from '../../playbooks/playbook-files.ts';
import { triggerWords } from '../../playbooks/triggers.ts';
import { automaticPlaybooks, runningByPlaybook } from '../../store/queries/playbooks.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';
import { plannedOver } from './planned-over.ts';

const LARGEST = 60_000;
export function playbookHandlers(context: HandlerContext): HandlersOf<keyof typeof playbookCalls> {
  const { db, deps } = context;
  const folder = deps.dataFolder;

  function rows(): PlaybookRow[] {
    const automatic = new Set(
      automaticPlaybooks(db)
        .all()
        .map((each) => each.playbook_id),
    );
    const running = new Map(
      runningByPlaybook(db)
        .all()
        .map((each) => [each.playbook_id, each.running]),
    );
    return playbookSources(folder).map((source) => {
      const id = source.playbookId;
      return rowOf(source, parsePlaybook(id, source.text), automatic.has(id), running.get(id) ?? 0);
    });
  }

  function rowOf(source: PlaybookSource, parsed: ParsedPlaybook, automatic: boolean, running: number): PlaybookRow {
    const { definition } = parsed;
    return {
      playbookId: source.playbookId,
      version: versionOf(source.text),
      name: parsed.name || source.playbookId,
      about: parsed.about,
      origin: source.origin,
      steps: definition?.steps.length ?? 0,
      triggers: definition?.triggers ?? [],
      startsWhen: (definition?.triggers ?? []).map(triggerWords),
      automatic,
      running,
      problems: [...parsed.problems],
    };
  }

  function requireRow(playbookId: string): PlaybookRow {
    requirePlaybook(folder, playbookId);
    const row = rows().find((each) => each.playbookId === playbookId);
    if (!row) throw new Failure('not_found', 'There is no such playbook; its file may have been removed.');
    return row;
  }

  function save(source: string, wanted: string | undefined, now: Parameters<typeof context.run>[2]) {
    const { name, problems } = parsePlaybook('new', source);
    const broken = problems.find(({ level }) => level === 'error');
    if (broken)
      throw new Failure('invalid_input', `Line ${broken.line}: ${broken.message} Nothing was saved.`, 'source');
    const taken = new Set(playbookSources(folder).map((each) => each.playbookId));
    const playbookId = wanted ?? freeId(name, taken);
    const outcome = context.run(savePlaybook, { playbookId, name, text: source }, now);
    context.changed('playbooks', 'journal');
    return { ...outcome, playbookId, problems: [...problems] };
  }

  return {
    'playbook.list': () => ({ folder: playbooksFolder(folder), playbooks: rows() }),
    'playbook.get': ({ playbookId }) => {
      const { text } = requirePlaybook(folder, playbookId);
      return {
        playbook: requireRow(playbookId),
        definition: parsePlaybook(playbookId, text).definition,
        source: text,
        builtInSource: builtInPlaybooks().find((one) => one.templateId === playbookId)?.text ?? null,
      };
    },
    'playbook.validate': ({ source }) => {
      const { definition, problems } = parsePlaybook('new', source);
      return { definition, problems: [...problems] };
    },
    'playbook.save': ({ playbookId, source }, call) => save(source, playbookId, call),
    'playbook.remove': ({ playbookId }, call) => {
      const { name } = requireRow(playbookId);
      const outcome = context.run(removePlaybook, { playbookId, name }, call);
      context.changed('playbooks', 'journal');
      return outcome;
    },
    'playbook.share': async ({ playbookId, to, from }, call) => {
      if (from !== undefined) {
        const source = await readShared(from);
        // Taken over under a name of its own, so that it never changes one that is there.
        const wanted = basename(from, '.md').toLowerCase();
        const taken = new Set(playbookSources(folder).map((each) => each.playbookId));
        const free = playbookIdOf.safeParse(wanted).success && !taken.has(wanted) ? wanted : undefined;
        const { entryId, playbookId: id } = save(source, free, call);
        return { entryId, playbookId: id, fileName: `${id}.md`, path: from, source };
      }
      if (playbookId === undefined) {
        throw new Failure('invalid_input', 'Say which playbook is to be shared, or which file is to be taken over.');
      }
      const { text } = requirePlaybook(folder, playbookId);
      if (to !== undefined) await writeShared(to, text);
      return { entryId: null, playbookId, fileName: `${playbookId}.md`, path: to ?? null, source: text };
    },
    'playbook.setAutomatic': ({ playbookId, automatic }, call) => {
      const { name, problems } = requireRow(playbookId);
      if (automatic && problems.some(({ level }) => level === 'error')) {
        throw new Failure(
          'invalid_input',
          `“${name}” has mistakes in its file and can’t start by itself. Mend them first.`,
        );
      }
      const outcome = context.run(setAutomatic, { playbookId, name, automatic }, call);
      context.changed('playbooks', 'journal');
      return outcome;
    },
    'playbook.dryRun': async ({ playbookId, source, days = 0 }, call) => {
      await context.derived();
      const texts =
        source === undefined
          ? playbookSources(folder).filter((each) => playbookId === undefined || each.playbookId === playbookId)
          : [{ playbookId: playbookId ?? 'new', text: source }];
      if (playbookId !== undefined && source === undefined) requirePlaybook(folder, playbookId);
      const parsed = texts.map((each) => parsePlaybook(each.playbookId, each.text));
      const definitions = parsed.flatMap(({ definition }) => definition ?? []);
      const book = context.book.rows(context.clockOf(call));
      const starts = plannedOver(db, book, definitions, context.clockOf(call), days);
      const touched = new Set(starts.map(({ accountId }) => accountId));
      return {
        starts,
        untouched: book.length - touched.size,
        problems: parsed.flatMap(({ problems }) => problems),
      };
    },
  };
}

async function readShared(path: string): Promise<string> {
  const unreadable = new Failure('invalid_input', 'That file can’t be read, or is too large for a playbook.', 'from');
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > LARGEST) throw unreadable;
  return readFile(path, 'utf8').catch(() => {
    throw unreadable;
  });
}

async function writeShared(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600 }).catch(() => {
    throw new Failure(
      'invalid_input',
      'Nothing was written: there is such a file already, or its folder is closed.',
      'to',
    );
  });
}

/** A file name out of a title that no other playbook has; a title in other letters than these has the plainest. */
const freeId = (name: string, taken: ReadonlySet<string>): string =>
  freeName(name, taken) ?? freeName('playbook', taken) ?? 'playbook';
