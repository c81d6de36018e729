// Shapes of the mail templates (capabilities G1, G4).
import { z } from 'zod';

export const templateCategory = z.enum([
  'welcome',
  'check_in',
  'value',
  'renewal',
  'expansion',
  'escalation',
  'review',
  'success_story',
]);
export type TemplateCategory = z.infer<typeof templateCategory>;

export const templateFieldKind = z.enum(['text', 'name', 'date', 'money', 'figure', 'quote', 'link']);
export type TemplateFieldKind = z.infer<typeof templateFieldKind>;
