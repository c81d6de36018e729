// The same constructions in French and in Spanish.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const edge = '(?!\\p{L})';
const frWords = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
  ' ',
);
const esWords = 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(' ');
const frNumber = `(?:\\d{1,4}|${frWords.slice(1).join('|')}|vingt|trente)`;
const esNumber = `(?:\\d{1,4}|${esWords.slice(1).join('|')}|veinte|treinta)`;

function figureOf(text: string | undefined): number {
  const at = Math.max(frWords.indexOf(text ?? ''), esWords.indexOf(text ?? ''));
  if (at > 0) return at;
  return /^(?:vingt|veinte)$/u.test(text ?? '') ? 20 : /^tr/u.test(text ?? '') ? 30 : Number(text);
}
const rises = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) > figureOf(groups?.from);
const falls = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) < figureOf(groups?.from);

const french: readonly RuleWords[] = [
  [
    'risk.billing',
    '',
    `(?:erreurs?|anomalies?)${edge}[^;:.]{0,30}(?:factures?|facturation|montant)${edge}`,
    { unless: "(?:pas d'erreur|aucune erreur|de notre part|corrigée)" },
  ],
  [
    'expansion.budget',
    '',
    `(?:obtenu|reçu|débloqué|décroché|avons) (?:\\p{L}+ ){0,2}?(?:budget|enveloppe|financement|crédits|rallonge)(?: \\p{L}+)? (?:supplémentaire|complémentaire|pour|de)`,
    { unless: "(?:n'avons|pas de|plus de|devis|avant d'avoir)" },
  ],
  [
    'risk.outage',
    '',
    `(?:plus )?personne ne (?:peut|arrive à|parvient à) (?:plus )?(?:se connecter|accéder|travailler|ouvrir|entrer|saisir)|(?:nous|on|je) ne (?:pouvons|peut|peux|arrivons|arrive) plus (?:à )?(?:nous |se |me )?(?:connecter|accéder|ouvrir|entrer|saisir)`,
    { denies: true, asks: true, unless: '(?:notre (?:internet|réseau|imprimante)|maintenance prévue)' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:venons de|vient de|viennent de|allons|va|avons|a|ont) (?:\\p{L}+ )?(?:recrut|embauch)(?:er|é)${edge}[^;:.]{0,30}(?:${frNumber}|plusieurs|de nouveaux|de nouvelles|des|nouveaux)${edge}`,
    { own: true, unless: '(?:pas|gel des|recruteur|votre équipe)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:nous|on|notre \\p{L}+|le groupe)${edge}[^;:.]{0,30}(?:implant(?:er|ons|e)|install(?:er|ons) (?:en|au|à)|étend(?:re|ons)|développ(?:er|ons) (?:en|au|à|sur))${edge}|premier (?:point de vente|magasin|site|bureau) (?:à|en|au)${edge}`,
    { unless: '(?:reporté|annulé|logiciel|mise à jour|vos bureaux)' },
  ],
  [
    'expansion.success',
    '',
    `(?:depuis (?:que nous|la mise|votre|le déploiement)|grâce à (?:vous|votre|vos))[^;:.]{3,100}(?:disparu|gagné|gagnons|divisé|réduit|baissé|doublé|moitié|deux fois moins|plus (?:vite|rapide|aucun))\\p{L}*`,
    { denies: true, unless: '(?:toujours pas|mais|problème|panne|plus lent|perdu)' },
  ],
  [
    'risk.competitor',
    '',
    `(?:test|évalu|regard|étudi|compar|essa)\\p{L}*${edge}[^;:.]{0,40}(?:autre|autres|concurrent\\p{L}*) (?:éditeur|fournisseur|prestataire|solution|outil|acteur)s?|(?:éditeur|fournisseur|prestataire|outil) concurrent`,
    { supposed: true, asks: true, unless: '(?:nos concurrents)' },
  ],
  [
    'risk.cancellation',
    '',
    `(?:sortir|sortons|partir|dégager|libérer) (?:du|de (?:ce|notre|votre)) (?:contrat|engagement|abonnement)|(?:contrat|abonnement)${edge}[^;:.]{0,30}(?:ne sera pas (?:renouvelé|reconduit)|s'arrêtera|prendra fin)`,
    { denies: true, supposed: true },
  ],
  [
    'expansion.initiative',
    '',
    `(?:nous|on|notre \\p{L}+|le (?:groupe|conseil))${edge}[^;:.]{0,40}(?:ouvr(?:ons|e|irons|ira)|inaugur(?:ons|e|erons|era)|démarr(?:ons|e|erons|era)|lan[cç](?:ons|e|erons|era)|construi(?:sons|t)|repren(?:ons|d)|rach(?:etons|ète))${edge} (?:\\p{L}+ )?(?:un|une|le|la|notre|deux|trois)(?: \\p{L}+)? ?(?:deuxième|second|seconde|nouve(?:au|lle|l)|troisième|autre|site|usine|agence|magasin|entrepôt|filiale|boutique|atelier)`,
    { unless: '(?:reporté|annulé|réunion|billet|ticket|enquête)' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:de|d')? ?(?<from>${frNumber}) à (?<to>${frNumber}) (?:commerciaux|personnes|salariés|collaborateurs|collègues|techniciens|utilisateurs|infirmi(?:ers|ères)|agents|développeurs|employés|conseillers)`,
    { holds: rises },
  ],
  [
    'expansion.budget',
    '',
    `(?:validé|approuvé|accordé|débloqué|voté|signé|acté|donné (?:le|son) feu vert)e?s?${edge}[^;:.]{0,40}(?:budget|enveloppe|crédits|financement|investissement|fonds)${edge}|(?:budget|enveloppe|crédits|financement|investissement)${edge}[^;:.]{0,60}(?:voté|signé|acté|feu vert|passé|bouclé)e?s?${edge}`,
    { unless: '(?:réduit|coupe|gelé|serré|pas encore)' },
  ],
  [
    'expansion.success',
    '',
    `en (?<to>${frNumber}) (?:jours?|heures?|minutes?|semaines?)? ?(?:au lieu de|contre) (?<from>${frNumber})${edge}`,
    { holds: falls, nearby: `(?:votre|vos|vous|l'outil|la solution|plateforme|logiciel|module|depuis|grâce)` },
  ],
  [
    'risk.complaint',
    '',
    `(?:j'en ai|nous en avons|on en a) (?:assez|marre)|ras[- ]le[- ]bol|ça ne peut plus (?:durer|continuer)|(?:cela|ce) (?:n'est|est) (?:plus|pas) (?:tenable|acceptable|sérieux)|(?:baladés?|renvoyés?) d'un (?:service|interlocuteur)`,
    { denies: true, unless: '(?:météo|vacances)' },
  ],
  [
    'risk.escalation',
    '',
    `(?:direction|directeur|directrice|dg|pdg|juridique|avocat|avocate|conseil)${edge}[^;:.]{0,50}(?:mise? dans la boucle|saisie?|informée?|alertée?|prévenue?|vous (?:appellera|contactera|écrira)|prend(?:ra)? le relais|s'en mêle)`,
    { supposed: true },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:plus personne|presque personne|personne)(?: \\p{L}+){0,3}? n[e'](?: ?\\p{L}+)? ?(?:utilise|ouvre|connecte|sert|l'utilise|s'en sert)|(?:revenus?|retournés?|repassés?) (?:à|sur|au) (?:excel|papier|leurs? fichiers?|leurs? tableaux)`,
    { denies: true },
  ],
  [
    'risk.billing',
    '',
    `(?:compté|facturé|débité|prélevé|encaissé)e?s?${edge}[^;:.]{0,20}(?:deux fois|en double|à tort|trop)${edge}|(?:facture|paiement|règlement)${edge}[^;:.]{0,40}(?:devra attendre|attendra|décalée?|reportée?|ne pourra)`,
    { denies: true, asks: true, unless: '(?:a été (?:payée|réglée|corrigée))' },
  ],
  [
    'risk.cancellation',
    '',
    `(?:mettre (?:un terme|fin)|mettons (?:un terme|fin)|ne (?:pas |plus )?(?:poursuivre|continuer|prolonger)|ne (?:poursuivrons|continuerons|prolongerons|renouvellerons) (?:pas|plus)|arrêt(?:er|ons|erons) (?:là|avec vous|notre (?:contrat|abonnement|collaboration)))${edge}`,
    { denies: true, supposed: true, unless: '(?:réunion|appel|visio|point de)' },
  ],
  [
    'risk.outage',
    '',
    `plus rien ne (?:marche|fonctionne|répond|s'ouvre)|(?:page|écran) (?:blanche?|noir)|erreur (?:4|5)\\d\\d|personne n'(?:arrive|a accès|accède)`,
    { denies: true, asks: true, unless: '(?:notre (?:internet|réseau|imprimante)|maintenance prévue)' },
  ],
];

const spanish: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    `(?:pensando en|valorando|planteando(?:nos)?|considerando|dudando (?:si|en)|sopesando)${edge}[^;:.]{0,15}(?:no )?(?:renovar|seguir|continuar|cancelar|dejar(?:lo|la)?|darnos de baja)${edge}`,
    { denies: true, supposed: true, unless: '(?:reunión|curso|proyecto)' },
  ],
  [
    'risk.competitor',
    '',
    `(?:compar|valor|evalu|mir|prob|estudi|busc)(?:ando|amos)${edge}[^;:.]{0,20}(?:(?:vari[oa]s|otr[oa]s|distint[oa]s|más) (?:soluciones|opciones|proveedores|herramientas|ofertas)|alternativas)`,
    { supposed: true, unless: '(?:fecha|hotel|sala|horario)' },
  ],
  [
    'risk.billing',
    '',
    `(?:error|fallo|equivocación)${edge}[^;:.]{0,25}factura`,
    { unless: '(?:ningún error|sin error|ya (?:está|fue) corregid|nuestro error)' },
  ],
  [
    'risk.billing',
    '',
    `(?:pago|factura|abono)${edge}[^;:.]{0,30}(?:queda|está|quedan|sigue) (?:retenid|bloquead|paralizad|suspendid|parad)[oa]s?${edge}|no procede(?:n)? (?:abonar|pagar|el (?:cobro|cargo|pago))|devuel\\p{L}+${edge}[^;:.]{0,25}factura|factura${edge}[^;:.]{0,40}(?:devuelta|rechazada)`,
    { denies: true, unless: '(?:ya (?:está|fue) (?:pagad|corregid))' },
  ],
  [
    'risk.champion_left',
    '',
    `se (?:ha|han|había) (?:marchado|ido|jubilado|despedido)${edge}|se (?:marcha|va|jubila|jubiló|marchó|fue) (?:de (?:la|nuestra) (?:empresa|compañía|casa|organización)|a otra empresa)|ha causado baja en (?:la|nuestra)`,
    { denies: true, unless: '(?:vacaciones|becari|luz|reunión|fin de semana)' },
  ],
  [
    'risk.complaint',
    '',
    `no (?:estamos|estoy|está|están|quedamos|quedé) (?:nada |muy |del todo |en absoluto |para nada )*(?:content|satisfech|conform)[oae]s?${edge}`,
    { denies: true, unless: '(?:tiempo|partido|nuestros clientes(?![^.]{0,80}(?:su |sus |vuestr)))' },
  ],
  [
    'risk.billing',
    '',
    `(?:no (?:estamos|estoy) de acuerdo con|no (?:aceptamos|acepto|reconocemos|reconozco)|rechazamos|impugnamos|disputamos|reclamamos)${edge}[^;:.]{0,25}(?:factura|cargo|cobro|importe|recibo)`,
    { denies: true, unless: '(?:ya (?:está|fue) (?:pagad|corregid))' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:acabamos de|acaba de|vamos a|estamos|hemos) (?:contrat|incorpor|fich)(?:ar|ando|ado)${edge}[^;:.]{0,30}(?:${esNumber}|vari[oa]s|más|nuev[oa]s|personas|gente|emplead[oa]s|técnic[oa]s|comerciales|compañer[oa]s|trabajador[ea]s)${edge}`,
    { unless: '(?:no |congelad|servicio|proveedor|seguro)' },
  ],
  [
    'expansion.budget',
    '',
    `(?:concede|concedió|concedido|conceden|otorga|otorgado|aprueba|aprueban|autoriza|da|dan)${edge}[^;:.]{0,25}(?:ayuda|subvención|crédito|partida|presupuesto|financiación|fondos)${edge}`,
    { unless: '(?:no nos|denegad|recort|soporte|mano)' },
  ],
  [
    'risk.usage_decline',
    '',
    `de (?:los|las|nuestr[oa]s) (?:\\p{L}+ ){0,2}?(?:\\p{L}+ )?[^;:.]{0,20}(?:s[óo]lo|apenas|únicamente) (?:lo |la )?(?:entran?|usan?|utilizan?|acceden?|abren?|\\d+|\\p{L}+ (?:entran|usan|utilizan|acceden))`,
    { nearby: '(?:entra|usa|utiliza|licencia|usuari|herramienta|plataforma|acced|somos)' },
  ],
  [
    'risk.outage',
    '',
    `no (?:entra|puede entrar|consigue entrar|arranca|levanta)${edge}(?: nadie| ninguno| el sistema)?|(?:sale|da|aparece|devuelve)(?: un)? error(?: de(?:l)? servidor| interno| 5\\d\\d)?`,
    {
      denies: true,
      asks: true,
      nearby: '(?:desde|nadie|servidor|sistema|plataforma|portal|usuari|error)',
      unless: '(?:nuestr[oa] (?:internet|red|impresora)|en caja|en la sala)',
    },
  ],
  [
    'expansion.initiative',
    '',
    `(?:arranca(?:mos|remos|)|abri(?:mos|remos)|inaugura(?:mos|remos)|estrena(?:mos|remos)|pone(?:mos|dremos) en marcha|construi(?:mos|remos)|levanta(?:mos|remos)|monta(?:mos|remos))${edge}[^;:.]{0,20}(?:segund[oa]|tercer[oa]?|nuev[oa]|otr[oa])${edge}`,
    { unless: '(?:aplazad|cancelad|reunión|ticket|incidencia|encuesta)' },
  ],
  [
    'expansion.team_growth',
    '',
    `de (?<from>${esNumber}) a (?<to>${esNumber}) (?:personas|empleados|comerciales|técnicos|usuarios|trabajadores|compañeros|agentes|enfermer[oa]s|desarrolladores)`,
    { holds: rises },
  ],
  [
    'expansion.budget',
    '',
    `(?:luz verde|visto bueno|aprobad[oa]s?|autorizad[oa]s?|liberad[oa]s?|firmad[oa]s?|concedid[oa]s?)${edge}[^;:.]{0,40}(?:presupuesto|partida|fondos|inversión|subvención)${edge}|(?:presupuesto|partida|fondos|inversión)${edge}[^;:.]{0,60}(?:luz verde|visto bueno|liberad[oa]s?|firmad[oa]s?|salido adelante)${edge}`,
    { unless: '(?:recort|ajustad|congelad|aún no|todavía no)' },
  ],
  [
    'expansion.success',
    '',
    `en (?<to>${esNumber}) (?:días?|horas?|minutos?|semanas?)? ?(?:en vez de|en lugar de|frente a) (?<from>${esNumber})${edge}`,
    { holds: falls, nearby: '(?:vuestr|su |sus |herramienta|plataforma|solución|sistema|módulo|desde|gracias)' },
  ],
  [
    'risk.complaint',
    '',
    `(?:estoy|estamos) hart[oa]s?${edge}|(?:ya basta|basta ya|esto no puede seguir|así no (?:se puede|podemos) seguir|es una vergüenza|una tomadura de pelo)|(?:he|hemos) (?:escrito|llamado|reclamado|pedido)[^;:.]{0,40}(?:veces|nadie)|nadie (?:se digna|responde|contesta|llama|da la cara)`,
    { denies: true, unless: '(?:tiempo|calor|tráfico|lluvia|frío|obras|ruido|atascos?)' },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:han|hemos) vuelto (?:a|al) (?:papel|excel|correo|las hojas|la libreta)|(?:casi nadie|nadie|ya nadie)(?: (?!(?:puede|logra|consigue)\\b)\\p{L}+){0,2} (?:usa|utiliza|entra|abre)${edge}`,
    { denies: true },
  ],
  [
    'risk.billing',
    '',
    `(?:cobrado|facturado|cargado|pasado)${edge}[^;:.]{0,25}(?:dos veces|doble|por duplicado|de más)${edge}|(?:factura|pago)${edge}[^;:.]{0,40}(?:tendrá que esperar|se retrasará|no podremos)`,
    { denies: true, asks: true, unless: '(?:ya (?:está|fue) (?:pagad|corregid))' },
  ],
  [
    'risk.cancellation',
    '',
    `no (?:seguir|continuar|contar)(?:emos)? (?:con (?:vosotros|ustedes|usted|el (?:servicio|contrato))|adelante)|(?:decidido|vamos a) (?:no (?:seguir|continuar|renovar)|prescindir)|prescindir de (?:vuestr|sus|su )`,
    { denies: true, supposed: true, unless: '(?:reunión|cita|pedido)' },
  ],
  [
    'risk.outage',
    '',
    `(?:nada|no) (?:carga|funciona|responde|abre)${edge}|pantalla (?:en blanco|negra)|error (?:4|5)\\d\\d|nadie (?:puede|logra|consigue) (?:entrar|acceder|trabajar)`,
    { denies: true, asks: true, unless: '(?:nuestr[oa] (?:internet|red|impresora))' },
  ],
];

export const frenchGeneral = rulesOf('fr', french);
export const spanishGeneral = rulesOf('es', spanish);
