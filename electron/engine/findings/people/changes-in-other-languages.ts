// How German, French and Spanish mail says that somebody left, is leaving, came or changed their role.
import { type ChangePattern, pattern, person, place, w, who } from './change-pattern.ts';
import { titleWord } from './title-words.ts';

export const otherChanges: readonly ChangePattern[] = [
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>je) (?:passe|deviens|deviendrai|passerai)(?: \\p{L}+)? (?:${titleWord}|adjointe?|cadre)(?!\\p{L})`,
  ),
  pattern('came', '', `${person} (?:devient|deviendra|est devenue?)(?: \\p{L}+){0,2}? ${titleWord}(?!\\p{L})`),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?<who>je) remplace \\p{Lu}\\p{L}+[^.;]{0,60}(?:partie?|retraite|qui (?:a quitté|nous quitte))`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})a partir (?:de hoy|de mañana|del? \\p{L}*[^.;,]{1,20}),? (?<who>yo )?(?:soy|seré|paso a ser) (?:su|vuestr[oa]|tu|el|la) (?:nuev[oa] )?(?:ejecutiv[oa]|${titleWord})`,
  ),
  pattern(
    'moved',
    '',
    `\\b(?:ab sofort|ab heute|seit (?:dem )?[^,.;]{2,20}|künftig|neuerdings|nun|ab (?:dem )?\\d[^,.;]{0,15}) (?:bin|leite|verantworte|betreue) (?<who>ich) [^.;]{0,60}?(?:zuständig|verantwortlich|ansprechpartner\\p{L}*|leiter\\p{L}*|einkauf|vertrieb|bereich|abteilung|standort|team)`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>je) suis (?:désormais|dorénavant|maintenant|à présent) (?:responsable|en charge|votre (?:interlocut\\p{L}+|contact)|à la tête)`,
  ),
  pattern(
    'came',
    '',
    `\\b(?:unsere?|mein[e]?|die|der) neuer? \\p{L}*${titleWord}\\p{L}* (?:heißt|ist|wird) (?:(?:herr|frau|dr\\.|prof\\.) )*${person}`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>je) (?:change de (?:service|poste|fonction|département|métier)|suis (?:promue?|nommée?))`,
  ),
  pattern(
    'came',
    '',
    `c'est ${person} qui (?:suit|suivra|reprend|reprendra|prend|prendra|gère|gérera|s'occupe|s'occupera)(?!\\p{L})`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>me) han (?:ascendido|nombrado|promovido|trasladado|cambiado de (?:puesto|departamento))(?!\\p{L})`,
  ),
  // With the verb before its subject, as German likes it after a day: "zum 1. Juni übernehme ich ..."
  pattern(
    'came',
    '',
    `\\b(?:übernehme|übernimmt) (?<who>ich|(?:herr |frau )?${w}(?: ${w})?) (?:die |den |das |seine |ihre |meine |deren )?(?:${w} ){0,2}?(?:leitung|nachfolge|position|stelle|funktion|aufgaben|verantwortung|betreuung|einkauf|bereich|vertrieb|kunden|projekte)\\p{L}*`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:meine|seine|ihre|deren) (?:aufgaben|nachfolge|position|stelle|kunden|bereiche?|projekte|themen) (?:übernimmt|übernehmen|betreut|macht) ${person}`,
  ),
  pattern(
    'leaving',
    '',
    `(?<!\\p{L})(?:verabschiede (?<who>ich) mich (?:in|aus|von|vom)|(?:gehe|scheide) ich (?:in (?:den )?(?:ruhestand|rente|pension|elternzeit|mutterschutz)|aus))`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:ist|sind) (?:(?:dann|künftig|zukünftig|ab \\p{L}+|ab sofort) |(?:dann |künftig )?(?:meine?|unsere?) (?:neuer? )?(?:kolleg\\p{L}+|nachfolger\\p{L}*) )${person} (?:für (?:sie|euch|dich|${w}(?: ${w})?) )?(?:zuständig|verantwortlich|da)`,
  ),
  pattern('left', '', `${who} nous (?:a quittée?s?|quitte|quittera|aura quittée?s?)(?!\\p{L})`),
  pattern('leaving', '', `(?<!\\p{L})(?<who>je) (?:pars|prends|prendrai|partirai) (?:à la |ma )retraite`),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?<who>je) (?:prends|prendrai|assure|assurerai|reprends) (?:la suite|le relais|sa succession|son poste|ses (?:dossiers|clients|projets)) ?(?:de)?`,
  ),
  pattern(
    'left',
    '',
    `${who} ya no está (?:en la empresa|en la compañía|en el equipo|con nosotros|entre nosotros|aquí)(?!\\p{L})`,
    true,
  ),
  pattern('leaving', '', `(?<!\\p{L})(?<who>me) jubilo(?!\\p{L})`),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:tomo|asumo|cojo) (?:el relevo|su puesto|sus (?:cuentas|clientes|proyectos))(?!\\p{L})`,
  ),
  // Who does it from a day on: "ab 1.9. macht den Einkauf bei uns Theresa Hofer".
  pattern(
    'moved',
    '',
    `\\b(?:ab|seit)(?: dem| diesem| dieser| letztem| letzter| anfang| ende| mitte)? [\\p{L}\\d.]+(?: \\p{L}+)?,? (?:leite|verantworte|betreue|führe|mache|übernehme) (?<who>ich)(?!\\p{L})`,
  ),
  pattern(
    'came',
    '',
    `\\b(?:ab|seit)(?: dem| diesem| dieser| anfang| ende| mitte)? [\\p{L}\\d.]+(?: \\p{L}+)?,? (?:macht|betreut|leitet|übernimmt|führt|verantwortet|ist)(?: (?:den|die|das|unseren?|unser|bei uns|für sie|für euch|meine?n?|dann|bei|im|in der)(?: [\\p{L}-]+)?){0,4} (?:die |der |herr |frau )?${person}(?: (?:für sie|für euch|bei uns))? ?(?:zuständig|verantwortlich|da|dran|$|[,.;])`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>ich) bin (?:jetzt|nun|ab sofort|seit [\\p{L}\\d. ]{2,14}) (?:der |die |als |hier )?(?:neue[rn]? )?\\p{L}*(?:${titleWord}|head of|zuständig|verantwortlich)`,
  ),
  pattern(
    'left',
    '',
    `${who} (?:ist|wurde|wird)(?: [\\p{L}\\d.]+){0,4}? (?:freigestellt|entlassen|gegangen worden|abberufen|versetzt)(?: worden)?`,
  ),
  pattern(
    'left',
    '',
    `${who} hat(?: [\\p{L}\\d.]+){0,4}? (?:(?:seinen|ihren) schreibtisch geräumt|gekündigt und|hingeschmissen|das handtuch geworfen)`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:à partir|à compter|dès|depuis)(?: du| le| de| d')? ?[\\p{L}\\d ]{2,16},? (?:c'est )?${person} (?:qui )?(?:reprend|reprendra|prend|prendra|gère|gérera|suit|suivra|devient|deviendra|assure|assurera) (?:le|la|les|l'|vos|votre|nos|notre|mes|mon) ?(?:relais|dossiers?|suivi|poste|service|comptes?|achats|projets?|direction|contact)`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>je) (?:prends|reprends|prendrai|viens de prendre|assume) (?:la (?:direction|responsabilité|tête|présidence)|les (?:rênes|achats|fonctions)|le (?:poste|service))`,
  ),
  pattern('left', '', `${who} (?:a été|est) (?:licenciée?|remerciée?|mutée?|débarquée?|démissionnaire)(?!\\p{L})`),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:a partir|desde)(?: del?| el)? ?[\\p{L}\\d ]{2,16},? (?:la |el |será )?${person} (?:se hace cargo|se hará cargo|llevará|lleva|asume|asumirá|se encarga|se encargará|coordina|coordinará|atenderá)(?!\\p{L})`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>yo )?(?:asumo|asumí|he asumido|tomo|tomé|paso a (?:ser|dirigir|llevar|ocupar)) (?:la (?:dirección|gerencia|jefatura|coordinación|responsabilidad)|el (?:cargo|puesto|área|departamento))(?!\\p{L})`,
  ),
  pattern('left', '', `${who} (?:fue|ha sido) (?:despedid[oa]|cesad[oa]|relevad[oa]|trasladad[oa])(?!\\p{L})`),
  pattern('left', '', `${who} (?:dejó|ha dejado|deja) de (?:laborar|trabajar|colaborar|pertenecer)(?!\\p{L})`),
  pattern('leaving', '', `${who} nous quitte(?!\\p{L})`),
  pattern('moved', '', `(?<!\\p{L})(?<who>me) (?:ascendieron|nombraron|promovieron|trasladaron)(?!\\p{L})`),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})desde (?:hoy|ayer|este \\p{L}+|el \\p{L}+|la semana pasada),? (?<who>yo )?(?:soy|estoy al frente|llevo|dirijo|coordino)(?! de (?:viaje|vacaciones|baja))(?!\\p{L})`,
  ),
  pattern(
    'came',
    '',
    `${who} (?:asume|asumirá|asumió|ha asumido) (?:la (?:\\p{L}*presidencia|dirección|gerencia|jefatura|coordinación)|el (?:cargo|puesto|área))(?!\\p{L})`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:el|la) (?:nuev[oa] )?(?:responsable|jef[ea]|director\\p{L}*|encargad[oa]) de \\p{L}+ (?:será|es|pasa a ser) (?:d\\. |don |doña |el |la |ing\\. |lic\\. )?${person}`,
  ),
  // German
  pattern(
    'left',
    'nicht',
    `${who}(?: ist| sind| bin| arbeitet| arbeite)(?: \\p{L}+){0,3}? nicht mehr (?:bei uns|im unternehmen|in der firma|in unserem (?:haus|unternehmen)|für uns|(?:bei|für|im) ${place}|beschäftigt|tätig)`,
    true,
  ),
  pattern(
    'left',
    'verlass verlassen',
    `${who}(?: hat| habe| wird| werde| möchte)(?: [\\p{L}\\d.]+){0,6}? (?:das unternehmen|die firma|unser(?:e|en)? (?:haus|firma|unternehmen|team)|uns|den betrieb)(?: [\\p{L}\\d.]+){0,4}? verlass`,
  ),
  pattern(
    'leaving',
    'verlass verlassen',
    `\\b(?:werde|wird) (?<who>ich|(?:herr |frau )?${w})(?: [\\p{L}\\d.]+){0,3}? (?:das unternehmen|die firma|unser(?:e|en)? (?:haus|firma|unternehmen|team)|uns|den betrieb)(?: [\\p{L}\\d.]+){0,4}? verlass`,
  ),
  pattern(
    'leaving',
    'verl verlasse verlässt verließ verliess',
    `${who} verl(?:asse|ässt|ieß|iess)(?: [\\p{L}\\d.]+){0,5}? (?:das unternehmen|die firma|unser(?:e|en)? (?:haus|firma|unternehmen|team)|uns\\b|den betrieb)`,
  ),
  pattern(
    'left',
    'ausgeschieden ausscheiden aus ruhestand rente',
    `${who}(?: ist| sind| bin| wird| werde| scheidet| scheide)(?: [\\p{L}\\d.]+){0,8}? (?:ausgeschieden|ausscheiden|aus dem (?:unternehmen|dienst|betrieb)|in (?:den )?(?:ruhestand|rente))`,
  ),
  pattern('leaving', 'letzter', '\\b(?<who>mein|sein|ihr) letzter (?:arbeits)?tag\\b'),
  pattern(
    'came',
    'ansprechpartner',
    `${who}(?: bin| ist| wird| werde)(?: [\\p{L}\\d.]+){0,4}? (?:(?:ab sofort|künftig|zukünftig|ab jetzt|von nun an|nun|ab dem [\\d.]+(?: \\p{L}+)?|ihr neuer|ihre neue|neuer|neue)(?: \\p{L}+){0,2}? ?)+ansprechpartner`,
  ),
  pattern(
    'came',
    'ansprechpartner',
    `(?:ab sofort|künftig|zukünftig|ab jetzt|von nun an) (?:bin|ist) (?<who>ich|(?:herr |frau )?${w})(?: \\p{L}+){0,2}? ansprechpartner`,
  ),
  pattern(
    'came',
    'ansprechpartner',
    `\\b(?:ihr|ihre|dein|deine|euer|eure) neuer? ansprechpartner(?:in)? (?:ist|wird) ${person}`,
  ),
  pattern(
    'came',
    'nachfolger nachfolgerin nachfolge',
    `${who}(?: bin| ist| wird)(?: \\p{L}+){0,3}? (?:nachfolger(?:in)?|nachfolge) (?:von|des|der) (?<from>${w})`,
  ),
  pattern(
    'came',
    '',
    `(?<!\\p{L})(?:meine?|seine?|ihre?) nachfolger(?:in)? (?:ist|wird|heißt) (?:(?:herr|frau) )?${person}`,
  ),
  pattern('leaving', 'nachfolge', '\\b(?<who>meine|seine|ihre) nachfolge\\b'),
  pattern(
    'came',
    'übernehme übernimmt nachfolge leitung position stelle funktion aufgaben kunden',
    `${who} (?:übernehme|übernimmt|habe|hat)(?: [\\p{L}\\d.]+){0,4}? (?:die (?:nachfolge|leitung|position|stelle|funktion|aufgaben)|(?:seine|ihre|meine) (?:aufgaben|position|stelle|kunden))`,
  ),
  pattern(
    'moved',
    'befördert abteilung funktion position rolle arbeitgeber unternehmen',
    `${who}(?: habe| hat| bin| ist| wurde| wechsle| wechselt| werde| wird)(?: [\\p{L}\\d.]+){0,6}? (?:befördert|in (?:eine|die) (?:andere|neue) (?:abteilung|funktion|position|rolle)|zum neuen (?:arbeitgeber|unternehmen))`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?:(?<who>ich) )?wechsle (?:ich )?(?:[\\p{L}\\d.]+ ){0,4}?(?:in (?:den|die|das|unsere?n?) |zum |zur )(?:vertrieb|einkauf|abteilung|bereich|team|werk|zentrale|konzern\\p{L}*|marketing|entwicklung|produktion|logistik|muttergesellschaft|\\p{L}+abteilung|\\p{L}+bereich)`,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>je) (?:rejoins|rejoindrai|passe|passerai|pars)(?: \\p{L}+)? (?:le service|l'équipe|la direction|le département|au (?:service|siège|département)|à la direction) `,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?<who>me) (?:paso|cambio|incorporo|traslado|trasladan) (?:al?|de) (?:departamento|equipo|área|sede|puesto|la dirección)`,
  ),
  // French
  pattern(
    'left',
    'plus',
    `${who}(?: n'est| n'êtes| ne fait| ne travaille| ne sera| n'étai[st])(?: \\p{L}+)? plus (?:partie|chez|parmi|dans (?:l'entreprise|la société|nos effectifs)|en poste|avec nous|là|$)`,
    true,
  ),
  pattern('left', 'travaille', `${who} ne travaille plus\\b`, true),
  pattern(
    'left',
    'quitté',
    `${who} (?:a|ai|ont|avait) (?:\\p{L}+ )?quitté (?:l'entreprise|l'équipe|la société|notre|nous|ses fonctions|son poste|mes fonctions|mon poste|${place})`,
  ),
  pattern(
    'leaving',
    'quitte quitterai quittera quitter',
    `${who} (?:quitte|quitterai|quittera|vais quitter|va quitter) (?:l'entreprise|l'équipe|la société|notre|mes fonctions|ses fonctions|mon poste|son poste|${place})`,
  ),
  pattern('leaving', 'dernier', '\\b(?<who>mon|son) dernier jour (?:de travail|chez|dans|au|est|sera|ici)'),
  pattern(
    'came',
    'reprends',
    '(?:^|[\\s,])(?<who>je) reprends (?:ses|son|sa|leurs?) (?:dossiers|poste|fonctions|portefeuille|missions|clients)',
  ),
  pattern(
    'came',
    'succède succédera remplace remplacera',
    `${who} (?:succède|succédera|remplace|remplacera) (?:\\p{L}+ )?(?:à|au) (?:poste|titre|${w})`,
  ),
  pattern(
    'came',
    'interlocuteur interlocutrice contact référent référente',
    `${who} (?:suis|sera|serai|est)(?: \\p{L}+){0,2}? (?:désormais|dorénavant|maintenant|votre nouve(?:l|lle|au)|le nouvel|la nouvelle)(?: \\p{L}+){0,3}? (?:interlocut\\p{L}+|contact|référente?)`,
  ),
  pattern(
    'moved',
    'poste fonctions fonction',
    `${who} (?:a|ai|prends|prend|occupe)(?: \\p{L}+){0,2}? (?:un nouveau poste|de nouvelles fonctions|une nouvelle fonction)`,
  ),
  pattern(
    'moved',
    'nommé nommée promu promue',
    `${who} (?:a été|ai été|est|suis|sera)(?: \\p{L}+)? (?:nommée?|promue?) `,
  ),
  pattern(
    'leaving',
    'retraite',
    `${who} (?:part|pars|partira|partirai|est parti|est partie) (?:à|en) (?:la )?retraite`,
  ),
  // Spanish
  pattern(
    'left',
    'trabaja trabajo nosotros forma labora pertenece',
    `${who} ya no (?:trabaja|trabajo|está con nosotros|forma parte|labora|pertenece)`,
    true,
  ),
  pattern(
    'left',
    'dejó dejo dejado abandonó abandonado causó',
    `${who} (?:dejó|ha dejado|abandonó|ha abandonado|causó baja en) (?:la empresa|la compañía|el equipo|su puesto|su cargo|nuestra|${place})`,
  ),
  pattern(
    'leaving',
    'dejo deja dejaré dejará dejar',
    `${who} (?:dejo|deja|dejaré|dejará|voy a dejar|va a dejar) (?:la empresa|la compañía|el equipo|mi puesto|su puesto|mi cargo|su cargo|${place})`,
  ),
  pattern(
    'came',
    '',
    `${person} se (?:encargará|encarga|ocupará|ocupa|hará cargo|hace cargo) de (?:mis|sus|su|mi|la|las|los|el) `,
  ),
  pattern(
    'moved',
    '',
    `(?<!\\p{L})(?:ahora|hoy|adelante) (?<who>yo )?(?:soy|seré) (?:su|vuestr[oa]|tu) (?:persona de )?contacto(?!\\p{L})`,
  ),
  pattern('leaving', 'último', '\\b(?<who>mi|su) último día\\b'),
  pattern(
    'came',
    'contacto interlocutor interlocutora responsable',
    `${who} (?:soy|seré|será|es)(?: \\p{L}+){0,3}? (?:nuevo|nueva)(?: \\p{L}+){0,2}? (?:contacto|interlocutora?|responsable)`,
  ),
  pattern(
    'came',
    'contacto interlocutor interlocutora responsable',
    `(?:a partir de (?:hoy|ahora|este momento)|en adelante)(?: [\\p{L}\\d]+)? (?:seré|soy|será) (?:\\p{L}+ ){0,2}?(?:contacto|interlocutora?|responsable)`,
  ),
  pattern(
    'came',
    'sustituye sustituyo sustituirá reemplaza reemplazará asume asumirá',
    `${who} (?:sustituye|sustituyo|sustituirá|reemplaza|reemplazará|asume|asumirá) (?:a ${w}|(?:el|su) (?:puesto|cargo))`,
  ),
  pattern(
    'moved',
    'nombrado nombrada ascendido ascendida promovido promovida',
    `${who} (?:ha sido|fue|he sido)(?: \\p{L}+)? (?:nombrad[oa]|ascendid[oa]|promovid[oa])`,
  ),
  pattern('leaving', 'jubila jubiló jubilará jubilado', `${who} se (?:jubila|jubiló|jubilará|ha jubilado)`),
];
