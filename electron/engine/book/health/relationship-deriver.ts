// Keeps the facts of an account and the standings of its past weeks in step with its mail.
import type { AccountDeriver } from '../derive-accounts.ts';
import { factsOf, putFacts } from './account-facts.ts';
import { putWeeks } from './health-weeks.ts';
import { readRelation } from './read-relation.ts';

export const relationshipDeriver: AccountDeriver = {
  rule: 'relationship',
  version: 5,
  derive(db, account) {
    const relation = readRelation(db, account, { keep: true });
    const facts = factsOf(db, relation);
    const past = putWeeks(db, account, relation);
    putFacts(db, account, { ...facts, standing: { ...facts.standing, past } });
  },
};
