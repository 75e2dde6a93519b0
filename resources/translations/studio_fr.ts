<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Add a day off</source>
            <translation>Ajouter un jour de congé</translation>
        </message>
        <message>
            <source>Close public holidays</source>
            <translation>Fermer les jours fériés</translation>
        </message>
        <message>
            <source>Copy a day’s hours</source>
            <translation>Copier les horaires d’un jour</translation>
        </message>
        <message>
            <source>Copy a week’s hours</source>
            <translation>Copier les horaires d’une semaine</translation>
        </message>
        <message>
            <source>Dismiss the latest notification</source>
            <translation>Ignorer l’avis le plus récent</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Exporter les chiffres</translation>
        </message>
        <message>
            <source>Go to {screen}</source>
            <translation>Aller à {screen}</translation>
        </message>
        <message>
            <source>Lessons: save this filter</source>
            <translation>Cours : enregistrer ce filtre</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>Open Insights first.</source>
            <translation>Allez d’abord à Analyses.</translation>
        </message>
        <message>
            <source>Open Lessons first.</source>
            <translation>Allez d’abord à Cours.</translation>
        </message>
        <message>
            <source>Open the latest notification</source>
            <translation>Ouvrir l’avis le plus récent</translation>
        </message>
        <message>
            <source>Open the schedule first.</source>
            <translation>Ouvrez d’abord l’agenda.</translation>
        </message>
        <message>
            <source>Release a time reserved for a kiosk</source>
            <translation>Reprendre une heure gardée pour une borne</translation>
        </message>
        <message>
            <source>Schedule: agenda</source>
            <translation>Agenda : liste</translation>
        </message>
        <message>
            <source>Schedule: busy times from other calendars</source>
            <translation>Agenda : heures occupées d’autres calendriers</translation>
        </message>
        <message>
            <source>Schedule: copy the lesson</source>
            <translation>Agenda : copier le cours</translation>
        </message>
        <message>
            <source>Schedule: day</source>
            <translation>Agenda : jour</translation>
        </message>
        <message>
            <source>Schedule: earlier</source>
            <translation>Agenda : avant</translation>
        </message>
        <message>
            <source>Schedule: go to a day</source>
            <translation>Agenda : aller à un jour</translation>
        </message>
        <message>
            <source>Schedule: instructors side by side in the week</source>
            <translation>Agenda : professeurs côte à côte dans la semaine</translation>
        </message>
        <message>
            <source>Schedule: later</source>
            <translation>Agenda : après</translation>
        </message>
        <message>
            <source>Schedule: mark as no-show</source>
            <translation>Agenda : marquer absent</translation>
        </message>
        <message>
            <source>Schedule: month</source>
            <translation>Agenda : mois</translation>
        </message>
        <message>
            <source>Schedule: next step for the lesson</source>
            <translation>Agenda : étape suivante du cours</translation>
        </message>
        <message>
            <source>Schedule: paste the lesson</source>
            <translation>Agenda : coller le cours</translation>
        </message>
        <message>
            <source>Schedule: print</source>
            <translation>Agenda : imprimer</translation>
        </message>
        <message>
            <source>Schedule: reset hour height</source>
            <translation>Agenda : hauteur normale des heures</translation>
        </message>
        <message>
            <source>Schedule: save as PDF</source>
            <translation>Agenda : enregistrer en PDF</translation>
        </message>
        <message>
            <source>Schedule: save as a calendar</source>
            <translation>Agenda : enregistrer comme calendrier</translation>
        </message>
        <message>
            <source>Schedule: second time zone</source>
            <translation>Agenda : second fuseau horaire</translation>
        </message>
        <message>
            <source>Schedule: shorter hours</source>
            <translation>Agenda : heures moins hautes</translation>
        </message>
        <message>
            <source>Schedule: taller hours</source>
            <translation>Agenda : heures plus hautes</translation>
        </message>
        <message>
            <source>Schedule: today</source>
            <translation>Agenda : aujourd’hui</translation>
        </message>
        <message>
            <source>Schedule: week</source>
            <translation>Agenda : semaine</translation>
        </message>
        <message>
            <source>Search or type</source>
            <translation>Rechercher ou saisir</translation>
        </message>
        <message>
            <source>Set up the studio</source>
            <translation>Configurer le studio</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Show figures as tables</source>
            <translation>Afficher les chiffres en tableaux</translation>
        </message>
        <message>
            <source>Snooze the latest notification for 10 minutes</source>
            <translation>Reporter de 10 minutes l’avis le plus récent</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser maintenant</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Faire la visite</translation>
        </message>
        <message>
            <source>Why can’t this time be booked?</source>
            <translation>Pourquoi une heure ne peut-elle pas être réservée ?</translation>
        </message>
    </context>
    <context>
        <name>AgendaDelegate</name>
        <message>
            <source>Someone</source>
            <translation>Quelqu’un</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>À envoyer</translation>
        </message>
    </context>
    <context>
        <name>AgendaDrag</name>
        <message>
            <source>{who}, {day} {time}</source>
            <translation>{who}, {day} {time}</translation>
        </message>
    </context>
    <context>
        <name>AgendaList</name>
        <message>
            <source>Agenda</source>
            <translation>Liste</translation>
        </message>
    </context>
    <context>
        <name>Attention</name>
        <message>
            <source>A change</source>
            <translation>Un changement</translation>
        </message>
        <message>
            <source>A time has opened up for you: {service} with {instructor}, {day} at {time}, {minutes} min. Let us know if you want it. It isn’t held for you until you do.</source>
            <translation>Une heure est libre pour vous : {service} avec {instructor}, {day} à {time}, {minutes} min. Dites-nous si vous la voulez : elle n’est pas gardée d’ici là.</translation>
        </message>
        <message>
            <source>Add a student</source>
            <translation>Ajouter un élève</translation>
        </message>
        <message>
            <source>Add someone to the waiting list</source>
            <translation>Mettre sur liste d’attente</translation>
        </message>
        <message>
            <source>Add to waiting list</source>
            <translation>Mettre sur la liste d’attente</translation>
        </message>
        <message>
            <source>Another lesson</source>
            <translation>Un autre cours</translation>
        </message>
        <message>
            <source>Another time for {who}</source>
            <translation>Une autre heure pour {who}</translation>
        </message>
        <message>
            <source>Bio</source>
            <translation>Biographie</translation>
        </message>
        <message>
            <source>Book a lesson</source>
            <translation>Réserver un cours</translation>
        </message>
        <message>
            <source>Book a promised lesson</source>
            <translation>Réserver un cours promis</translation>
        </message>
        <message>
            <source>Book a series</source>
            <translation>Réserver une série</translation>
        </message>
        <message>
            <source>Book from the waiting list</source>
            <translation>Réserver depuis la liste d’attente</translation>
        </message>
        <message>
            <source>Book the nearest free time</source>
            <translation>Réserver l’heure libre la plus proche</translation>
        </message>
        <message>
            <source>Book this</source>
            <translation>Réserver celle-ci</translation>
        </message>
        <message>
            <source>Book this and tell {who}</source>
            <translation>Réserver et prévenir {who}</translation>
        </message>
        <message>
            <source>Book this for {who}</source>
            <translation>Réserver ceci pour {who}</translation>
        </message>
        <message>
            <source>Book this time</source>
            <translation>Réserver cette heure</translation>
        </message>
        <message>
            <source>Booked offline by {by}. {reason}</source>
            <translation>Réservé par {by} sans réseau. {reason}</translation>
        </message>
        <message>
            <source>Booked offline by {by}. {winner} already had this time.</source>
            <translation>Réservé par {by} sans réseau. {winner} avait déjà l’heure.</translation>
        </message>
        <message>
            <source>Booking…</source>
            <translation>Réservation…</translation>
        </message>
        <message>
            <source>Call {phone}: {day} {time}</source>
            <translation>Appeler le {phone} : {day} {time}</translation>
        </message>
        <message>
            <source>Called at {time}.</source>
            <translation>Appel à {time}.</translation>
        </message>
        <message>
            <source>Called at {time}; the screen is in {language}.</source>
            <translation>Appel à {time} ; l’écran parle {language}.</translation>
        </message>
        <message>
            <source>Cancel a lesson</source>
            <translation>Annuler un cours</translation>
        </message>
        <message>
            <source>Cancel lessons of a series</source>
            <translation>Annuler des cours d’une série</translation>
        </message>
        <message>
            <source>Cancel without fee</source>
            <translation>Annuler sans frais</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Change a kiosk’s reserved times</source>
            <translation>Indiquer combien d’heures garde une borne</translation>
        </message>
        <message>
            <source>Change a lesson’s status</source>
            <translation>Changer l’état d’un cours</translation>
        </message>
        <message>
            <source>Change a message</source>
            <translation>Modifier un message</translation>
        </message>
        <message>
            <source>Change a student</source>
            <translation>Modifier un élève</translation>
        </message>
        <message>
            <source>Change an instructor</source>
            <translation>Modifier un professeur</translation>
        </message>
        <message>
            <source>Choose a free time first.</source>
            <translation>Choisissez d’abord une heure libre.</translation>
        </message>
        <message>
            <source>Close days</source>
            <translation>Fermer quelques jours</translation>
        </message>
        <message>
            <source>Close several days</source>
            <translation>Fermer plusieurs jours</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Fermé</translation>
        </message>
        <message>
            <source>Copied from week of</source>
            <translation>Copié de la semaine du</translation>
        </message>
        <message>
            <source>Copy a week</source>
            <translation>Copier une semaine</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Actuel</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Delete a message</source>
            <translation>Retirer un message</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <source>Dismiss an alert</source>
            <translation>Ignorer ce qui demande une décision</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Ignoré</translation>
        </message>
        <message>
            <source>Dismissed: {what}.</source>
            <translation>Ignoré : {what}.</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Le refaire</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>Refait</translation>
        </message>
        <message>
            <source>Done by {by}. Nothing is lost. {reason}</source>
            <translation>{by} l’a fait ; rien n’en est perdu. {reason}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Edited on two devices</source>
            <translation>Modifié sur deux appareils</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Entered by {who}</source>
            <translation>Écrit par {who}</translation>
        </message>
        <message>
            <source>Erase a student</source>
            <translation>Effacer un élève</translation>
        </message>
        <message>
            <source>Everyone at the desk sees this until someone deals with it.</source>
            <translation>L’accueil le voit jusqu’à une réponse.</translation>
        </message>
        <message>
            <source>First lesson</source>
            <translation>Premier cours</translation>
        </message>
        <message>
            <source>Free now and fits</source>
            <translation>Libre à présent, et cela convient</translation>
        </message>
        <message>
            <source>Free times near it</source>
            <translation>Heures libres proches</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Front desk kiosk</source>
            <translation>Borne d’accueil</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>Hours of {who}</source>
            <translation>Horaires de {who}</translation>
        </message>
        <message>
            <source>In effect now</source>
            <translation>En vigueur</translation>
        </message>
        <message>
            <source>In the way</source>
            <translation>Ce qui s’y oppose</translation>
        </message>
        <message>
            <source>I’m on my way</source>
            <translation>J’y vais</translation>
        </message>
        <message>
            <source>Keep both texts</source>
            <translation>Garder les deux textes</translation>
        </message>
        <message>
            <source>Keep current</source>
            <translation>Garder l’actuel</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>Garder les siens</translation>
        </message>
        <message>
            <source>Kept both texts</source>
            <translation>Les deux textes gardés</translation>
        </message>
        <message>
            <source>Kept the time</source>
            <translation>Garde l’heure</translation>
        </message>
        <message>
            <source>Kept their hours</source>
            <translation>Ses horaires gardés</translation>
        </message>
        <message>
            <source>Left unchanged</source>
            <translation>Laissé tel quel</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Lost the time</source>
            <translation>A perdu l’heure</translation>
        </message>
        <message>
            <source>Lost times, rejected changes and the waiting list show up here.</source>
            <translation>Ici arrivent les heures perdues, les modifications refusées et la liste d’attente.</translation>
        </message>
        <message>
            <source>Lost {day} {time}, {service} with {instructor}</source>
            <translation>Perdu {day} {time}, {service} avec {instructor}</translation>
        </message>
        <message>
            <source>Merge two students</source>
            <translation>Fusionner deux élèves</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Move a lesson</source>
            <translation>Déplacer un cours</translation>
        </message>
        <message>
            <source>Move a lesson at a kiosk</source>
            <translation>Déplacer un cours à une borne</translation>
        </message>
        <message>
            <source>Move it here</source>
            <translation>Le déplacer ici</translation>
        </message>
        <message>
            <source>Move lessons of a series</source>
            <translation>Déplacer des cours d’une série</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À décider</translation>
        </message>
        <message>
            <source>No free time within two weeks</source>
            <translation>Aucune heure libre dans les deux semaines</translation>
        </message>
        <message>
            <source>No matching time is free yet. One appears here as soon as it opens up.</source>
            <translation>Rien de convenable n’est encore libre. Cela change tout seul dès qu’une heure l’est.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Noted: {who} was told about {time}, {day}. Nothing is booked yet.</source>
            <translation>Noté : {who} a été prévenu pour {time}, {day}. Rien n’est encore réservé.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Offer this time</source>
            <translation>Proposer cette heure</translation>
        </message>
        <message>
            <source>Offer {when}</source>
            <translation>Proposer {when}</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>Prévenu pour</translation>
        </message>
        <message>
            <source>On the waiting list</source>
            <translation>Sur liste d’attente</translation>
        </message>
        <message>
            <source>Open Needs attention first.</source>
            <translation>Ouvrez d’abord ce qui demande une décision.</translation>
        </message>
        <message>
            <source>Open a lost lesson or a waiting-list entry first.</source>
            <translation>Ouvrez d’abord un cours perdu ou une personne qui attend.</translation>
        </message>
        <message>
            <source>Or</source>
            <translation>Ou bien</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Pick another time</source>
            <translation>Choisir une autre heure</translation>
        </message>
        <message>
            <source>Put someone back on the waiting list</source>
            <translation>Remettre sur liste d’attente</translation>
        </message>
        <message>
            <source>React to a message</source>
            <translation>Répondre par une réaction</translation>
        </message>
        <message>
            <source>Read up to</source>
            <translation>Lu jusqu’à</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Rebook a lost lesson</source>
            <translation>Réserver à nouveau un cours perdu</translation>
        </message>
        <message>
            <source>Rebooked</source>
            <translation>Réservé à nouveau</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Arrivé au studio</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Non accepté</translation>
        </message>
        <message>
            <source>Rejected: {what}</source>
            <translation>Non accepté : {what}</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>Remove hours for several days</source>
            <translation>Retirer les horaires de quelques jours</translation>
        </message>
        <message>
            <source>Remove someone from the waiting list</source>
            <translation>Retirer de la liste d’attente</translation>
        </message>
        <message>
            <source>Reopen closed days</source>
            <translation>Ouvrir des jours fermés</translation>
        </message>
        <message>
            <source>Reopen several days</source>
            <translation>Ouvrir plusieurs jours fermés</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Répétition</translation>
        </message>
        <message>
            <source>Reserve times for a kiosk</source>
            <translation>Garder des heures pour une borne</translation>
        </message>
        <message>
            <source>Resolved this week</source>
            <translation>Réglé cette semaine</translation>
        </message>
        <message>
            <source>Same instructor and hour of the day.</source>
            <translation>Même professeur, même heure du jour.</translation>
        </message>
        <message>
            <source>Same instructor, a later day.</source>
            <translation>Même professeur, un jour plus tard.</translation>
        </message>
        <message>
            <source>Same instructor, an earlier day.</source>
            <translation>Même professeur, un jour plus tôt.</translation>
        </message>
        <message>
            <source>Same instructor, {span} earlier.</source>
            <translation>Même professeur, {span} plus tôt.</translation>
        </message>
        <message>
            <source>Same instructor, {span} later.</source>
            <translation>Même professeur, {span} plus tard.</translation>
        </message>
        <message>
            <source>Same instructor.</source>
            <translation>Même professeur.</translation>
        </message>
        <message>
            <source>Send a message</source>
            <translation>Envoyer un message</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Mis de côté</translation>
        </message>
        <message>
            <source>Set booking rules</source>
            <translation>Fixer les règles de réservation</translation>
        </message>
        <message>
            <source>Set by {who}</source>
            <translation>Fixé par {who}</translation>
        </message>
        <message>
            <source>Set hours for a day</source>
            <translation>Fixer les horaires d’un jour</translation>
        </message>
        <message>
            <source>Set hours for several days</source>
            <translation>Fixer les horaires de quelques jours</translation>
        </message>
        <message>
            <source>Set up a kiosk</source>
            <translation>Configurer une borne</translation>
        </message>
        <message>
            <source>Set weekly hours</source>
            <translation>Fixer les horaires de la semaine</translation>
        </message>
        <message>
            <source>Show in schedule</source>
            <translation>Voir dans l’agenda</translation>
        </message>
        <message>
            <source>Someone</source>
            <translation>Quelqu’un</translation>
        </message>
        <message>
            <source>Someone is waiting at this screen</source>
            <translation>Quelqu’un attend devant cet écran</translation>
        </message>
        <message>
            <source>Someone is waiting at “{kiosk}”</source>
            <translation>Quelqu’un attend à « {kiosk} »</translation>
        </message>
        <message>
            <source>Someone went to the desk</source>
            <translation>Quelqu’un s’est rendu à l’accueil</translation>
        </message>
        <message>
            <source>Sorry, {who}: {lost} was taken just before you booked. We moved you to {time} on {day} with {instructor}. Reply if that doesn’t work for you.</source>
            <translation>Nous sommes désolés, {who} : {lost} a été pris un instant plus tôt. Nous avons déplacé votre cours au {day} à {time} avec {instructor}. Répondez si cela ne vous convient pas.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Studio</translation>
        </message>
        <message>
            <source>Take back a kiosk’s reserved times</source>
            <translation>Reprendre des heures à une borne</translation>
        </message>
        <message>
            <source>The kiosk already</source>
            <translation>La borne l’avait déjà</translation>
        </message>
        <message>
            <source>The kiosk then shows that someone is on the way.</source>
            <translation>Votre réponse s’y affiche : quelqu’un arrive.</translation>
        </message>
        <message>
            <source>The lesson is at</source>
            <translation>Heure actuelle du cours</translation>
        </message>
        <message>
            <source>The server couldn’t process: {what}</source>
            <translation>Le serveur n’a pas su traiter : {what}</translation>
        </message>
        <message>
            <source>They also get the offer as a message. Calling is faster.</source>
            <translation>L’offre leur parvient aussi par message. Appeler est plus rapide.</translation>
        </message>
        <message>
            <source>They declined</source>
            <translation>N’en a pas voulu</translation>
        </message>
        <message>
            <source>This couldn’t be loaded</source>
            <translation>Chargement impossible</translation>
        </message>
        <message>
            <source>Three times that work for both</source>
            <translation>Trois heures libres pour les deux</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Times that work for both</source>
            <translation>Heures libres pour les deux</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>To the week of</source>
            <translation>Vers la semaine du</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Tomorrow, {day}</source>
            <translation>Demain, {day}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Trying again: {what}.</source>
            <translation>Le serveur est interrogé à nouveau : {what}.</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Essai en cours…</translation>
        </message>
        <message>
            <source>Undo a merge</source>
            <translation>Défaire une fusion</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu ici</translation>
        </message>
        <message>
            <source>Update this program to deal with it. Nothing is lost.</source>
            <translation>Une version plus récente de ce programme sait quoi faire. Rien n’en est perdu.</translation>
        </message>
        <message>
            <source>Update this program to see it</source>
            <translation>Il faut une version plus récente de ce programme pour l’afficher</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>Prendre les miens</translation>
        </message>
        <message>
            <source>Use what was entered</source>
            <translation>Prendre ce qui a été écrit</translation>
        </message>
        <message>
            <source>Used the other hours</source>
            <translation>Les autres horaires retenus</translation>
        </message>
        <message>
            <source>Used what was entered</source>
            <translation>Ce qui a été écrit est retenu</translation>
        </message>
        <message>
            <source>Waiting for a time · {count}</source>
            <translation>Attendent une heure · {count}</translation>
        </message>
        <message>
            <source>Waiting since</source>
            <translation>Attend depuis</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site web</translation>
        </message>
        <message>
            <source>Went through after all</source>
            <translation>Finalement fait</translation>
        </message>
        <message>
            <source>Went through: {what}.</source>
            <translation>Fait : {what}.</translation>
        </message>
        <message>
            <source>Why the fee is waived</source>
            <translation>Pourquoi rien n’est facturé</translation>
        </message>
        <message>
            <source>With {who}</source>
            <translation>Avec {who}</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Écrire une note</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Année de naissance</translation>
        </message>
        <message>
            <source>Years of experience</source>
            <translation>Années d’expérience</translation>
        </message>
        <message>
            <source>You’re all caught up</source>
            <translation>Tout est réglé</translation>
        </message>
        <message>
            <source>adding {who} to the waiting list</source>
            <translation>mise de {who} sur la liste d’attente</translation>
        </message>
        <message>
            <source>afternoons</source>
            <translation>l’après-midi</translation>
        </message>
        <message>
            <source>answer to “{kiosk}”</source>
            <translation>réponse à « {kiosk} »</translation>
        </message>
        <message>
            <source>any instructor</source>
            <translation>toute personne qui l’enseigne</translation>
        </message>
        <message>
            <source>any time of day</source>
            <translation>à toute heure</translation>
        </message>
        <message>
            <source>booking of {who} from the waiting list</source>
            <translation>réservation de {who} depuis la liste d’attente</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>par {who}</translation>
        </message>
        <message>
            <source>changed to what was entered</source>
            <translation>remplacé par ce qui a été écrit</translation>
        </message>
        <message>
            <source>confirmed without the network</source>
            <translation>confirmé sans réseau</translation>
        </message>
        <message>
            <source>decision about {who}</source>
            <translation>décision sur {who}</translation>
        </message>
        <message>
            <source>dismissing “{what}”</source>
            <translation>ignorer « {what} »</translation>
        </message>
        <message>
            <source>evenings</source>
            <translation>le soir</translation>
        </message>
        <message>
            <source>hours of {who}</source>
            <translation>horaires de {who}</translation>
        </message>
        <message>
            <source>keeping {who}’s hours</source>
            <translation>garder les horaires de {who}</translation>
        </message>
        <message>
            <source>kept with both texts</source>
            <translation>gardé avec les deux textes</translation>
        </message>
        <message>
            <source>left unchanged</source>
            <translation>laissé tel quel</translation>
        </message>
        <message>
            <source>mornings</source>
            <translation>le matin</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>offer to {who}</source>
            <translation>proposition à {who}</translation>
        </message>
        <message>
            <source>rebooking of {who}’s lesson</source>
            <translation>nouvelle réservation du cours de {who}</translation>
        </message>
        <message>
            <source>removing {who} from the waiting list</source>
            <translation>retrait de {who} de la liste d’attente</translation>
        </message>
        <message>
            <source>retry of {what}</source>
            <translation>nouvelle demande : {what}</translation>
        </message>
        <message>
            <source>someone</source>
            <translation>quelqu’un</translation>
        </message>
        <message>
            <source>the student</source>
            <translation>l’élève</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>demain</translation>
        </message>
        <message>
            <source>your time</source>
            <translation>votre heure</translation>
        </message>
        <message>
            <source>{by} changed the same day on another device. Choose which hours to keep.</source>
            <translation>{by} a modifié le même jour sur un autre appareil. Choisissez les horaires qui valent.</translation>
        </message>
        <message>
            <source>{by} wrote this at the same time as someone else. Nothing is lost.</source>
            <translation>{by} a écrit ceci pendant que quelqu’un d’autre écrivait. Rien n’en est perdu.</translation>
        </message>
        <message>
            <source>{day} {time}, by {who} at {at}</source>
            <translation>{day} {time}, par {who} à {at}</translation>
        </message>
        <message>
            <source>{minutes} min with {who}, from {first} to {last}, {parts}. Nothing is booked yet.</source>
            <translation>{minutes} min avec {who}, du {first} au {last}, {parts}. Rien n’est encore réservé.</translation>
        </message>
        <message>
            <source>{service}: free {day} {time}</source>
            <translation>{service} : libre {day} {time}</translation>
        </message>
        <message>
            <source>{service}: nothing is free yet</source>
            <translation>{service} : encore rien de libre</translation>
        </message>
        <message>
            <source>{what}: rejected</source>
            <translation>{what} : non accepté</translation>
        </message>
        <message>
            <source>{what}: set aside</source>
            <translation>{what} : mis de côté</translation>
        </message>
        <message>
            <source>{what}: update needed</source>
            <translation>{what} : il faut une version plus récente</translation>
        </message>
        <message>
            <source>{who} declined and stays on the waiting list.</source>
            <translation>{who} n’en a pas voulu et attend encore.</translation>
        </message>
        <message>
            <source>{who} gets a message about {time}, {day}. Nothing is booked yet.</source>
            <translation>{who} reçoit un message : {time}, {day}. Rien n’est encore réservé.</translation>
        </message>
        <message>
            <source>{who} gets this message</source>
            <translation>{who} recevra ce message</translation>
        </message>
        <message>
            <source>{who} is booked at {time}, {day}.</source>
            <translation>{who} a un cours à {time}, {day}.</translation>
        </message>
        <message>
            <source>{who} is off the waiting list.</source>
            <translation>{who} n’est plus sur la liste d’attente.</translation>
        </message>
        <message>
            <source>{who} is on the waiting list.</source>
            <translation>{who} est sur la liste d’attente.</translation>
        </message>
        <message>
            <source>{who} is waiting for {service}</source>
            <translation>{who} attend {service}</translation>
        </message>
        <message>
            <source>{who} lost {time} {day}</source>
            <translation>{who} a perdu l’heure de {time}, {day}</translation>
        </message>
        <message>
            <source>{who} was changed twice</source>
            <translation>{who} : modifié deux fois</translation>
        </message>
        <message>
            <source>{who}: {what}.</source>
            <translation>{who} : {what}.</translation>
        </message>
        <message>
            <source>{who}’s hours are set as entered here.</source>
            <translation>Les horaires de {who} sont ceux écrits ici.</translation>
        </message>
        <message>
            <source>{who}’s hours are unchanged.</source>
            <translation>Les horaires de {who} restent tels quels.</translation>
        </message>
        <message>
            <source>{who}’s hours were edited twice</source>
            <translation>Les horaires de {who} ont été modifiés deux fois</translation>
        </message>
        <message>
            <source>{who}’s lesson has two notes</source>
            <translation>Le cours de {who} a deux notes</translation>
        </message>
        <message>
            <source>“{kiosk}” now shows that someone is on the way.</source>
            <translation>« {kiosk} » dit maintenant que quelqu’un arrive.</translation>
        </message>
    </context>
    <context>
        <name>Availability</name>
        <message>
            <source>Blackout</source>
            <translation>Fermeture</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vider</translation>
        </message>
        <message>
            <source>Clocks go back on {day}</source>
            <translation>Les horloges reculent le {day}</translation>
        </message>
        <message>
            <source>Clocks go forward on {day}</source>
            <translation>Les horloges avancent le {day}</translation>
        </message>
        <message>
            <source>Closes the whole week</source>
            <translation>Ferme toute la semaine</translation>
        </message>
        <message>
            <source>Evenings</source>
            <translation>Soirées</translation>
        </message>
        <message>
            <source>Every affected lesson is decided.</source>
            <translation>Chaque cours concerné a reçu une décision.</translation>
        </message>
        <message>
            <source>Hours on {days} saved.</source>
            <translation>Horaires enregistrés : {days}.</translation>
        </message>
        <message>
            <source>Mornings</source>
            <translation>Matins</translation>
        </message>
        <message>
            <source>No lesson moves: every student keeps the same clock time.</source>
            <translation>Aucun cours ne bouge : chacun ici garde son heure.</translation>
        </message>
        <message>
            <source>One student lives by another time zone, so their lesson moves here.</source>
            <translation>Un élève est dans un autre fuseau horaire : ici, son cours change d’heure.</translation>
        </message>
        <message>
            <source>Opens Monday to Friday from 17 to 21</source>
            <translation>Ouvre du lundi au vendredi de 17 à 21</translation>
        </message>
        <message>
            <source>Opens Monday to Friday from 8 to 12</source>
            <translation>Ouvre du lundi au vendredi de 8 à 12</translation>
        </message>
        <message>
            <source>Opens Monday to Friday from 9 to 17</source>
            <translation>Ouvre du lundi au vendredi de 9 à 17</translation>
        </message>
        <message>
            <source>Opens Saturday and Sunday from 9 to 17</source>
            <translation>Ouvre samedi et dimanche de 9 à 17</translation>
        </message>
        <message>
            <source>Studio closed</source>
            <translation>Studio fermé</translation>
        </message>
        <message>
            <source>The week is cleared.</source>
            <translation>La semaine est vidée.</translation>
        </message>
        <message>
            <source>Weekdays 9–5</source>
            <translation>Semaine 9–17</translation>
        </message>
        <message>
            <source>Weekends</source>
            <translation>Week-ends</translation>
        </message>
        <message>
            <source>changing hours on {days}</source>
            <translation>changement d’horaires : {days}</translation>
        </message>
        <message>
            <source>clear the week</source>
            <translation>vider la semaine</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>closing {days}</source>
            <translation>fermeture : {days}</translation>
        </message>
        <message>
            <source>moving hours on {days}</source>
            <translation>déplacement d’horaires : {days}</translation>
        </message>
        <message>
            <source>opening {days}</source>
            <translation>ouverture : {days}</translation>
        </message>
        <message>
            <source>removing hours on {days}</source>
            <translation>retrait d’horaires : {days}</translation>
        </message>
        <message>
            <source>{count} lessons follow another time zone, so they move here.</source>
            <translation>{count} cours suivent un autre fuseau horaire : ici, ils changent d’heure.</translation>
        </message>
        <message>
            <source>{day} {change}, {count} times</source>
            <translation>{day} {change}, {count} fois</translation>
        </message>
        <message>
            <source>{hours} h a week</source>
            <translation>{hours} h par semaine</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min a week</source>
            <translation>{hours} h {minutes} min par semaine</translation>
        </message>
        <message>
            <source>{hours} only</source>
            <translation>{hours} seulement</translation>
        </message>
        <message>
            <source>{preset} added.</source>
            <translation>{preset} : ajouté.</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityDialogs</name>
        <message>
            <source>1 lesson is already booked. It stays until you move or cancel it.</source>
            <translation>1 cours est réservé à ces dates. Il reste jusqu’à ce que vous le déplaciez ou l’annuliez.</translation>
        </message>
        <message>
            <source>A student</source>
            <translation>Un élève</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Add an exception</source>
            <translation>Ajouter une exception</translation>
        </message>
        <message>
            <source>Booking as</source>
            <translation>Pour qui</translation>
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation>Choisissez au moins un jour.</translation>
        </message>
        <message>
            <source>Choose two different weeks.</source>
            <translation>C’est la même semaine.</translation>
        </message>
        <message>
            <source>Close 1 day</source>
            <translation>Fermer 1 jour</translation>
        </message>
        <message>
            <source>Close the whole studio, for every instructor</source>
            <translation>Fermer tout le studio, pour tous les professeurs</translation>
        </message>
        <message>
            <source>Close these days</source>
            <translation>Fermer ces jours</translation>
        </message>
        <message>
            <source>Close {count} days</source>
            <translation>Fermer {count} jours</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Fermé</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Ferme</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy a day</source>
            <translation>Copier un jour</translation>
        </message>
        <message>
            <source>Copy a week</source>
            <translation>Copier une semaine</translation>
        </message>
        <message>
            <source>Copy week</source>
            <translation>Copier la semaine</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>From the week of</source>
            <translation>De la semaine du</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Nearest bookable times:</source>
            <translation>Les plus proches possibles :</translation>
        </message>
        <message>
            <source>No public holidays for this place. Choose a country.</source>
            <translation>Aucun jour férié connu pour ce lieu. Choisissez un pays.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Ouvre</translation>
        </message>
        <message>
            <source>Other hours</source>
            <translation>Autres horaires</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>Jours fériés</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <source>Show in schedule</source>
            <translation>Voir dans l’agenda</translation>
        </message>
        <message>
            <source>The closing time is before the opening time.</source>
            <translation>C’est avant l’ouverture.</translation>
        </message>
        <message>
            <source>The front desk</source>
            <translation>L’accueil</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>C’est avant le premier jour.</translation>
        </message>
        <message>
            <source>The second week becomes a copy of the first, exceptions included. Its own exceptions are replaced.</source>
            <translation>La seconde semaine devient ce que fut la première, exceptions comprises. Les siennes sont remplacées.</translation>
        </message>
        <message>
            <source>The staff</source>
            <translation>Le personnel</translation>
        </message>
        <message>
            <source>This time can be booked.</source>
            <translation>Elle peut être réservée. Rien ne s’y oppose.</translation>
        </message>
        <message>
            <source>This time can’t be booked:</source>
            <translation>Elle ne peut pas être réservée :</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>To the week of</source>
            <translation>À la semaine du</translation>
        </message>
        <message>
            <source>Whole country</source>
            <translation>Dans tout le pays</translation>
        </message>
        <message>
            <source>Why can’t this time be booked?</source>
            <translation>Pourquoi ne peut-on pas réserver ?</translation>
        </message>
        <message>
            <source>{count} lessons are already booked. They stay until you move or cancel them.</source>
            <translation>{count} cours sont réservés à ces dates. Ils restent jusqu’à ce que vous les déplaciez ou annuliez.</translation>
        </message>
        <message>
            <source>{day}, already closed</source>
            <translation>{day}, déjà fermé</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityEnquiries</name>
        <message>
            <source>The clocks skip this time on that day.</source>
            <translation>Le changement d’heure saute cette heure, qui n’existe pas ce jour-là.</translation>
        </message>
        <message>
            <source>closing public holidays</source>
            <translation>fermeture des jours fériés</translation>
        </message>
        <message>
            <source>closing {name}</source>
            <translation>fermeture de {name}</translation>
        </message>
        <message>
            <source>lessons</source>
            <translation>cours</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutes</translation>
        </message>
        <message>
            <source>{count} public holidays closed. Lessons already booked stay.</source>
            <translation>{count} jours fériés fermés. Les cours déjà réservés sont maintenus.</translation>
        </message>
        <message>
            <source>{dates} closed: {name}. Lessons already booked stay.</source>
            <translation>Fermé {dates} : {name}. Les cours déjà réservés sont maintenus.</translation>
        </message>
        <message>
            <source>{told} {used} of {limit} {unit} are booked.</source>
            <translation>{told} Réservé : {used} sur {limit} {unit}.</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityPanel</name>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Applies to</source>
            <translation>S’applique à</translation>
        </message>
        <message>
            <source>Apply to {dates}</source>
            <translation>Appliquer à {dates}</translation>
        </message>
        <message>
            <source>Booking rules</source>
            <translation>Règles de réservation</translation>
        </message>
        <message>
            <source>Close public holidays</source>
            <translation>Fermer les jours fériés</translation>
        </message>
        <message>
            <source>Every week from {day}</source>
            <translation>Chaque semaine dès le {day}</translation>
        </message>
        <message>
            <source>Exceptions</source>
            <translation>Exceptions</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Holidays</source>
            <translation>Jours fériés</translation>
        </message>
        <message>
            <source>Lesson length in the preview</source>
            <translation>Durée du cours montré</translation>
        </message>
        <message>
            <source>Narrow bars are booked lessons. They stay when hours change.</source>
            <translation>Les barres étroites sont des cours réservés. Ils sont maintenus si les horaires changent.</translation>
        </message>
        <message>
            <source>No exceptions. Every week follows the weekly hours.</source>
            <translation>Aucune date ne diffère de la semaine.</translation>
        </message>
        <message>
            <source>Only a date range</source>
            <translation>Certaines dates seulement</translation>
        </message>
        <message>
            <source>Paint the week, then apply it. Existing hours on these dates are replaced.</source>
            <translation>Peignez la semaine, puis appliquez-la. Les horaires propres à ces dates sont remplacés.</translation>
        </message>
        <message>
            <source>Remove the exception of {dates}</source>
            <translation>Retirer l’exception de {dates}</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>What students see</source>
            <translation>Vu par les élèves</translation>
        </message>
        <message>
            <source>When these hours apply</source>
            <translation>À quoi s’appliquent les horaires</translation>
        </message>
        <message>
            <source>Why can’t this time be booked?</source>
            <translation>Pourquoi pas de réservation ?</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityPresenter</name>
        <message>
            <source>Booking rule saved.</source>
            <translation>Règle de réservation enregistrée.</translation>
        </message>
        <message>
            <source>Hours of {dates} saved.</source>
            <translation>Horaires de {dates} enregistrés.</translation>
        </message>
        <message>
            <source>These hours apply on {dates}.</source>
            <translation>{dates} : ce sont maintenant les horaires.</translation>
        </message>
        <message>
            <source>a booking rule</source>
            <translation>une règle de réservation</translation>
        </message>
        <message>
            <source>closing {dates}</source>
            <translation>fermeture de {dates}</translation>
        </message>
        <message>
            <source>copying a week</source>
            <translation>copie d’une semaine</translation>
        </message>
        <message>
            <source>copying {day}</source>
            <translation>copie de {day}</translation>
        </message>
        <message>
            <source>hours of {dates}</source>
            <translation>horaires de {dates}</translation>
        </message>
        <message>
            <source>removing the exception of {dates}</source>
            <translation>retrait de l’exception de {dates}</translation>
        </message>
        <message>
            <source>{dates} closed. Lessons already booked stay.</source>
            <translation>Fermé {dates}. Les cours déjà réservés sont maintenus.</translation>
        </message>
        <message>
            <source>{dates} follow the weekly hours again.</source>
            <translation>{dates} : retour aux horaires de la semaine.</translation>
        </message>
        <message>
            <source>{dates} now match the week of {day}.</source>
            <translation>{dates} : comme la semaine du {day}.</translation>
        </message>
        <message>
            <source>{days} now match {day}.</source>
            <translation>{days} : comme {day}.</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityView</name>
        <message>
            <source>Another instructor</source>
            <translation>Un autre professeur</translation>
        </message>
        <message>
            <source>Blackout</source>
            <translation>Fermeture</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copy a day</source>
            <translation>Copier un jour</translation>
        </message>
        <message>
            <source>Copy last week</source>
            <translation>Copier la semaine passée</translation>
        </message>
        <message>
            <source>Hours belong to instructors, and this account manages none.</source>
            <translation>Les horaires sont ceux des professeurs ; ce compte n’en suit aucun.</translation>
        </message>
        <message>
            <source>Loading hours…</source>
            <translation>Chargement des horaires…</translation>
        </message>
        <message>
            <source>No hours to manage</source>
            <translation>Aucun horaire à tenir</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Paint mode</source>
            <translation>Un trait</translation>
        </message>
        <message>
            <source>The hours couldn’t be loaded</source>
            <translation>Impossible de charger les horaires</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Weekly hours</source>
            <translation>Horaires de la semaine</translation>
        </message>
        <message>
            <source>{who}’s hours for some dates</source>
            <translation>Horaires de {who} pour certaines dates</translation>
        </message>
        <message>
            <source>{who}’s weekly hours</source>
            <translation>Horaires de {who}</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Reporter</translation>
        </message>
        <message>
            <source>Until the lesson starts</source>
            <translation>Jusqu’au début du cours</translation>
        </message>
        <message>
            <source>{minutes} minutes</source>
            <translation>{minutes} minutes</translation>
        </message>
    </context>
    <context>
        <name>BookPresenter</name>
        <message>
            <source>booking of {who}’s lesson</source>
            <translation>réservation du cours de {who}</translation>
        </message>
        <message>
            <source>booking of {who}’s series</source>
            <translation>réservation de la série de {who}</translation>
        </message>
        <message>
            <source>{who} is booked for {lessons}, {every}.</source>
            <translation>{who} a {lessons}, {every}.</translation>
        </message>
        <message>
            <source>{who} is booked for {when}.</source>
            <translation>{who} a un cours le {when}.</translation>
        </message>
    </context>
    <context>
        <name>Busy</name>
        <message>
            <source>1 busy time, on {day}</source>
            <translation>1 plage, le {day}</translation>
        </message>
        <message>
            <source>1 busy time, on {first}.</source>
            <translation>1 période occupée, le {first}.</translation>
        </message>
        <message>
            <source>1 event ends before it begins and was left out.</source>
            <translation>1 événement se termine avant d’avoir commencé et a été ignoré.</translation>
        </message>
        <message>
            <source>Already imported</source>
            <translation>Déjà importés</translation>
        </message>
        <message>
            <source>Busy times from other calendars</source>
            <translation>Heures occupées d’autres calendriers</translation>
        </message>
        <message>
            <source>Busy times from {name} removed.</source>
            <translation>Les heures occupées de {name} ont disparu.</translation>
        </message>
        <message>
            <source>Calendar (*.ics *.ical *.ifb)</source>
            <translation>Calendrier (*.ics *.ical *.ifb)</translation>
        </message>
        <message>
            <source>Choose a calendar</source>
            <translation>Choisir un calendrier</translation>
        </message>
        <message>
            <source>Choose a file (.ics)…</source>
            <translation>Choisir un fichier (.ics)…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Imported on another computer</source>
            <translation>Importé sur un autre ordinateur</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>No one can book you at these times. The studio only stores when you’re busy, never why.</source>
            <translation>Personne ne peut réserver avec vous à ces heures. Le studio garde seulement quand vous êtes occupé, jamais par quoi.</translation>
        </message>
        <message>
            <source>One lesson overlaps them; it stays.</source>
            <translation>Un cours y est réservé ; il est maintenu.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>Retirer {name}</translation>
        </message>
        <message>
            <source>The time zone {zones} isn’t known. Its times are read as {place} time.</source>
            <translation>Le fuseau horaire {zones} n’est pas connu. Ses heures sont lues à l’heure de {place}.</translation>
        </message>
        <message>
            <source>The time zones {zones} aren’t known. Their times are read as {place} time.</source>
            <translation>Les fuseaux horaires {zones} ne sont pas connus. Leurs heures sont lues à l’heure de {place}.</translation>
        </message>
        <message>
            <source>This file can’t be read.</source>
            <translation>Ce fichier ne peut être lu.</translation>
        </message>
        <message>
            <source>Whose calendar</source>
            <translation>À qui est le calendrier</translation>
        </message>
        <message>
            <source>a calendar</source>
            <translation>un calendrier</translation>
        </message>
        <message>
            <source>busy times of {name}</source>
            <translation>heures occupées de {name}</translation>
        </message>
        <message>
            <source>only visible to you, on this computer</source>
            <translation>vous seul le voyez, sur cet ordinateur</translation>
        </message>
        <message>
            <source>removing {name}</source>
            <translation>retrait de {name}</translation>
        </message>
        <message>
            <source>{count} busy times from {first} to {last}.</source>
            <translation>{count} heures occupées du {first} au {last}.</translation>
        </message>
        <message>
            <source>{count} busy times until {day}</source>
            <translation>{count} périodes jusqu’au {day}</translation>
        </message>
        <message>
            <source>{count} events end before they begin and were left out.</source>
            <translation>{count} événements se terminent avant d’avoir commencé et ont été ignorés.</translation>
        </message>
        <message>
            <source>{count} lessons overlap them; they stay.</source>
            <translation>{count} cours y sont réservés ; ils sont maintenus.</translation>
        </message>
        <message>
            <source>{name}: {count} busy times imported.</source>
            <translation>{name} : {count} heures occupées sont respectées.</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>A fee for {lessons}</source>
            <translation>Des frais pour {lessons}</translation>
        </message>
        <message>
            <source>Calculating…</source>
            <translation>Calcul en cours…</translation>
        </message>
        <message>
            <source>Cancel lesson</source>
            <translation>Annuler le cours</translation>
        </message>
        <message>
            <source>Cancel {lessons}</source>
            <translation>Annuler {lessons}</translation>
        </message>
        <message>
            <source>Cancel {who}’s lesson?</source>
            <translation>Annuler le cours de {who} ?</translation>
        </message>
        <message>
            <source>Depends on how far ahead each lesson is.</source>
            <translation>Chaque cours selon votre règle, d’après son délai.</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Frais</translation>
        </message>
        <message>
            <source>Full price</source>
            <translation>Prix entier</translation>
        </message>
        <message>
            <source>Give a reason for the staff.</source>
            <translation>Indiquez le motif, pour ceux qui travaillent ici.</translation>
        </message>
        <message>
            <source>Give a reason or choose one.</source>
            <translation>Indiquez le motif, ou choisissez-en un.</translation>
        </message>
        <message>
            <source>Half the price</source>
            <translation>La moitié du prix</translation>
        </message>
        <message>
            <source>Instructor is ill</source>
            <translation>Le professeur est malade</translation>
        </message>
        <message>
            <source>It has started.</source>
            <translation>Il a commencé.</translation>
        </message>
        <message>
            <source>It starts in {span}.</source>
            <translation>Il commence dans {span}.</translation>
        </message>
        <message>
            <source>Keep lesson</source>
            <translation>Garder le cours</translation>
        </message>
        <message>
            <source>Needs a second reason, visible to staff only.</source>
            <translation>Demande un second motif, vu par le personnel seulement.</translation>
        </message>
        <message>
            <source>No fee</source>
            <translation>Sans frais</translation>
        </message>
        <message>
            <source>No room</source>
            <translation>La salle n’est pas libre</translation>
        </message>
        <message>
            <source>Only a manager can waive fees.</source>
            <translation>Demandez à un gérant : vous ne pouvez pas renoncer aux frais.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Student asked</source>
            <translation>L’élève l’a demandé</translation>
        </message>
        <message>
            <source>Tell {who} by message</source>
            <translation>Prévenir {who} par message</translation>
        </message>
        <message>
            <source>This can’t be undone. Book the lesson again if plans change.</source>
            <translation>Un cours annulé ne revient pas. Réservez-le à nouveau si les plans changent.</translation>
        </message>
        <message>
            <source>This lesson doesn’t hold a time, so no fee applies.</source>
            <translation>Ce cours n’occupe pas son heure.</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Trop long : {most} caractères au plus.</translation>
        </message>
        <message>
            <source>Waive the fee</source>
            <translation>Renoncer aux frais</translation>
        </message>
        <message>
            <source>Weather</source>
            <translation>Mauvais temps</translation>
        </message>
        <message>
            <source>Why the fee is waived</source>
            <translation>Pourquoi renoncer aux frais</translation>
        </message>
        <message>
            <source>Your policy for less than {full} hours ahead.</source>
            <translation>Votre règle à moins de {full} heures.</translation>
        </message>
        <message>
            <source>Your policy for more than {free} hours ahead.</source>
            <translation>Votre règle à plus de {free} heures.</translation>
        </message>
        <message>
            <source>Your policy for {full} to {free} hours ahead.</source>
            <translation>Votre règle de {full} à {free} heures.</translation>
        </message>
        <message>
            <source>visible to staff only</source>
            <translation>vu par le personnel seulement</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} jours</translation>
        </message>
        <message>
            <source>{lessons}, {first} to {last}</source>
            <translation>{lessons}, du {first} au {last}</translation>
        </message>
        <message>
            <source>{who} will see it</source>
            <translation>{who} le lira</translation>
        </message>
    </context>
    <context>
        <name>CancelPresenter</name>
        <message>
            <source>By studio policy, {fee} is due.</source>
            <translation>Selon les règles du studio, {fee} sont dus.</translation>
        </message>
        <message>
            <source>By studio policy, {fee} of the price is due.</source>
            <translation>Selon la règle du studio, {fee} du prix sont dus.</translation>
        </message>
        <message>
            <source>Cancelled: {lessons} of {who}.</source>
            <translation>Annulés : {lessons} de {who}.</translation>
        </message>
        <message>
            <source>Your {service} lesson on {day} at {time} is cancelled. {reason}</source>
            <translation>Votre cours de {service} du {day} à {time} est annulé. {reason}</translation>
        </message>
        <message>
            <source>Your {service} lessons on {days} are cancelled. {reason}</source>
            <translation>Vos cours de {service} du {days} sont annulés. {reason}</translation>
        </message>
        <message>
            <source>cancelling {who}’s lesson</source>
            <translation>annulation du cours de {who}</translation>
        </message>
        <message>
            <source>cancelling {who}’s series</source>
            <translation>annulation de la série de {who}</translation>
        </message>
        <message>
            <source>{who}’s lesson is cancelled.</source>
            <translation>Le cours de {who} est annulé.</translation>
        </message>
    </context>
    <context>
        <name>Clash</name>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Use them here</source>
            <translation>Les utiliser ici</translation>
        </message>
    </context>
    <context>
        <name>ClockChange</name>
        <message>
            <source>{who} keeps the studio’s time.</source>
            <translation>{who} vient à l’heure habituelle d’ici.</translation>
        </message>
        <message>
            <source>{who} keeps their own time.</source>
            <translation>{who} garde sa propre heure.</translation>
        </message>
        <message>
            <source>{who}’s own time</source>
            <translation>l’heure propre de {who}</translation>
        </message>
        <message>
            <source>{who}’s time after the clock change</source>
            <translation>l’heure de {who} après le changement d’heure</translation>
        </message>
    </context>
    <context>
        <name>ClockRow</name>
        <message>
            <source>Keep mine</source>
            <translation>Garder la mienne</translation>
        </message>
        <message>
            <source>Keep their time</source>
            <translation>Garder la sienne</translation>
        </message>
        <message>
            <source>{who} keeps the studio’s time.</source>
            <translation>{who} vient à l’heure habituelle d’ici.</translation>
        </message>
        <message>
            <source>{who} keeps their own time and comes at the new time here.</source>
            <translation>{who} vient selon son horloge, à la nouvelle heure d’ici.</translation>
        </message>
    </context>
    <context>
        <name>Coach</name>
        <message>
            <source>Everything works offline. Changes waiting to be sent show up here.</source>
            <translation>Tout marche sans réseau. Ce qui reste à envoyer se voit ici.</translation>
        </message>
        <message>
            <source>Paint your bookable hours. Students see them right away.</source>
            <translation>Peignez les heures réservables. Les élèves les voient aussitôt.</translation>
        </message>
        <message>
            <source>Press {keys} to find people and screens, or to book: “Ana tue 4pm piano 45m”.</source>
            <translation>{keys} trouve personnes et écrans, et réserve : « Ana mar 16h piano 45m ».</translation>
        </message>
        <message>
            <source>Sync status</source>
            <translation>État de la synchronisation</translation>
        </message>
        <message>
            <source>Type anything</source>
            <translation>Écrivez n’importe quoi</translation>
        </message>
        <message>
            <source>Your next lesson, new messages, and what needs a decision.</source>
            <translation>Ce qui vient, qui a écrit, et ce qui demande une décision.</translation>
        </message>
        <message>
            <source>Your week. Drag across free time to book. Drag a lesson to move it.</source>
            <translation>La semaine. Glissez sur le temps libre pour réserver ; glissez un cours pour le déplacer.</translation>
        </message>
    </context>
    <context>
        <name>CoachMarks</name>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Passer</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Visite</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>Palette de commandes</translation>
        </message>
        <message>
            <source>No results for “{query}”. Try a name, a screen, or “Ana tue 4pm piano 45m”.</source>
            <translation>Rien ne correspond à « {query} ». Essayez un nom, un écran, ou « Ana mar 16h piano 45m ».</translation>
        </message>
        <message>
            <source>confirm</source>
            <translation>le faire</translation>
        </message>
        <message>
            <source>open form</source>
            <translation>ouvrir le formulaire</translation>
        </message>
        <message>
            <source>select</source>
            <translation>choisir</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>Lesson copied: {who}, {when}.</source>
            <translation>{who} a le même cours aussi le {when}.</translation>
        </message>
        <message>
            <source>copy of {who}’s lesson</source>
            <translation>copie du cours de {who}</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copier le rapport</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Something unexpected went wrong</source>
            <translation>Il s’est passé quelque chose d’inattendu</translation>
        </message>
        <message>
            <source>Your saved work is safe on this computer. If something looks wrong, restart the program. The report is also saved in {file}.</source>
            <translation>Ce que vous avez enregistré est en sûreté sur cet ordinateur. Si un écran semble faux, fermez le programme et relancez-le. Le rapport est aussi dans {file}.</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>Next day</source>
            <translation>Le jour suivant</translation>
        </message>
        <message>
            <source>Previous day</source>
            <translation>Le jour précédent</translation>
        </message>
    </context>
    <context>
        <name>DayJump</name>
        <message>
            <source>Go to a day</source>
            <translation>Aller à un jour</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Le mois suivant</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>Le mois précédent</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>This field is required.</source>
            <translation>Ce champ est obligatoire.</translation>
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Rename the filter</source>
            <translation>Renommer le filtre</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>Enregistrer ce filtre</translation>
        </message>
    </context>
    <context>
        <name>FilterMenu</name>
        <message>
            <source>All lessons</source>
            <translation>Tous les cours</translation>
        </message>
        <message>
            <source>Lessons shown</source>
            <translation>Quels cours sont affichés</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>F2 to rename, Delete to delete</source>
            <translation>F2 le renomme, Suppr le supprime</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Renommer…</translation>
        </message>
    </context>
    <context>
        <name>HoursPage</name>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Save these hours</source>
            <translation>Garder ces horaires</translation>
        </message>
        <message>
            <source>The same for everyone to begin with. You can change each later.</source>
            <translation>Les mêmes pour tous au début. Chacun peut les repeindre plus tard.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Jusqu’à</translation>
        </message>
        <message>
            <source>When can lessons be booked?</source>
            <translation>Quand peut-on réserver des cours ?</translation>
        </message>
        <message>
            <source>{who} can be booked</source>
            <translation>On peut réserver avec {who}</translation>
        </message>
    </context>
    <context>
        <name>HoursPainter</name>
        <message>
            <source>M to move, Shift and arrows to resize, Delete to close</source>
            <translation>M déplace, Maj et flèches changent la fin, Suppr ferme</translation>
        </message>
        <message>
            <source>Weekly hours</source>
            <translation>Horaires de la semaine</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
    </context>
    <context>
        <name>Insights</name>
        <message>
            <source>1 point</source>
            <translation>1 point</translation>
        </message>
        <message>
            <source>12 weeks</source>
            <translation>12 semaines</translation>
        </message>
        <message>
            <source>4 weeks</source>
            <translation>4 semaines</translation>
        </message>
        <message>
            <source>All instructors</source>
            <translation>Tous les professeurs</translation>
        </message>
        <message>
            <source>All services</source>
            <translation>Tous les services</translation>
        </message>
        <message>
            <source>Busiest hours</source>
            <translation>Heures les plus pleines</translation>
        </message>
        <message>
            <source>By instructor</source>
            <translation>Par professeur</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Par mois</translation>
        </message>
        <message>
            <source>By service</source>
            <translation>Par service</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>Par semaine</translation>
        </message>
        <message>
            <source>Cancellations</source>
            <translation>Annulations</translation>
        </message>
        <message>
            <source>Cancelled or missed</source>
            <translation>Annulés ou manqués</translation>
        </message>
        <message>
            <source>Compared with {dates}</source>
            <translation>Comparé à la période {dates}</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Dates</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Earned once a lesson is over · Returning: within 4 weeks</source>
            <translation>Compté à la fin du cours · De retour : sous 4 semaines</translation>
        </message>
        <message>
            <source>Earnings</source>
            <translation>Revenus</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Exporter les chiffres</translation>
        </message>
        <message>
            <source>Figures appear once there are lessons on these dates.</source>
            <translation>Les chiffres apparaissent dès qu’un cours est réservé dans ces jours.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Group bars by</source>
            <translation>Ce que représente une barre</translation>
        </message>
        <message>
            <source>Group table by</source>
            <translation>Ce que distingue le tableau</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Heures</translation>
        </message>
        <message>
            <source>Hover or use the arrow keys to read values.</source>
            <translation>Survolez ou utilisez les flèches pour lire les valeurs.</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Analyses</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>No access</source>
            <translation>Pas pour ce compte</translation>
        </message>
        <message>
            <source>No lessons on these dates</source>
            <translation>Aucun cours dans ces jours</translation>
        </message>
        <message>
            <source>Only managers see all figures. Instructors see their own.</source>
            <translation>Les chiffres sont pour les gérants ; chaque professeur voit les siens.</translation>
        </message>
        <message>
            <source>Open hours booked</source>
            <translation>Taux d’occupation</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Previous period</source>
            <translation>Période précédente</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Returning</source>
            <translation>De retour</translation>
        </message>
        <message>
            <source>Returning students</source>
            <translation>Élèves de retour</translation>
        </message>
        <message>
            <source>Save these figures as a spreadsheet file (CSV)</source>
            <translation>Enregistrer ces chiffres dans un fichier pour tableur</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Show a year</source>
            <translation>Voir une année</translation>
        </message>
        <message>
            <source>Show chart</source>
            <translation>Voir le graphique</translation>
        </message>
        <message>
            <source>Show table</source>
            <translation>Voir le tableau</translation>
        </message>
        <message>
            <source>The figures couldn’t be loaded</source>
            <translation>Impossible de charger les chiffres</translation>
        </message>
        <message>
            <source>This period</source>
            <translation>Cette période</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Au</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semaine</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <source>excludes {count} lessons in another currency</source>
            <translation>l’argent de {count} cours dans une autre monnaie n’est pas compté</translation>
        </message>
        <message>
            <source>includes 1 lesson not sent yet</source>
            <translation>1 cours compté n’est pas encore envoyé</translation>
        </message>
        <message>
            <source>includes {count} lessons not sent yet</source>
            <translation>{count} cours comptés ne sont pas encore envoyés</translation>
        </message>
        <message>
            <source>known after 4 weeks</source>
            <translation>connu après 4 semaines</translation>
        </message>
        <message>
            <source>no change</source>
            <translation>comme avant</translation>
        </message>
        <message>
            <source>no earlier data</source>
            <translation>rien à comparer</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>{dates}: {value}, previous period {before}</source>
            <translation>{dates} : {value}, la période précédente {before}</translation>
        </message>
        <message>
            <source>{measure} by month</source>
            <translation>{measure} par mois</translation>
        </message>
        <message>
            <source>{measure} by week</source>
            <translation>{measure} par semaine</translation>
        </message>
        <message>
            <source>{number} points</source>
            <translation>{number} points</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>{place}: closed</source>
            <translation>{place} : fermé</translation>
        </message>
        <message>
            <source>{place}: closed, {minutes} min booked</source>
            <translation>{place} : fermé, {minutes} min réservées</translation>
        </message>
        <message>
            <source>{place}: {share}, {part} of {whole} open minutes booked</source>
            <translation>{place} : {share}, {part} minutes réservées sur {whole} ouvertes</translation>
        </message>
    </context>
    <context>
        <name>InsightsPresenter</name>
        <message>
            <source>Figures exported to {file}.</source>
            <translation>Chiffres exportés vers {file}.</translation>
        </message>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>Le fichier n’a pas pu être écrit : {reason}</translation>
        </message>
    </context>
    <context>
        <name>InstructorsPage</name>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>One name is enough to start.</source>
            <translation>Un nom suffit pour commencer.</translation>
        </message>
        <message>
            <source>That’s me</source>
            <translation>C’est moi</translation>
        </message>
        <message>
            <source>Who teaches here?</source>
            <translation>Qui enseigne ici ?</translation>
        </message>
    </context>
    <context>
        <name>InstructorsRail</name>
        <message>
            <source>Show all instructors, or your selection</source>
            <translation>Afficher tous les professeurs, ou ceux du début</translation>
        </message>
        <message>
            <source>Show {who}’s busy times</source>
            <translation>Affiche quand {who} est occupé.</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} sur {all}</translation>
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>Reset the shortcut of {action}</source>
            <translation>Rétablir le raccourci de {action}</translation>
        </message>
        <message>
            <source>{keys} is already used by “{action}”, which would lose its shortcut.</source>
            <translation>{keys} signifie déjà « {action} », qui n’aurait plus de touches.</translation>
        </message>
        <message>
            <source>{keys} is needed for navigation. Add Ctrl or Alt.</source>
            <translation>{keys} sert partout à se déplacer ou à presser des boutons. Ajoutez Ctrl ou Alt.</translation>
        </message>
    </context>
    <context>
        <name>KeysButton</name>
        <message>
            <source>Press keys…</source>
            <translation>Pressez des touches…</translation>
        </message>
        <message>
            <source>Press the keys for {action}</source>
            <translation>Pressez les touches pour {action}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>{action}: {keys}</source>
            <translation>{action} : {keys}</translation>
        </message>
    </context>
    <context>
        <name>KioskPage</name>
        <message>
            <source>A kiosk at the front desk?</source>
            <translation>Une borne à l’accueil ?</translation>
        </message>
        <message>
            <source>A touch screen where people book and check in. You can add one later.</source>
            <translation>Un écran tactile pour réserver et signaler son arrivée. Il peut venir plus tard.</translation>
        </message>
        <message>
            <source>Kiosk connected</source>
            <translation>Borne connectée</translation>
        </message>
        <message>
            <source>Show a code</source>
            <translation>Afficher un code</translation>
        </message>
        <message>
            <source>Start the program on the kiosk and enter this code. Valid once, for {time}.</source>
            <translation>Lancez le programme sur la borne et tapez ce code. Valable une fois, encore {time}.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Being booked</source>
            <translation>En cours de réservation</translation>
        </message>
        <message>
            <source>Buffer around lessons</source>
            <translation>Gardé libre entre les cours</translation>
        </message>
        <message>
            <source>Busy elsewhere</source>
            <translation>Occupé ailleurs</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Légende</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Demandé</translation>
        </message>
        <message>
            <source>Reserved for the desk</source>
            <translation>Réservé à l’accueil</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>À envoyer</translation>
        </message>
    </context>
    <context>
        <name>Lesson</name>
        <message>
            <source>Answer</source>
            <translation>Répondre</translation>
        </message>
        <message>
            <source>Book again</source>
            <translation>Réserver à nouveau</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Enregistrer l’arrivée</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmer</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmé</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Refuser</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Présent</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Heure perdue</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Déplacer</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>Absence</translation>
        </message>
        <message>
            <source>Not complete</source>
            <translation>Pas terminé</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>Pas arrivé</translation>
        </message>
        <message>
            <source>Not marked</source>
            <translation>Non marqué</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Demandé</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu ici</translation>
        </message>
        <message>
            <source>{act}: {who}’s {service} lesson</source>
            <translation>{act} : cours de {service} de {who}</translation>
        </message>
        <message>
            <source>{who} is checked in.</source>
            <translation>{who} est là.</translation>
        </message>
        <message>
            <source>{who} is no longer checked in.</source>
            <translation>{who} n’est pas encore là.</translation>
        </message>
        <message>
            <source>{who} marked as no-show.</source>
            <translation>{who} n’est pas venu.</translation>
        </message>
        <message>
            <source>{who}’s lesson is complete.</source>
            <translation>Le cours de {who} est terminé.</translation>
        </message>
        <message>
            <source>{who}’s lesson is confirmed.</source>
            <translation>Le cours de {who} est confirmé.</translation>
        </message>
        <message>
            <source>{who}’s lesson is not complete.</source>
            <translation>Le cours de {who} n’est pas terminé.</translation>
        </message>
    </context>
    <context>
        <name>LessonDialog</name>
        <message>
            <source>Book again</source>
            <translation>Réserver à nouveau</translation>
        </message>
        <message>
            <source>Book lesson</source>
            <translation>Réserver le cours</translation>
        </message>
        <message>
            <source>Book {lessons}</source>
            <translation>Réserver {lessons}</translation>
        </message>
        <message>
            <source>Choose a time first.</source>
            <translation>Choisissez d’abord une heure.</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>No room</source>
            <translation>Sans salle</translation>
        </message>
        <message>
            <source>No services yet. Add one under Profile &amp; services.</source>
            <translation>Rien n’est encore proposé : ajoutez un service sous Profil.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>Salle</translation>
        </message>
        <message>
            <source>Still checking every lesson.</source>
            <translation>Chaque cours est encore examiné.</translation>
        </message>
        <message>
            <source>{price} × {count} = {total}</source>
            <translation>{price} × {count} = {total}</translation>
        </message>
        <message>
            <source>{service} with {instructor}</source>
            <translation>{service} avec {instructor}</translation>
        </message>
    </context>
    <context>
        <name>LessonHandling</name>
        <message>
            <source>Choose a lesson first.</source>
            <translation>Choisissez d’abord un cours.</translation>
        </message>
        <message>
            <source>Copy a lesson first.</source>
            <translation>Copiez d’abord un cours.</translation>
        </message>
        <message>
            <source>Only a lesson that has started can be a no-show.</source>
            <translation>On ne peut manquer qu’un cours commencé.</translation>
        </message>
        <message>
            <source>Select a time first, then paste.</source>
            <translation>Placez d’abord le curseur sur une heure, puis collez.</translation>
        </message>
        <message>
            <source>This lesson has no next step.</source>
            <translation>Ce cours n’a pas d’étape suivante.</translation>
        </message>
        <message>
            <source>{who}’s lesson copied. Select a time and paste.</source>
            <translation>Le cours de {who} est copié. Placez le curseur sur une heure et collez-le.</translation>
        </message>
    </context>
    <context>
        <name>LessonHead</name>
        <message>
            <source>{service} with {instructor}</source>
            <translation>{service} avec {instructor}</translation>
        </message>
    </context>
    <context>
        <name>LessonInspector</name>
        <message>
            <source>Age {age}</source>
            <translation>{age} ans</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation>Paie à l’accueil</translation>
        </message>
        <message>
            <source>Saved on this computer. It will be sent once you’re back online.</source>
            <translation>Enregistré sur cet ordinateur. Envoyé dès que le réseau revient.</translation>
        </message>
        <message>
            <source>Someone</source>
            <translation>Quelqu’un</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>À envoyer</translation>
        </message>
        <message>
            <source>{fee} due for cancelling</source>
            <translation>{fee} dus pour annulation</translation>
        </message>
        <message>
            <source>{service} · {minutes} min buffer after</source>
            <translation>{service} · {minutes} min libres après</translation>
        </message>
    </context>
    <context>
        <name>LessonMenu</name>
        <message>
            <source>Actions</source>
            <translation>Que faire de ce cours</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
    </context>
    <context>
        <name>Lessons</name>
        <message>
            <source>1 lesson</source>
            <translation>1 cours</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>À toute heure</translation>
        </message>
        <message>
            <source>Book one to get started.</source>
            <translation>Réservez-en un pour commencer.</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Effacer les filtres</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Frais</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Le mois passé</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Lessons waiting for your approval show up here.</source>
            <translation>Les cours à approuver apparaissent ici.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>No cancelled lessons</source>
            <translation>Rien n’est annulé</translation>
        </message>
        <message>
            <source>No lessons match these filters.</source>
            <translation>Aucun cours ne correspond à ces filtres.</translation>
        </message>
        <message>
            <source>No lessons yet</source>
            <translation>Aucun cours pour l’instant</translation>
        </message>
        <message>
            <source>No lost lessons</source>
            <translation>Aucun cours perdu</translation>
        </message>
        <message>
            <source>No requests</source>
            <translation>Aucune demande</translation>
        </message>
        <message>
            <source>No student, service or code matches “{text}”.</source>
            <translation>Aucun élève, service ou code ne correspond à « {text} ».</translation>
        </message>
        <message>
            <source>No upcoming lessons</source>
            <translation>Aucun cours à venir</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>Offline bookings whose time was taken show up here.</source>
            <translation>Ici arrivent les cours réservés hors ligne dont l’heure a été prise.</translation>
        </message>
        <message>
            <source>Past lessons show up here.</source>
            <translation>Ici arrivent les cours passés.</translation>
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation>Paie à l’accueil</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
        <message>
            <source>Show upcoming lessons</source>
            <translation>Afficher les cours à venir</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Élève</translation>
        </message>
        <message>
            <source>The lessons couldn’t be loaded</source>
            <translation>Impossible de charger les cours</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Ce mois</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Cette semaine</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Cette année</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Time in {place}</source>
            <translation>Heure à {place}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Demain</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Upcoming lessons that were cancelled show up here.</source>
            <translation>Les cours à venir qui ont été annulés apparaissent ici.</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Fuseau</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} cours</translation>
        </message>
        <message>
            <source>{lessons} selected</source>
            <translation>{lessons} : choisis</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{what} ({keys})</source>
            <translation>{what} ({keys})</translation>
        </message>
        <message>
            <source>{when} in {place}, {time} in {yours}</source>
            <translation>{when} à {place}, {time} à {yours}</translation>
        </message>
    </context>
    <context>
        <name>LessonsPresenter</name>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>Le fichier n’a pas pu être écrit : {reason}</translation>
        </message>
        <message>
            <source>{lessons} exported to {file}.</source>
            <translation>Exporté vers {file} : {lessons}.</translation>
        </message>
    </context>
    <context>
        <name>LessonsView</name>
        <message>
            <source>All instructors</source>
            <translation>Tous les professeurs</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulés</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Comptage…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export lessons</source>
            <translation>Exporter les cours</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrer</translation>
        </message>
        <message>
            <source>Filter · {count}</source>
            <translation>Filtre · {count}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdus</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>Open Lessons first.</source>
            <translation>Allez d’abord à Cours.</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Demandes</translation>
        </message>
        <message>
            <source>Search lessons</source>
            <translation>Rechercher des cours</translation>
        </message>
        <message>
            <source>Student, lesson, code</source>
            <translation>Élève, cours, code</translation>
        </message>
        <message>
            <source>There are no lessons to export.</source>
            <translation>Aucun cours dans la liste.</translation>
        </message>
        <message>
            <source>Upcoming</source>
            <translation>À venir</translation>
        </message>
        <message>
            <source>Which lessons</source>
            <translation>Quels cours</translation>
        </message>
        <message>
            <source>You can change {most} lessons at once at most.</source>
            <translation>On traite au plus {most} cours à la fois.</translation>
        </message>
        <message>
            <source>lessons.csv</source>
            <translation>cours.csv</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>1 message is waiting. It will be sent once you’re back online.</source>
            <translation>1 message attend ici. Il part dès que le serveur est joint.</translation>
        </message>
        <message>
            <source>About {age}</source>
            <translation>Environ {age} ans</translation>
        </message>
        <message>
            <source>Add one</source>
            <translation>En ajouter une</translation>
        </message>
        <message>
            <source>Applause</source>
            <translation>Applaudissement</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Réserver</translation>
        </message>
        <message>
            <source>Cancel editing</source>
            <translation>Laisser tel quel</translation>
        </message>
        <message>
            <source>Coming up</source>
            <translation>À venir</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Conversations</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete this message?</source>
            <translation>Supprimer ce message ?</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Remis</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Edit quick replies</source>
            <translation>Modifier les réponses rapides</translation>
        </message>
        <message>
            <source>Editing a message</source>
            <translation>Modifier un message</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Enter to save, Esc to cancel.</source>
            <translation>Entrée enregistre, Échap laisse tel quel.</translation>
        </message>
        <message>
            <source>Enter to send. Offline, messages wait here and are sent in order.</source>
            <translation>Entrée envoie. Sans réseau, c’est gardé ici et envoyé dans l’ordre.</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>Cœur</translation>
        </message>
        <message>
            <source>It disappears for both of you. This can’t be undone.</source>
            <translation>Il disparaît des deux côtés et ne revient pas.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Le garder</translation>
        </message>
        <message>
            <source>Let me check</source>
            <translation>Je vérifie</translation>
        </message>
        <message>
            <source>Loading conversations</source>
            <translation>Chargement des conversations</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Message anyone who has, or had, a lesson here.</source>
            <translation>Écrivez à quiconque a, ou a eu, un cours ici.</translation>
        </message>
        <message>
            <source>Message deleted</source>
            <translation>Message supprimé</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>Nouveau message</translation>
        </message>
        <message>
            <source>No conversations yet</source>
            <translation>Aucune conversation pour l’instant</translation>
        </message>
        <message>
            <source>No conversations yet.</source>
            <translation>Aucune conversation pour l’instant.</translation>
        </message>
        <message>
            <source>No lesson yet</source>
            <translation>Pas encore de cours</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Rien n’a encore été écrit</translation>
        </message>
        <message>
            <source>No one by that name.</source>
            <translation>Personne de ce nom.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Pas encore envoyé</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Nothing booked.</source>
            <translation>Rien de réservé.</translation>
        </message>
        <message>
            <source>Open student</source>
            <translation>Ouvrir l’élève</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Puts “{words}” into the field without sending it</source>
            <translation>Écrit « {words} » dans le champ ; rien n’est encore envoyé</translation>
        </message>
        <message>
            <source>Quick replies</source>
            <translation>Réponses rapides</translation>
        </message>
        <message>
            <source>Quick reply {number}</source>
            <translation>Réponse rapide {number}</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lu</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>La retirer</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Rechercher des conversations</translation>
        </message>
        <message>
            <source>See you then</source>
            <translation>À bientôt</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>Envoyer (Entrée)</translation>
        </message>
        <message>
            <source>Show in schedule</source>
            <translation>Afficher dans l’agenda</translation>
        </message>
        <message>
            <source>Show student details</source>
            <translation>Afficher qui c’est</translation>
        </message>
        <message>
            <source>Shown above the message field, only to you and only on this device. Up to eight.</source>
            <translation>Elles sont au-dessus du champ sur cet appareil, pour vous seul. Huit au plus.</translation>
        </message>
        <message>
            <source>Smile</source>
            <translation>Sourire</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Élève</translation>
        </message>
        <message>
            <source>Studio: {words}</source>
            <translation>Studio : {words}</translation>
        </message>
        <message>
            <source>The conversations couldn’t be loaded</source>
            <translation>Impossible de charger les conversations</translation>
        </message>
        <message>
            <source>The quick replies couldn’t be saved: {reason}</source>
            <translation>Les réponses rapides n’ont pu être gardées : {reason}</translation>
        </message>
        <message>
            <source>Thumbs up</source>
            <translation>Pouce levé</translation>
        </message>
        <message>
            <source>To whom?</source>
            <translation>À qui écrire ?</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>With {instructor}</source>
            <translation>Avec {instructor}</translation>
        </message>
        <message>
            <source>Write the first message to {name}.</source>
            <translation>Écrivez le premier message à {name}.</translation>
        </message>
        <message>
            <source>Write to {name}</source>
            <translation>Écrire à {name}</translation>
        </message>
        <message>
            <source>Yes, moved</source>
            <translation>Oui, déplacé</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>You: {words}</source>
            <translation>Vous : {words}</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>with {name}</source>
            <translation>avec {name}</translation>
        </message>
        <message>
            <source>{count} characters too long</source>
            <translation>{count} caractères de trop</translation>
        </message>
        <message>
            <source>{count} messages are waiting. They will be sent in order.</source>
            <translation>{count} messages attendent ici. Ils partent dans l’ordre.</translation>
        </message>
        <message>
            <source>{count} unread</source>
            <translation>{count} non lus</translation>
        </message>
        <message>
            <source>{instructor}’s student</source>
            <translation>Élève de {instructor}</translation>
        </message>
        <message>
            <source>{name} is typing…</source>
            <translation>{name} écrit…</translation>
        </message>
        <message>
            <source>{service}, since {month}</source>
            <translation>{service}, depuis {month}</translation>
        </message>
    </context>
    <context>
        <name>MessagesPresenter</name>
        <message>
            <source>Message changed</source>
            <translation>Message modifié</translation>
        </message>
        <message>
            <source>Message deleted</source>
            <translation>Message supprimé</translation>
        </message>
        <message>
            <source>change of a message</source>
            <translation>modification d’un message</translation>
        </message>
        <message>
            <source>deleted message</source>
            <translation>message supprimé</translation>
        </message>
    </context>
    <context>
        <name>MiniMonth</name>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>{day}, lessons: {count}</source>
            <translation>{day}, cours : {count}</translation>
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message>
            <source>+{count} more</source>
            <translation>{count} de plus</translation>
        </message>
        <message>
            <source>Enter to open, Tab to go from lesson to lesson, M to move</source>
            <translation>Entrée ouvre, Tab va de cours en cours, M en déplace un à un autre jour</translation>
        </message>
        <message>
            <source>This lesson can’t be moved</source>
            <translation>Ce cours ne peut être déplacé</translation>
        </message>
        <message>
            <source>closed: {why}</source>
            <translation>fermé : {why}</translation>
        </message>
        <message>
            <source>{booked} of {open} booked</source>
            <translation>{booked} sur {open} réservées</translation>
        </message>
        <message>
            <source>{month} {year}, {lessons}</source>
            <translation>{month} {year}, {lessons}</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>Busy times from other calendars…</source>
            <translation>Heures occupées d’autres calendriers…</translation>
        </message>
        <message>
            <source>Instructors side by side</source>
            <translation>Professeurs côte à côte</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Reset hour height</source>
            <translation>Hauteur normale des heures</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Save lessons as a calendar (.ics)…</source>
            <translation>Enregistrer les cours comme calendrier (.ics)…</translation>
        </message>
        <message>
            <source>Second time zone…</source>
            <translation>Second fuseau horaire…</translation>
        </message>
        <message>
            <source>Shorter hours</source>
            <translation>Heures moins hautes</translation>
        </message>
        <message>
            <source>Taller hours</source>
            <translation>Heures plus hautes</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Choose another time, length or instructor first.</source>
            <translation>Choisissez d’abord une autre heure, durée ou un autre professeur.</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Move lesson</source>
            <translation>Déplacer le cours</translation>
        </message>
        <message>
            <source>Move {lessons}</source>
            <translation>Déplacer {lessons}</translation>
        </message>
        <message>
            <source>Move {who}’s lesson</source>
            <translation>Déplacer le cours de {who}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
    </context>
    <context>
        <name>MovePresenter</name>
        <message>
            <source>length of {who}’s {service} lesson</source>
            <translation>durée du cours de {service} de {who}</translation>
        </message>
        <message>
            <source>move of {who}’s {service} lesson</source>
            <translation>déplacement du cours de {service} de {who}</translation>
        </message>
        <message>
            <source>{who}’s lesson is now with {teacher}.</source>
            <translation>Le cours de {who} est maintenant avec {teacher}.</translation>
        </message>
        <message>
            <source>{who}’s lesson is now {minutes} min.</source>
            <translation>Le cours de {who} dure maintenant {minutes} min.</translation>
        </message>
        <message>
            <source>{who}’s lesson moved to {when}.</source>
            <translation>Le cours de {who} est maintenant le {when}.</translation>
        </message>
    </context>
    <context>
        <name>NavRow</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en attente</numerusform>
                <numerusform>%n en attente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoShow</name>
        <message>
            <source>Keep lesson</source>
            <translation>Garder le cours</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Les garder</translation>
        </message>
        <message>
            <source>Mark as no-show</source>
            <translation>Marquer l’absence</translation>
        </message>
        <message>
            <source>Mark {who} as a no-show?</source>
            <translation>{who} n’est pas venu ?</translation>
        </message>
        <message>
            <source>This can’t be undone. The lesson keeps its time and price.</source>
            <translation>Ceci ne peut être défait. Le cours garde son heure et son prix.</translation>
        </message>
    </context>
    <context>
        <name>NoteBox</name>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Enregistrer la note</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Note on {who}’s lesson</source>
            <translation>Note sur le cours de {who}</translation>
        </message>
        <message>
            <source>Note on {who}’s lesson saved.</source>
            <translation>Note sur le cours de {who} enregistrée.</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Enregistrer la note</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Trop long : {most} caractères au plus.</translation>
        </message>
        <message>
            <source>note on {who}’s lesson</source>
            <translation>note sur le cours de {who}</translation>
        </message>
        <message>
            <source>visible to staff only</source>
            <translation>vue par ceux qui travaillent ici</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>A change was rejected: {who}.</source>
            <translation>Un changement n’a pas été accepté : {who}.</translation>
        </message>
        <message>
            <source>A change was set aside: {who}.</source>
            <translation>Un changement a été mis de côté : {who}.</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Demande une décision</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Snooze for {minutes} minutes</source>
            <translation>Reporter de {minutes} minutes</translation>
        </message>
        <message>
            <source>Someone is waiting at “{who}”.</source>
            <translation>Quelqu’un attend à « {who} ».</translation>
        </message>
        <message>
            <source>Someone needs help</source>
            <translation>Quelqu’un demande de l’aide</translation>
        </message>
        <message>
            <source>The same was changed on two devices: {who}.</source>
            <translation>La même chose a été modifiée sur deux appareils : {who}.</translation>
        </message>
        <message>
            <source>There are no notifications.</source>
            <translation>Il n’y a pas d’avis.</translation>
        </message>
        <message>
            <source>Update this program to see it: {who}.</source>
            <translation>Il faut une version plus récente de ce programme pour l’afficher : {who}.</translation>
        </message>
        <message>
            <source>show details</source>
            <translation>voir ce que c’est</translation>
        </message>
        <message>
            <source>{count} items need attention</source>
            <translation>{count} choses demandent une décision</translation>
        </message>
        <message>
            <source>{count} messages in {threads} conversations</source>
            <translation>{count} messages dans {threads} conversations</translation>
        </message>
        <message>
            <source>{service} at {time}</source>
            <translation>{service} à {time}</translation>
        </message>
        <message>
            <source>{time}  {lesson}</source>
            <translation>{time}  {lesson}</translation>
        </message>
        <message>
            <source>{who} in 1 minute</source>
            <translation>{who} dans 1 minute</translation>
        </message>
        <message>
            <source>{who} in {minutes} minutes</source>
            <translation>{who} dans {minutes} minutes</translation>
        </message>
        <message>
            <source>{who} lost a time that was booked offline.</source>
            <translation>{who} a perdu une heure réservée hors ligne.</translation>
        </message>
        <message>
            <source>{who} wrote</source>
            <translation>{who} a écrit</translation>
        </message>
        <message>
            <source>{who} wrote {count} messages</source>
            <translation>{who} a écrit {count} messages</translation>
        </message>
        <message>
            <source>{who}: now</source>
            <translation>{who} : maintenant</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceList</name>
        <message>
            <source>Another day</source>
            <translation>Un autre jour</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Une autre heure</translation>
        </message>
        <message>
            <source>Book it anyway</source>
            <translation>Le réserver malgré tout</translation>
        </message>
        <message>
            <source>Book outside hours</source>
            <translation>Hors horaires, malgré tout</translation>
        </message>
        <message>
            <source>Don’t move</source>
            <translation>Le laisser où il est</translation>
        </message>
        <message>
            <source>Move it anyway</source>
            <translation>Le déplacer malgré tout</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Passer</translation>
        </message>
        <message>
            <source>Skip all conflicts</source>
            <translation>Passer les conflits</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceRows</name>
        <message>
            <source>Lessons of the series</source>
            <translation>Cours de la série</translation>
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message>
            <source>Book anyway</source>
            <translation>Réserver quand même</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Move anyway</source>
            <translation>Déplacer quand même</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>1 of {count} matches</source>
            <translation>1 sur {count} possibles</translation>
        </message>
        <message>
            <source>All {count} free</source>
            <translation>Les {count} libres</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Réserver</translation>
        </message>
        <message>
            <source>Book a lesson</source>
            <translation>Réserver un cours</translation>
        </message>
        <message>
            <source>Book {lessons}</source>
            <translation>Réserver {lessons}</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Do</source>
            <translation>Faire</translation>
        </message>
        <message>
            <source>Free nearby</source>
            <translation>Libre autour de cette heure</translation>
        </message>
        <message>
            <source>Go to a day</source>
            <translation>Aller à un jour</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>New lesson for {who}</source>
            <translation>Nouveau cours pour {who}</translation>
        </message>
        <message>
            <source>Or did you mean</source>
            <translation>Ou vouliez-vous dire</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Répéter</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Élève</translation>
        </message>
        <message>
            <source>Student · last lesson {day}, {time}</source>
            <translation>Élève · dernier cours {day}, {time}</translation>
        </message>
        <message>
            <source>Student · next lesson {day}, {time}</source>
            <translation>Élève · prochain cours {day}, {time}</translation>
        </message>
        <message>
            <source>Student · no lessons yet: book one</source>
            <translation>Élève · pas encore de cours : réservez-en un</translation>
        </message>
        <message>
            <source>The clocks change, or the month is too short</source>
            <translation>L’heure change, ou le mois est trop court</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Type a day and time, or choose them in the form</source>
            <translation>Indiquez un jour et une heure, ou choisissez-les dans le formulaire</translation>
        </message>
        <message>
            <source>Type how many, like “x20” or “until 20 Dec”.</source>
            <translation>Indiquez combien, comme « x20 », ou « jusqu’au 20 déc ».</translation>
        </message>
        <message>
            <source>booking {who}</source>
            <translation>réservation de {who}</translation>
        </message>
        <message>
            <source>in {days} days</source>
            <translation>dans {days} jours</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>demain</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>hier</translation>
        </message>
        <message>
            <source>{count} skipped. Ctrl+Enter to choose other times.</source>
            <translation>Laissés de côté : {count}. Ctrl+Entrée leur donne une autre heure dans le formulaire.</translation>
        </message>
        <message>
            <source>{days} days ago</source>
            <translation>il y a {days} jours</translation>
        </message>
        <message>
            <source>{free} of {count} free</source>
            <translation>{free} libres sur {count}</translation>
        </message>
        <message>
            <source>{lessons}, until {day}</source>
            <translation>{lessons}, jusqu’au {day}</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{price} × {count} = {total}</source>
            <translation>{price} × {count} = {total}</translation>
        </message>
        <message>
            <source>{service} for {who} with {instructor}</source>
            <translation>{service} pour {who} avec {instructor}</translation>
        </message>
        <message>
            <source>{who} is booked: {day}, {time}.</source>
            <translation>{who} a un cours : {day}, {time}.</translation>
        </message>
        <message>
            <source>{who}, as before</source>
            <translation>{who}, comme avant</translation>
        </message>
    </context>
    <context>
        <name>PaletteField</name>
        <message>
            <source>Search, go to, or type a booking</source>
            <translation>Rechercher, aller à, ou saisir une réservation</translation>
        </message>
    </context>
    <context>
        <name>PaletteInput</name>
        <message>
            <source>Search, go to, or type a booking</source>
            <translation>Rechercher, aller à, ou saisir une réservation</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Printed {day}, {time}</source>
            <translation>Imprimé {day}, {time}</translation>
        </message>
    </context>
    <context>
        <name>Profile</name>
        <message>
            <source>1 year of experience</source>
            <translation>1 an d’expérience</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Présentation</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Ajouter une langue</translation>
        </message>
        <message>
            <source>Add a service</source>
            <translation>Proposer un autre service</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>Ajouter le service</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
        <message>
            <source>Age {low} to {high}</source>
            <translation>De {low} à {high} ans</translation>
        </message>
        <message>
            <source>All ages</source>
            <translation>Tous les âges</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>Tous les niveaux</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>Une autre langue</translation>
        </message>
        <message>
            <source>At the student’s home</source>
            <translation>Chez l’élève</translation>
        </message>
        <message>
            <source>At the studio</source>
            <translation>Au studio</translation>
        </message>
        <message>
            <source>Beginners</source>
            <translation>Débutants</translation>
        </message>
        <message>
            <source>Bio</source>
            <translation>Biographie</translation>
        </message>
        <message>
            <source>Bio is written in</source>
            <translation>La biographie est en</translation>
        </message>
        <message>
            <source>Change {service}</source>
            <translation>Modifier {service}</translation>
        </message>
        <message>
            <source>Choose a subject from the catalogue.</source>
            <translation>Choisissez une matière du catalogue.</translation>
        </message>
        <message>
            <source>Choose at least one length.</source>
            <translation>Choisissez au moins une durée.</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Annuler les modifications</translation>
        </message>
        <message>
            <source>Earlier days</source>
            <translation>Jours précédents</translation>
        </message>
        <message>
            <source>From age {low}</source>
            <translation>Dès {low} ans</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Intermediate</source>
            <translation>Intermédiaire</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Later days</source>
            <translation>Jours suivants</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>Durées</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Niveaux</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>No instructors yet</source>
            <translation>Pas encore de professeurs</translation>
        </message>
        <message>
            <source>No longer offered</source>
            <translation>Proposé autrefois</translation>
        </message>
        <message>
            <source>No services yet, so no one can book.</source>
            <translation>Pas encore de service, donc personne ne peut réserver.</translation>
        </message>
        <message>
            <source>No services yet. What you add here can be booked right away.</source>
            <translation>Pas encore de service. Ce que vous ajoutez ici est réservable aussitôt.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Pas encore envoyé</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Proposer à nouveau</translation>
        </message>
        <message>
            <source>Oldest</source>
            <translation>Âge maximal</translation>
        </message>
        <message>
            <source>Once there is an instructor, this page shows what students read about them.</source>
            <translation>Dès que quelqu’un enseigne ici, les élèves le lisent sur cette page.</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>En ligne</translation>
        </message>
        <message>
            <source>Open Profile &amp; services first.</source>
            <translation>Allez d’abord à Profil et services.</translation>
        </message>
        <message>
            <source>Price per hour</source>
            <translation>Prix par heure</translation>
        </message>
        <message>
            <source>Profile &amp; services</source>
            <translation>Profil et services</translation>
        </message>
        <message>
            <source>Remove {language}</source>
            <translation>Retirer {language}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save the profile</source>
            <translation>Enregistrer le profil</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Services and prices</source>
            <translation>Services et prix</translation>
        </message>
        <message>
            <source>Stop offering {service}</source>
            <translation>Ne plus proposer {service}</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Matière</translation>
        </message>
        <message>
            <source>The minimum age is above the maximum.</source>
            <translation>L’âge minimal dépasse le maximal.</translation>
        </message>
        <message>
            <source>The profile couldn’t be loaded</source>
            <translation>Impossible de charger le profil</translation>
        </message>
        <message>
            <source>The studio’s language</source>
            <translation>La langue du studio</translation>
        </message>
        <message>
            <source>The text is too long.</source>
            <translation>Le texte est trop long.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Up to age {high}</source>
            <translation>Jusqu’à {high} ans</translation>
        </message>
        <message>
            <source>View only</source>
            <translation>Lecture seule</translation>
        </message>
        <message>
            <source>What is taught</source>
            <translation>Ce qu’on apprend</translation>
        </message>
        <message>
            <source>What students see</source>
            <translation>Ce que voient les élèves</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>Years of experience</source>
            <translation>Années d’expérience</translation>
        </message>
        <message>
            <source>You already offer everything in the catalogue.</source>
            <translation>Tout le catalogue est proposé.</translation>
        </message>
        <message>
            <source>You don’t have permission to do that.</source>
            <translation>Vous n’y êtes pas autorisé.</translation>
        </message>
        <message>
            <source>Youngest</source>
            <translation>Âge minimal</translation>
        </message>
        <message>
            <source>any age</source>
            <translation>tout âge</translation>
        </message>
        <message>
            <source>being booked</source>
            <translation>en réservation</translation>
        </message>
        <message>
            <source>break</source>
            <translation>pause</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>occupé</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>end of {service}</source>
            <translation>fin de {service}</translation>
        </message>
        <message>
            <source>full</source>
            <translation>complet</translation>
        </message>
        <message>
            <source>none selected: all</source>
            <translation>aucun choisi : tous</translation>
        </message>
        <message>
            <source>none selected: at the studio</source>
            <translation>aucun choisi : au studio</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>non précisé</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>pas encore</translation>
        </message>
        <message>
            <source>offer of {service}</source>
            <translation>offre de {service}</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>facultatif</translation>
        </message>
        <message>
            <source>past</source>
            <translation>passé</translation>
        </message>
        <message>
            <source>profile of {name}</source>
            <translation>profil de {name}</translation>
        </message>
        <message>
            <source>reserved</source>
            <translation>gardé</translation>
        </message>
        <message>
            <source>students read it first</source>
            <translation>ce que les élèves lisent d’abord</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>prise</translation>
        </message>
        <message>
            <source>too soon</source>
            <translation>trop tôt</translation>
        </message>
        <message>
            <source>{count} years of experience</source>
            <translation>{count} ans d’expérience</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{name}’s profile is updated.</source>
            <translation>Les élèves lisent maintenant le nouveau texte sur {name}.</translation>
        </message>
        <message>
            <source>{price} per hour</source>
            <translation>{price} par heure</translation>
        </message>
        <message>
            <source>{service} is no longer offered. Booked lessons stay.</source>
            <translation>{service} n’est plus proposé. Les cours réservés sont maintenus.</translation>
        </message>
        <message>
            <source>{service} saved. Booked lessons keep their price.</source>
            <translation>{service} est proposé ainsi désormais. Les cours réservés gardent leur prix.</translation>
        </message>
        <message>
            <source>{time}: free</source>
            <translation>{time} : libre</translation>
        </message>
        <message>
            <source>{time}: {why}</source>
            <translation>{time} : {why}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Navigation</source>
            <translation>Navigation</translation>
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <source>A quick tour: five places, less than a minute.</source>
            <translation>Cinq endroits à connaître, en moins d’une minute.</translation>
        </message>
        <message>
            <source>Continue setup</source>
            <translation>Continuer la configuration</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>New here?</source>
            <translation>Nouveau ici ?</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>Non, merci</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>Montrez-moi</translation>
        </message>
        <message>
            <source>Your studio isn’t bookable yet</source>
            <translation>On ne peut encore réserver avec personne</translation>
        </message>
        <message>
            <source>{done} of {count} setup steps done.</source>
            <translation>{done} étapes faites sur {count}.</translation>
        </message>
    </context>
    <context>
        <name>Refusals</name>
        <message>
            <source>A proxy blocks the connection to the server. Your changes are safe here.</source>
            <translation>Un proxy ne laisse rien passer au serveur. Ce que vous avez fait est gardé ici.</translation>
        </message>
        <message>
            <source>A studio can have {most} instructors at most.</source>
            <translation>Un studio a {most} professeurs au plus.</translation>
        </message>
        <message>
            <source>An error in this program keeps it from the server. Your changes are safe here.</source>
            <translation>Un défaut de ce programme l’empêche d’atteindre le serveur. Ce que vous avez fait est gardé ici.</translation>
        </message>
        <message>
            <source>Both have a lesson on {day} at {time}. Move or cancel one of them first.</source>
            <translation>Les deux ont un cours le {day} à {time}. Déplacez ou annulez d’abord l’un des deux.</translation>
        </message>
        <message>
            <source>Choose how many times, or until which day.</source>
            <translation>Indiquez combien de fois, ou jusqu’à quel jour.</translation>
        </message>
        <message>
            <source>Hours are needed for all seven days.</source>
            <translation>Ce ne sont pas les horaires de sept jours.</translation>
        </message>
        <message>
            <source>It contains a character that can’t be saved. Remove it.</source>
            <translation>Il contient un caractère impossible à garder. Écrivez-le sans lui.</translation>
        </message>
        <message>
            <source>It no longer exists.</source>
            <translation>Cela n’existe plus.</translation>
        </message>
        <message>
            <source>It’s too late for a visitor to move this lesson.</source>
            <translation>Il est trop tard pour qu’un visiteur déplace ce cours.</translation>
        </message>
        <message>
            <source>Lessons do not start at {time}.</source>
            <translation>Les cours ne commencent pas à {time}.</translation>
        </message>
        <message>
            <source>Messages can only be edited for five minutes.</source>
            <translation>Un message peut être modifié pendant cinq minutes.</translation>
        </message>
        <message>
            <source>One of the lessons isn’t part of this series.</source>
            <translation>Un des cours n’est pas de cette série.</translation>
        </message>
        <message>
            <source>One of the two is already merged.</source>
            <translation>Un des deux a déjà été fusionné.</translation>
        </message>
        <message>
            <source>Only a signed-in device can hold a time.</source>
            <translation>Seul un appareil connecté peut retenir une heure.</translation>
        </message>
        <message>
            <source>Shorten your search to {limit} characters.</source>
            <translation>Recherche trop longue : {limit} lettres au plus.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Connectez-vous d’abord.</translation>
        </message>
        <message>
            <source>Someone has already dealt with this.</source>
            <translation>Quelqu’un s’en est déjà occupé.</translation>
        </message>
        <message>
            <source>Someone moved the lesson to {time} in the meantime.</source>
            <translation>Quelqu’un a déplacé le cours à {time} entre-temps.</translation>
        </message>
        <message>
            <source>Someone wrote another note in the meantime. Yours is kept here.</source>
            <translation>Quelqu’un a écrit une autre note entre-temps. La vôtre est gardée ici.</translation>
        </message>
        <message>
            <source>Something is missing or wrong: {field}.</source>
            <translation>Quelque chose manque ou est faux : {field}.</translation>
        </message>
        <message>
            <source>That isn’t possible here ({code}).</source>
            <translation>Ce n’est pas possible ici ({code}).</translation>
        </message>
        <message>
            <source>That length isn’t offered.</source>
            <translation>Cette durée n’est pas proposée.</translation>
        </message>
        <message>
            <source>That message was deleted.</source>
            <translation>Ce message a été supprimé.</translation>
        </message>
        <message>
            <source>That time is taken.</source>
            <translation>Cette heure est prise.</translation>
        </message>
        <message>
            <source>That value is out of range.</source>
            <translation>Cette règle est hors de ses bornes.</translation>
        </message>
        <message>
            <source>That week is full.</source>
            <translation>Cette semaine est complète.</translation>
        </message>
        <message>
            <source>That’s already saved.</source>
            <translation>C’était déjà enregistré.</translation>
        </message>
        <message>
            <source>That’s the same student.</source>
            <translation>C’est un seul et même élève.</translation>
        </message>
        <message>
            <source>The disk can’t be read or written. Nothing was changed. Check the disk and try again.</source>
            <translation>Le disque ne peut être lu ou écrit : rien n’a été modifié. Vérifiez-le et réessayez.</translation>
        </message>
        <message>
            <source>The disk is full: nothing was changed. Free some space.</source>
            <translation>Le disque est plein : rien n’a été modifié. Libérez de la place.</translation>
        </message>
        <message>
            <source>The end is before the start.</source>
            <translation>Ce temps finit avant de commencer.</translation>
        </message>
        <message>
            <source>The events in this calendar end before they begin. Nothing was changed.</source>
            <translation>Les événements de ce calendrier se terminent avant d’avoir commencé. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>The key file doesn’t open with this passphrase.</source>
            <translation>Le fichier des clés ne s’ouvre pas avec cette phrase.</translation>
        </message>
        <message>
            <source>The keyring doesn’t have this device’s key.</source>
            <translation>Le trousseau qui répond n’a pas la clé de cet appareil.</translation>
        </message>
        <message>
            <source>The keyring isn’t responding. Unlock it and try again.</source>
            <translation>Le trousseau ne répond pas. Déverrouillez-le et réessayez.</translation>
        </message>
        <message>
            <source>The last closed day is before the first.</source>
            <translation>Les jours fermés finissent avant de commencer.</translation>
        </message>
        <message>
            <source>The lesson has changed in the meantime, so that’s no longer possible.</source>
            <translation>Le cours a changé entre-temps ; ce n’est plus possible.</translation>
        </message>
        <message>
            <source>The program is closing: nothing was changed.</source>
            <translation>Le programme se ferme : rien n’a été modifié.</translation>
        </message>
        <message>
            <source>The room is taken at that time.</source>
            <translation>La salle est prise à cette heure.</translation>
        </message>
        <message>
            <source>The same day was edited on two devices.</source>
            <translation>Le même jour a été modifié sur deux appareils.</translation>
        </message>
        <message>
            <source>The same was changed on two devices.</source>
            <translation>La même chose a été modifiée sur deux appareils.</translation>
        </message>
        <message>
            <source>The server can’t be reached. Your changes are safe here.</source>
            <translation>Le serveur est injoignable. Ce que vous avez fait est gardé ici.</translation>
        </message>
        <message>
            <source>The server couldn’t accept this. It’s retried automatically.</source>
            <translation>Le serveur n’a pas pu prendre ceci ; nouvel essai automatique.</translation>
        </message>
        <message>
            <source>The server couldn’t process this change. It’s kept here.</source>
            <translation>Le serveur n’a pas su traiter ce changement. Il est gardé ici.</translation>
        </message>
        <message>
            <source>The server doesn’t support this change yet. Update the server.</source>
            <translation>Le serveur ne connaît pas encore ce changement. Il faut le mettre à jour.</translation>
        </message>
        <message>
            <source>The server is busy. Retrying automatically.</source>
            <translation>Le serveur est occupé ; nouvel essai automatique.</translation>
        </message>
        <message>
            <source>The server is restarting. Your changes are safe here.</source>
            <translation>Le serveur recommence ; ce que vous avez fait est gardé ici.</translation>
        </message>
        <message>
            <source>The server needs an update first. Your changes are safe here.</source>
            <translation>Le serveur doit d’abord être mis à jour. Ce que vous avez fait est gardé ici d’ici là.</translation>
        </message>
        <message>
            <source>The server still can’t process this change. It’s kept; try again after an update.</source>
            <translation>Le serveur ne sait toujours pas traiter ce changement. Il est gardé ; réessayez après une mise à jour.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified. Your changes are safe here.</source>
            <translation>L’identité du serveur ne peut être vérifiée. Ce que vous avez fait est gardé ici.</translation>
        </message>
        <message>
            <source>The student has another lesson at that time.</source>
            <translation>L’élève a un autre cours à cette heure.</translation>
        </message>
        <message>
            <source>The two are no longer merged.</source>
            <translation>Les deux ne sont plus fusionnés.</translation>
        </message>
        <message>
            <source>There is no time zone “{name}”.</source>
            <translation>Il n’y a pas de fuseau « {name} ».</translation>
        </message>
        <message>
            <source>This address isn’t your studio’s server. Your changes are safe here.</source>
            <translation>Cette adresse n’est pas le serveur de votre studio. Ce que vous avez fait est gardé ici.</translation>
        </message>
        <message>
            <source>This calendar has no upcoming busy times. Nothing was changed.</source>
            <translation>Ce calendrier n’a pas d’heures occupées dès aujourd’hui. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>This calendar is too large: {limit} busy times at most.</source>
            <translation>Ce calendrier contient plus qu’on ne peut prendre : {limit} heures occupées au plus.</translation>
        </message>
        <message>
            <source>This device was removed from the studio.</source>
            <translation>Cet appareil a été exclu du studio.</translation>
        </message>
        <message>
            <source>This device’s data comes from a newer version. Update this program.</source>
            <translation>Les données de cet appareil viennent d’un programme plus récent. Mettez celui-ci à jour.</translation>
        </message>
        <message>
            <source>This device’s data is damaged. Restart the program to download it again.</source>
            <translation>Les données de cet appareil sont endommagées. Relancez le programme : il les récupère.</translation>
        </message>
        <message>
            <source>This device’s data is in use. Try again in a moment.</source>
            <translation>Les données de cet appareil sont en cours d’utilisation. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>This file is too large for a calendar: {limit} MB at most.</source>
            <translation>Ce fichier est trop gros pour un calendrier : {limit} Mo au plus.</translation>
        </message>
        <message>
            <source>This file isn’t a readable calendar (.ics).</source>
            <translation>Ce fichier n’est pas un calendrier lisible (.ics).</translation>
        </message>
        <message>
            <source>This network requires a login. Open a browser and log in; nothing is lost.</source>
            <translation>Ce réseau demande une connexion. Ouvrez un navigateur et connectez-vous ; rien n’est perdu.</translation>
        </message>
        <message>
            <source>This version doesn’t know that rule. Update the program.</source>
            <translation>Ce programme ne connaît pas cette règle. Mettez-le à jour.</translation>
        </message>
        <message>
            <source>This version is too old for the server. Update the program.</source>
            <translation>Ce programme est trop ancien pour le serveur. Mettez-le à jour.</translation>
        </message>
        <message>
            <source>Those cancellation limits contradict each other.</source>
            <translation>Ces délais d’annulation ne vont pas ensemble.</translation>
        </message>
        <message>
            <source>Those hours aren’t valid.</source>
            <translation>Ces horaires n’ont pas de sens.</translation>
        </message>
        <message>
            <source>Too close to the lesson at {span}: {minutes} min short.</source>
            <translation>Trop près du cours {span} : il manque {minutes} min.</translation>
        </message>
        <message>
            <source>Too many busy times: {limit} at most.</source>
            <translation>C’est plus de temps occupé qu’on ne peut garder : {limit} périodes au plus.</translation>
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation>Trop d’essais. Attendez une minute et réessayez.</translation>
        </message>
        <message>
            <source>Wrong email or password.</source>
            <translation>Courriel ou mot de passe incorrect.</translation>
        </message>
        <message>
            <source>Wrong or expired code. Codes last ten minutes.</source>
            <translation>Code erroné ou expiré. Un code dure dix minutes.</translation>
        </message>
        <message>
            <source>You don’t have permission to do that.</source>
            <translation>Vous n’y êtes pas autorisé.</translation>
        </message>
        <message>
            <source>You’re signed out. Sign in to send your changes.</source>
            <translation>Vous êtes déconnecté. Connectez-vous pour envoyer ce qui est gardé ici.</translation>
        </message>
        <message>
            <source>{count} changes haven’t been sent yet. Go online, wait for them, and try again.</source>
            <translation>{count} changements ne sont pas encore envoyés. Connectez-vous au réseau, attendez-les et réessayez.</translation>
        </message>
        <message>
            <source>{day} can’t be booked yet.</source>
            <translation>{day} ne peut encore être réservé.</translation>
        </message>
        <message>
            <source>{day} is closed.</source>
            <translation>{day} est fermé.</translation>
        </message>
        <message>
            <source>{day} is full.</source>
            <translation>{day} est complet.</translation>
        </message>
        <message>
            <source>{device} is no longer a kiosk.</source>
            <translation>{device} n’est plus une borne.</translation>
        </message>
        <message>
            <source>{name} has unsent changes here. Sign in as them first.</source>
            <translation>{name} a ici des changements non envoyés. Ouvrez d’abord sa session.</translation>
        </message>
        <message>
            <source>{student} has upcoming lessons. Cancel them first.</source>
            <translation>{student} a des leçons à venir. Annulez-les d’abord.</translation>
        </message>
        <message>
            <source>{time} is being booked at the desk.</source>
            <translation>{time} est en réservation à l’accueil.</translation>
        </message>
        <message>
            <source>{time} is outside {who}’s hours.</source>
            <translation>{time} est hors des horaires de {who}.</translation>
        </message>
        <message>
            <source>{time} is reserved for the desk.</source>
            <translation>{time} est réservée à l’accueil.</translation>
        </message>
        <message>
            <source>{time} is too soon to book.</source>
            <translation>{time} : il est trop tard pour réserver.</translation>
        </message>
        <message>
            <source>{time} on {day} is in the past.</source>
            <translation>{time} le {day} est passé.</translation>
        </message>
        <message>
            <source>{who} does not teach {service}.</source>
            <translation>{who} n’enseigne pas {service}.</translation>
        </message>
        <message>
            <source>{who} has a lesson at that time ({span}).</source>
            <translation>{who} a un cours à cette heure ({span}).</translation>
        </message>
        <message>
            <source>{who} has no lessons with you.</source>
            <translation>{who} n’a avec vous aucun cours dont parler.</translation>
        </message>
    </context>
    <context>
        <name>RepeatFields</name>
        <message>
            <source>After … lessons</source>
            <translation>Après un certain nombre</translation>
        </message>
        <message>
            <source>Does not repeat</source>
            <translation>Ne se répète pas</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Se termine</translation>
        </message>
        <message>
            <source>How many lessons</source>
            <translation>Combien de cours</translation>
        </message>
        <message>
            <source>On a date</source>
            <translation>À une date</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Répéter</translation>
        </message>
        <message>
            <source>The last date</source>
            <translation>La dernière date</translation>
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source> days</source>
            <translation> jours</translation>
        </message>
        <message>
            <source> h</source>
            <translation> h</translation>
        </message>
        <message>
            <source> min</source>
            <translation> min</translation>
        </message>
        <message>
            <source>Also start right after lessons</source>
            <translation>Débuter aussi après un cours</translation>
        </message>
        <message>
            <source>Approve bookings manually</source>
            <translation>J’approuve les réservations</translation>
        </message>
        <message>
            <source>At least {least}, at most {most}.</source>
            <translation>{least} au moins, {most} au plus.</translation>
        </message>
        <message>
            <source>Bookable ahead</source>
            <translation>Réservable à l’avance</translation>
        </message>
        <message>
            <source>Buffer after a lesson</source>
            <translation>Libre après un cours</translation>
        </message>
        <message>
            <source>Buffer before a lesson</source>
            <translation>Libre avant un cours</translation>
        </message>
        <message>
            <source>Most lessons a day</source>
            <translation>Maximum de cours par jour</translation>
        </message>
        <message>
            <source>Most lessons a week</source>
            <translation>Maximum de cours par semaine</translation>
        </message>
        <message>
            <source>Most minutes a day</source>
            <translation>Maximum de minutes par jour</translation>
        </message>
        <message>
            <source>Most minutes a week</source>
            <translation>Maximum de minutes par semaine</translation>
        </message>
        <message>
            <source>Notice at the desk</source>
            <translation>Préavis à l’accueil</translation>
        </message>
        <message>
            <source>Notice before a lesson</source>
            <translation>Préavis avant un cours</translation>
        </message>
        <message>
            <source>Start times every</source>
            <translation>Un début toutes les</translation>
        </message>
        <message>
            <source>That’s further ahead than students can book, so they couldn’t book anything.</source>
            <translation>C’est au-delà de ce que les élèves peuvent réserver : ils ne pourraient rien réserver.</translation>
        </message>
        <message>
            <source>The shortest lesson is {minutes} min.</source>
            <translation>Le cours le plus court dure {minutes} min.</translation>
        </message>
        <message>
            <source>The weekly limit can’t be below the daily limit.</source>
            <translation>Une semaine ne peut avoir moins qu’un seul de ses jours.</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>SavedFilters</name>
        <message>
            <source>Another filter already has this name.</source>
            <translation>Un autre filtre a ce nom.</translation>
        </message>
        <message>
            <source>Filter “{name}” deleted.</source>
            <translation>Le filtre « {name} » est supprimé.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Donnez-lui un nom.</translation>
        </message>
        <message>
            <source>Here now</source>
            <translation>Présents</translation>
        </message>
        <message>
            <source>No-shows this month</source>
            <translation>Absences de ce mois</translation>
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation>Paie à l’accueil</translation>
        </message>
        <message>
            <source>Renamed to “{name}”.</source>
            <translation>Renommé en « {name} ».</translation>
        </message>
        <message>
            <source>To confirm</source>
            <translation>À confirmer</translation>
        </message>
        <message>
            <source>You can’t save more filters. Delete one first.</source>
            <translation>Il n’y a plus de place. Supprimez-en un d’abord.</translation>
        </message>
        <message>
            <source>deleting the filter “{name}”</source>
            <translation>suppression du filtre « {name} »</translation>
        </message>
        <message>
            <source>saving the filter “{name}”</source>
            <translation>enregistrement du filtre « {name} »</translation>
        </message>
        <message>
            <source>the filter’s name “{name}”</source>
            <translation>le nom du filtre « {name} »</translation>
        </message>
        <message>
            <source>“{name}” saved.</source>
            <translation>« {name} » enregistré.</translation>
        </message>
    </context>
    <context>
        <name>SavedList</name>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>✓ {saved}</source>
            <translation>✓ {saved}</translation>
        </message>
    </context>
    <context>
        <name>SavedRail</name>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>Enregistrer ce filtre</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Filtres gardés</translation>
        </message>
    </context>
    <context>
        <name>Schedule</name>
        <message>
            <source>1 day</source>
            <translation>1 jour</translation>
        </message>
        <message>
            <source>Being booked</source>
            <translation>En cours de réservation</translation>
        </message>
        <message>
            <source>Booked at the kiosk</source>
            <translation>Réservé à la borne</translation>
        </message>
        <message>
            <source>Booked by staff</source>
            <translation>Réservé par le personnel</translation>
        </message>
        <message>
            <source>Booked by the student</source>
            <translation>Réservé par l’élève</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Occupé</translation>
        </message>
        <message>
            <source>Busy ({name})</source>
            <translation>Occupé ({name})</translation>
        </message>
        <message>
            <source>Busy elsewhere</source>
            <translation>Occupé ailleurs</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Cancelled: {reason}</source>
            <translation>Annulé : {reason}</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmé</translation>
        </message>
        <message>
            <source>Confirmed by the kiosk offline</source>
            <translation>Confirmé par la borne sans réseau</translation>
        </message>
        <message>
            <source>Fee waived</source>
            <translation>Frais abandonnés</translation>
        </message>
        <message>
            <source>Fee waived: {reason}</source>
            <translation>Frais abandonnés : {reason}</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Présent</translation>
        </message>
        <message>
            <source>Instructors</source>
            <translation>Professeurs</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Heure perdue</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>Absence</translation>
        </message>
        <message>
            <source>Only the desk can do this.</source>
            <translation>Seul l’accueil le peut.</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Demandé</translation>
        </message>
        <message>
            <source>Reserved for the desk</source>
            <translation>Réservé à l’accueil</translation>
        </message>
        <message>
            <source>Someone</source>
            <translation>Quelqu’un</translation>
        </message>
        <message>
            <source>Studio closed</source>
            <translation>Studio fermé</translation>
        </message>
        <message>
            <source>Today {time}</source>
            <translation>Aujourd’hui {time}</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu ici</translation>
        </message>
        <message>
            <source>Week {number}</source>
            <translation>Semaine {number}</translation>
        </message>
        <message>
            <source>a copy</source>
            <translation>une copie</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>in the past</source>
            <translation>dans le passé</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>dans {span}</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>pas possible</translation>
        </message>
        <message>
            <source>not yours</source>
            <translation>pas le vôtre</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>outside hours</source>
            <translation>hors horaires</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>jusqu’à {time}</translation>
        </message>
        <message>
            <source>waiting to send</source>
            <translation>à envoyer</translation>
        </message>
        <message>
            <source>{before} to {after}</source>
            <translation>{before} à {after}</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} jours</translation>
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation>{day} de {start} à {end}</translation>
        </message>
        <message>
            <source>{minutes} min too close</source>
            <translation>{minutes} min trop près</translation>
        </message>
        <message>
            <source>{minutes} min too early</source>
            <translation>{minutes} min trop tôt</translation>
        </message>
        <message>
            <source>{minutes} min too late</source>
            <translation>{minutes} min trop tard</translation>
        </message>
        <message>
            <source>{span} ago</source>
            <translation>il y a {span}</translation>
        </message>
        <message>
            <source>{what}, {who}</source>
            <translation>{what}, {who}</translation>
        </message>
        <message>
            <source>{who} has {student} at {time}</source>
            <translation>{who} a {student} à {time}</translation>
        </message>
        <message>
            <source>{who} is away</source>
            <translation>{who} est absent</translation>
        </message>
        <message>
            <source>{who} is busy elsewhere, {span}</source>
            <translation>{who} est occupé ailleurs, {span}</translation>
        </message>
    </context>
    <context>
        <name>ScheduleBody</name>
        <message>
            <source>Lessons appear here as soon as one is booked.</source>
            <translation>Les cours apparaissent ici dès qu’un est réservé.</translation>
        </message>
        <message>
            <source>Lessons appear here once the studio has an instructor.</source>
            <translation>Les cours apparaîtront ici dès que quelqu’un enseignera dans ce studio.</translation>
        </message>
        <message>
            <source>Loading the schedule…</source>
            <translation>Chargement de l’agenda…</translation>
        </message>
        <message>
            <source>No instructors yet</source>
            <translation>Pas encore de professeurs</translation>
        </message>
        <message>
            <source>No lessons</source>
            <translation>Aucun cours</translation>
        </message>
        <message>
            <source>No matching lessons before or after this day.</source>
            <translation>Il n’y en a aucun de demandé, ni avant ce jour ni après.</translation>
        </message>
        <message>
            <source>The schedule couldn’t be loaded</source>
            <translation>Impossible de charger l’agenda</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>ScheduleHand</name>
        <message>
            <source>Note on {who}’s lesson saved.</source>
            <translation>Note sur le cours de {who} enregistrée.</translation>
        </message>
        <message>
            <source>note on {who}’s lesson</source>
            <translation>note sur le cours de {who}</translation>
        </message>
    </context>
    <context>
        <name>ScheduleHeader</name>
        <message>
            <source>1 more doesn’t fit</source>
            <translation>1 autre n’a pas de place</translation>
        </message>
        <message>
            <source>Go to a day</source>
            <translation>Aller à un jour</translation>
        </message>
        <message>
            <source>{count} more don’t fit</source>
            <translation>{count} autres n’ont pas de place</translation>
        </message>
    </context>
    <context>
        <name>ScheduleSharing</name>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Calendrier (*.ics)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <source>Save as a calendar</source>
            <translation>Enregistrer comme calendrier</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Enregistré sous {file}.</translation>
        </message>
        <message>
            <source>The printer isn’t responding. Nothing was printed.</source>
            <translation>L’imprimante ne répond pas. Rien n’a été imprimé.</translation>
        </message>
        <message>
            <source>{file} can’t be saved. Choose another folder.</source>
            <translation>{file} ne peut être écrit. Choisissez un autre endroit.</translation>
        </message>
    </context>
    <context>
        <name>ScheduleView</name>
        <message>
            <source>Agenda</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Plus tôt</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrer</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vue</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semaine</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
    </context>
    <context>
        <name>SecondZone</name>
        <message>
            <source>City</source>
            <translation>Ville</translation>
        </message>
        <message>
            <source>Hide it</source>
            <translation>Un seul fuseau</translation>
        </message>
        <message>
            <source>No such time zone. Type a city and choose.</source>
            <translation>Ce fuseau n’existe pas. Tapez une ville et choisissez.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Second time zone</source>
            <translation>Second fuseau horaire</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <source>Shown next to the studio’s hours, on this computer only.</source>
            <translation>Ses heures apparaissent à côté de celles du studio, sur cet ordinateur.</translation>
        </message>
        <message>
            <source>such as Europe/Madrid</source>
            <translation>par exemple Europe/Madrid</translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message>
            <source>1 conflict: skip it or choose another time.</source>
            <translation>1 conflit : passez-le ou choisissez une autre heure.</translation>
        </message>
        <message>
            <source>1 lesson</source>
            <translation>1 cours</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Tous les cours</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Une autre heure</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Checking every lesson…</source>
            <translation>Examen de chaque cours…</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmé</translation>
        </message>
        <message>
            <source>Fortnightly</source>
            <translation>Toutes les deux semaines</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Présent</translation>
        </message>
        <message>
            <source>Last day: the month is too short</source>
            <translation>Le dernier jour : le mois est trop court</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Heure perdue</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Chaque mois</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>Absence</translation>
        </message>
        <message>
            <source>Not moved</source>
            <translation>Reste où il est</translation>
        </message>
        <message>
            <source>Outside the hours</source>
            <translation>Hors horaires</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Demandé</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Laissé de côté</translation>
        </message>
        <message>
            <source>This and following</source>
            <translation>Celui-ci et les suivants</translation>
        </message>
        <message>
            <source>This lesson</source>
            <translation>Ce cours</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu ici</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Chaque semaine</translation>
        </message>
        <message>
            <source>Which lessons</source>
            <translation>Quels cours</translation>
        </message>
        <message>
            <source>now {day}, {time}</source>
            <translation>maintenant {day}, {time}</translation>
        </message>
        <message>
            <source>{count} conflicts: skip them or choose other times.</source>
            <translation>{count} conflits : passez-les ou choisissez d’autres heures.</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} cours</translation>
        </message>
        <message>
            <source>{every}, {position} of {count}</source>
            <translation>{every}, {position} sur {count}</translation>
        </message>
        <message>
            <source>{lessons}, no conflicts.</source>
            <translation>{lessons}, aucun conflit.</translation>
        </message>
        <message>
            <source>{lessons}, {left} not moved.</source>
            <translation>{lessons} ; restent où ils sont : {left}.</translation>
        </message>
        <message>
            <source>{lessons}, {left} skipped.</source>
            <translation>{lessons} ; laissés de côté : {left}.</translation>
        </message>
        <message>
            <source>{minutes} min later: the clocks change</source>
            <translation>{minutes} min plus tard : l’heure change</translation>
        </message>
    </context>
    <context>
        <name>SeriesChips</name>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>{day}: {reason}</source>
            <translation>{day} : {reason}</translation>
        </message>
    </context>
    <context>
        <name>SeriesDialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Lessons of the series</source>
            <translation>Cours de la série</translation>
        </message>
        <message>
            <source>Open lesson</source>
            <translation>Ouvrir le cours</translation>
        </message>
        <message>
            <source>{who}’s series</source>
            <translation>Série de {who}</translation>
        </message>
    </context>
    <context>
        <name>SeriesMove</name>
        <message>
            <source>Moved: {lessons} of {who}.</source>
            <translation>Déplacés : {lessons} de {who}.</translation>
        </message>
        <message>
            <source>move of {who}’s series</source>
            <translation>déplacement de la série de {who}</translation>
        </message>
    </context>
    <context>
        <name>ServicesPage</name>
        <message>
            <source>Add as many as you like.</source>
            <translation>Ajoutez-en autant que vous voulez.</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>Le proposer</translation>
        </message>
        <message>
            <source>Choose one of the services.</source>
            <translation>Choisissez un des services.</translation>
        </message>
        <message>
            <source>Lesson lengths</source>
            <translation>Cours de</translation>
        </message>
        <message>
            <source>Price per hour</source>
            <translation>Prix par heure</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>What do you teach, and for how much?</source>
            <translation>Qu’enseigne-t-on, et à quel prix ?</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{who}: {offer}</source>
            <translation>{who} : {offer}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>1 change</source>
            <translation>1 changement</translation>
        </message>
        <message>
            <source>1 time</source>
            <translation>1 heure</translation>
        </message>
        <message>
            <source>12 hours</source>
            <translation>12 heures</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24 heures</translation>
        </message>
        <message>
            <source>A kiosk can confirm these offline. Everyone else sees them as reserved for the desk. No times are reserved while no other device books.</source>
            <translation>Une borne les confirme sans réseau. Tous les autres les voient réservées à l’accueil. Rien n’est gardé tant qu’aucun autre appareil ne réserve.</translation>
        </message>
        <message>
            <source>A new email address needs your password.</source>
            <translation>Une autre adresse le demande.</translation>
        </message>
        <message>
            <source>A proxy blocks the connection to the server.</source>
            <translation>Un proxy se trouve entre cet ordinateur et le serveur, et ne laisse rien passer.</translation>
        </message>
        <message>
            <source>A proxy blocks the connection to the server. Ask your network administrator.</source>
            <translation>Un proxy se trouve entre cet ordinateur et le serveur. Demandez à qui s’en occupe.</translation>
        </message>
        <message>
            <source>A time is held for {n} min while someone types.</source>
            <translation>Une heure est retenue {n} min pendant la saisie.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Compte</translation>
        </message>
        <message>
            <source>Add a kiosk</source>
            <translation>Ajouter une borne</translation>
        </message>
        <message>
            <source>Added to the waiting list</source>
            <translation>Place sur la liste d’attente</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrateur</translation>
        </message>
        <message>
            <source>All shortcuts…</source>
            <translation>Tous les raccourcis…</translation>
        </message>
        <message>
            <source>Also shown as a system notification while the window is in the background.</source>
            <translation>Quand la fenêtre est derrière d’autres, la zone d’avis du système le dit aussi.</translation>
        </message>
        <message>
            <source>An error in this program keeps it from the server. It was logged and is retried.</source>
            <translation>Un défaut de ce programme l’empêche d’atteindre le serveur ; il a été noté et un nouvel essai a lieu.</translation>
        </message>
        <message>
            <source>Answer to a lost time</source>
            <translation>Réponse à une heure perdue</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>As the studio ({n} min)</source>
            <translation>Comme le studio ({n} min)</translation>
        </message>
        <message>
            <source>Before a lesson</source>
            <translation>Avant un cours</translation>
        </message>
        <message>
            <source>Book only at these hours</source>
            <translation>Réserver à ces heures seulement</translation>
        </message>
        <message>
            <source>Booking rules</source>
            <translation>Règles de réservation</translation>
        </message>
        <message>
            <source>By language</source>
            <translation>Selon la langue</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>Selon le pays</translation>
        </message>
        <message>
            <source>Calendar imported</source>
            <translation>Calendrier importé</translation>
        </message>
        <message>
            <source>Calendar removed</source>
            <translation>Calendrier retiré</translation>
        </message>
        <message>
            <source>Call for a person at a kiosk</source>
            <translation>Appel à une borne</translation>
        </message>
        <message>
            <source>Cancelled lesson</source>
            <translation>Cours annulé</translation>
        </message>
        <message>
            <source>Cancelled series</source>
            <translation>Série annulée</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Catégories</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Changer le mot de passe</translation>
        </message>
        <message>
            <source>Change password…</source>
            <translation>Changer le mot de passe…</translation>
        </message>
        <message>
            <source>Change the keyboard shortcut of any action.</source>
            <translation>Changez le raccourci clavier de toute action.</translation>
        </message>
        <message>
            <source>Change your password</source>
            <translation>Changer votre mot de passe</translation>
        </message>
        <message>
            <source>Changed message</source>
            <translation>Message modifié</translation>
        </message>
        <message>
            <source>Changed student</source>
            <translation>Élève modifié</translation>
        </message>
        <message>
            <source>Changes have waited for over a minute. Reconnecting.</source>
            <translation>Des changements attendent depuis plus d’une minute ; la connexion est refaite.</translation>
        </message>
        <message>
            <source>Check-in at a kiosk</source>
            <translation>Arrivée à une borne</translation>
        </message>
        <message>
            <source>Chime before a visit times out</source>
            <translation>Sonner avant qu’une visite se termine d’elle-même</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Closed now, until {when}.</source>
            <translation>Elle est fermée maintenant, jusqu’à {when}.</translation>
        </message>
        <message>
            <source>Colleagues and students see the name. You sign in with the address.</source>
            <translation>Collègues et élèves voient le nom. Vous vous connectez avec l’adresse.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Couleurs</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Copied week</source>
            <translation>Semaine copiée</translation>
        </message>
        <message>
            <source>Copy on this device</source>
            <translation>Copie sur cet appareil</translation>
        </message>
        <message>
            <source>Current password</source>
            <translation>Mot de passe actuel</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>Jour de congé</translation>
        </message>
        <message>
            <source>Day off removed</source>
            <translation>Jour de congé retiré</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>Jours de congé</translation>
        </message>
        <message>
            <source>Days off removed</source>
            <translation>Jours de congé retirés</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Décision</translation>
        </message>
        <message>
            <source>Decision undone</source>
            <translation>Décision retirée</translation>
        </message>
        <message>
            <source>Deleted message</source>
            <translation>Message supprimé</translation>
        </message>
        <message>
            <source>Desktop</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Appareils</translation>
        </message>
        <message>
            <source>Each kiosk reserves, per instructor</source>
            <translation>Chaque borne garde, de chaque professeur</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Anglais</translation>
        </message>
        <message>
            <source>Enter a valid email address.</source>
            <translation>Saisissez une adresse valide.</translation>
        </message>
        <message>
            <source>Erased student</source>
            <translation>Élève effacé</translation>
        </message>
        <message>
            <source>Everything is saved on the server.</source>
            <translation>Tout est enregistré sur le serveur.</translation>
        </message>
        <message>
            <source>Everything is sent.</source>
            <translation>Rien n’attend d’être envoyé.</translation>
        </message>
        <message>
            <source>Everything is sent. 1 item needs attention.</source>
            <translation>Tout est envoyé. 1 chose à décider.</translation>
        </message>
        <message>
            <source>Everything is sent. {count} items need attention.</source>
            <translation>Tout est envoyé. {count} choses à décider.</translation>
        </message>
        <message>
            <source>Export unsynced changes</source>
            <translation>Exporter les changements non envoyés</translation>
        </message>
        <message>
            <source>Export unsynced changes…</source>
            <translation>Exporter les changements non envoyés…</translation>
        </message>
        <message>
            <source>French</source>
            <translation>Français</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Front desk</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Held time released</source>
            <translation>Heure retenue rendue</translation>
        </message>
        <message>
            <source>Hide removed devices</source>
            <translation>Masquer les exclus</translation>
        </message>
        <message>
            <source>Hold time</source>
            <translation>Durée de retenue</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Heures</translation>
        </message>
        <message>
            <source>Hours for one day</source>
            <translation>Heures d’un jour</translation>
        </message>
        <message>
            <source>Hours for several days</source>
            <translation>Heures de plusieurs jours</translation>
        </message>
        <message>
            <source>Hours removed</source>
            <translation>Heures retirées</translation>
        </message>
        <message>
            <source>If it promised a time that someone else books by then, that lesson comes up in Needs attention.</source>
            <translation>Ce qu’elle a promis et qu’un autre a réservé entre-temps revient comme cours qui a perdu son heure, sous À décider.</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Instructors</source>
            <translation>Professeurs</translation>
        </message>
        <message>
            <source>Instructors are reminded of their own lessons.</source>
            <translation>Les cours sont annoncés à qui les donne.</translation>
        </message>
        <message>
            <source>It erases its copy of the studio’s data the next time it’s online. To use it again, connect it as a new device.</source>
            <translation>Il efface sa copie des données du studio dès qu’il l’apprend. Pour resservir, il doit être admis à nouveau.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Le garder</translation>
        </message>
        <message>
            <source>Kiosk</source>
            <translation>Borne</translation>
        </message>
        <message>
            <source>Kiosk setup</source>
            <translation>Configuration d’une borne</translation>
        </message>
        <message>
            <source>Kiosks follow right away.</source>
            <translation>Les bornes l’apprennent aussitôt.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Language and time</source>
            <translation>Langue et heure</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Last online {when}. Changes apply once it’s back online.</source>
            <translation>Dernier contact {when} ; elle suivra dès le prochain.</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>Dernier contact</translation>
        </message>
        <message>
            <source>Lesson attendance</source>
            <translation>Présence à un cours</translation>
        </message>
        <message>
            <source>Lesson from the waiting list</source>
            <translation>Cours depuis la liste d’attente</translation>
        </message>
        <message>
            <source>Lesson moved at a kiosk</source>
            <translation>Cours déplacé à une borne</translation>
        </message>
        <message>
            <source>Lesson promised at the kiosk</source>
            <translation>Cours promis à la borne</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation>Dossier des journaux</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Gérant</translation>
        </message>
        <message>
            <source>Merge undone</source>
            <translation>Fusion défaite</translation>
        </message>
        <message>
            <source>Merged students</source>
            <translation>Élèves fusionnés</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Messages read</source>
            <translation>Messages lus</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Lundi</translation>
        </message>
        <message>
            <source>Moved lesson</source>
            <translation>Cours déplacé</translation>
        </message>
        <message>
            <source>Moved series</source>
            <translation>Série déplacée</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Name and email…</source>
            <translation>Nom et courriel…</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>Never online yet. Changes apply once it is.</source>
            <translation>Pas encore de contact. Les changements valent dès le premier.</translation>
        </message>
        <message>
            <source>Never open for booking.</source>
            <translation>On ne peut jamais y réserver de cours.</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Un autre code</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Nouveau mot de passe</translation>
        </message>
        <message>
            <source>New series</source>
            <translation>Nouvelle série</translation>
        </message>
        <message>
            <source>New student</source>
            <translation>Nouvel élève</translation>
        </message>
        <message>
            <source>No instructor is shown, so nothing can be booked.</source>
            <translation>On ne peut y réserver personne : rien n’est montré.</translation>
        </message>
        <message>
            <source>No kiosk has reserved times right now.</source>
            <translation>Aucune borne ne garde rien maintenant.</translation>
        </message>
        <message>
            <source>No printed ticket: the code and QR code are on the screen.</source>
            <translation>Aucun billet n’est imprimé : le code et son image sont à l’écran.</translation>
        </message>
        <message>
            <source>No second zone</source>
            <translation>Pas de second fuseau</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Not shown: {names}. Their booked lessons can still be checked in.</source>
            <translation>Non montrés : {names}. Les cours prévus y sont toujours annoncés.</translation>
        </message>
        <message>
            <source>Note on a lesson</source>
            <translation>Note sur un cours</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Avis</translation>
        </message>
        <message>
            <source>Offer to someone waiting</source>
            <translation>Heure annoncée à qui attend</translation>
        </message>
        <message>
            <source>Offering</source>
            <translation>Offre</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sans contact</translation>
        </message>
        <message>
            <source>Offline since {time}. Your changes are saved here and sent later.</source>
            <translation>Hors ligne depuis {time}. Ce que vous faites est gardé ici et envoyé plus tard.</translation>
        </message>
        <message>
            <source>Offline. Your changes are saved here and sent later.</source>
            <translation>Hors ligne. Ce que vous faites est gardé ici et envoyé plus tard.</translation>
        </message>
        <message>
            <source>Only a manager can do that.</source>
            <translation>Un gérant le peut ; pas vous.</translation>
        </message>
        <message>
            <source>Only managers can see and manage devices.</source>
            <translation>Seuls les gérants voient et gèrent les appareils.</translation>
        </message>
        <message>
            <source>Only ticked instructors are shown. New ones are added automatically.</source>
            <translation>Qui n’est pas coché n’y est pas proposé ; les nouveaux apparaissent d’eux-mêmes.</translation>
        </message>
        <message>
            <source>Open for booking around the clock.</source>
            <translation>On peut y réserver des cours jour et nuit.</translation>
        </message>
        <message>
            <source>Outside these hours, people can still check in and see their lessons.</source>
            <translation>Hors de ses heures, elle annonce encore les arrivées et montre les cours.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Print tickets if a printer is connected</source>
            <translation>Imprimer les billets s’il y a une imprimante</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Put back on the waiting list</source>
            <translation>Place sur la liste d’attente reprise</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Respecter des heures de silence</translation>
        </message>
        <message>
            <source>Reaction</source>
            <translation>Réaction à un message</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Réduire les animations</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>La reprendre</translation>
        </message>
        <message>
            <source>Release {time} with {who}</source>
            <translation>Reprendre {time} de {who}</translation>
        </message>
        <message>
            <source>Release {time} with {who}?</source>
            <translation>Reprendre {time} de {who} ?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Exclure</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>Exclure {name}</translation>
        </message>
        <message>
            <source>Remove {name}?</source>
            <translation>Exclure {name} ?</translation>
        </message>
        <message>
            <source>Removed from the waiting list</source>
            <translation>Place sur la liste d’attente rendue</translation>
        </message>
        <message>
            <source>Removed: {count}</source>
            <translation>Exclus : {count}</translation>
        </message>
        <message>
            <source>Repeat new password</source>
            <translation>Répétez le nouveau mot de passe</translation>
        </message>
        <message>
            <source>Reserved times taken back</source>
            <translation>Heures reprises à une borne</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Rétablir tous les raccourcis</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Nouvel essai</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Samedi</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Saving {count} changes.</source>
            <translation>Enregistrement : {count} en chemin.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurer</translation>
        </message>
        <message>
            <source>Set up {kiosk}</source>
            <translation>Configurer {kiosk}</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Shows a second time zone beside the week.</source>
            <translation>Une seconde échelle à côté de la semaine, si vous comptez souvent avec un autre lieu.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Se reconnecter</translation>
        </message>
        <message>
            <source>Sign in as {name}</source>
            <translation>Se connecter comme {name}</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Connectez-vous d’abord.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Se déconnecter</translation>
        </message>
        <message>
            <source>Sign out with {changes} unsent?</source>
            <translation>Se déconnecter avec {changes} non envoyés ?</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Déconnecté</translation>
        </message>
        <message>
            <source>Signed out. Your changes are saved here until you sign in.</source>
            <translation>Déconnecté. Ce que vous faites est gardé ici jusqu’à votre connexion.</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Espagnol</translation>
        </message>
        <message>
            <source>Start the program on the kiosk, choose “Make this a kiosk” and enter this code.</source>
            <translation>Lancez le programme sur la borne, choisissez « En faire une borne » et tapez ce code.</translation>
        </message>
        <message>
            <source>Starts in</source>
            <translation>Elle commence en</translation>
        </message>
        <message>
            <source>Starts in {language}. Visitors can switch to {others}.</source>
            <translation>Elle commence en {language} ; les visiteurs peuvent passer à {others}.</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Rester connecté</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Élève</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Dimanche</translation>
        </message>
        <message>
            <source>Sync and diagnostics</source>
            <translation>Synchronisation et diagnostic</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser maintenant</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Takes effect after a restart.</source>
            <translation>Valable au prochain démarrage.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>That device no longer exists.</source>
            <translation>Cet appareil n’est plus là.</translation>
        </message>
        <message>
            <source>That didn’t work ({code}). Nothing was changed.</source>
            <translation>Cela n’a pas marché ({code}). Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>That email belongs to another account.</source>
            <translation>Cette adresse appartient à un autre compte.</translation>
        </message>
        <message>
            <source>That isn’t your current password.</source>
            <translation>Ce n’est pas votre mot de passe actuel.</translation>
        </message>
        <message>
            <source>The disk is full. Free some space: nothing was lost.</source>
            <translation>Le disque est plein. Libérez de la place : rien n’est perdu.</translation>
        </message>
        <message>
            <source>The disk isn’t responding. Check it: nothing that was saved is lost.</source>
            <translation>Le disque ne répond pas. Vérifiez-le : rien d’enregistré n’est perdu.</translation>
        </message>
        <message>
            <source>The passwords don’t match.</source>
            <translation>Les mots de passe ne correspondent pas.</translation>
        </message>
        <message>
            <source>The server can’t be reached. Try again when you’re online.</source>
            <translation>Le serveur est injoignable. Réessayez une fois en ligne.</translation>
        </message>
        <message>
            <source>The server couldn’t accept a change. Retrying.</source>
            <translation>Le serveur n’a pas pu prendre un changement ; nouvel essai.</translation>
        </message>
        <message>
            <source>The server is busy. Retrying automatically.</source>
            <translation>Le serveur est occupé ; nouvel essai automatique.</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>Le serveur est occupé. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>The server needs an update. 1 change is waiting for it; nothing is lost.</source>
            <translation>Le serveur doit être mis à jour. 1 changement l’attend ici ; rien n’est perdu.</translation>
        </message>
        <message>
            <source>The server needs an update. Until then, nothing new appears here.</source>
            <translation>Le serveur doit être mis à jour. D’ici là, rien de nouveau n’est vu.</translation>
        </message>
        <message>
            <source>The server needs an update. {count} changes are waiting for it; nothing is lost.</source>
            <translation>Le serveur doit être mis à jour. {count} changements l’attendent ici ; rien n’est perdu.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified.</source>
            <translation>L’identité du serveur ne peut être vérifiée.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified. Check this computer’s date.</source>
            <translation>L’identité du serveur ne peut être vérifiée. Vérifiez la date de cet ordinateur.</translation>
        </message>
        <message>
            <source>They stay on this device and are sent when you sign in again. No one else can sign in here before then.</source>
            <translation>Ils restent sur cet appareil et partent quand vous vous reconnectez ici. Personne d’autre ne peut se connecter avant.</translation>
        </message>
        <message>
            <source>This address isn’t a studio server.</source>
            <translation>Cette adresse n’est pas un serveur de studio.</translation>
        </message>
        <message>
            <source>This code has expired. Create a new one.</source>
            <translation>Il n’est plus valable. Demandez-en un autre.</translation>
        </message>
        <message>
            <source>This computer has no notification area, so notifications only appear in the window.</source>
            <translation>Ce système n’a pas de zone d’avis : ils se montrent seulement dans la fenêtre.</translation>
        </message>
        <message>
            <source>This device</source>
            <translation>Cet appareil</translation>
        </message>
        <message>
            <source>This device was removed from the studio.</source>
            <translation>Cet appareil a été exclu du studio.</translation>
        </message>
        <message>
            <source>This device was removed from the studio. 1 change made here may not have reached it.</source>
            <translation>Cet appareil a été exclu du studio. 1 changement fait ici n’est peut-être pas arrivé.</translation>
        </message>
        <message>
            <source>This device was removed from the studio. {count} changes made here may not have reached it.</source>
            <translation>Cet appareil a été exclu du studio. {count} changements faits ici ne sont peut-être pas arrivés.</translation>
        </message>
        <message>
            <source>This device’s clock is off by {minutes} min. Times shown are corrected.</source>
            <translation>L’horloge de cet appareil diffère de {minutes} min ; les heures montrées sont corrigées.</translation>
        </message>
        <message>
            <source>This field is required.</source>
            <translation>Ce champ est obligatoire.</translation>
        </message>
        <message>
            <source>This is the first device. Kiosks appear here once connected.</source>
            <translation>Cet appareil est le premier. Les bornes figurent ici une fois admises.</translation>
        </message>
        <message>
            <source>This network requires a login. Open a browser and log in.</source>
            <translation>Ce réseau demande une connexion. Ouvrez un navigateur et connectez-vous.</translation>
        </message>
        <message>
            <source>This network requires a login: open a browser and log in.</source>
            <translation>Ce réseau demande une connexion : ouvrez un navigateur et connectez-vous.</translation>
        </message>
        <message>
            <source>This version is too old for the server. Update the program.</source>
            <translation>Ce programme est trop ancien pour le serveur. Mettez-le à jour.</translation>
        </message>
        <message>
            <source>Time held for a booking</source>
            <translation>Heure retenue pour une réservation</translation>
        </message>
        <message>
            <source>Times are in the studio’s time zone: {zone}</source>
            <translation>Les heures sont celles du studio : {zone}</translation>
        </message>
        <message>
            <source>Times per instructor</source>
            <translation>Heures de chaque professeur</translation>
        </message>
        <message>
            <source>Times requested at the kiosk</source>
            <translation>Heures demandées à la borne</translation>
        </message>
        <message>
            <source>Times reserved for a kiosk</source>
            <translation>Heures gardées pour une borne</translation>
        </message>
        <message>
            <source>Times reserved for kiosks</source>
            <translation>Heures gardées pour les bornes</translation>
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation>Trop d’essais. Attendez une minute et réessayez.</translation>
        </message>
        <message>
            <source>Unsent changes</source>
            <translation>Changements en attente</translation>
        </message>
        <message>
            <source>Update this program to see what others change. Your changes are sent.</source>
            <translation>Mettez ce programme à jour pour voir ce que d’autres changent. Vos changements partent.</translation>
        </message>
        <message>
            <source>Use at least 10 characters.</source>
            <translation>Utilisez au moins 10 caractères.</translation>
        </message>
        <message>
            <source>Valid once, for {time}.</source>
            <translation>Valable une fois, encore {time}.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>À envoyer</translation>
        </message>
        <message>
            <source>Weekly hours</source>
            <translation>Horaires de la semaine</translation>
        </message>
        <message>
            <source>Weeks begin on</source>
            <translation>La semaine commence le</translation>
        </message>
        <message>
            <source>What visitors will see</source>
            <translation>Ce que trouveront les visiteurs</translation>
        </message>
        <message>
            <source>When a message arrives</source>
            <translation>Quand un message arrive</translation>
        </message>
        <message>
            <source>When something needs attention</source>
            <translation>Quand quelque chose demande une décision</translation>
        </message>
        <message>
            <source>Within the next</source>
            <translation>Dans les prochaines</translation>
        </message>
        <message>
            <source>Wrong password.</source>
            <translation>Ce mot de passe n’est pas le bon.</translation>
        </message>
        <message>
            <source>You changed 1 shortcut on this device.</source>
            <translation>Vous avez changé un raccourci sur cet appareil.</translation>
        </message>
        <message>
            <source>You changed {count} shortcuts on this device.</source>
            <translation>Vous avez changé {count} raccourcis sur cet appareil.</translation>
        </message>
        <message>
            <source>You stay signed in here and are signed out everywhere else.</source>
            <translation>Vous restez connecté ici ; partout ailleurs vous vous reconnectez.</translation>
        </message>
        <message>
            <source>Your name and email</source>
            <translation>Vos nom et courriel</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>can be promised until {time}</source>
            <translation>peut être promise jusqu’à {time}</translation>
        </message>
        <message>
            <source>change of the kiosks’ reserved times</source>
            <translation>changement de ce que gardent les bornes</translation>
        </message>
        <message>
            <source>last online {when}</source>
            <translation>dernier contact {when}</translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>possibly promised by the kiosk</source>
            <translation>peut-être promise ; la borne ne l’a pas dit</translation>
        </message>
        <message>
            <source>release of {who}’s time</source>
            <translation>reprise de l’heure de {who}</translation>
        </message>
        <message>
            <source>repaired once, {when}</source>
            <translation>réparé une fois, {when}</translation>
        </message>
        <message>
            <source>repaired {count} times, last {when}</source>
            <translation>réparé {count} fois, la dernière {when}</translation>
        </message>
        <message>
            <source>setup of {kiosk}</source>
            <translation>configuration de {kiosk}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>until</source>
            <translation>jusqu’à</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <source>{changes} may be lost with it.</source>
            <translation>{changes} non envoyés peuvent être perdus avec lui.</translation>
        </message>
        <message>
            <source>{changes} waiting</source>
            <translation>{changes} en attente</translation>
        </message>
        <message>
            <source>{count} changes</source>
            <translation>{count} changements</translation>
        </message>
        <message>
            <source>{count} times</source>
            <translation>{count} heures</translation>
        </message>
        <message>
            <source>{kiosk} follows as soon as it’s online.</source>
            <translation>{kiosk} suit dès qu’elle l’apprend.</translation>
        </message>
        <message>
            <source>{kiosk} was last online {when}, so it may already have promised this time to someone.</source>
            <translation>{kiosk} ne donne plus signe depuis {when} : elle a peut-être déjà promis cette heure.</translation>
        </message>
        <message>
            <source>{kiosk} was last online {when}. If it’s connected, it releases the time right away. If it has gone offline since, it may already have promised it.</source>
            <translation>{kiosk} a donné signe {when}. Connectée, elle rend l’heure aussitôt ; si elle a perdu le réseau, elle l’a peut-être déjà promise.</translation>
        </message>
        <message>
            <source>{language} only.</source>
            <translation>Elle ne parle que {language}.</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{name} has unsent changes here. Sign in as them first.</source>
            <translation>Des changements de {name} attendent ici. Ouvrez d’abord sa session.</translation>
        </message>
        <message>
            <source>{n} h</source>
            <translation>{n} h</translation>
        </message>
        <message>
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <source>{size}%</source>
            <translation>{size} %</translation>
        </message>
        <message>
            <source>{size}, encrypted</source>
            <translation>{size}, chiffré</translation>
        </message>
        <message>
            <source>{what}, meanwhile rejected here</source>
            <translation>{what}, refusé ici entre-temps</translation>
        </message>
        <message>
            <source>{who}’s time can be booked by anyone again. {kiosk} releases it as soon as it’s online.</source>
            <translation>L’heure de {who} est à nouveau à tous. {kiosk} la rend dès qu’elle l’apprend.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPresenter</name>
        <message>
            <source>Device removed.</source>
            <translation>Appareil exclu.</translation>
        </message>
        <message>
            <source>Password changed. Other devices have to sign in again.</source>
            <translation>Mot de passe modifié. Les autres appareils doivent se reconnecter.</translation>
        </message>
        <message>
            <source>Saved: {name}, {email}.</source>
            <translation>Vous êtes {name}, {email}.</translation>
        </message>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>Le fichier n’a pas pu être écrit : {reason}</translation>
        </message>
        <message>
            <source>{changes} written to {file}</source>
            <translation>{changes} dans {file}</translation>
        </message>
    </context>
    <context>
        <name>SetupGuide</name>
        <message>
            <source>Add something first.</source>
            <translation>Ajoutez d’abord quelque chose.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Heures</translation>
        </message>
        <message>
            <source>Instructors</source>
            <translation>Professeurs</translation>
        </message>
        <message>
            <source>Kiosk</source>
            <translation>Borne</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Services</translation>
        </message>
        <message>
            <source>Set up the studio</source>
            <translation>Configurer le studio</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Studio</translation>
        </message>
    </context>
    <context>
        <name>SetupPresenter</name>
        <message>
            <source>Choose at least one day, and an end after the start.</source>
            <translation>Choisissez des jours, et une fin après le début.</translation>
        </message>
        <message>
            <source>Choose who teaches it and how long lessons last.</source>
            <translation>Choisissez qui l’enseigne et la durée des cours.</translation>
        </message>
        <message>
            <source>Type a name first.</source>
            <translation>Tapez d’abord un nom.</translation>
        </message>
    </context>
    <context>
        <name>Several</name>
        <message>
            <source>{count} couldn’t be changed. {reason}</source>
            <translation>{count} refusés. {reason}</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Availability</source>
            <translation>Disponibilité</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Analyses</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À décider</translation>
        </message>
        <message>
            <source>Profile &amp; services</source>
            <translation>Profil et services</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Students</source>
            <translation>Élèves</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Click a shortcut, then press the new keys. Esc to cancel, Backspace to clear.</source>
            <translation>Pressez un raccourci, puis les nouvelles touches. Échap le laisse, Retour arrière retire les touches.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>No action matches “{query}”.</source>
            <translation>Aucune action ne convient à « {query} ».</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Rétablir tous les raccourcis</translation>
        </message>
        <message>
            <source>Search actions or keys</source>
            <translation>Rechercher des actions ou des touches</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Everywhere</source>
            <translation>Partout</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Aller à</translation>
        </message>
    </context>
    <context>
        <name>SlotMenu</name>
        <message>
            <source>New lesson here</source>
            <translation>Nouveau cours ici</translation>
        </message>
        <message>
            <source>Paste {who}’s lesson here</source>
            <translation>Coller ici le cours de {who}</translation>
        </message>
    </context>
    <context>
        <name>StartCard</name>
        <message>
            <source>Nearest</source>
            <translation>La plus proche</translation>
        </message>
    </context>
    <context>
        <name>StartsPreview</name>
        <message>
            <source>closed</source>
            <translation>fermé</translation>
        </message>
        <message>
            <source>full</source>
            <translation>plein</translation>
        </message>
    </context>
    <context>
        <name>StudentSearch</name>
        <message>
            <source>Add “{name}” as a new student</source>
            <translation>Ajouter « {name} » comme nouvel élève</translation>
        </message>
        <message>
            <source>Choose a student, or add a new one.</source>
            <translation>Choisissez un élève, ou ajoutez-en un.</translation>
        </message>
        <message>
            <source>Enter a valid phone number.</source>
            <translation>Saisissez un numéro valide.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Élève</translation>
        </message>
        <message>
            <source>Student name</source>
            <translation>Nom de l’élève</translation>
        </message>
        <message>
            <source>new student</source>
            <translation>nouvel élève</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>facultatif</translation>
        </message>
    </context>
    <context>
        <name>Students</name>
        <message>
            <source>1 duplicate?</source>
            <translation>1 doublon ?</translation>
        </message>
        <message>
            <source>1 past lesson isn’t marked as completed or missed, so it isn’t counted.</source>
            <translation>1 cours est passé sans être marqué donné ou manqué : il n’est pas compté.</translation>
        </message>
        <message>
            <source>1 student</source>
            <translation>1 élève</translation>
        </message>
        <message>
            <source>Add student</source>
            <translation>Ajouter l’élève</translation>
        </message>
        <message>
            <source>Add “{text}”</source>
            <translation>Ajouter « {text} »</translation>
        </message>
        <message>
            <source>Adult, about {age}</source>
            <translation>Adulte, environ {age} ans</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Tous les cours</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Anyone who books a lesson appears here. You can also add students yourself.</source>
            <translation>Qui réserve un cours apparaît ici ; vous pouvez aussi noter quelqu’un.</translation>
        </message>
        <message>
            <source>Anything worth knowing before a lesson</source>
            <translation>Ce qu’il est bon de savoir avant un cours</translation>
        </message>
        <message>
            <source>Book a lesson</source>
            <translation>Réserver un cours</translation>
        </message>
        <message>
            <source>Booked ahead</source>
            <translation>Réservé à venir</translation>
        </message>
        <message>
            <source>Both students’ lessons and messages are combined under {name}. You can undo this.</source>
            <translation>Cours et messages des deux se rejoignent sous {name}. Cela peut être défait.</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <source>Child, about {age}</source>
            <translation>Enfant, environ {age} ans</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Coming up</source>
            <translation>À venir</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Comptage…</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Duplicates?</source>
            <translation>Doublons ?</translation>
        </message>
        <message>
            <source>Each lesson’s day, service, instructor, price and fee, without a name, for your accounts.</source>
            <translation>De chaque leçon, le jour, le service, le professeur, le prix et les frais, sans nom : la comptabilité en a besoin.</translation>
        </message>
        <message>
            <source>Edit name, contact and guardian</source>
            <translation>Modifier nom, contact et responsable</translation>
        </message>
        <message>
            <source>Edit {name}</source>
            <translation>Modifier {name}</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Enter a four-digit year that isn’t in the future.</source>
            <translation>Une année à quatre chiffres, pas à venir.</translation>
        </message>
        <message>
            <source>Enter a name.</source>
            <translation>Saisissez un nom.</translation>
        </message>
        <message>
            <source>Enter a valid email address.</source>
            <translation>Saisissez une adresse valide.</translation>
        </message>
        <message>
            <source>Enter a valid phone number.</source>
            <translation>Saisissez un numéro valide.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Effacer définitivement</translation>
        </message>
        <message>
            <source>Erase {name}?</source>
            <translation>Effacer {name} ?</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Effacer…</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Effacement…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export students</source>
            <translation>Exporter les élèves</translation>
        </message>
        <message>
            <source>Find duplicate students</source>
            <translation>Rechercher les élèves en double</translation>
        </message>
        <message>
            <source>Find duplicates</source>
            <translation>Rechercher des doublons</translation>
        </message>
        <message>
            <source>Forget this student for good</source>
            <translation>Oublier cet élève définitivement</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Professeur</translation>
        </message>
        <message>
            <source>Keep the student</source>
            <translation>Garder l’élève</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>Garder celui-ci</translation>
        </message>
        <message>
            <source>Keep {name}</source>
            <translation>Garder {name}</translation>
        </message>
        <message>
            <source>Last lesson</source>
            <translation>Dernier cours</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Le mois dernier</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Cours</translation>
        </message>
        <message>
            <source>Lessons completed</source>
            <translation>Cours donnés</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Made on {day}.</source>
            <translation>Établi le {day}.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Merged into {name}.</source>
            <translation>{name} est maintenant un seul élève.</translation>
        </message>
        <message>
            <source>Merging…</source>
            <translation>Fusion…</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Manqués</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Name, phone or email</source>
            <translation>Nom, téléphone ou courriel</translation>
        </message>
        <message>
            <source>Name, phone, email, guardian, year of birth, notes, all messages, and notes on lessons: here right away, on every other device as soon as it’s online.</source>
            <translation>Nom, téléphone, e-mail, responsable, année de naissance, notes, tous les messages et les notes des leçons : ici tout de suite, sur les autres appareils dès qu’ils sont en contact.</translation>
        </message>
        <message>
            <source>New student</source>
            <translation>Nouvel élève</translation>
        </message>
        <message>
            <source>Next lesson</source>
            <translation>Prochain cours</translation>
        </message>
        <message>
            <source>No duplicates left.</source>
            <translation>Il ne reste aucun doublon.</translation>
        </message>
        <message>
            <source>No lesson yet</source>
            <translation>Pas encore de cours</translation>
        </message>
        <message>
            <source>No lesson yet.</source>
            <translation>Pas encore de cours.</translation>
        </message>
        <message>
            <source>No name, guardian, phone number or email matches “{text}”.</source>
            <translation>Aucun nom, responsable, téléphone ou courriel ne correspond à « {text} ».</translation>
        </message>
        <message>
            <source>No one teaches this student yet.</source>
            <translation>Personne n’enseigne encore à cet élève.</translation>
        </message>
        <message>
            <source>No other students look like duplicates.</source>
            <translation>Aucun autre élève ne semble en double.</translation>
        </message>
        <message>
            <source>No phone number or email.</source>
            <translation>Ni téléphone ni adresse.</translation>
        </message>
        <message>
            <source>No students found</source>
            <translation>Personne trouvé</translation>
        </message>
        <message>
            <source>No students yet</source>
            <translation>Aucun élève pour l’instant</translation>
        </message>
        <message>
            <source>Not duplicates</source>
            <translation>Pas des doublons</translation>
        </message>
        <message>
            <source>Not heard from yet: {kiosks}. Someone who booked there in the meantime may be added again, so check back once it has been online.</source>
            <translation>Pas encore de nouvelles de : {kiosks}. Qui a réservé là entre-temps peut être inscrit à nouveau ; revenez voir quand la connexion sera rétablie.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Pas encore enregistré</translation>
        </message>
        <message>
            <source>Not saved: {most} characters at most</source>
            <translation>Non enregistré : {most} caractères au plus</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Nothing booked.</source>
            <translation>Rien de réservé.</translation>
        </message>
        <message>
            <source>Nothing is due in this period.</source>
            <translation>Rien n’est dû pour cette période.</translation>
        </message>
        <message>
            <source>One student</source>
            <translation>Un seul élève</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Same email address</source>
            <translation>Même courriel</translation>
        </message>
        <message>
            <source>Same phone number</source>
            <translation>Même téléphone</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Enregistrer en CSV…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Save the statement</source>
            <translation>Enregistrer le relevé</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Search students</source>
            <translation>Rechercher des élèves</translation>
        </message>
        <message>
            <source>Show earlier lessons</source>
            <translation>Afficher les cours précédents</translation>
        </message>
        <message>
            <source>Similar names</source>
            <translation>Noms semblables</translation>
        </message>
        <message>
            <source>Since {month}</source>
            <translation>Depuis {month}</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>Dépensé</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Relevé</translation>
        </message>
        <message>
            <source>Statement of {who}</source>
            <translation>Relevé de {who}</translation>
        </message>
        <message>
            <source>Statement…</source>
            <translation>Relevé…</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Élève</translation>
        </message>
        <message>
            <source>Student statement</source>
            <translation>Relevé de l’élève</translation>
        </message>
        <message>
            <source>Students</source>
            <translation>Élèves</translation>
        </message>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>Le fichier n’a pas pu être écrit : {reason}</translation>
        </message>
        <message>
            <source>The students couldn’t be loaded</source>
            <translation>Impossible de charger les élèves</translation>
        </message>
        <message>
            <source>There are no students to export.</source>
            <translation>Personne dans la liste.</translation>
        </message>
        <message>
            <source>There are upcoming lessons. Cancel them first.</source>
            <translation>Il y a des leçons à venir. Annulez-les d’abord.</translation>
        </message>
        <message>
            <source>This can’t be undone. Files already exported or printed aren’t affected.</source>
            <translation>Ceci ne peut être défait. Les fichiers et feuilles déjà enregistrés ne sont pas atteints.</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Ce mois</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Cette année</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Times in {zone}.</source>
            <translation>Les heures sont celles de {zone}.</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Trop long : {most} caractères au plus.</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>What is erased</source>
            <translation>Ce qui disparaît</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Ce qui reste</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Année de naissance</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>change of {name}</source>
            <translation>modification de {name}</translation>
        </message>
        <message>
            <source>erasing of {name}</source>
            <translation>l’effacement de {name}</translation>
        </message>
        <message>
            <source>merge of {name}</source>
            <translation>fusion de {name}</translation>
        </message>
        <message>
            <source>new student {name}</source>
            <translation>nouvel élève {name}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>facultatif</translation>
        </message>
        <message>
            <source>students.csv</source>
            <translation>eleves.csv</translation>
        </message>
        <message>
            <source>{count} duplicates?</source>
            <translation>{count} doublons ?</translation>
        </message>
        <message>
            <source>{count} past lessons aren’t marked as completed or missed, so they aren’t counted.</source>
            <translation>{count} cours sont passés sans être marqués donnés ou manqués : ils ne comptent pas.</translation>
        </message>
        <message>
            <source>{count} students</source>
            <translation>{count} élèves</translation>
        </message>
        <message>
            <source>{name} added.</source>
            <translation>{name} est maintenant dans la liste.</translation>
        </message>
        <message>
            <source>{name} erased.</source>
            <translation>{name} est effacé.</translation>
        </message>
        <message>
            <source>{name} saved.</source>
            <translation>{name} a été modifié.</translation>
        </message>
        <message>
            <source>{students} exported to {file}.</source>
            <translation>Exporté vers {file} : {students}.</translation>
        </message>
        <message>
            <source>{who}’s statement saved as {file}.</source>
            <translation>Le relevé de {who} est dans {file}.</translation>
        </message>
        <message>
            <source>{why} · pair {place} of {count}</source>
            <translation>{why} · paire {place} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>SyncPill</name>
        <message numerus="yes">
            <source>%n changes waiting</source>
            <translation>
                <numerusform>%n changement en attente</numerusform>
                <numerusform>%n changements en attente</numerusform>
            </translation>
        </message>
        <message>
            <source>1 change waiting</source>
            <translation>1 changement en attente</translation>
        </message>
        <message numerus="yes">
            <source>Needs attention · %n</source>
            <translation>
                <numerusform>À décider · %n</numerusform>
                <numerusform>À décider · %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline since {time}</source>
            <translation>Hors ligne depuis {time}</translation>
        </message>
        <message numerus="yes">
            <source>Saving %n changes</source>
            <translation>
                <numerusform>Enregistrement de %n changement</numerusform>
                <numerusform>Enregistrement de %n changements</numerusform>
            </translation>
        </message>
        <message>
            <source>Saving 1 change</source>
            <translation>Enregistrement de 1 changement</translation>
        </message>
        <message>
            <source>Shows unsent changes</source>
            <translation>Ouvre ce qui attend d’être envoyé</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message numerus="yes">
            <source>Sign in to send %n changes</source>
            <translation>
                <numerusform>Connectez-vous pour envoyer %n changement</numerusform>
                <numerusform>Connectez-vous pour envoyer %n changements</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in to send 1 change</source>
            <translation>Connectez-vous pour envoyer 1 changement</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>À jour</translation>
        </message>
        <message>
            <source>Update needed</source>
            <translation>Mise à jour nécessaire</translation>
        </message>
        <message numerus="yes">
            <source>Update needed · %n changes waiting</source>
            <translation>
                <numerusform>Mise à jour nécessaire · %n changement en attente</numerusform>
                <numerusform>Mise à jour nécessaire · %n changements en attente</numerusform>
            </translation>
        </message>
        <message>
            <source>Update needed · 1 change waiting</source>
            <translation>Mise à jour nécessaire · 1 changement en attente</translation>
        </message>
    </context>
    <context>
        <name>TimeChoice</name>
        <message>
            <source>At</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Book anyway, outside hours</source>
            <translation>Le réserver quand même, hors horaires</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Free times</source>
            <translation>Heures libres</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>No free times on this day.</source>
            <translation>Rien n’est libre ce jour-là.</translation>
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message>
            <source>1 lesson</source>
            <translation>1 cours</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} cours</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{hours} h {minutes:02}</source>
            <translation>{hours} h {minutes:02}</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>ToastHost</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>1 lesson</source>
            <translation>1 cours</translation>
        </message>
        <message>
            <source>1 lost slot</source>
            <translation>1 heure perdue</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Cours du jour</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Enregistrer l’arrivée</translation>
        </message>
        <message>
            <source>Check in the next lesson</source>
            <translation>Enregistrer l’arrivée au prochain cours</translation>
        </message>
        <message>
            <source>Earnings and hours over weeks and months</source>
            <translation>Revenus et heures par semaines et par mois</translation>
        </message>
        <message>
            <source>Earnings by day</source>
            <translation>Revenus par jour</translation>
        </message>
        <message>
            <source>Earnings this week</source>
            <translation>Revenus de cette semaine</translation>
        </message>
        <message>
            <source>Enjoy the day off, or book a lesson.</source>
            <translation>Profitez du jour libre, ou réservez un cours.</translation>
        </message>
        <message>
            <source>Here since {time}</source>
            <translation>Présent depuis {time}</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Analyses</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Les miens</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À décider</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nouveau cours</translation>
        </message>
        <message>
            <source>New lessons show up here as soon as they’re booked.</source>
            <translation>Les nouveaux cours apparaissent ici dès qu’ils sont réservés.</translation>
        </message>
        <message>
            <source>Next lesson</source>
            <translation>Prochain cours</translation>
        </message>
        <message>
            <source>No lessons today</source>
            <translation>Aucun cours aujourd’hui</translation>
        </message>
        <message>
            <source>No unread messages.</source>
            <translation>Tous les messages sont lus.</translation>
        </message>
        <message>
            <source>Nothing is booked</source>
            <translation>Rien de réservé</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open Today first.</source>
            <translation>Allez d’abord à Aujourd’hui.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Régler</translation>
        </message>
        <message>
            <source>Still to come</source>
            <translation>À venir</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Studio</translation>
        </message>
        <message>
            <source>Taught</source>
            <translation>Donnés</translation>
        </message>
        <message>
            <source>There’s no lesson to check in.</source>
            <translation>Il n’y a aucun cours où enregistrer une arrivée.</translation>
        </message>
        <message>
            <source>Today couldn’t be loaded</source>
            <translation>Impossible de charger la journée</translation>
        </message>
        <message>
            <source>Unread conversations</source>
            <translation>Conversations non lues</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Voir</translation>
        </message>
        <message>
            <source>Whose lessons</source>
            <translation>Les cours de qui</translation>
        </message>
        <message>
            <source>Your earnings this week</source>
            <translation>Vos revenus de la semaine</translation>
        </message>
        <message>
            <source>Your next lesson</source>
            <translation>Votre prochain cours</translation>
        </message>
        <message>
            <source>You’re all caught up.</source>
            <translation>Tout est réglé.</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>dans {span}</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>of {sum} booked</source>
            <translation>sur {sum} réservés</translation>
        </message>
        <message>
            <source>starts in</source>
            <translation>commence dans</translation>
        </message>
        <message>
            <source>{count} done</source>
            <translation>{count} terminés</translation>
        </message>
        <message>
            <source>{count} here now</source>
            <translation>{count} présents</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} cours</translation>
        </message>
        <message>
            <source>{count} lost slots</source>
            <translation>{count} heures perdues</translation>
        </message>
        <message>
            <source>{count} to come</source>
            <translation>{count} à venir</translation>
        </message>
        <message>
            <source>{count} to mark</source>
            <translation>{count} passés, non marqués</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} jours</translation>
        </message>
        <message>
            <source>{service} · {minutes} min</source>
            <translation>{service} · {minutes} min</translation>
        </message>
        <message>
            <source>{service}, {minutes} min</source>
            <translation>{service}, {minutes} min</translation>
        </message>
    </context>
    <context>
        <name>Together</name>
        <message>
            <source>By studio policy, no fee is due.</source>
            <translation>Selon la règle du studio, rien n’est dû.</translation>
        </message>
        <message>
            <source>By studio policy, {fee} is due in total.</source>
            <translation>Selon la règle du studio, {fee} sont dus pour l’ensemble.</translation>
        </message>
        <message>
            <source>By studio policy, {fee} is due.</source>
            <translation>Selon les règles du studio, {fee} sont dus.</translation>
        </message>
        <message>
            <source>Cancel them</source>
            <translation>Les annuler</translation>
        </message>
        <message>
            <source>Cancel {lessons}?</source>
            <translation>Annuler {lessons} ?</translation>
        </message>
        <message>
            <source>Cancelled: {lessons}.</source>
            <translation>Annulés : {lessons}.</translation>
        </message>
        <message>
            <source>Checked in: {lessons}.</source>
            <translation>Arrivée enregistrée : {lessons}.</translation>
        </message>
        <message>
            <source>Complete: {lessons}.</source>
            <translation>Terminés : {lessons}.</translation>
        </message>
        <message>
            <source>Confirmed: {lessons}.</source>
            <translation>Confirmés : {lessons}.</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Les garder</translation>
        </message>
        <message>
            <source>Mark {lessons} as no-show?</source>
            <translation>Personne n’est venu à {lessons} ?</translation>
        </message>
        <message>
            <source>No-show: {lessons}.</source>
            <translation>Absence : {lessons}.</translation>
        </message>
        <message>
            <source>Not complete: {lessons}.</source>
            <translation>Pas terminés : {lessons}.</translation>
        </message>
        <message>
            <source>Not here yet: {lessons}.</source>
            <translation>Pas encore là : {lessons}.</translation>
        </message>
        <message>
            <source>Please say why.</source>
            <translation>Indiquez le motif.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Tell each student by message</source>
            <translation>Prévenir chaque élève par message</translation>
        </message>
        <message>
            <source>These lessons of yours are cancelled: {times}. {reason}</source>
            <translation>Ces cours sont annulés : {times}. {reason}</translation>
        </message>
        <message>
            <source>This can’t be undone.</source>
            <translation>C’est irréversible.</translation>
        </message>
        <message>
            <source>This can’t be undone. Each lesson keeps its time and price.</source>
            <translation>Ceci ne peut être défait. Chacun garde son heure et son prix.</translation>
        </message>
        <message>
            <source>To call:
{people}</source>
            <translation>À appeler :
{people}</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Trop long : {most} caractères au plus.</translation>
        </message>
        <message>
            <source>Waive the fees for the reason above</source>
            <translation>Ne rien facturer ; le motif ci-dessus dit pourquoi</translation>
        </message>
        <message>
            <source>Your lesson on {times} is cancelled. {reason}</source>
            <translation>Votre cours du {times} est annulé. {reason}</translation>
        </message>
        <message>
            <source>cancelling {lessons}</source>
            <translation>annulation de {lessons}</translation>
        </message>
        <message>
            <source>checking in {lessons}</source>
            <translation>arrivée à {lessons}</translation>
        </message>
        <message>
            <source>completing {lessons}</source>
            <translation>fin de {lessons}</translation>
        </message>
        <message>
            <source>confirming {lessons}</source>
            <translation>confirmation de {lessons}</translation>
        </message>
        <message>
            <source>no-show: {lessons}</source>
            <translation>absence : {lessons}</translation>
        </message>
        <message>
            <source>not complete: {lessons}</source>
            <translation>pas terminés : {lessons}</translation>
        </message>
        <message>
            <source>not here: {lessons}</source>
            <translation>pas là : {lessons}</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Redo “{what}”</source>
            <translation>Rétablir « {what} »</translation>
        </message>
        <message>
            <source>Undo “{what}”</source>
            <translation>Annuler « {what} »</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Next today</source>
            <translation>La suite aujourd’hui</translation>
        </message>
        <message>
            <source>No more lessons today</source>
            <translation>Plus de cours aujourd’hui</translation>
        </message>
        <message>
            <source>Open the Studio</source>
            <translation>Ouvrir le Studio</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Another program is using this device’s data. Close it first.</source>
            <translation>Un autre programme tient les données de cet appareil. Fermez-le d’abord.</translation>
        </message>
        <message>
            <source>Something unexpected happened. Your saved work is safe. Details are in the log.</source>
            <translation>Il s’est passé quelque chose d’imprévu. Ce qui a été enregistré est en sûreté. Détails dans le journal.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was lost; free some space and start again.</source>
            <translation>Le disque est plein. Rien n’est perdu ; libérez de la place et relancez.</translation>
        </message>
        <message>
            <source>The key file of this device doesn’t open: INSTAINSTRU_KEYRING_PASSPHRASE isn’t the passphrase it was created with, or the file is damaged. Nothing was changed. Start again with the original passphrase.</source>
            <translation>Le fichier des clés de cet appareil ne s’ouvre pas : INSTAINSTRU_KEYRING_PASSPHRASE n’est pas la phrase d’origine, ou le fichier est endommagé. Rien n’a été modifié ; relancez avec l’ancienne phrase.</translation>
        </message>
        <message>
            <source>The key for this device’s data isn’t in the keyring. Unlock the keyring it was stored in, or move the folder back to where it was, then start again. To start over without the unsent changes, first move the file named below somewhere safe.</source>
            <translation>La clé des données de cet appareil n’est pas dans le trousseau qui répond. Déverrouillez le trousseau où elle était gardée, ou remettez le dossier à sa place, et recommencez. Pour repartir à neuf sans les changements qui n’ont pas encore été envoyés, mettez d’abord de côté le fichier nommé ci-dessous.</translation>
        </message>
        <message>
            <source>The program can’t start: {code}. Nothing was changed.</source>
            <translation>Impossible de démarrer : {code}. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>There is no keyring to store the key for your data, and it’s never stored unprotected. Install or unlock one (GNOME Keyring, KWallet, KeePassXC), or set INSTAINSTRU_KEYRING_PASSPHRASE to store it in an encrypted file.</source>
            <translation>Il n’y a pas de trousseau où garder la clé de vos données, et elle n’est jamais gardée en clair. Installez-en ou déverrouillez-en un (GNOME Keyring, KWallet, KeePassXC), ou définissez INSTAINSTRU_KEYRING_PASSPHRASE pour la garder dans un fichier chiffré.</translation>
        </message>
        <message>
            <source>This device’s data comes from a newer version. Update this program.</source>
            <translation>Les données de cet appareil viennent d’un programme plus récent. Mettez celui-ci à jour.</translation>
        </message>
        <message>
            <source>This device’s data folder can’t be read or written. Check the disk and the folder’s permissions, then start again.</source>
            <translation>Le dossier des données de cet appareil ne peut être lu ou écrit. Vérifiez le disque et ses droits, et relancez.</translation>
        </message>
        <message>
            <source>This device’s data is damaged and couldn’t be moved aside. Nothing was changed.</source>
            <translation>Les données de cet appareil sont endommagées et n’ont pu être mises de côté. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>This device’s data was damaged and couldn’t be read in full, so unsent changes may be missing. Recovered: {count}. Keep the file {file} and check your latest work.</source>
            <translation>Les données de cet appareil étaient abîmées et n’ont pas pu être lues en entier : des changements qui n’ont pas encore été envoyés manquent peut-être. Repris : {count}. Gardez le fichier {file} et revoyez ce qui a été fait en dernier.</translation>
        </message>
        <message>
            <source>This device’s data was damaged and is being downloaded again. Unsent changes recovered: {count}. The damaged file is kept as {file}.</source>
            <translation>Les données de cet appareil étaient abîmées et sont reprises du serveur. Changements non envoyés qui ont été repris : {count}. Le fichier abîmé est gardé sous {file}.</translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Nothing to redo.</source>
            <translation>Il n’y a rien à rétablir.</translation>
        </message>
        <message>
            <source>Nothing to undo.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Redo (alternative)</source>
            <translation>Rétablir, par son autre touche</translation>
        </message>
        <message>
            <source>Redo “{what}”</source>
            <translation>Rétablir « {what} »</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Undo “{what}”</source>
            <translation>Annuler « {what} »</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Annulé : {what}</translation>
        </message>
    </context>
    <context>
        <name>UndoOffers</name>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
    </context>
    <context>
        <name>UndoStack</name>
        <message>
            <source>Can’t redo “{what}”. {reason}</source>
            <translation>Impossible de rétablir « {what} ». {reason}</translation>
        </message>
        <message>
            <source>Can’t undo “{what}”. {reason}</source>
            <translation>Impossible d’annuler « {what} ». {reason}</translation>
        </message>
    </context>
    <context>
        <name>WeekCanvas</name>
        <message>
            <source>Enter to select, M to move, Shift and arrows to resize</source>
            <translation>Entrée choisit, M déplace, Maj et flèches changent la fin</translation>
        </message>
        <message>
            <source>Here {time}</source>
            <translation>Arrivé {time}</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdus</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Heure perdue</translation>
        </message>
        <message>
            <source>This lesson can’t be moved</source>
            <translation>Ce cours ne peut être déplacé</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>occupé</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>annulé</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>arrivé</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>terminé</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmé</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>n’est pas venu</translation>
        </message>
        <message>
            <source>held for now</source>
            <translation>retenue un moment</translation>
        </message>
        <message>
            <source>lost its slot</source>
            <translation>a perdu son heure</translation>
        </message>
        <message>
            <source>made offline</source>
            <translation>fait hors ligne</translation>
        </message>
        <message>
            <source>requested</source>
            <translation>demandé</translation>
        </message>
        <message>
            <source>reserved</source>
            <translation>réservé</translation>
        </message>
        <message>
            <source>unknown status</source>
            <translation>dans un état inconnu ici</translation>
        </message>
        <message>
            <source>waiting to send</source>
            <translation>à envoyer</translation>
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation>{day} de {start} à {end}</translation>
        </message>
        <message>
            <source>{first} to {last}, {lessons}</source>
            <translation>{first} à {last}, {lessons}</translation>
        </message>
        <message>
            <source>{first}, {lessons}</source>
            <translation>{first}, {lessons}</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>A manager finds the code in Settings › Devices › Add a kiosk.</source>
            <translation>Un gérant trouve le code sous Réglages, Appareils, Ajouter une borne.</translation>
        </message>
        <message>
            <source>A proxy blocks the connection to the server. Ask your network administrator.</source>
            <translation>Un proxy se trouve entre cet ordinateur et le serveur. Demandez à qui s’en occupe.</translation>
        </message>
        <message>
            <source>Choose one of the currencies.</source>
            <translation>Choisissez une des monnaies.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Associer</translation>
        </message>
        <message>
            <source>Create studio</source>
            <translation>Créer le studio</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Enter a valid email address.</source>
            <translation>Saisissez une adresse valide.</translation>
        </message>
        <message>
            <source>Front desk kiosk</source>
            <translation>Borne d’accueil</translation>
        </message>
        <message>
            <source>I have an account</source>
            <translation>J’ai un compte : me connecter</translation>
        </message>
        <message>
            <source>Kiosk name</source>
            <translation>Nom de cette borne</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Make this a kiosk</source>
            <translation>En faire une borne</translation>
        </message>
        <message>
            <source>Next come instructors, services and hours, whenever you like.</source>
            <translation>Professeurs, services et heures viennent ensuite, quand vous voulez.</translation>
        </message>
        <message>
            <source>Once you’re signed in, everything works offline too.</source>
            <translation>Une fois connecté, tout marche aussi sans réseau.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Password, at least 10 characters</source>
            <translation>Mot de passe, 10 caractères ou plus</translation>
        </message>
        <message>
            <source>Preparing the demo. Its windows open in about half a minute. Everyone in it is invented, and nothing leaves this computer.</source>
            <translation>La démonstration se prépare ; ses fenêtres s’ouvrent dans une demi-minute. Tout le monde y est inventé, et rien ne quitte cet ordinateur.</translation>
        </message>
        <message>
            <source>Set up a new studio</source>
            <translation>Créer un nouveau studio</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>Sign in to your studio</source>
            <translation>Connectez-vous à votre studio</translation>
        </message>
        <message>
            <source>Studio name</source>
            <translation>Nom du studio</translation>
        </message>
        <message>
            <source>That didn’t work ({code}).</source>
            <translation>Cela n’a pas marché ({code}).</translation>
        </message>
        <message>
            <source>That email already has an account. Sign in or use another one.</source>
            <translation>Cette adresse a déjà un compte. Connectez-vous, ou prenez-en une autre.</translation>
        </message>
        <message>
            <source>The demo couldn’t be started on this computer.</source>
            <translation>La démonstration n’a pas pu démarrer sur cet ordinateur.</translation>
        </message>
        <message>
            <source>The disk can’t be written to. Check it and try again.</source>
            <translation>Impossible d’écrire sur le disque. Vérifiez-le et réessayez.</translation>
        </message>
        <message>
            <source>The disk is full. Free some space and try again.</source>
            <translation>Le disque est plein. Libérez de la place et réessayez.</translation>
        </message>
        <message>
            <source>The keyring isn’t responding. Unlock it and try again.</source>
            <translation>Le trousseau ne répond pas. Déverrouillez-le et réessayez.</translation>
        </message>
        <message>
            <source>The server can’t be reached. Check the address and your network.</source>
            <translation>Le serveur est injoignable. Vérifiez l’adresse et le réseau.</translation>
        </message>
        <message>
            <source>The server has signed this device out. Sign in again.</source>
            <translation>Le serveur a déconnecté cet appareil. Reconnectez-vous.</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>Le serveur est occupé. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified. Check this computer’s date.</source>
            <translation>L’identité du serveur ne peut être vérifiée. Vérifiez la date de cet ordinateur.</translation>
        </message>
        <message>
            <source>This account is suspended. Ask a manager.</source>
            <translation>Ce compte est suspendu. Demandez à un gérant.</translation>
        </message>
        <message>
            <source>This account isn’t part of the studio. Ask a manager.</source>
            <translation>Ce compte n’a pas de place dans le studio. Demandez à un gérant.</translation>
        </message>
        <message>
            <source>This address isn’t a studio server.</source>
            <translation>Cette adresse n’est pas un serveur de studio.</translation>
        </message>
        <message>
            <source>This device was removed from the studio. Ask a manager.</source>
            <translation>Cet appareil a été exclu du studio. Demandez à un gérant.</translation>
        </message>
        <message>
            <source>This device’s data is in use. Try again in a moment.</source>
            <translation>Les données de cet appareil sont en cours d’utilisation. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>This network requires a login. Open a browser, log in, and try again.</source>
            <translation>Ce réseau demande une connexion. Ouvrez un navigateur, connectez-vous et réessayez.</translation>
        </message>
        <message>
            <source>This package has no demo. It comes with the source: make run.</source>
            <translation>Ce paquet n’a pas de démonstration. Elle vient avec les sources : make run.</translation>
        </message>
        <message>
            <source>This server doesn’t accept new studios. Ask its administrator.</source>
            <translation>Ce serveur n’admet pas de nouveaux studios. Demandez à qui s’en occupe.</translation>
        </message>
        <message>
            <source>This version is too old for the server. Update the program.</source>
            <translation>Ce programme est trop ancien pour le serveur. Mettez-le à jour.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation>Trop d’essais. Attendez une minute et réessayez.</translation>
        </message>
        <message>
            <source>Try the demo studio</source>
            <translation>Essayer le studio de démonstration</translation>
        </message>
        <message>
            <source>Unknown time zone. Type the name of a nearby city.</source>
            <translation>Ce n’est pas un fuseau horaire. Tapez le nom d’une ville proche.</translation>
        </message>
        <message>
            <source>Use at least {least} characters.</source>
            <translation>Utilisez au moins {least} caractères.</translation>
        </message>
        <message>
            <source>Wrong email or password.</source>
            <translation>Courriel ou mot de passe incorrect.</translation>
        </message>
        <message>
            <source>Wrong or expired code. Codes last ten minutes.</source>
            <translation>Code erroné ou expiré. Un code dure dix minutes.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>{name} has unsent changes on this device. Sign in as them first.</source>
            <translation>{name} a des changements non envoyés sur cet appareil. Ouvrez d’abord sa session.</translation>
        </message>
    </context>
</TS>
