// template.* and resource.*
import { Failure } from '../../contract/failure.ts';
import type { FilledTemplateView, templateCalls } from '../../contract/templates.ts';
import { removeResource, saveResource } from '../commands/resource-commands.ts';
import { removeTemplate, saveTemplate } from '../commands/template-commands.ts';
import { readResources } from '../drafting/resources/read-resources.ts';
import { fieldValues } from '../drafting/templates/field-values.ts';
import { type FilledTemplate, fillTemplate } from '../drafting/templates/fill-template.ts';
import { lintTemplate } from '../drafting/templates/lint-template.ts';
import { parseTemplate } from '../drafting/templates/parse-template.ts';
import { requireTemplate, templateRow } from '../drafting/templates/read-templates.ts';
import { knownFields } from '../drafting/templates/template-fields.ts';
import { builtInSources, freeName, templateSources, templatesFolder } from '../drafting/templates/template-files.ts';
import { readVoice } from '../drafting/voice/read-voice.ts';
import { readMailboxes } from '../store/queries/mailboxes.ts';
import { statement } from '../store/statement.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function templateHandlers(context: HandlerContext): HandlersOf<keyof typeof templateCalls> {
  const { db, deps } = context;
  const folder = deps.dataFolder;
  const sourceOf = (templateId: string) => requireTemplate(folder, templateId);

  /** The one they were last written from; else the first that can send. */
  function mailboxFor(account: number): number {
    const last = lastMailbox(db).get(account)?.mailbox_id;
    return last ?? (readMailboxes(db).find(({ kind }) => kind === 'imap') ?? readMailboxes(db)[0])?.id ?? 0;
  }

  return {
    'template.list': ({ category, kind }) => ({
      folder: templatesFolder(folder),
      templates: templateSources(folder)
        .map(templateRow)
        .filter((row) => category === undefined || row.category === category)
        .filter((row) => kind === undefined || row.kinds.includes(kind)),
      fields: knownFields.map((one) => ({ ...one })),
    }),
    'template.get': ({ templateId }) => {
      const source = sourceOf(templateId);
      const builtIn = builtInSources().find((one) => one.templateId === templateId);
      return { template: templateRow(source), source: source.text, builtInSource: builtIn?.text ?? null };
    },
    'template.lint': ({ source }) => ({ problems: lintTemplate(parseTemplate(source)) }),
    'template.preview': async ({ templateId, source, accountId, to }, call) => {
      const text = source ?? (templateId === undefined ? '' : sourceOf(templateId).text);
      const { subject, body, language } = parseTemplate(text);
      const template = {
        subject,
        body: body
          .map((line) => line.text)
          .join('\n')
          .trim(),
      };
      if (accountId === undefined) return filledView(fillTemplate(template, new Map()), null);
      await context.derived(accountId);
      const mailboxId = mailboxFor(accountId);
      const facts = fieldValues(db, { accountId, to, language: language ?? 'en', mailboxId }, context.clockOf(call));
      const filled = fillTemplate(template, facts.values);
      if (facts.to === null) return filledView(filled, null);
      const voice = readVoice(db, mailboxId, { address: facts.to.address, accountId, name: facts.to.name });
      const parts = [voice.greeting, filled.text, voice.signOff].filter((part) => part !== '');
      return filledView(filled, { to: facts.to, text: parts.join('\n\n') });
    },
    'template.save': ({ templateId, source }, call) => {
      const { name } = parseTemplate(source);
      const id = templateId ?? freeId(name, new Set(templateSources(folder).map((one) => one.templateId)));
      const outcome = context.run(saveTemplate, { templateId: id, name: name || id, text: source }, call);
      context.changed('templates', 'journal');
      return { ...outcome, problems: lintTemplate(parseTemplate(source)) };
    },
    'template.remove': ({ templateId }, call) => {
      const { name } = templateRow(sourceOf(templateId));
      const outcome = context.run(removeTemplate, { templateId, name }, call);
      context.changed('templates', 'journal');
      return outcome;
    },
    'resource.list': () => {
      const resources = readResources(db).map((one) => ({ ...one, tags: [...one.tags] }));
      return { resources, tags: [...new Set(resources.flatMap(({ tags }) => tags))].sort() };
    },
    'resource.save': (input, call) => {
      const outcome = context.run(saveResource, input, call);
      context.changed('templates', 'journal');
      return outcome;
    },
    'resource.remove': (input, call) => {
      const outcome = context.run(removeResource, input, call);
      context.changed('templates', 'journal');
      return outcome;
    },
  };
}

const lastMailbox = statement<[number], { mailbox_id: number }>(
  `SELECT l.mailbox_id FROM message_account t JOIN letter_manner l ON l.message_id = t.message_id
   WHERE t.account_id = ? AND t.touch = 'mail_out' ORDER BY t.sent_at DESC LIMIT 1`,
);

function filledView(filled: FilledTemplate, letter: FilledTemplateView['letter']): FilledTemplateView {
  return { ...filled, sentences: [...filled.sentences], gaps: [...filled.gaps], letter };
}

/** A file name out of a title that no other template has. @throws Failure where nothing of the title would be left. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const id = freeName(name, taken);
  if (id === null) throw new Failure('invalid_input', 'Give the template a name with letters in it.', 'source');
  return id;
}
