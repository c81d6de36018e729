// French words for the main kinds of signals.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const edge = '(?!\\p{L})';
const upset = `(?:déçus?|déçues?|mécontent(?:e|s|es)?|insatisfaits?|insatisfaites?|inacceptable|inadmissible|frustré(?:e|s|es)?|pas (?:du tout )?(?:satisfait|content|acceptable)\\p{L}*|(?:à|au) bout de (?:notre )?patience)${edge}`;

const rules: readonly RuleWords[] = [
  [
    'expansion.initiative',
    'nous on notre lanc ouvr',
    `(?:nous|on|notre \\p{L}+)\\b[^;:]{0,40}\\b(?:lan[cç]ons|lançons|lance|allons lancer|ouvrons|ouvre|allons ouvrir|déployons|déploie|allons déployer|rachetons|avons racheté|fusionnons|démarrons|inaugurons)${edge}`,
    { unless: '(?:reporté|annulé|réunion|billet|ticket)' },
  ],
  [
    'expansion.team_growth',
    'équi recr embau licen effec',
    `équipe (?:s'agrandit|grandit|se renforce|double)|(?:nous|on) (?:recrutons|embauchons|avons (?:recruté|embauché)|allons (?:recruter|embaucher))|licences supplémentaires|(?:nouveaux|nouvelles|\\d+|deux|trois|quatre|cinq) (?:collaborateurs|collègues|salariés|recrues)[^;:]{0,40}(?:rejoign|arriv|commenc)`,
    { asks: true, unless: 'gel des' },
  ],
  [
    'expansion.budget',
    'budg finan enve fonds crédi',
    `(?:budget|financement|enveloppe|fonds|crédits)\\b[^;:]{0,60}(?:validée?s?|approuvée?s?|accordée?s?|débloquée?s?|obtenue?s?|augmentée?s?|disponibles?)${edge}`,
    { unless: '(?:réduit|coupe|gelé|serré)' },
  ],
  [
    'expansion.solvable_problem',
    'à manu excel papier main saisi ressaisi',
    `(?:à la main|manuellement|sur (?:papier|excel)|dans excel|ressaisi\\p{L}+)${edge}`,
    { also: '(?:encore|toujours|chaque|tous les|temps|heures|jours)', unless: '(?:ne \\p{L}+ plus|ci-joint|avant)' },
  ],
  [
    'expansion.success',
    'rédu gagn dimin divis augm écono',
    `(?:réduit|gagné|gagnons|diminué|divisé|augmenté|économisé|économisons|amélioré|doublé)${edge}[^;:]{0,60}(?:\\d+ ?%|moitié|heures|jours|tiers|par deux|minutes|semaines)`,
    {
      nearby: `(?:grâce à|depuis|avec)[^;:]{0,50}(?:votre|vos|vous|l'outil|la solution|plateforme|logiciel|mise en place|déploiement)`,
    },
  ],
  [
    'risk.escalation',
    'direc servi escal juri avoc saisi mise dire',
    `(?:saisir|informer|informé|alerter|alerté|impliquer|escalad\\p{L}+|remonter|remonté)${edge}[^;:]{0,50}(?:direction|service juridique|avocats?|pdg|dg)${edge}|escalad(?:e|ons|er) (?:ce|le|la)|mise en demeure|(?:notre|nos) (?:avocats?|service juridique)`,
    { supposed: true },
  ],
  [
    'risk.complaint',
    'dé mécon insat inac inad frus pas au à',
    upset,
    { denies: true, unless: '(?:météo|vacances|temps qu|nos clients(?![^.]{0,80}(?:votre|vos|vous)))' },
  ],
  [
    'satisfaction_negative',
    'dé mécon insat inac inad frus pas au à',
    upset,
    { denies: true, unless: '(?:météo|vacances|temps qu|nos clients(?![^.]{0,80}(?:votre|vos|vous)))' },
  ],
  [
    'risk.complaint',
    'cela ça toujo sans perso troi fois depu',
    `(?:cela|ça) fait\\b[^;:]{0,30}(?:jours|semaines|mois)\\b[^;:]{0,30}(?:attend|sans)|toujours (?:pas|aucune?)${edge}[^;:]{0,30}(?:réponse|solution|retour|résolu)|sans (?:réponse|nouvelles|retour) (?:de votre part )?depuis|(?:troisième|quatrième|énième) fois|personne ne (?:répond|rappelle)`,
    { denies: true, unless: '(?:nos clients|notre fournisseur)' },
  ],
  [
    'risk.competitor',
    'conc autre alter appel presta',
    `(?:un|une|d'un|de) (?:de )?vos concurrents?|(?:d'autres|autres?|deux|trois|plusieurs) (?:fournisseurs?|prestataires?|solutions?|éditeurs?)${edge}|appel d'offres`,
    { asks: true, supposed: true, unless: '(?:nos concurrents|notre concurrent)' },
  ],
  [
    'risk.champion_left',
    'quit dépa dern ne plus parti',
    `(?:quitte|quitté|quitter|quittera)${edge}[^;:]{0,25}(?:entreprise|société|l'équipe|groupe|maison)${edge}|mon dernier jour${edge}|ne (?:fait|travaille) plus (?:partie|chez|pour|ici)`,
    { denies: true, unless: '(?:bureau|stagiaire|congés?|vacances)' },
  ],
  [
    'risk.usage_decline',
    'util conn adop usage',
    `(?:utilisons|utilise|utilisent|utilisation|connexions?|adoption|usage)${edge}[^;:]{0,40}(?:presque plus|guère|plus vraiment|très peu|rarement|baissé|chuté|en baisse|faible)${edge}`,
    { denies: true },
  ],
  [
    'risk.billing',
    'fact paie prél mont carte avoir rég',
    `(?:contest|conteste)\\p{L}*${edge}[^;:]{0,20}facture|factures?${edge}[^;:]{0,50}(?:erronée?|incorrecte?|ne correspond|erreur|fausse|impayée)|(?:paiement|prélèvement|carte)${edge}[^;:]{0,40}(?:refusée?|rejetée?|retardée?|en retard|échoué|impossible)|(?:facturée?s?|prélevée?s?|débitée?s?) (?:deux fois|en double)|du mal à (?:régler|payer)|retard de paiement|échéancier`,
    { denies: true, asks: true, unless: '(?:a été (?:payée|réglée)|bien reçu)' },
  ],
  [
    'risk.billing',
    '',
    `(?<!\\p{L})(?:je|j'|nous|on) (?:ne )?(?:l[ea]s? |vous |en )?(?:paierai|paierons|réglerai|réglerons|paie|paye|payons|paiera|réglera|accepte|acceptons)${edge}[^.;:]{0,12} (?:pas|jamais)${edge}[^.;:]{0,40}(?:facture|ligne|poste|journées?|montant|supplément|forfait|frais|somme|ça|cela)${edge}`,
    { denies: true, asks: true, unless: '(?:a été (?:payée|réglée)|bien reçu)' },
  ],
  [
    'billing_dispute',
    '',
    `(?<!\\p{L})(?:je|j'|nous|on) (?:ne )?(?:l[ea]s? |vous |en )?(?:paierai|paierons|réglerai|réglerons|paie|paye|payons|paiera|réglera|accepte|acceptons)${edge}[^.;:]{0,12} (?:pas|jamais)${edge}[^.;:]{0,40}(?:facture|ligne|poste|journées?|montant|supplément|forfait|frais|somme|ça|cela)${edge}`,
    { denies: true, asks: true, unless: '(?:a été (?:payée|réglée)|bien reçu)' },
  ],
  [
    'billing_dispute',
    'fact mont prél débit avoir rembo',
    `(?:contest|conteste)\\p{L}*${edge}[^;:]{0,20}facture|factures?${edge}[^;:]{0,50}(?:erronée?|incorrecte?|ne correspond|erreur|fausse)|(?:facturée?s?|prélevée?s?|débitée?s?) (?:deux fois|en double)|(?:demandons|envoyer|attendons)${edge}[^;:]{0,20}(?:un avoir|remboursement)${edge}`,
    { denies: true, asks: true, unless: '(?:a été (?:payée|réglée)|bien reçu)' },
  ],
  [
    'risk.cancellation',
    'rési mett ne renou arrê abonn contr',
    `(?:résilier|résilions|résilie|résiliation)${edge}|ne (?:pas )?(?:souhait\\p{L}+ )?(?:pas |plus )?(?:renouvel\\p{L}+|reconduir\\p{L}*)|(?:mettre fin|mettons fin|arrêter|arrêtons)${edge}[^;:]{0,30}(?:contrat|abonnement|collaboration)`,
    { denies: true, supposed: true, unless: '(?:réunion|conditions de résiliation|téléphone)' },
  ],
  [
    'risk.outage',
    'panne plate port syst serv site inacc impo',
    `(?:plateforme|portail|système|service|site|application|outil|logiciel|serveur)${edge}[^;:]{0,30}(?:en panne|inaccessible|indisponible|hors service|ne (?:répond|fonctionne|marche))|impossible de (?:se |nous |me )?(?:connecter|accéder)|ne (?:pouvons|peut|peux) (?:plus|pas) (?:travailler|nous connecter|accéder|se connecter)`,
    { denies: true, unless: '(?:notre (?:internet|réseau|imprimante)|maintenance prévue)' },
  ],
  [
    'feature_request',
    'sera ajou fonct possi pourr prév',
    `(?:serait-il possible|pourriez-vous|pouvez-vous|il serait (?:bien|utile|pratique)|prévoyez-vous)${edge}[^;:]{0,20}(?:d'|de |d’)?(?:ajouter|intégrer|prévoir|pouvoir)[^;:]{0,40}(?:filtre|fonction\\p{L}*|option|bouton|export|colonne|notification|rapport|intégration|vue|mode|exporter)`,
    { supposed: true, asks: true, unless: '(?:réunion|ordre du jour|participant)' },
  ],
  [
    'satisfaction_positive',
    'ravi satis content enchan excel bravo',
    `(?:ravie?s?|très (?:satisfaits?|satisfaites?|contents?|contentes?)|enchantée?s?)${edge}(?! de (?:vous|te) (?:rencontrer|revoir|lire))|excellent (?:travail|service|support)|service (?:impeccable|excellent)`,
    { unless: '(?:vacances|week-end)' },
  ],
];

export const frenchSignals = rulesOf('fr', rules);
