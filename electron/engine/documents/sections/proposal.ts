// What a renewal proposal and a mutual action plan say besides the results: the terms there are, what is proposed, and the way to
// the signature.
import type { DocumentBlock } from '../../../contract/documents.ts';
import { gap, longDay, moneyWords, paragraph, type SectionSpec, table } from '../page.ts';
import { citeRenewal, citeValue, contractTable } from './commercial.ts';
import { countedBackFrom, stepsBefore, towardsRenewal } from './days-before.ts';

export const terms: SectionSpec = {
  key: 'terms',
  title: ['Terms', 'Konditionen'],
  blocks(page) {
    const { account } = page.facts;
    const rows = [
      ...(account.renewalDate === null
        ? []
        : [
            {
              cells: [page.say('Present term until', 'Laufzeit bis'), longDay(account.renewalDate, page.language)],
              sources: citeRenewal(page),
            },
          ]),
      ...(account.arr === null
        ? []
        : [
            {
              cells: [page.say('Present yearly amount', 'Jährlicher Betrag'), moneyWords(account.arr, page.language)],
              sources: citeValue(page),
            },
          ]),
    ];
    const contracts = contractTable(page);
    const present = table(
      [
        [page.say('The present agreement', 'Der heutige Vertrag'), 0.5],
        ['', 0.5],
      ],
      rows,
    );
    return [
      ...(contracts.length > 0 ? contracts : present),
      gap(
        page.say(
          'What is proposed: term, scope, amount, and what changes',
          'Was vorgeschlagen wird: Laufzeit, Umfang, Betrag, und was sich ändert',
        ),
      ),
      gap(
        page.say(
          'What else they can choose, and what sets the options apart',
          'Welche Alternativen es gibt, und was sie unterscheidet',
        ),
      ),
    ];
  },
};

export const signature: SectionSpec = {
  key: 'signature',
  title: ['The way to the signature', 'Der Weg zur Unterschrift'],
  blocks(page) {
    const renewalDate = page.facts.renewals[0]?.date ?? page.facts.account.renewalDate;
    if (renewalDate === null)
      return [
        gap(
          page.say(
            'By when a decision is needed, and the steps to it',
            'Bis wann entschieden sein muss, und die Schritte dahin',
          ),
        ),
      ];
    return [
      paragraph(countedBackFrom(page, renewalDate), citeRenewal(page)),
      ...stepsBefore(page, renewalDate, towardsRenewal, citeRenewal(page)),
    ];
  },
};

export const aim: SectionSpec = {
  key: 'aim',
  title: ['What we want to reach together', 'Was wir gemeinsam erreichen wollen'],
  blocks(page) {
    const blocks: DocumentBlock[] = [
      gap(
        page.say(
          'The decision this plan leads to, and what it is worth to the customer',
          'Die Entscheidung, auf die der Plan hinführt, und was sie dem Kunden wert ist',
        ),
      ),
    ];
    const [goal] = page.facts.goals.filter(({ state }) => state !== 'dropped' && state !== 'reached');
    if (!goal) return blocks;
    const says = page.say(`Goal written down: ${goal.text}`, `Festgehaltenes Ziel: ${goal.text}`);
    const cited = page.cite.own(`yours:goal-${goal.goalId}`, says, { at: goal.changedAt });
    return [
      paragraph(page.say(`The goal behind it: ${goal.text}.`, `Das Ziel dahinter: ${goal.text}.`), cited),
      ...blocks,
    ];
  },
};

export const outcome: SectionSpec = {
  key: 'outcome',
  title: ['What success means', 'Was Erfolg bedeutet'],
  blocks(page) {
    return [
      gap(
        page.say(
          'In a sentence of theirs: what will be different when this has worked',
          'In einem Satz des Kunden: was anders ist, wenn es gelungen ist',
        ),
      ),
      gap(
        page.say(
          'Who at the customer answers for it, and who decides that it is reached',
          'Wer beim Kunden dafür steht, und wer entscheidet, dass es erreicht ist',
        ),
      ),
    ];
  },
};
