// Everyday sentences of German, French and Spanish mail, each with what it says; some say nothing of the kind.
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../electron/engine/findings/read-message.ts';
import { messageOf } from './read-one.ts';

/** kind|sentence; "-" is none of expansion, risk, promise and change of role; what begins with ">" is ours, all others theirs. */
const german = `
role_change|Ab 1.9. macht den Einkauf bei uns die Theresa Hofer.
role_change|Ab 14. September ist meine Kollegin Teresa Brandl für Sie zuständig.
role_change|Seit dem 1. Oktober leite ich den Bereich Finanzen und IT.
role_change|Sebastian ist von heute auf morgen freigestellt worden.
-|Ab Montag ist die Straße vor dem Werk gesperrt.
-|Seit gestern ist der Drucker im Lager kaputt.
-|Ab 12 Uhr macht die Kantine zu.
expansion.initiative|Zum 1. Januar übernehmen wir die beiden Pflegeheime in Göppingen.
expansion.initiative|Heuer im Herbst sperren wir in Graz ein zweites Lager auf.
expansion.team_growth|Zum 1. September fangen bei uns zwölf neue Pflegekräfte an.
expansion.solvable_problem|Unsere Leihgeräte zählen wir immer noch einmal im Monat mit dem Klemmbrett.
risk.usage_decline|Die Meister führen ihre Störungen seit Februar wieder in eigenen Excel-Listen.
risk.outage|In Wil lässt sich die Erfassung seit gestern überhaupt nicht mehr öffnen.
risk.escalation|Mein Chef will jetzt mit eurem Geschäftsführer persönlich reden.
risk.cancellation|Wir wollen raus aus dem Vertrag, wie ist da die Frist?
risk.billing|Gegen Ihre Rechnung vom 4. Mai legen wir Widerspruch ein.
risk.competitor|Der Verwaltungsrat wünscht vorher noch zwei Vergleichsofferten.
-|Wir kaufen neue Stühle für das Büro.
-|Die Kantine macht ab Montag wieder auf.
-|Bei dem Wetter macht die Baustelle keinen Spaß.
-|Die Ware liegt noch in der Halle und wird morgen abgeholt.
-|Wir haben zwei Stellen ausgeschrieben.
-|Am Donnerstag stellen sich uns drei Bewerber vor.
-|Der Strom im Lager war kurz weg, ist aber wieder da.
risk.cancellation|Hiermit kündigen wir den Vertrag fristgerecht zum 31.12.2026.
risk.cancellation|Wir überlegen derzeit, ob wir den Vertrag über das Jahresende hinaus verlängern.
risk.cancellation|Nach interner Rücksprache werden wir die Zusammenarbeit zum Quartalsende beenden.
risk.complaint|Ehrlich gesagt sind wir mit dem Support der letzten Wochen sehr unzufrieden.
risk.complaint|So kann das nicht weitergehen, seit drei Wochen warten wir auf eine Antwort.
risk.competitor|Ein Mitbewerber hat uns ein deutlich günstigeres Angebot gemacht.
risk.usage_decline|Im Moment nutzt bei uns kaum noch jemand das Tool.
risk.outage|Seit heute früh kommt niemand mehr ins System.
risk.escalation|Ich habe das Thema jetzt an unsere Geschäftsführung weitergegeben.
risk.billing|Auf der letzten Rechnung wurden uns zehn Lizenzen zu viel berechnet.
risk.champion_left|Frau Berger hat das Unternehmen Ende Oktober verlassen.
expansion.team_growth|Ab Januar kommen fünf neue Kollegen dazu, die ebenfalls Zugänge brauchen.
expansion.budget|Das Budget für nächstes Jahr wurde gestern freigegeben.
expansion.initiative|Im Frühjahr wollen wir das Ganze auch an den Standorten Wien und Graz einführen.
expansion.solvable_problem|Die Auswertung machen wir bisher jeden Monat von Hand in Excel, das kostet uns zwei Tage.
expansion.success|Dank Ihres Werkzeugs haben wir die Durchlaufzeit halbiert.
role_change|Ab dem 1. Dezember übernimmt Herr Kuhn meine Aufgaben.
-|Die Kündigungsfrist in unserem Mietvertrag beträgt drei Monate.
-|Vielen Dank, das hat wunderbar geklappt.
-|Unser Lieferant hat gekündigt, deshalb suchen wir neue Verpackungen.
commitment|Ich schicke Ihnen die Unterlagen bis Freitag.
>commitment|Wir melden uns am Montag mit einem Vorschlag bei Ihnen.
>commitment|Ich kläre das intern und gebe Ihnen Bescheid.
risk.cancellation|Bitte bestätigen Sie uns die Kündigung zum Jahresende.
risk.cancellation|Wir haben uns entschieden, den Vertrag nicht zu verlängern.
risk.cancellation|Zum 30.6. steigen wir aus dem Vertrag aus.
risk.competitor|Unser Einkauf hat drei weitere Angebote eingeholt.
risk.competitor|Wir haben uns letzte Woche eine Demo von Planwerk angesehen.
risk.complaint|Der Service lässt seit Monaten stark nach.
risk.complaint|Das ist jetzt schon das dritte Ticket zum selben Thema, und wieder keine Lösung.
risk.escalation|Wenn sich bis Freitag nichts tut, geht das an unseren Vorstand.
risk.usage_decline|Von den 40 Lizenzen sind nur noch 12 im Einsatz.
risk.usage_decline|Die meisten Kollegen sind wieder zu Excel zurückgekehrt.
risk.outage|Das Portal ist seit 8 Uhr nicht erreichbar.
risk.billing|Wir haben die Rechnung doppelt erhalten.
risk.billing|Diese Rechnung werden wir so nicht bezahlen.
risk.champion_left|Ich verlasse die Firma zum Monatsende.
risk.champion_left|Herr Scholz ist nicht mehr bei uns tätig.
expansion.team_growth|Unser Team wächst von 12 auf 20 Leute.
expansion.team_growth|Wir bräuchten noch fünf weitere Lizenzen.
expansion.budget|Wir haben noch Budget übrig, das bis Dezember weg muss.
expansion.initiative|Nächstes Jahr eröffnen wir ein zweites Lager in Leipzig.
expansion.initiative|Der Vorstand hat das Projekt Digitalisierung gestartet.
expansion.solvable_problem|Wir verlieren jede Woche Stunden damit, die Daten von Hand zu übertragen.
expansion.success|Seit der Einführung sparen wir pro Woche einen ganzen Tag.
role_change|Ich bin ab sofort Ihr neuer Ansprechpartner.
role_change|Meine Nachfolgerin ist Frau Anna Weiss.
-|Die Rechnung ist angekommen, danke.
-|Unser Mitbewerber hat letzte Woche Insolvenz angemeldet.
-|Wir sind mit dem neuen Bericht sehr zufrieden.
-|Können Sie mir sagen, wie lange der Vertrag läuft?
>commitment|Morgen bekommen Sie von mir das Angebot.
>commitment|Ich schaue mir das an und melde mich.
commitment|Wir überweisen den Betrag bis Ende nächster Woche.
risk.cancellation|Wir möchten den Rahmenvertrag zum Ablauf nicht fortsetzen.
risk.competitor|Parallel testen wir seit Montag ein Konkurrenzprodukt.
risk.competitor|Ihr Wettbewerber bietet uns dasselbe für ein Drittel weniger an.
risk.complaint|Die Erreichbarkeit Ihrer Hotline ist eine Katastrophe.
risk.complaint|Ich bin wirklich enttäuscht, wie das gelaufen ist.
risk.escalation|Unser Geschäftsführer möchte dazu persönlich mit Ihrer Leitung sprechen.
risk.usage_decline|Seit dem Sommer hat sich kaum noch jemand eingeloggt.
risk.outage|Der Export bricht seit gestern jedes Mal mit einer Fehlermeldung ab.
risk.billing|Der Betrag auf der Rechnung passt nicht zum Angebot.
expansion.team_growth|Wir stellen im ersten Quartal acht Leute ein.
expansion.team_growth|Könnten Sie uns drei zusätzliche Zugänge freischalten?
expansion.budget|Der Etat für 2027 ist durch.
expansion.initiative|Im Mai geht unser neues Werk in Brünn in Betrieb.
expansion.solvable_problem|Momentan pflegen wir das doppelt, einmal in SAP und einmal in einer Liste.
expansion.success|Die Bearbeitungszeit ist seit dem Start um 40 Prozent gesunken.
risk.champion_left|Am 30. November ist mein letzter Arbeitstag.
-|Die Rechnung wurde gestern bezahlt.
-|Der Vertrag läuft noch bis 2028, da besteht kein Handlungsbedarf.
-|Wir haben drei Angebote für die Büroreinigung eingeholt.
-|Das dritte Modul können wir nächste Woche testen.
-|Der Service war super, danke dafür.
-|Wir gehen mit dem Vorstand nächste Woche wandern.
risk.cancellation|Für das kommende Jahr planen wir ohne Ihre Lösung.
risk.cancellation|Wir werden den Vertrag auslaufen lassen.
risk.competitor|Wir sprechen derzeit mit zwei anderen Herstellern.
risk.complaint|Mit der Umsetzung sind wir alles andere als glücklich.
risk.complaint|Auf meine letzten vier Mails kam keine Antwort.
risk.usage_decline|In der Logistik arbeitet inzwischen keiner mehr damit.
risk.outage|Bei uns lädt seit einer Stunde keine einzige Seite mehr.
risk.billing|Sie haben uns versehentlich den alten Preis berechnet.
expansion.team_growth|Zum April verdoppeln wir die Mannschaft im Versand.
expansion.budget|Die Mittel für Phase zwei sind genehmigt.
expansion.initiative|Wir wollen das Tool nun auch im Werk Linz ausrollen.
expansion.success|Wir brauchen für die Planung nur noch halb so lange wie vorher.
role_change|Ich wechsle zum Juli in den Vertrieb.
-|Wir sind mit der Umsetzung sehr glücklich.
-|Die Mail kam gestern an, alles bestens.
-|Der Server im Keller wird am Wochenende getauscht.
-|Wir haben drei Angebote von Ihnen bekommen und nehmen das zweite.
-|Die Demo von Ihrem Kollegen haben wir uns angesehen, danke.
-|Der Vertrag wurde um zwei Jahre verlängert.
-|Mein Chef spricht am Montag mit Ihrem Vertrieb über Konditionen.
-|Wir nutzen das Tool jeden Tag.
-|Im April machen wir Betriebsferien.
-|Wir sind sehr glücklich mit dem Ergebnis.
-|Können wir den Termin auf nächste Woche verschieben?
-|Wir haben zweimal angerufen und sofort Hilfe bekommen.
-|Das Team im Versand macht am Freitag einen Ausflug.
-|Wir lassen das Thema für heute ruhen.
-|Der Vorstand grüßt Sie herzlich.
-|Unsere Kunden sind nicht zufrieden mit den Spediteuren.
-|Die Seite lädt jetzt wieder einwandfrei.
-|Das dritte Angebot hat uns am besten gefallen.
-|Wir arbeiten seit Jahren mit zwei anderen Speditionen zusammen.
-|Die Lizenzen sind alle im Einsatz.
-|Ich wechsle kurz das Thema.
-|Wir setzen das Modul schon im Werk Linz ein.
-|Im Werk Linz nutzen wir noch das alte Telefon.
`;
const french = `
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
`;
const spanish = `
role_change|A partir del lunes Lucía Romero se hace cargo de las compras.
role_change|He asumido la dirección del área de sistemas.
-|Desde el martes la carretera está cortada por obras.
expansion.initiative|En agosto arrancamos planta en Querétaro.
expansion.team_growth|El 2 de febrero ingresan 40 asesores nuevos al call center.
expansion.solvable_problem|No tenemos la menor idea de cuánto combustible carga cada máquina.
risk.usage_decline|La aplicación la abren cada vez menos.
risk.outage|No jala el sistema en ninguna de las seis sucursales.
risk.billing|El pago quedó detenido por un error en su factura.
risk.champion_left|El ingeniero Mauricio Treviño dejó de laborar en esta empresa el viernes.
risk.competitor|Ayer vino un comercial de Gestimax y nos ofreció lo mismo por la mitad.
-|Cada vez menos gente viene a la feria.
-|Estamos hartos de la lluvia.
-|Abrimos la ventana porque hacía calor en la oficina.
-|Ya no queda café en la cocina.
risk.cancellation|Queremos dar de baja el contrato a finales de año.
risk.cancellation|No tenemos previsto renovar el contrato en enero.
risk.complaint|La verdad es que estamos muy descontentos con el soporte de las últimas semanas.
risk.competitor|Estamos valorando otras alternativas del mercado.
risk.usage_decline|Ya casi nadie usa la herramienta en nuestro equipo.
risk.outage|Desde esta mañana nadie puede entrar en el sistema.
risk.billing|En la última factura nos han cobrado diez licencias de más.
risk.champion_left|Marta Ruiz dejó la empresa a finales de octubre.
expansion.team_growth|En enero se incorporan cinco personas nuevas que necesitarán acceso.
expansion.budget|Ya nos han aprobado el presupuesto para el año que viene.
expansion.initiative|En primavera queremos implantar la solución también en Valencia y Bilbao.
expansion.success|Gracias a su herramienta hemos reducido los plazos a la mitad.
role_change|A partir del 1 de diciembre, Pablo Gil se encargará de mis cuentas.
risk.cancellation|Hemos decidido no renovar.
risk.cancellation|Nos estamos planteando dejar el servicio cuando venza el contrato.
risk.competitor|Hemos pedido presupuesto a otros dos proveedores.
risk.competitor|La semana pasada vimos una demo de Planwerk.
risk.complaint|Es la tercera vez que aviso de este problema.
risk.complaint|Su soporte no contesta y así no podemos trabajar.
risk.escalation|Si no hay respuesta antes del viernes, lo llevaré a dirección.
risk.usage_decline|De las 40 licencias solo se usan 12.
risk.usage_decline|La mayoría ha vuelto al Excel.
risk.outage|El portal está caído desde las ocho.
risk.billing|Nos han cobrado dos veces el mes de marzo.
risk.billing|No vamos a pagar esta factura tal como está.
expansion.team_growth|El equipo pasa de 12 a 20 personas.
expansion.team_growth|Necesitaríamos cinco licencias más.
expansion.budget|Nos queda presupuesto por gastar antes de diciembre.
expansion.initiative|El año que viene abrimos un segundo almacén en Sevilla.
expansion.solvable_problem|Cada semana perdemos horas pasando los datos a mano.
expansion.success|Desde la implantación ahorramos un día a la semana.
role_change|A partir de ahora soy su persona de contacto.
-|Hemos recibido la factura, gracias.
-|Nuestro competidor ha quebrado la semana pasada.
risk.cancellation|En enero pondremos fin a nuestra suscripción.
risk.cancellation|Dudamos si seguir el año que viene.
risk.competitor|Su competidor nos ofrece lo mismo por un 20 % menos.
risk.complaint|Tres semanas sin respuesta, es inaceptable.
risk.escalation|Nuestro director general quiere hablar con su dirección.
risk.usage_decline|Los equipos apenas la utilizan ya.
risk.outage|La exportación falla cada vez desde ayer.
risk.billing|El importe de la factura no coincide con el presupuesto.
expansion.team_growth|Contratamos a ocho personas en el primer trimestre.
expansion.budget|La dirección ha liberado una partida para este proyecto.
expansion.initiative|Nuestra nueva planta de Brno arranca en mayo.
expansion.solvable_problem|De momento lo metemos todo dos veces, en SAP y en una hoja.
expansion.success|El plazo ha bajado un 40 % desde el lanzamiento.
risk.champion_left|Mi último día en la empresa será el 30 de noviembre.
-|La factura se pagó ayer.
-|Hemos pedido tres presupuestos para la limpieza de las oficinas.
-|El contrato dura hasta 2028, todo bien.
>commitment|Les envío la propuesta antes del viernes.
commitment|Lo consulto con contabilidad y les digo algo.
risk.cancellation|Les rogamos que tramiten la baja de nuestra suscripción.
>commitment|Mañana les mando el presupuesto.
risk.cancellation|Vamos a dejar que el contrato venza.
risk.competitor|Ahora mismo hablamos con otros dos fabricantes.
risk.complaint|Mis últimos cuatro correos siguen sin respuesta.
risk.usage_decline|En logística ya nadie trabaja con ella.
risk.outage|Desde hace una hora no carga ninguna página.
risk.billing|Nos han aplicado la tarifa antigua por error.
expansion.team_growth|En abril duplicamos el equipo de expedición.
expansion.budget|Los fondos para la fase dos están concedidos.
expansion.success|La planificación nos lleva la mitad de tiempo que antes.
-|Estamos encantados con la implantación.
-|Su correo llegó ayer sin problema.
-|Hemos recibido tres presupuestos de su parte.
-|El contrato se ha renovado por dos años.
-|Mi director le manda saludos.
-|Usamos la herramienta todos los días.
-|Nuestros clientes no están contentos con los transportistas.
-|La página vuelve a cargar con normalidad.
-|Trabajamos desde hace años con otros dos transportistas.
-|¿Podemos pasar la reunión a la semana que viene?
-|El equipo de expedición se va de excursión el viernes.
-|Todas las licencias están en uso.
-|Llamamos dos veces y nos ayudaron enseguida.
-|Paso al siguiente punto.
-|Pondremos fin a la reunión a las doce.
-|Gracias por trasladar el caso a nuestra dirección.
`;

const spokenOf = /^(?:expansion|risk|role_change|commitment)/;

describe.each([
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
])('%s', (_language, table) => {
  it.each(table.trim().split('\n'))('%s', (row) => {
    const [told = '', sentence = ''] = row.split('|');
    const { found } = readMessage(messageOf(sentence, told.startsWith('>') ? 'us' : 'them'));
    const kinds = found.map(({ kind }) => kind).filter((kind) => spokenOf.test(kind));
    if (told === '-') expect(kinds).toEqual([]);
    else expect(kinds).toContain(told.replace('>', ''));
  });
});
