// Which sections each kind of document has, in their order, and what it is called.
import type { DocumentKind } from '../../contract/documents.ts';
import type { SectionSpec } from './page.ts';
import { actions } from './sections/actions.ts';
import { adoption } from './sections/adoption.ts';
import { agenda } from './sections/agenda.ts';
import { challenges } from './sections/challenges.ts';
import { commercial } from './sections/commercial.ts';
import { commitments } from './sections/commitments.ts';
import { engagement, team } from './sections/engagement.ts';
import { progress } from './sections/goals.ts';
import { health } from './sections/health.ts';
import { openings } from './sections/openings.ts';
import { overview } from './sections/overview.ts';
import { people } from './sections/people.ts';
import { plan } from './sections/plan.ts';
import { aim, outcome, signature, terms } from './sections/proposal.ts';
import { riskPlan } from './sections/risk-plan.ts';
import { roadmap } from './sections/roadmap.ts';
import { inputs, result } from './sections/roi.ts';
import { since } from './sections/since.ts';
import { summary } from './sections/summary.ts';
import { title } from './sections/title.ts';
import { value } from './sections/value.ts';

interface DocumentSpec {
  readonly title: readonly [en: string, de: string];
  readonly sections: readonly SectionSpec[];
}

export const documentSpecs: Readonly<Record<DocumentKind, DocumentSpec>> = {
  review_pack: {
    title: ['Business review', 'Business Review'],
    sections: [
      title,
      summary,
      since,
      progress,
      value,
      adoption,
      challenges,
      people,
      health,
      commitments,
      commercial,
      openings,
      roadmap,
      plan,
      agenda,
      actions,
    ],
  },
  account_plan: {
    title: ['Account plan', 'Kundenplan'],
    sections: [title, summary, overview, people, progress, openings, riskPlan, engagement, team, plan],
  },
  success_plan: {
    title: ['Success plan', 'Erfolgsplan'],
    sections: [title, outcome, progress, value, adoption, people, commitments, plan],
  },
  renewal_proposal: {
    title: ['Renewal proposal', 'Angebot zur Verlängerung'],
    sections: [title, value, adoption, terms, signature, people, commitments],
  },
  executive_summary: {
    title: ['Executive summary', 'Zusammenfassung für die Leitung'],
    sections: [title, summary, value, adoption, challenges, commercial, plan],
  },
  roi_analysis: {
    title: ['Return on investment', 'Wirtschaftlichkeit'],
    sections: [title, inputs, result, value, adoption],
  },
  mutual_action_plan: {
    title: ['Mutual action plan', 'Gemeinsamer Maßnahmenplan'],
    sections: [title, aim, signature, plan, people, commitments],
  },
};
