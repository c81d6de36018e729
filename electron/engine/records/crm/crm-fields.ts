// What each file of an export has, column by column, and what the systems call it. A header that is null is left out by itself:
// the system has no place for it unless the person made one and names it.
import type { CrmColumn, CrmObject, CrmSystem } from '../../../contract/crm.ts';
import type { KeptHeaders } from '../../store/queries/crm.ts';

interface FieldSpec {
  readonly label: string;
  /** In the order hubspot, salesforce, zoho, plain. */
  readonly headers: readonly [string | null, string | null, string | null, string];
}

const tendId: FieldSpec = { label: 'Stable id', headers: ['Tend ID', 'Tend_Id__c', 'Tend ID', 'Tend ID'] };
const accountIds = {
  account: {
    label: 'Account',
    headers: ['Company name', 'Account.Name', 'Account Name', 'Account'],
  },
  accountTendId: { label: 'Stable id of the account', headers: [null, 'Account.Tend_Id__c', null, 'Account Tend ID'] },
  accountExternalId: {
    label: 'Id of the account in the other system',
    headers: ['Company Record ID', 'AccountId', 'Account Id', 'Account ID'],
  },
} satisfies Record<string, FieldSpec>;

export const crmFields = {
  accounts: {
    tendId,
    externalId: { label: 'Id in the other system', headers: ['Record ID', 'Id', 'Record Id', 'ID'] },
    name: { label: 'Name', headers: ['Company name', 'Name', 'Account Name', 'Account'] },
    domain: { label: 'Mail domain', headers: ['Company domain name', 'Website', 'Website', 'Domain'] },
    tier: { label: 'Tier', headers: ['Tier', null, null, 'Tier'] },
    segment: { label: 'Segment', headers: ['Segment', null, null, 'Segment'] },
    arr: { label: 'Yearly revenue', headers: ['Annual Revenue', 'AnnualRevenue', 'Annual Revenue', 'Yearly revenue'] },
    currency: { label: 'Currency', headers: ['Currency', 'CurrencyIsoCode', 'Currency', 'Currency'] },
    renewalDate: { label: 'Renewal date', headers: ['Renewal date', null, null, 'Renewal date'] },
    owner: { label: 'Owner', headers: ['Company owner', null, 'Account Owner', 'Owner'] },
    health: { label: 'Health, 0 to 100', headers: ['Health score', null, null, 'Health'] },
    lastTouch: { label: 'Day of the last contact', headers: ['Last contact', null, null, 'Last contact'] },
    status: { label: 'Your status line', headers: ['Status', null, null, 'Status'] },
    notes: { label: 'Notes', headers: ['Description', 'Description', 'Description', 'Notes'] },
  },
  contacts: {
    tendId,
    email: { label: 'Address', headers: ['Email', 'Email', 'Email', 'Email'] },
    firstName: { label: 'First name', headers: ['First Name', 'FirstName', 'First Name', 'First name'] },
    lastName: { label: 'Last name', headers: ['Last Name', 'LastName', 'Last Name', 'Last name'] },
    title: { label: 'Title', headers: ['Job Title', 'Title', 'Title', 'Title'] },
    role: { label: 'Role', headers: ['Buying Role', null, null, 'Role'] },
    phone: { label: 'Phone', headers: ['Phone Number', 'Phone', 'Phone', 'Phone'] },
    ...accountIds,
    primary: { label: 'Primary contact', headers: [null, null, null, 'Primary contact'] },
    left: { label: 'Left the company', headers: [null, null, null, 'Left'] },
    lastContact: { label: 'Day of the last contact', headers: ['Last contact', null, null, 'Last contact'] },
  },
  activities: {
    tendId,
    kind: { label: 'Email, call or meeting', headers: ['Activity type', 'TaskSubtype', 'Activity Type', 'Type'] },
    subject: { label: 'Subject', headers: ['Subject', 'Subject', 'Subject', 'Subject'] },
    at: { label: 'When', headers: ['Activity date', 'CompletedDateTime', 'Activity Time', 'Time'] },
    day: { label: 'Day', headers: [null, 'ActivityDate', 'Due Date', 'Date'] },
    direction: { label: 'Who wrote', headers: ['Email direction', null, 'Direction', 'Direction'] },
    status: { label: 'State', headers: [null, 'Status', 'Status', 'Status'] },
    ...accountIds,
    contact: { label: 'Contact’s address', headers: ['Email', 'Who.Email', 'Contact Name', 'Contact'] },
    from: { label: 'From', headers: ['From', null, null, 'From'] },
    to: { label: 'To', headers: ['To', null, null, 'To'] },
    text: { label: 'Newest text', headers: ['Body', 'Description', 'Description', 'Text'] },
  },
  tasks: {
    tendId,
    subject: { label: 'What to do', headers: ['Task Title', 'Subject', 'Subject', 'Task'] },
    due: { label: 'Due', headers: ['Due Date', 'ActivityDate', 'Due Date', 'Due'] },
    status: { label: 'State', headers: ['Task Status', 'Status', 'Status', 'Status'] },
    priority: { label: 'Priority', headers: ['Priority', 'Priority', 'Priority', 'Priority'] },
    ...accountIds,
    created: { label: 'Written down', headers: [null, null, null, 'Created'] },
    notes: { label: 'Notes', headers: ['Notes', 'Description', 'Description', 'Notes'] },
  },
} as const satisfies Record<CrmObject, Record<string, FieldSpec>>;

const order: readonly CrmSystem[] = ['hubspot', 'salesforce', 'zoho', 'plain'];

/** Every column, those that are left out too, with the headers in force. */
export function columnsOf(system: CrmSystem, object: CrmObject, kept: KeptHeaders): CrmColumn[] {
  const given = kept[object] ?? {};
  return Object.entries<FieldSpec>(crmFields[object]).map(([fieldId, { label, headers }]) => {
    const standard = headers[order.indexOf(system)] ?? null;
    const own = Object.hasOwn(given, fieldId) ? (given[fieldId] ?? null) : standard;
    return { fieldId, label, header: own, standard };
  });
}
