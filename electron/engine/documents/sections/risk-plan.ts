// Each sign of risk with what is done about it. Internal.
import { dayAt, gap, paragraph, type SectionSpec, shortDay, table, whoSaid } from '../page.ts';
import { quoteOf } from '../said.ts';
import { risks } from './challenges.ts';
import { citeHealth } from './health.ts';
import { riskName } from './risk-names.ts';

export const riskPlan: SectionSpec = {
  key: 'risks',
  title: ['Risk plan', 'Umgang mit Risiken'],
  internal: true,
  blocks(page) {
    const seen = new Set<string>();
    const rows = risks(page).flatMap((one) => {
      const words = quoteOf(page, one);
      if (words === null || seen.has(words) || seen.size === 6) return [];
      seen.add(words);
      return [
        {
          cells: [
            riskName(page, one.kind),
            words,
            `${whoSaid(page, one)}, ${shortDay(dayAt(page, one.evidence.sentAt), page.language)}`,
          ],
          sources: page.cite.message(one.evidence.messageRowId),
        },
      ];
    });
    if (rows.length === 0) {
      return [
        paragraph(
          page.say(
            'Mail of the last half year shows no sign of risk.',
            'In den Mails des letzten halben Jahres zeigt sich kein Risiko.',
          ),
          citeHealth(page),
        ),
      ];
    }
    return [
      ...table(
        [
          [page.say('Sign', 'Zeichen'), 0.22],
          [page.say('In their words', 'In ihren Worten'), 0.52],
          [page.say('Who and when', 'Wer und wann'), 0.26],
        ],
        rows,
      ),
      gap(page.say('What is done about each, by whom and by when', 'Was jeweils getan wird, von wem und bis wann')),
    ];
  },
};
