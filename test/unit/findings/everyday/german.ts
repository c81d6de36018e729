// Everyday sentences of German mail, each with what it says.

/** kind|sentence; "-" is none of expansion, risk, promise and change of role; what begins with ">" is ours, all others theirs. */
export const german = `
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
commitment|Den Lageplan faxe ich Ihnen, sobald der Bauleiter ihn freigegeben hat.
commitment|Die Probedaten hast du übermorgen Nachmittag.
>commitment|Ich drehe dir den Zugang heute noch frei.
commitment|Die Übergabeliste mach ich bis Donnerstag fertig.
-|Ich wünsche Ihnen ein erholsames Wochenende und bis Montag.
-|Ich danke Ihnen für das Gespräch vom Dienstag.
-|Ich empfehle Ihnen, bis Freitag zu buchen.
-|Ich glaube dir, dass es am Montag lief.
`;
