// The signs of risk by name, for our own eyes.
import type { FindingKind } from '../../../contract/findings.ts';
import type { Page } from '../page.ts';

const names: Partial<Record<FindingKind, readonly [string, string]>> = {
  'risk.cancellation': ['Talk of cancelling', 'Kündigung angesprochen'],
  'risk.competitor': ['A competitor or other options', 'Wettbewerb oder Alternativen'],
  'risk.champion_left': ['A champion left', 'Fürsprecher gegangen'],
  'risk.escalation': ['Escalation', 'Eskalation'],
  'risk.complaint': ['Complaint', 'Beschwerde'],
  'risk.outage': ['Outage', 'Ausfall'],
  'risk.usage_decline': ['Usage going down', 'Rückläufige Nutzung'],
  'risk.billing': ['Trouble with billing', 'Ärger mit der Rechnung'],
  billing_dispute: ['Disputed bill', 'Strittige Rechnung'],
  satisfaction_negative: ['Dissatisfied', 'Unzufrieden'],
};

export function riskName(page: Page, kind: FindingKind): string {
  return page.say(...(names[kind] ?? [kind, kind]));
}
