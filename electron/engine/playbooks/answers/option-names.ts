// What people call the options that decisions, approvals and the questions of the playbooks put: the words of the option itself, and
// for the common ones what is said for them in the languages we ask in.
import { plainOf } from '../../findings/sentences.ts';

interface Said {
  /** Keys and labels it belongs to. */
  readonly of: string;
  readonly words: string;
}

const common: readonly Said[] = [
  {
    of: 'accept accepted accepts',
    words:
      "accept\\p{L}*|(?:i |we )?agree[ds]?|go(?:ing)? ahead|deal|happy to (?:proceed|renew|sign)|(?:let's|we'll|we will|please) (?:proceed|renew)|annehmen|nehmen (?:\\p{L}+ ){0,3}an|einverstanden|angenommen|akzeptier\\p{L}*|zustimm\\p{L}*|accepton\\p{L}*|accept[eé]\\p{L}*|d'accord|acept\\p{L}+|de acuerdo",
  },
  {
    of: 'negotiate negotiation',
    words:
      '(?:re)?negotiat\\p{L}+|discuss (?:the )?(?:price|pricing|terms)|talk about (?:the )?(?:price|pricing|terms)|(?:better|lower) price|discounts?|counter[- ]?(?:offer|proposal)|(?:nach)?verhandel\\p{L}*|rabatt|n[eé]goci\\p{L}+|remise|rabais|negoci\\p{L}+|descuento',
  },
  {
    of: 'downgrade',
    words:
      'downgrad\\p{L}+|smaller (?:plan|package|contract)|(?:fewer|less) (?:seats|licen[cs]es|users)|reduce (?:\\p{L}+ ){0,2}(?:plan|seats|licen[cs]es|scope|contract)|scale (?:it )?down|kleiner\\p{L}* (?:paket|vertrag|plan)|weniger (?:plätze|lizenzen|nutzer)|verkleiner\\p{L}*|herabstuf\\p{L}*|réduire|moins de (?:licences|postes)|forfait inf[eé]rieur|reducir|menos licencias|plan inferior',
  },
  {
    of: 'not_renewing not_renew leave leaving cancel decline',
    words:
      "not (?:be )?renew\\p{L}*|won't (?:be )?renew\\p{L}*|non[- ]renewal|do(?:n't| not) (?:want to |wish to |plan to )?renew|cancel\\p{L}*|terminat\\p{L}+|leav(?:e|ing)|(?:let it|let the contract) (?:expire|lapse|end)|nicht (?:zu )?verlänger\\p{L}*|kündig\\p{L}*|auslaufen|ne (?:pas )?renouvel\\p{L}+(?: pas)?|pas renouvel\\p{L}+|r[eé]sili\\p{L}+|no (?:vamos a |queremos )?renov\\p{L}+|cancelar|rescindir",
  },
  {
    of: 'escalate escalation',
    words:
      'escalat\\p{L}+|(?:speak|talk) to (?:your|a|the) (?:manager|supervisor|boss|director)|take (?:this|it) (?:up|higher|further)|eskalier\\p{L}*|vorgesetzt\\p{L}+|escalad\\p{L}*|(?:votre|un) responsable|escalar|(?:su|un) (?:superior|responsable)',
  },
  {
    of: 'more_information more_info information more_details',
    words:
      "more (?:info\\p{L}*|details?|explanation)|further (?:info\\p{L}*|details?)|clarif\\p{L}+|(?:mehr|weitere|nähere) (?:informationen|infos|angaben|details|einzelheiten)|erläuter\\p{L}*|plus d'informations?|(?:des )?précisions?|m[aá]s (?:informaci[oó]n|detalles)|aclara\\p{L}+",
  },
  {
    of: 'approve approved approval yes',
    words:
      "approv(?:e|ed|al|ing)|sign(?:ed)? off|go ahead|green light|lgtm|looks good|ok|okay|genehmig\\p{L}*|freigegeben|freigabe|einverstanden|approuv\\p{L}+|valid[eé]\\p{L}*|d'accord|aprob\\p{L}+|de acuerdo|conforme",
  },
  {
    of: 'reject rejected denial deny denied refuse declined no',
    words:
      "reject\\p{L}*|den(?:y|ied|ial)|declin\\p{L}+|refus(?:e|ed|al)|turn(?:ed)? (?:it |this )?down|(?:not|can't|cannot|don't|do not|won't) (?:\\p{L}+ )?approv\\p{L}+|abgelehnt|ablehn\\p{L}*|lehn(?:e|en) (?:\\p{L}+ ){0,3}ab|nicht genehmig\\p{L}*|refus\\p{L}+|rejet\\p{L}+|pas (?:d'accord|approuv\\p{L}+)|rechaz\\p{L}+|deneg\\p{L}+|no aprob\\p{L}+",
  },
  {
    of: 'changes revise rework needs_changes request_changes back',
    words:
      'changes?(?: needed| required| please)?|needs? (?:work|changes)|revis\\p{L}+|rework\\p{L}*|änder\\p{L}*|überarbeit\\p{L}*|modif\\p{L}+|revoir|cambi\\p{L}+|revisar',
  },
  { of: 'credit', words: 'credit(?: note)?|gutschrift|gutschreib\\p{L}*|avoir|cr[eé]dit|nota de cr[eé]dito|abono' },
  {
    of: 'refund',
    words:
      'refund\\p{L}*|pay (?:it )?back|money back|erstatt\\p{L}*|rückerstatt\\p{L}*|rembours\\p{L}+|reembols\\p{L}+',
  },
  {
    of: 'adjustment adjust',
    words:
      'adjust\\p{L}*|correct the invoice|anpass\\p{L}*|korrektur|korrigier\\p{L}*|ajust\\p{L}+|r[eé]gularis\\p{L}+',
  },
  {
    of: 'increase increased up higher more grow',
    words:
      '^up\\W*$|increas\\p{L}+|higher|grow(?:s|ing|n)?|bigger|erhöh\\p{L}*|steig\\p{L}*|mehr|augment\\p{L}+|hausse|aument\\p{L}+|sub(?:e|ir|irá)',
  },
  {
    of: 'decrease decreased down lower less cut reduced',
    words:
      '^down\\W*$|decreas\\p{L}+|lower|(?:being |was |is )?cut|smaller|shrink\\p{L}*|reduced|reduction|sink\\p{L}*|gekürzt|kürz\\p{L}*|weniger|gesunken|r[eé]dui\\p{L}+|baisse\\p{L}*|diminu\\p{L}+|baj(?:a|ar|ará)|reduc\\p{L}+',
  },
  {
    of: 'same no_change unchanged stable flat none',
    words:
      'same|unchanged|stable|flat|no changes?|as (?:is|before)|stays?|gleich\\p{L}*|unverändert|bleibt|stabil|keine änderung\\p{L}*|inchang[eé]\\p{L}*|identique|pareil|m[eê]me|stable|igual|sin cambios|mismo',
  },
  {
    of: 'high heavy daily a_lot',
    words:
      'high|heavy|heavily|daily|every day|a lot|hoch|täglich|stark|viel|[eé]lev[eé]\\p{L}*|quotidien\\p{L}*|beaucoup|alto|alta|diari\\p{L}+|mucho',
  },
  {
    of: 'medium moderate weekly some regular',
    words:
      'medium|moderate\\p{L}*|weekly|every week|average|mittel|mäßig|wöchentlich|moyen\\p{L}*|mod[eé]r[eé]\\p{L}*|hebdomadaire|medio|media|moderad\\p{L}+|semanal\\p{L}*',
  },
  {
    of: 'low light rarely little',
    words:
      'low|light|rare(?:ly)?|hardly|little|niedrig|gering|selten|kaum|wenig|faible\\p{L}*|rarement|peu|baj[oa]|rara vez|poco',
  },
  { of: 'yes', words: 'yes|yep|yeah|sure|ja|oui|s[ií]|claro' },
  { of: 'no', words: 'no|nope|nein|non' },
];

const known = new Map<string, string[]>();
for (const { of, words } of common) for (const key of of.split(' ')) known.set(key, [...(known.get(key) ?? []), words]);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d'])(?:${words})(?![\\p{L}\\d])`, 'gu');

/** Patterns over plain text; the option's own words are the first. */
export function namesOf(key: string, label: string): RegExp[] {
  const plain = plainOf(label).trim();
  const own = plain === '' ? [] : [whole(escaped(plain).replace(/\s+/gu, '\\s+'))];
  const bare = plain.replace(/[^\p{L}\d]+/gu, '_').replace(/^_+|_+$/gu, '');
  const said = [...new Set([...(known.get(key) ?? []), ...(known.get(bare) ?? [])])];
  return [...own, ...said.map(whole)];
}
