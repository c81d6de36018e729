// How a supplier tells a customer that somebody else looks after them from now on: "your account will be in the hands of",
// "ab Mai betreut Sie mein Kollege". Only mail of ours is held against these.
import { type ChangePattern, pattern, person } from './change-pattern.ts';

const account = '(?:you|your (?:account|contract|team|company|renewal|project|book)|things (?:here|for you))';
const contact =
  '(?:(?:new|main|direct|single|first|dedicated|day-to-day) )*(?:point of contact|contact(?: person)?|account (?:manager|executive|director|owner)|customer success (?:manager|lead)|csm|relationship manager|success manager)';
const colleague = '(?:(?:my|our|a) (?:new )?(?:colleague|successor|teammate),? )?';
const kollege = '(?:(?:mein|meine|unser|unsere) (?:neuer? )?(?:kolleg(?:e|in)|nachfolger(?:in)?),? )?';
const collegue = '(?:(?:mon|ma|notre) (?:nouve(?:l|au|lle) )?(?:collègue|successeure?),? )?';
const companero = '(?:(?:mi|nuestr[oa]) (?:nuev[oa] )?(?:compañer[oa]|coleg[oa]|sucesora?),? )?';

export const handovers: readonly ChangePattern[] = [
  pattern(
    'came',
    '',
    `\\b${account} (?:will be|is|are|goes|go|passes|moves?|will (?:go|pass|move)|is (?:going|passing|moving))(?: now)? (?:in(?:to)? the (?:good |capable |safe )?hands of|(?:looked after|handled|managed|taken care of|run) by|over to|to) ${colleague}${person}`,
  ),
  pattern(
    'came',
    '',
    `${colleague}${person}(?:'ll| will| is going to| is| becomes)(?: now)?(?: be)? (?:your ${contact}|(?:tak(?:e|es|ing) (?:over )?care of|look(?:s|ing)? after|tak(?:e|es|ing) over|handl(?:e|es|ing)|manag(?:e|es|ing)) ${account})\\b`,
  ),
  pattern('came', '', `\\byour ${contact} (?:is|will be|becomes)(?: now)? ${colleague}${person}`),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>i)(?:'m| am|'ll be| will be|'ve| have)?(?: now)? (?:look(?:ing)? after|tak(?:e|ing|en) over|took over|handl(?:e|ing)|manag(?:e|ing)|your ${contact})(?: ${account})?\\b(?<=\\b(?:as of|from|starting|since|now|new|over)\\b.{0,80})`,
  ),
  pattern(
    'came',
    '',
    `\\b(?:ab|künftig|zukünftig|von|seit)\\b[^;?]{0,30} (?:betreut|begleitet|unterstützt|übernimmt|ist) (?:sie |euch |ihr(?:en)? \\p{L}+ )?${kollege}(?:herr |frau )?${person}(?=[^;?]*(?:zuständig|ansprechpartner|betreu|sie|$|,))`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:à partir|à compter|dès|désormais)[^;?]{0,30} (?:c'est )?${collegue}${person} (?:qui )?(?:sera|est|devient|prend|prendra|reprend|reprendra|suit|suivra|gère|gérera|s'occupe|s'occupera)(?!\\p{L})`,
  ),
  pattern(
    'came',
    '',
    `c'est ${collegue}${person} qui (?:prend|prendra|reprend|reprendra|assure|assurera|suit|suivra)(?!\\p{L})`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>je) (?:remplace|succède à|reprends|prends) (?:\\p{Lu}\\p{L}+|vo(?:s|tre) |la suite|le relais)`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:a partir|desde)[^;?]{2,30} (?:llevará|lleva|atenderá|será|se encargará de|gestionará) (?:su |vuestr[oa] |tu )?(?:cuenta|contacto|contrato|ejecutiv[oa])? ?${companero}${person}`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})a partir (?:de (?:hoy|ahora|mañana)|del? [^.;,]{2,20}),? (?<who>yo )?(?:soy|seré) su (?:nuev[oa] )?(?:ejecutiv[oa]|contacto|asesora?|gestora?|gerente|persona de contacto)`,
  ),
];
