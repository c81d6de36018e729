// French and Spanish as most people put it: it is not renewed, so many are still in use, it goes to the board, more are needed.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const edge = '(?!\\p{L})';
const frNumber =
  '(?:\\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quelques|plusieurs)';
const esNumber =
  '(?:\\d{1,4}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|algunas|varias)';
const esDeal = '(?:contrato|suscripción|servicio|acuerdo|colaboración|abono)';
const frSenior =
  '(?:direction|directeur|directrice|dg|pdg|service juridique|juridique|avocate?|comité|hiérarchie|conseil d.administration)';
const esSenior = '(?:dirección|director[ae]?|gerencia|gerente|jurídico|abogad[oa]s?|consejo|comité)';

const french: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    `(?:ne|n')\\s?(?:pensons|pense|prévoyons|comptons|envisageons|souhaitons|voulons|allons) (?:pas|plus) (?:\\p{L}+ )?(?:renouveler|reconduire|prolonger|poursuivre|continuer)|(?:décidé|décision|choisi|préférons) de ne (?:pas|plus) (?:renouveler|reconduire|prolonger|poursuivre|continuer)|(?:envisage(?:ons)?|pensons|songeons|réfléchissons|hésitons)${edge}[^;:.]{0,20}(?:à|d'|de) ?(?:arrêter|quitter|résilier|ne pas|mettre fin|changer de (?:prestataire|fournisseur|solution))`,
    { denies: true, supposed: true, unless: '(?:réunion|rendez-vous|visio)' },
  ],
  [
    'risk.competitor',
    '',
    `(?:démo|démonstration|présentation)${edge}[^;:.]{0,10}(?:de|chez|par) (?!vous|votre|vos)\\p{Lu}[\\p{L}-]+`,
    {
      written: true,
      nearby: '(?:[Vv]u|[Aa]ssisté|[Ff]ait|[Ee]u|[Ss]uivi|[Rr]egardé)',
      unless: '(?:Madame|Monsieur|votre)',
    },
  ],
  [
    'risk.competitor',
    '',
    `(?:étudi|regard|explor|examin|évalu)(?:ons|e|é|ent)${edge}[^;:.]{0,25}(?:autres?|alternatives?)${edge}|concurrents?${edge}[^;:.]{0,40}(?:propos|offr|moins cher|tarif|prix)`,
    { supposed: true, unless: '(?:nos concurrents|notre concurrent|dates?|créneaux?|horaires?)' },
  ],
  [
    'risk.escalation',
    '',
    `(?:transmet(?:s|tons|trai|trons)|remont(?:e|ons|erai|erons)|fer(?:ai|ons) remonter|port(?:e|ons|erai|erons)|adress(?:e|ons|erai|erons)|soumet(?:s|tons|trai|trons))${edge}[^;:.]{0,40}(?:à|au|auprès de|devant) (?:notre |la |le |nos |ma |mon )?${frSenior}${edge}`,
    { supposed: true, unless: '(?:devis|proposition|validation|accord|signature|pour information)' },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:licences|comptes|accès|utilisateurs|postes)${edge}[^;:.]{0,20}(?:seuls?|seules|seulement|à peine|il n'y en a que)${edge}[^;:.]{0,10}${frNumber}${edge}[^;:.]{0,25}(?:utilis|actif|activ|servent|connect)`,
    { denies: true },
  ],
  [
    'risk.billing',
    '',
    `(?:ne|n') ?(?:régler|paier|payer|accepter)(?:ons|ai) pas${edge}|(?:refus(?:ons|e)) de (?:régler|payer)|facture${edge}[^;:.]{0,40}(?:de trop|en trop|trop élevée?|incohérente?|surprise)|(?:en|de) trop${edge}[^;:.]{0,20}facture`,
    {
      denies: true,
      asks: true,
      nearby: '(?:facture|paiement|montant|règlement)',
      unless: '(?:a été (?:payée|réglée|corrigée))',
    },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:${frNumber}|d'autres|davantage de) (?:licences?|accès|comptes?|utilisateurs?|postes?) (?:de plus|supplémentaires?|en plus)|(?:faudrait|faudra|faut|besoin d[e'])${edge}[^;:.]{0,20}${frNumber} (?:licences?|accès|comptes?|utilisateurs?)`,
    { supposed: true, asks: true, unless: '(?:supprimer|réduire|en moins|de moins)' },
  ],
  [
    'expansion.budget',
    '',
    `(?:reste|avons encore|dispose(?:ons)?)${edge}[^;:.]{0,12}(?:du|de|un peu de|d'un) (?:reliquat|budget|crédits|enveloppe)${edge}`,
    { unless: '(?:plus de budget|pas de)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:nous|on|notre \\p{L}+)${edge}[^;:.]{0,25}(?:voulons|souhaitons|allons|prévoyons de|comptons|veut|va|souhaite)${edge} (?:\\p{L}+ )?(?:déployer|étendre|généraliser|ouvrir|lancer|implanter|installer)${edge}[^;:.]{0,50}(?:à|aux?|en|dans|sur)${edge}`,
    { unless: '(?:reporté|annulé|ticket|incident|réunion|enquête)' },
  ],
  [
    'risk.cancellation',
    '',
    `(?:mett(?:ons|rons|ra|rai|ent|ront)|mettre) (?:fin|un terme)${edge}[^;:.]{0,25}(?:contrat|abonnement|collaboration|partenariat|engagement)|(?:hésit(?:ons|e|ent)|pas sûrs?|pas certains?)${edge}[^;:.]{0,15}(?:à|de|d') ?(?:poursuivre|continuer|renouveler|reconduire|prolonger|rester)`,
    { denies: true, supposed: true, unless: '(?:réunion|appel|visio)' },
  ],
  [
    'risk.escalation',
    '',
    `${frSenior}${edge}[^;:.]{0,25}(?:souhaite|veut|demande|exige|attend|tient à)${edge}[^;:.]{0,40}(?:parler|échanger|entretien|explications?|s'entretenir|rencontrer|rappel)`,
    {
      nearby: '(?:votre (?:direction|direct\\p{L}+|responsable|hiérarchie)|explication|personnellement)',
      supposed: true,
    },
  ],
  [
    'risk.usage_decline',
    '',
    `ne s'en (?:sert|servent|servons)${edge}[^;:.]{0,15}(?:presque|quasiment|pratiquement|guère)? ?plus|(?:presque|quasiment) plus (?:utilisé|ouvert|consulté|connecté)e?s?${edge}`,
    { denies: true },
  ],
  [
    'risk.outage',
    '',
    `(?:l'|les? |la |nos? |notre )(?:export|import|application|outil|logiciel|système|page|plateforme|synchronisation|connexion|api)s?${edge}[^;:.]{0,15}(?:plante|bugue|buggue|se bloque|échoue|tombe en erreur|rame|tourne dans le vide)(?:nt)?${edge}`,
    { denies: true, unless: '(?:notre (?:internet|réseau|imprimante)|parfois autrefois)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:notre|nos|la|le|une?) (?:nouve(?:au|lle|l)|deuxième|second|seconde|troisième) (?:usine|site|agence|magasin|entrepôt|filiale|boutique|atelier|bureau|plateforme logistique)${edge}[^;:.]{0,40}(?:démarre|ouvr|entre en service|sera opérationnel|commence|est prévu)`,
    { unless: '(?:reporté|annulé|votre|vos)' },
  ],
  [
    'expansion.solvable_problem',
    '',
    `(?:saisi(?:ssons|s|t)|entr(?:ons|e)|tap(?:ons|e)|not(?:ons|e)|recopi(?:ons|e))${edge}[^;:.]{0,25}(?:deux fois|en double|à la main)${edge}`,
    { unless: '(?:avant|autrefois|ne \\p{L}+ plus|facture)' },
  ],
  [
    'expansion.success',
    '',
    `(?:délais?|temps|coûts?|erreurs?|retards?|réclamations?)${edge}[^;:.]{0,30}(?:baissé|diminué|chuté|reculé|réduits?)${edge}[^;:.]{0,15}(?:\\d+ ?%|moitié|tiers|deux)`,
    { nearby: `(?:depuis|grâce|votre|vos|vous|l'outil|solution|plateforme)`, unless: '(?:malgré|pas)' },
  ],
];

const spanish: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    `no (?:tenemos previsto|tenemos intención de|pensamos|prevemos|contemplamos|queremos|deseamos|vamos a)${edge}[^;:.]{0,10}(?:renovar|prorrogar|continuar|seguir)|decidido no (?:renovar|prorrogar|continuar|seguir)|(?:tramit|solicit|gestion|proced|comunic|rog|ped)\\p{L}*${edge}[^;:.]{0,20}(?:la )?baja${edge}[^;:.]{0,25}${esDeal}`,
    { denies: true, supposed: true, unless: '(?:reunión|cita|boletín|usuario)' },
  ],
  [
    'risk.competitor',
    '',
    `demo(?:stración)?${edge}[^;:.]{0,6} (?:de|con) (?!ustedes|usted|vosotros|su|vuestr)\\p{Lu}[\\p{L}-]+`,
    {
      written: true,
      nearby: '(?:[Vv]imos|[Vv]isto|[Tt]uvimos|[Aa]sistimos|[Hh]icieron)',
      unless: '(?:[Vv]uestra|[Ss]eñor)',
    },
  ],
  [
    'risk.complaint',
    '',
    `(?:soporte|servicio técnico|atención al cliente|servicio|equipo)${edge}[^;:.]{0,20}no (?:contesta|responde|atiende|da respuesta|funciona)${edge}|así no (?:podemos|se puede) (?:trabajar|seguir|continuar)`,
    { denies: true, unless: '(?:nuestr[oa] (?:servicio|soporte|equipo))' },
  ],
  [
    'risk.escalation',
    '',
    `(?:llevar(?:é|emos)|lo llevo|pasar(?:é|emos)|trasladar(?:é|emos)|elevar(?:é|emos)|escalar(?:é|emos)|hablar(?:é|emos) con|comunicar(?:é|emos))${edge}[^;:.]{0,25}(?:a |al |con )?(?:nuestr[oa] |la |el |mi )?${esSenior}${edge}`,
    { supposed: true, unless: '(?:propuesta|oferta|presupuesto|firma|aprobación)' },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:licencias|cuentas|usuarios|accesos)${edge}[^;:.]{0,20}(?:s[óo]lo|solamente|apenas|únicamente) (?:se |están? |hay )?(?:usan?|utilizan?|en uso|activ[oa]s|${esNumber})|(?:ha|han|hemos|haya) vuelto (?:a|al) (?:usar )?(?:excel|papel|correo|las hojas|la libreta)`,
    { denies: true },
  ],
  [
    'risk.billing',
    '',
    `no (?:vamos a|pensamos|podemos|pienso) (?:pagar|abonar)${edge}[^;:.]{0,25}(?:factura|recibo|importe|cargo)`,
    { denies: true, unless: '(?:ya (?:está|fue) (?:pagad|corregid))' },
  ],
  [
    'risk.champion_left',
    '',
    `(?:dejo|deja|dejó|dejaré|dejará|ha dejado|abandona|abandonó) (?:la|nuestra) (?:empresa|compañía|organización|casa)${edge}`,
    { denies: true, unless: '(?:becari|vacaciones|nota|huella)' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:necesit\\p{L}+|hacen falta|querríamos|quisiéramos|harían falta)${edge}[^;:.]{0,12}${esNumber} (?:licencias?|usuarios?|accesos?|cuentas?) (?:más|adicionales|nuev[oa]s)`,
    { supposed: true, asks: true, unless: '(?:menos|reducir|dar de baja)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:queremos|vamos a|pensamos|tenemos previsto|prevemos|nos gustaría)${edge} (?:\\p{L}+ )?(?:implantar|desplegar|extender|abrir|lanzar|llevar|ampliar)(?:lo|la)?${edge}[^;:.]{0,50}(?:en|a|por)${edge}`,
    { supposed: true, unless: '(?:no queremos|aplazad|cancelad|ticket|incidencia|reunión|encuesta|plazo)' },
  ],
  [
    'expansion.success',
    '',
    `(?:desde|gracias a)${edge}[^;:.]{0,40}(?:implantación|herramienta|plataforma|sistema|solución|ustedes|vuestr|que (?:usamos|tenemos|empezamos))[^;:.]{0,30}(?:ahorramos|ganamos|hemos ganado|tardamos (?:la mitad|menos)|nos ahorramos)${edge}`,
    { denies: true, unless: '(?:pero|problema|error|caíd)' },
  ],
  [
    'risk.cancellation',
    '',
    `(?:pon(?:emos|dremos|dré|drá)|poner) fin${edge}[^;:.]{0,15}(?:a|al)${edge}[^;:.]{0,15}${esDeal}|(?:dudamos|dudo|no estamos seguros|no sabemos)${edge}[^;:.]{0,10}(?:si|de) (?:seguir|continuar|renovar)`,
    { denies: true, supposed: true, unless: '(?:reunión|cita|proyecto)' },
  ],
  [
    'risk.competitor',
    '',
    `(?:su|vuestro|un|otro) competidor${edge}[^;:.]{0,40}(?:ofrec|menos|barat|preci)`,
    { supposed: true, unless: '(?:nuestro competidor)' },
  ],
  [
    'risk.escalation',
    '',
    `${esSenior}${edge}[^;:.]{0,25}(?:quiere|desea|exige|pide|espera)${edge}[^;:.]{0,30}(?:hablar|explicaci|reunirse|llamada)`,
    {
      nearby: '(?:su (?:dirección|director\\p{L}*|responsable|jefe)|vuestr[oa] (?:dirección|responsable)|explicaci)',
      supposed: true,
    },
  ],
  [
    'risk.outage',
    '',
    `(?:la |el |los |las |nuestr[oa] )(?:exportación|importación|aplicación|herramienta|sistema|página|plataforma|sincronización|api|informes?)${edge}[^;:.]{0,12}(?:falla|se cuelga|se cae|da error|se bloquea|peta|no termina)n?${edge}`,
    { denies: true, unless: '(?:nuestr[oa] (?:internet|red|impresora))' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:contratamos|contrataremos|fichamos|incorporamos|incorporaremos)${edge}[^;:.]{0,10}(?:a )?${esNumber} (?:personas|empleados|compañer[oa]s|técnic[oa]s|comerciales|planificador[ea]s|desarrollador[ea]s)`,
    { unless: '(?:servicio|seguro|congelad)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:nuestr[oa]s?|la|el|una?) (?:nuev[oa]|segund[oa]|tercer[oa]?) (?:planta|fábrica|sede|almacén|tienda|delegación|oficina|centro|filial|nave)${edge}[^;:.]{0,40}(?:arranca|abre|abrirá|empieza|entra en|estará operativ|se inaugura)`,
    { unless: '(?:aplazad|cancelad|vuestr|su nuev)' },
  ],
  [
    'expansion.solvable_problem',
    '',
    `(?:metemos|introducimos|registramos|copiamos|apuntamos|tecleamos|pasamos)${edge}[^;:.]{0,25}(?:dos veces|por duplicado|a mano)${edge}`,
    { unless: '(?:antes|ya no|factura)' },
  ],
  [
    'expansion.success',
    '',
    `(?:plazos?|tiempos?|costes?|errores|retrasos|reclamaciones)${edge}[^;:.]{0,30}(?:ha|han)? ?(?:bajado|caído|disminuido|reducido)${edge}[^;:.]{0,15}(?:\\d+ ?%|mitad|tercio)`,
    { nearby: '(?:desde|gracias|vuestr|su |sus |herramienta|plataforma|solución|lanzamiento)', unless: '(?:a pesar)' },
  ],
];

export const frenchPlain = rulesOf('fr', french);
export const spanishPlain = rulesOf('es', spanish);
