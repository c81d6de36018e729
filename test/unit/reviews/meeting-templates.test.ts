// The kinds of meetings that come with the program: the minutes they are known for, in every language alike.
import { describe, expect, it } from 'vitest';
import { meetingTemplates } from '../../../electron/engine/reviews/meeting-templates.ts';

describe('the kinds of meetings', () => {
  it('are six and a short review, with the minutes they are known for', () => {
    const templates = meetingTemplates('nowhere');
    const english = templates.filter((one) => one.language === 'en');
    expect(
      Object.fromEntries(english.map((one) => [one.kind, one.agenda.map(({ minutes }) => minutes)])),
    ).toMatchObject({
      kickoff: [5, 15, 20, 10, 10],
      review: [5, 20, 15, 15, 20, 10],
      review_short: [20, 15, 20, 5],
    });
    expect(english.map((one) => one.kind).sort()).toEqual([
      'escalation',
      'kickoff',
      'renewal',
      'review',
      'review_short',
      'roadmap',
      'training',
    ]);
    for (const one of templates) {
      expect(one.objectives.length > 0 && one.preparation.length > 0 && one.followUp.length > 0).toBe(true);
    }
  });

  it('have the same minutes in every language, and nothing is left in another one', () => {
    const templates = meetingTemplates('nowhere');
    const minutes = (kind: string) =>
      templates.filter((one) => one.kind === kind).map((one) => one.agenda.map((point) => point.minutes));
    for (const kind of new Set(templates.map((one) => one.kind))) {
      expect(minutes(kind)).toHaveLength(4);
      expect(new Set(minutes(kind).map(String)).size).toBe(1);
    }
    expect(new Set(templates.map((one) => one.name)).size).toBeGreaterThanOrEqual(templates.length - 3);
  });
});
