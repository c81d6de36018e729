// The words of the templates' pages.
import type { TemplateCategory, TemplateRow } from '../../../electron/contract/templates.ts';

const CATEGORIES: Record<TemplateCategory, string> = {
  welcome: 'Welcome and onboarding',
  check_in: 'Check-in and status',
  value: 'Value',
  renewal: 'Renewal',
  expansion: 'Expansion',
  escalation: 'Issues and escalation',
  review: 'Reviews',
  success_story: 'Success stories',
};
export const CATEGORY_ORDER = Object.keys(CATEGORIES) as readonly TemplateCategory[];
export const categoryInWords = (category: TemplateCategory): string => CATEGORIES[category];

const ORIGINS: Record<TemplateRow['origin'], string> = { built_in: '', own: 'yours', changed: 'changed by you' };
export const originInWords = (origin: TemplateRow['origin']): string => ORIGINS[origin];

export const NEW_TEMPLATE = `---
name: A template of mine
category: check_in
kinds: check_in
language: en
subject: What you wrote about {{account}}
customise:
  - Say here what is worth changing for each account.
---
You wrote “{{result}}”.

[[What you want to ask or offer]]
`;
