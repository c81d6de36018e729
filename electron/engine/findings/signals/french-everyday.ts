// French as it is said in passing: what happens is told, and its name is not.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const count =
  '(?:\\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|une dizaine de|une quinzaine de|une vingtaine de|plusieurs)';
const people =
  '(?:personnes?|collègues?|salariés?|agents?|conseill\\p{L}+|techniciens?|infirmi\\p{L}+|vendeu\\p{L}+|commerciaux|stagiaires|apprentis|utilisat\\p{L}+|comptes?|licences?|chauffeurs?|enseignants?|recrues?|embauches?)';
const place =
  '(?:agences?|magasins?|boutiques?|sites?|entrepôts?|usines?|cabinets?|succursales?|ateliers?|établissements?|dépôts?|cliniques?|crèches?|hôtels?|bureaux)';
const byHand = '(?:carnets?|cahiers?|papier|excel|tableurs?|post-its?|tableau blanc|classeurs?|stylo|fax)';
const system =
  '(?:système|logiciel|outil|appli\\p{L}*|plateforme|portail|serveur|site|caisses?|écrans?|bornes?|scanners?|planning|agenda)';
const ofUs =
  '\\b(?:vous|votre|vos|chez vous|logiciel|outil|appli\\p{L}*|plateforme|support|hotline|service client|mise à jour|version|ticket\\p{L}*|facture\\p{L}*|livraison\\p{L}*|commande|technicien\\p{L}*|portail|export|import)\\b';
const others = '\\b(?:propriétaire|bailleur|assurance|vacances|cantine|météo|train|voisine?|salle de sport)\\b';

const rules: readonly RuleWords[] = [
  [
    'expansion.team_growth',
    '',
    `\\b(?:arrivent|arrive|rejoignent|rejoint|intègrent|intégrons|accueillons|accueille|embauchons|embauche|recrutons|recrute|débutent|commencent)\\b[^;:.]{0,50}\\b${count} (?:nouve\\p{L}+ |autres )?${people}\\b|\\b${count} (?:nouve\\p{L}+ )?${people}\\b[^;:.]{0,30}\\b(?:arrivent|nous rejoignent|commencent|débutent|de plus|supplémentaires|en plus)\\b|\\b(?:le service|le pôle|l'équipe|la compta\\p{L}*|les achats|la direction)\\b[^;:.]{0,40}\\b(?:veut|veulent|souhaite|va|vont|aimerait)\\b[^;:.]{0,30}\\b(?:aussi|passer|s'y mettre|rejoindre|basculer)\\b`,
    { unless: `${others}|\\b(?:réunion|repas|fête|soirée|apéro)\\b` },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:ouvrons|ouvre|on ouvre|reprenons|reprend|rachetons|rachète|racheté|repris|lançons|lance|construisons|inaugurons)\\b[^;:.]{0,50}\\b(?:${count}|un|une|notre|le|la|les) (?:nouve\\p{L}+ |deuxième |second\\p{L}* |troisième )?(?:\\p{L}+ )?${place}\\b|\\b(?:avons|on a|a) (?:racheté|repris|acquis|signé)\\b[^;:.]{0,50}\\b(?:société|entreprise|groupe|concurrent|cabinet|${place})\\b`,
    { own: true, unless: others },
  ],
  [
    'expansion.budget',
    '',
    "\\b(?:il (?:me|nous) reste|(?:me|nous) restent|j'ai|nous avons|on a)\\b[^;:.]{0,20}\\d[\\d .\\u00a0]*(?:k|€|euros?|\\$|francs?|chf)[^;:.]{0,60}\\b(?:ligne|budget|enveloppe|dépenser|utiliser|consommer|engager|logiciels?|numéri\\p{L}*)\\b|\\b(?:a dit oui|fléchés?|débloqués?|accordée?s?|validée?s?|votée?s?|obtenue?s?)\\b[^;:.]{0,60}\\b(?:numéri\\p{L}*|informati\\p{L}*|logiciels?|outils?|moderni\\p{L}*|équipement\\p{L}*|subvention|enveloppe|budget)\\b|\\b(?:subvention|enveloppe|budget|rallonge|crédits?)\\b[^;:.]{0,40}\\b(?:accordée?s?|validée?s?|votée?s?|débloquée?s?|obtenue?s?|tombée?s?)\\b",
    { unless: `${others}|\\b(?:toiture|parking|fête|traiteur|mobilier|chauffage|refusée?|gelée?|coupée?)\\b` },
  ],
  [
    'expansion.solvable_problem',
    '',
    `\\b(?:encore|toujours|chaque (?:semaine|mois|jour|soir|matin|vendredi|lundi)|tous les (?:jours|mois|lundis|vendredis|soirs))\\b[^;:.]{0,80}\\b(?:à la main|sur (?:papier|excel)|dans (?:un|des) ${byHand}|ressais\\p{L}+|recopi\\p{L}+)\\b|\\b(?:une? (?:à|par) une?)\\b[^;:.]{0,60}\\b(?:pour|trouver|savoir|appel\\p{L}+|relanc\\p{L}+)\\b|\\b(?:personne ne sait|on ne sait (?:jamais|pas)|aucune (?:visibilité|idée))\\b[^;:.]{0,60}`,
    { denies: true, unless: `${others}|\\b(?:votre (?:outil|logiciel|système|appli)|chez vous)\\b` },
  ],
  [
    'expansion.success',
    '',
    "\\b(?:grâce à|depuis|avec) (?:vous|votre|vos|l'outil|ta|tes|ton)\\b[^;:.]{0,80}\\b(?:au lieu de|contre|deux fois|plus vite|gagn\\p{L}+|divisé|moins|économis\\p{L}+)\\b|\\b(?:au lieu de|contre)\\b[^;:.]{0,40}\\b(?:grâce à|avec) (?:vous|votre|vos|ton|ta|tes)\\b",
    { unless: `${others}|\\b(?:pire|malheureusement|perdu|mais)\\b` },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:revenue?s?|retournée?s?|repassée?s?|reparti?e?s?|repris)\\b[^;:.]{0,25}\\b(?:au|aux|à|sur|leurs?|le|les|son|ses)\\b[^;:.]{0,20}\\b${byHand}\\b|\\b\\d+ (?:connexions?|utilisat\\p{L}+|ouvertures?|visites?|saisies?)\\b[^;:.]{0,40}\\b(?:contre|au lieu de|alors qu'on était à)\\b[^;:.]{0,12}\\d+|\\b(?:de moins en moins|presque plus|quasiment plus|plus personne)\\b[^;:.]{0,40}\\b(?:utilis\\p{L}+|connect\\p{L}+|ouvr\\p{L}+|s'en sert|y va)\\b|\\b(?:n'utilise|n'ouvre|s'en sert|se connecte)\\b[^;:.]{0,12}\\b(?:plus|guère|presque plus)\\b`,
    { denies: true, unless: others },
  ],
  [
    'risk.champion_left',
    '',
    "\\b\\p{Lu}[\\p{L}-]+ (?:\\p{Lu}[\\p{L}-]+ )?(?:nous quitte|nous quittera|quitte (?:la société|l'entreprise|la maison|le groupe)|s'en va|est partie?|a démissionné|prend sa retraite)\\b|\\b(?:[Cc]'est|sera) mon dernier jour\\b",
    { written: true, unless: '\\b(?:en vacances|en congés?|déjeuner|en rendez-vous|de bonne heure|tôt)\\b' },
  ],
  [
    'risk.escalation',
    '',
    '\\bultimatum\\b|\\b(?:mise en demeure|dernier (?:délai|avertissement|rappel)|nos avocats|notre avocate?|service juridique|voie (?:judiciaire|légale))\\b|\\b(?:veut|exige|demande|souhaite) (?:à )?(?:parler|être rappelée?|une réunion|des explications)\\b[^;:.]{0,30}\\b(?:avec|de|à) (?:votre|ton) (?:directeur|directrice|direction|patron|dg|responsable|pdg)\\b',
    { supposed: true, unless: `${others}|\\b(?:relu|valid\\p{L}+ le contrat|un client|nos clients|un fournisseur)\\b` },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:ras[- ]le[- ]bol|ras la casquette|marre|ça suffit|inadmissible|scandaleux|une honte|plus possible|intenable)\\b|\\b(?:très|vraiment|franchement|bien|extrêmement) (?:déçue?s?|mécontente?s?|agacée?s?|remontée?s?)\\b',
    { denies: true, nearby: ofUs, unless: `${others}|\\b(?:avec le sourire|de rire)\\b` },
  ],
  [
    'risk.outage',
    '',
    `\\b${system}\\b[^;:.]{0,40}\\b(?:est|sont|a|reste)\\b[^;:.]{0,15}\\b(?:en rade|mort|planté|planté\\p{L}*|bloquée?s?|figée?s?|noir|en panne|hors service|par terre|inaccessible|hs|dans les choux)\\b|\\b(?:plus moyen|impossible) (?:de|d')\\b[^;:.]{0,25}\\b(?:se connecter|connecter|ouvrir|entrer|accéder|saisir|imprimer)\\b`,
    { denies: true, unless: `${others}|\\b(?:ascenseur|chauffage|voiture|électricité)\\b` },
  ],
  [
    'risk.billing',
    '',
    "\\b(?:échéance|facture|mensualité|prélèvement|règlement|virement)\\b[^;:.]{0,40}\\b(?:toujours pas|pas encore|n'est pas|n'a pas été|ne sera pas|bloquée?|suspendu\\p{L}*|en suspens|en attente|refusée?|contest\\p{L}+)\\b[^;:.]{0,20}|\\b(?:hausse|augmentation|tarif|devis)\\b[^;:.]{0,40}\\b(?:ne passe pas|passera pas|délirant\\p{L}*|abusi\\p{L}+|exorbitant\\p{L}*|indécent\\p{L}*|inacceptable|scandaleu\\p{L}+)\\b",
    { denies: true, unless: `${others}|\\b(?:nos clients|un client|loyer|électricité)\\b` },
  ],
];

export const frenchEveryday = rulesOf('fr', rules);
