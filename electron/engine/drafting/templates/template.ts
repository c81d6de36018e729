// What a mail template is once its file is read: front matter (name, category, kinds, language, subject, fields, what to
// customise) and paragraphs with `{{field}}` for what facts fill and `[[words]]` for what only the user knows.

import type { TemplateCategory, TemplateFieldKind } from '../../../contract/templates.ts';
import type { DraftPlan, TouchKind } from '../../../contract/touch-drafts.ts';

export interface TemplateField {
  readonly name: string;
  readonly kind: TemplateFieldKind;
}

export interface Template {
  /** The name of its file without `.md`; what calls name it by. */
  readonly templateId: string;
  readonly name: string;
  readonly category: TemplateCategory;
  readonly kinds: readonly TouchKind[];
  readonly language: DraftPlan['tone']['language'];
  readonly subject: string;
  readonly fields: readonly TemplateField[];
  /** What is worth making one's own before it leaves, in sentences. */
  readonly customise: readonly string[];
  /** Paragraphs; the greeting and the sign-off are the voice's and stand in none of them. */
  readonly body: string;
  /** In the user's folder, or with the program. */
  readonly own: boolean;
}
