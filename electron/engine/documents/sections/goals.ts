// What the customer wants to reach, and how far it is.
import type { DocumentBlock } from '../../../contract/documents.ts';
import type { Goal, GoalState } from '../../../contract/goals.ts';
import { bullets, gap, inQuotes, type Page, paragraph, type SectionSpec, shortDay, table } from '../page.ts';
import { quotedLines, told } from '../said.ts';

export function citeGoal(page: Page, { goalId, text, changedAt }: Goal): string[] {
  return page.cite.own(`yours:goal-${goalId}`, page.say(`Goal written down: ${text}`, `Festgehaltenes Ziel: ${text}`), {
    at: changedAt,
  });
}

const states: Record<GoalState, readonly [string, string]> = {
  open: ['Not begun', 'Nicht begonnen'],
  on_track: ['On track', 'Im Plan'],
  behind: ['Behind plan', 'Hinter Plan'],
  reached: ['Reached', 'Erreicht'],
  dropped: ['No longer pursued', 'Nicht weiter verfolgt'],
};
export const goalStateWords = (page: Page, state: GoalState): string => page.say(...states[state]);

export function goalTable(page: Page): DocumentBlock[] {
  const goals = page.facts.goals.filter(({ state }) => state !== 'dropped');
  return table(
    [
      [page.say('Goal', 'Ziel'), 0.34],
      [page.say('Measured by', 'Messgröße'), 0.2],
      [page.say('Start', 'Start'), 0.1, 'right'],
      [page.say('Now', 'Heute'), 0.1, 'right'],
      [page.say('Target', 'Zielwert'), 0.1, 'right'],
      [page.say('State', 'Stand'), 0.16],
    ],
    goals.map((goal) => ({
      cells: [
        goal.text,
        goal.measure || '–',
        goal.start || '–',
        goal.current || '–',
        goal.target || '–',
        goal.due === null || goal.state === 'reached'
          ? goalStateWords(page, goal.state)
          : page.say(
              `${goalStateWords(page, goal.state)}, due ${shortDay(goal.due, page.language)}`,
              `${goalStateWords(page, goal.state)}, fällig ${shortDay(goal.due, page.language)}`,
            ),
      ],
      sources: citeGoal(page, goal),
    })),
  );
}

const lower = (text: string) => text.slice(0, 1).toLocaleLowerCase() + text.slice(1);

/** "Of 4 goals 2 are on track or reached." */
export function goalSentence(page: Page): string | null {
  const goals = page.facts.goals.filter(({ state }) => state !== 'dropped');
  if (goals.length === 0) return null;
  const good = goals.filter(({ state }) => state === 'on_track' || state === 'reached').length;
  if (goals.length === 1) {
    const [only] = goals;
    return only
      ? page.say(
          `The goal ${inQuotes(page, only.text)}: ${lower(goalStateWords(page, only.state))}.`,
          `Das Ziel ${inQuotes(page, only.text)}: ${lower(goalStateWords(page, only.state))}.`,
        )
      : null;
  }
  return page.say(
    `${good} of ${goals.length} goals are reached or on track.`,
    `${good} von ${goals.length} Zielen sind erreicht oder im Plan.`,
  );
}

export const progress: SectionSpec = {
  key: 'progress',
  title: ['Progress against goals', 'Stand der Ziele'],
  blocks(page) {
    const sentence = goalSentence(page);
    if (sentence !== null) {
      return [
        paragraph(
          sentence,
          page.facts.goals.flatMap((goal) => citeGoal(page, goal)),
        ),
        ...goalTable(page),
        ...(page.facts.goals.some(({ state }) => state === 'behind')
          ? [
              gap(
                page.say(
                  'What is in the way of the goals behind plan, and what is done about it',
                  'Was den Zielen hinter Plan im Weg steht, und was dagegen getan wird',
                ),
              ),
            ]
          : []),
      ];
    }
    const plans = page.client ? [] : told(page, ({ kind, by }) => kind === 'expansion.initiative' && by === 'them');
    const lines = quotedLines(page, plans, 4);
    return [
      gap(
        page.say(
          'The goals agreed for this period: each with its measure, where it began, where it is and where it should be',
          'Die vereinbarten Ziele: je mit Messgröße, Ausgangswert, Stand und Zielwert',
        ),
      ),
      ...(lines.length === 0
        ? []
        : [
            paragraph(
              page.say(
                'No goals are written down yet. Plans they told of, which may become goals:',
                'Es sind noch keine Ziele festgehalten. Vorhaben, von denen sie schrieben und die Ziele werden können:',
              ),
            ),
            ...bullets(lines),
          ]),
    ];
  },
};
