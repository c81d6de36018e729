// Words and forms that no draft of a model may bring in, in the languages drafts are written in.

/** What costs money or binds: only where a fact speaks of it. */
export const promising =
  /\b(?:discounts?|refunds?|reimburse\w*|compensat\w+|free of charge|at no (?:extra |additional )?cost|for free|guarantee[sd]?|waive[sd]?|vouchers?|rabatt\w*|nachlass|gutschrift\w*|kostenlos\w*|kostenfrei\w*|erstatt\w+|garantier\w+|entschädig\w+|remises?|gratuit\w*|rembours\w+|garanti\w*|sans frais|descuentos?|gratis|gratuit[oa]s?|reembols\w+|garantiz\w+|compensación)(?![\p{L}])/giu;

/** Days without a date: a model that brings one in sets a time that nobody planned. */
export const nearDay =
  /(?<![\p{L}])(?:today|tonight|tomorrow|(?:this|next) (?:week|month|quarter|year|morning|afternoon)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|by the end of (?:the )?(?:day|week|month|quarter|year)|heute|morgen|übermorgen|(?:diese|nächste)[rsn]? (?:woche|monat|quartal|jahr)|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|aujourd['’]hui|demain|(?:cette semaine|ce mois|la semaine prochaine|le mois prochain)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hoy|esta semana|este mes|la próxima semana|el próximo mes|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?![\p{L}])/giu;

/** What the user would have to do because a model said so; its verb must be in a fact or in the draft. */
export const undertaking =
  /\b(?:I|we)(?:['’]ll| will| shall| am going to| are going to) (?:(?:also|personally|gladly|then|of course) )?(?!be\b|not\b|have\b|need\b)(?<verb>\p{L}{3,})|\b(?:ich|wir) werden? (?:[\p{L}]+ ){0,6}?(?<verbDe>\p{Ll}{3,}en)\b/giu;

/** Addresses of pages, people and hosts; a full stop without a blank behind it looks like one and is as wrong. */
export const linkLike =
  /\b(?:[a-z][a-z+.-]*:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?)/gi;

export const placeholderLike =
  /\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{3,}|\bX{3,}\b|\b(?:TBD|TBC|TODO)\b|lorem ipsum|\b(?:your|ihr|votre|su) (?:name|company|firma|nom|nombre) here\b/i;

/** Markup, control and direction characters, and what has no width. */
export const strangeForm =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Variation_Selector}|\p{Cs}|<\/?[a-z][^>]*>|\*\*|__|```|`|^\s*(?:#{1,6}|[-*•]|\d+[.)])\s|&[a-z]+;|&#/imu;

export const letterParts = {
  greeting:
    /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|moin|bonjour|bonsoir|cher|chère|hola|estimad[oa]s?|buen[oa]s (?:días|tardes))(?![\p{L}])/iu,
  signOff:
    /^(?:(?:best|kind|warm) (?:regards|wishes)|best|regards|cheers|sincerely|yours|thanks|thank you|many thanks|(?:viele|beste|liebe|schöne|herzliche) grüße|mit (?:freundlichen|besten) grüßen|danke|cordialement|bien (?:à vous|cordialement)|merci|saludos|un (?:saludo|abrazo)|atentamente|gracias)[\s,.!–-]*(?:\p{Lu}\S*\s*){0,3}$/iu,
} as const;

export const hollow =
  /\b(?:just (?:checking|touching|following|circling)|(?:checking|touching) (?:in|base)|touch base|circl(?:e|ing) back|hope (?:this|my|the) (?:e-?mail|message|note) finds you|i wanted to (?:check in|reach out)|reaching out|(?:ich )?wollte (?:nur|mich nur) (?:kurz )?(?:nachfragen|nachhaken|melden)|je (?:voulais|souhaitais) (?:juste|simplement)|(?:solo|sólo) quería)\b/iu;
