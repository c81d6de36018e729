// French as most people put it: it is not renewed, so many are still in use, it goes to the board, more are needed.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const edge = '(?!\\p{L})';
const frNumber =
  '(?:\\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quelques|plusieurs)';
const frDeal = '(?:contrat|abonnement|engagement|collaboration|partenariat)';
const frSenior =
  '(?:direction|directeur|directrice|dg|pdg|service juridique|juridique|avocate?|comité|hiérarchie|conseil d.administration)';

const rules: readonly RuleWords[] = [
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
  [
    'risk.cancellation',
    '',
    `(?:laisser|laisserons|laissons|laisse)${edge}[^;:.]{0,25}${frDeal}${edge}[^;:.]{0,15}(?:s'éteindre|expirer|prendre fin|se terminer|arriver à (?:échéance|terme))|(?:sans|se passer de) (?:vous|votre (?:solution|outil|logiciel|plateforme))${edge}[^;:.]{0,20}(?:l'an prochain|l'année prochaine|à partir)`,
    { denies: true, supposed: true },
  ],
  [
    'risk.competitor',
    '',
    `(?:discutons|parlons|négocions|sommes en (?:discussion|contact|pourparlers)|échangeons)${edge}[^;:.]{0,25}avec (?:un autre|une autre|d'autres|${frNumber} autres|des) (?:éditeurs?|fournisseurs?|prestataires?|solutions?|acteurs?)`,
    { unless: '(?:nettoyage|électricité|traiteur|nos concurrents)' },
  ],
  [
    'risk.complaint',
    '',
    `(?:loin d'être|pas (?:très |vraiment |du tout |franchement )?|peu|guère) ?(?:satisfait|content|heureux|heureuse|ravi|convaincu)e?s?${edge}|(?:mails?|messages?|appels?|demandes?|relances?|tickets?|courriels?)${edge}[^;:.]{0,30}(?:sans (?:réponse|suite|retour)|lettre morte)`,
    { denies: true, unless: '(?:météo|vacances|nos clients)' },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:plus|presque) personne ne (?:travaille|s'en sert|l'utilise|l'ouvre|se connecte)|personne n(?:e |')(?:travaille|utilise|s'en sert)[^;:.]{0,15}(?:avec|plus)${edge}`,
    { denies: true, unless: '(?:bureau|vacances|férié)' },
  ],
  [
    'risk.outage',
    '',
    `(?:aucune?|plus aucune?) (?:page|écran|rapport|liste|fenêtre)${edge}[^;:.]{0,10}(?:ne )?(?:se )?(?:charge|ouvre|affiche|répond|fonctionne|marche)`,
    { denies: true, asks: true, unless: '(?:notre (?:internet|réseau|imprimante))' },
  ],
  [
    'risk.billing',
    '',
    `(?:appliqué|facturé|compté|pris)${edge}[^;:.]{0,20}(?:l'ancien|le mauvais|un mauvais|l'ancienne|le vieux) (?:tarif|prix|taux|montant|grille)`,
    { denies: true, asks: true },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:doublons|triplons|renforçons|agrandissons|étoffons|doublerons|renforcerons)${edge}[^;:.]{0,15}(?:l'équipe|les équipes|notre équipe|nos équipes|l'effectif|les effectifs|le service)`,
    { unless: '(?:pas|reporté|sécurité)' },
  ],
  [
    'expansion.success',
    '',
    `(?:deux|trois|quatre) fois moins (?:de temps|d'heures|d'erreurs|longtemps)|(?:moitié moins|la moitié) (?:de|du) temps${edge}|(?:deux|trois|quatre) fois plus (?:vite|rapide)`,
    { unless: '(?:concurrent|problème|perdu|plus lent)' },
  ],
];

export const frenchPlain = rulesOf('fr', rules);
