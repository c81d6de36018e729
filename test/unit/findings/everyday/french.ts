// Everyday sentences of French mail, each with what it says.

/** kind|sentence; "-" is none of expansion, risk, promise and change of role; what begins with ">" is ours, all others theirs. */
export const french = `
role_change|À partir du 2 mai, c'est Sophie Marchand qui reprend vos dossiers.
role_change|Je prends la direction du service achats le mois prochain.
-|Depuis lundi, la neige bloque la route du dépôt.
expansion.budget|Il me reste 7 000 € sur la ligne logiciels, à dépenser avant décembre.
expansion.success|On a bouclé les entretiens en trois semaines au lieu de deux mois grâce à vos formulaires.
risk.usage_decline|Les chefs de secteur sont revenus au bon vieux carnet depuis l'automne.
risk.usage_decline|Je compte 38 connexions en juin, contre 410 en janvier.
risk.billing|L'échéance d'avril n'est toujours pas réglée.
risk.champion_left|Karim nous quitte fin mai.
risk.outage|Les caisses sont en rade depuis ce matin, impossible de se connecter.
-|Les travaux dans la rue, c'est intenable, on ne s'entend plus.
-|On en a marre de la pluie.
-|Nous ouvrons la réunion à neuf heures.
-|Il me reste deux jours de congés à prendre.
-|Le train est en panne, j'arrive à dix heures.
risk.cancellation|Nous souhaitons résilier notre contrat au 31 décembre.
risk.cancellation|Nous ne pensons pas reconduire le contrat l'année prochaine.
risk.complaint|Franchement, nous sommes très déçus de la qualité du support ces derniers temps.
risk.competitor|Nous étudions actuellement d'autres solutions sur le marché.
risk.competitor|Un de vos concurrents nous propose un tarif nettement inférieur.
risk.usage_decline|Presque plus personne n'utilise l'outil chez nous.
risk.outage|Depuis ce matin, plus personne n'arrive à se connecter.
expansion.team_growth|Cinq nouveaux collègues nous rejoignent en janvier et auront besoin d'un accès.
expansion.budget|Le budget pour l'an prochain vient d'être validé.
expansion.initiative|Au printemps, nous voulons déployer la solution à Lyon et à Nantes.
expansion.success|Grâce à votre outil, nous avons réduit les délais de moitié.
role_change|À partir du 1er décembre, c'est Paul Martin qui reprend mes dossiers.
>commitment|Je vous envoie la proposition d'ici vendredi.
commitment|Je vérifie avec la comptabilité et je reviens vers vous.
risk.cancellation|Merci de prendre note de la résiliation de notre abonnement.
risk.cancellation|Nous avons décidé de ne pas renouveler.
risk.cancellation|Nous envisageons d'arrêter le contrat à son échéance.
risk.competitor|Nous avons demandé un devis à deux autres prestataires.
risk.competitor|Nous avons vu une démo de Planwerk la semaine dernière.
risk.complaint|C'est la troisième fois que je signale ce problème.
risk.complaint|Votre support ne répond plus, ce n'est pas sérieux.
risk.escalation|Sans réponse d'ici vendredi, je transmets le dossier à notre direction.
risk.usage_decline|Sur les 40 licences, seules 12 sont encore utilisées.
risk.usage_decline|La plupart des collègues sont revenus à Excel.
risk.outage|Le portail est inaccessible depuis 8 h.
risk.billing|Vous nous avez facturé deux fois le mois de mars.
risk.billing|Nous ne réglerons pas cette facture en l'état.
risk.champion_left|Je quitte la société à la fin du mois.
expansion.team_growth|L'équipe passe de 12 à 20 personnes.
expansion.team_growth|Il nous faudrait cinq licences de plus.
expansion.budget|Il nous reste du budget à dépenser avant décembre.
expansion.initiative|Nous ouvrons un deuxième entrepôt à Lille l'an prochain.
expansion.solvable_problem|Chaque semaine nous perdons des heures à ressaisir les données.
expansion.success|Depuis la mise en place, nous gagnons une journée par semaine.
role_change|Je suis désormais votre interlocuteur.
-|Nous avons bien reçu la facture, merci.
-|Notre concurrent a déposé le bilan la semaine dernière.
>commitment|Je vous envoie le devis demain.
commitment|Nous allons vérifier et vous tenir au courant.
role_change|Frau Dr. Lindner übernimmt die Leitung des Einkaufs.
risk.cancellation|Nous mettrons fin à notre abonnement en janvier.
risk.cancellation|Nous hésitons à poursuivre l'an prochain.
risk.competitor|Votre concurrent nous offre la même chose pour 20 % de moins.
risk.complaint|Je suis vraiment déçu de la tournure des événements.
risk.complaint|Trois semaines sans réponse, c'est inacceptable.
risk.escalation|Notre directeur général souhaite parler à votre direction.
risk.usage_decline|Les équipes ne s'en servent presque plus.
risk.outage|L'export plante à chaque fois depuis hier.
risk.billing|Le montant de la facture ne correspond pas au devis.
expansion.team_growth|Nous recrutons huit personnes au premier trimestre.
expansion.budget|La direction a débloqué une enveloppe pour ce projet.
expansion.initiative|Notre nouvelle usine de Brno démarre en mai.
expansion.solvable_problem|Pour l'instant nous saisissons tout deux fois, dans SAP et dans un tableau.
expansion.success|Le délai de traitement a baissé de 40 % depuis le lancement.
risk.champion_left|Mon dernier jour dans l'entreprise sera le 30 novembre.
-|Nous avons demandé trois devis pour le nettoyage des bureaux.
-|Merci, le service était excellent.
risk.billing|La dernière facture comporte dix licences de trop.
-|Le contrat court jusqu'en 2028, tout va bien.
-|La facture a été réglée hier.
risk.cancellation|Nous allons laisser le contrat s'éteindre.
risk.competitor|Nous discutons en ce moment avec deux autres éditeurs.
risk.complaint|Mes quatre derniers mails sont restés sans réponse.
risk.complaint|Nous sommes loin d'être satisfaits du déploiement.
risk.usage_decline|À la logistique, plus personne ne travaille avec.
risk.outage|Depuis une heure, aucune page ne se charge.
risk.billing|Vous avez appliqué l'ancien tarif par erreur.
expansion.team_growth|Nous doublons l'équipe expédition en avril.
expansion.budget|Les crédits pour la phase deux sont accordés.
expansion.initiative|Nous voulons maintenant généraliser l'outil sur le site de Metz.
expansion.success|La planification nous prend deux fois moins de temps qu'avant.
role_change|Je rejoins le service commercial en juillet.
-|Nous sommes ravis du déploiement.
-|Votre mail est bien arrivé hier.
-|Nous avons reçu trois devis de votre part.
-|Le contrat a été reconduit pour deux ans.
-|Mon directeur vous salue.
-|Nous utilisons l'outil tous les jours.
-|Nos clients ne sont pas satisfaits des transporteurs.
-|La page se charge de nouveau normalement.
-|Nous travaillons depuis des années avec deux autres transporteurs.
-|Pouvons-nous décaler le rendez-vous à la semaine prochaine ?
-|L'équipe expédition part en séminaire vendredi.
-|Toutes les licences sont utilisées.
-|Nous avons appelé deux fois et obtenu de l'aide tout de suite.
-|Je passe à l'ordre du jour.
-|Le directeur souhaite un rendez-vous pour parler du nouveau module.
-|Nous mettons fin à la réunion à midi.
-|Merci d'avoir transmis le dossier à notre direction.
commitment|Je vous photographie les compteurs demain matin.
commitment|On vous dépose les clés jeudi 26 à l'accueil.
commitment|Je te boucle le tableau cet après-midi.
-|Je vous souhaite un excellent week-end et à lundi.
-|Je vous remercie de votre envoi de mardi.
-|Je vous propose jeudi ou vendredi.
-|Nous vous attendons mercredi.
`;
