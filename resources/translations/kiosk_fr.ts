<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>1 instructor is free</source>
        <translation>1 professeur est libre</translation>
    </message>
    <message>
        <source>1 instructor teaches here today.</source>
        <translation>Un professeur enseigne ici aujourd’hui.</translation>
    </message>
    <message>
        <source>80 letters at most, please.</source>
        <translation>80 lettres au plus, s’il vous plaît.</translation>
    </message>
    <message>
        <source>A cancelled lesson does not come back.</source>
        <translation>Un cours annulé ne revient pas.</translation>
    </message>
    <message>
        <source>A code has six letters and digits. Some are still missing.</source>
        <translation>Un code a six lettres et chiffres. Il en manque encore.</translation>
    </message>
    <message>
        <source>A grey time is not free: touch it to see why.</source>
        <translation>Une heure grise n’est pas libre : touchez-la pour savoir pourquoi.</translation>
    </message>
    <message>
        <source>A little outside what you asked for</source>
        <translation>Un peu à côté de votre souhait</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>Un nom a au moins une lettre.</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Accents</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Adulte</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>After school</source>
        <translation>Après l’école</translation>
    </message>
    <message>
        <source>After work</source>
        <translation>Après le travail</translation>
    </message>
    <message>
        <source>After {time}</source>
        <translation>Après {time}</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Après-midi</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Age {n}</source>
        <translation>{n} ans</translation>
    </message>
    <message>
        <source>Ages {low} – {high}</source>
        <translation>De {low} à {high} ans</translation>
    </message>
    <message>
        <source>All free times</source>
        <translation>Toutes les heures libres</translation>
    </message>
    <message>
        <source>All my lessons</source>
        <translation>Tous mes cours</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Toutes les matières</translation>
    </message>
    <message>
        <source>An address looks like name@example.com.</source>
        <translation>Une adresse ressemble à nom@example.com.</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Un autre code</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>À toute heure</translation>
    </message>
    <message>
        <source>Anybody who teaches it</source>
        <translation>Toute personne qui l’enseigne</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Around {time}</source>
        <translation>Vers {time}</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>Dès que possible</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>À domicile</translation>
    </message>
    <message>
        <source>At {time}</source>
        <translation>À {time}</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to visitors</source>
        <translation>Retour aux visiteurs</translation>
    </message>
    <message>
        <source>Before work</source>
        <translation>Avant le travail</translation>
    </message>
    <message>
        <source>Before {time}</source>
        <translation>Avant {time}</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Débutant</translation>
    </message>
    <message>
        <source>Book a lesson</source>
        <translation>Réserver un cours</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Réserver à nouveau</translation>
    </message>
    <message>
        <source>Book this lesson</source>
        <translation>Réserver ce cours</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Réservé par</translation>
    </message>
    <message>
        <source>Booked on another screen</source>
        <translation>Réservé sur un autre écran</translation>
    </message>
    <message>
        <source>Call somebody to this screen</source>
        <translation>Appeler quelqu’un à cet écran</translation>
    </message>
    <message>
        <source>Cancel the lesson</source>
        <translation>Annuler le cours</translation>
    </message>
    <message>
        <source>Cancel this lesson</source>
        <translation>Annuler ce cours</translation>
    </message>
    <message>
        <source>Cancel this lesson?</source>
        <translation>Annuler ce cours ?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Cancelling costs the full price from now on.</source>
        <translation>Annuler coûte désormais le plein prix.</translation>
    </message>
    <message>
        <source>Cancelling now costs {price}.</source>
        <translation>Annuler maintenant coûte {price}.</translation>
    </message>
    <message>
        <source>Cancelling now is free.</source>
        <translation>Annuler maintenant est gratuit.</translation>
    </message>
    <message>
        <source>Cannot come?</source>
        <translation>Un empêchement ?</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Changer le NIP</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Au moins cher</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Noter mon arrivée</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Arrivée notée</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Enfant</translation>
    </message>
    <message>
        <source>Child’s first name</source>
        <translation>Prénom de l’enfant</translation>
    </message>
    <message>
        <source>Choose My lessons on this screen.</source>
        <translation>Choisissez Mes cours sur cet écran.</translation>
    </message>
    <message>
        <source>Choose a staff PIN</source>
        <translation>Choisissez un NIP du personnel</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Choisissez une heure</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Choisissez une autre heure</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Code of your ticket</source>
        <translation>Code de votre billet</translation>
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
        <source>Confirmed when the network is back</source>
        <translation>Confirmé au retour du réseau</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Costs more than you asked for: {price}.</source>
        <translation>Coûte plus que demandé : {price}.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Do you need somebody?</source>
        <translation>Avez-vous besoin de quelqu’un ?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>Jours précédents</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Soir</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>Filled: can be confirmed now. The others: a request.</source>
        <translation>Remplies : confirmées tout de suite. Les autres : une demande.</translation>
    </message>
    <message>
        <source>Find an instructor and a time</source>
        <translation>Trouver un professeur et une heure</translation>
    </message>
    <message>
        <source>Find lesson</source>
        <translation>Trouver le cours</translation>
    </message>
    <message>
        <source>Finish and wipe now</source>
        <translation>Terminer et tout effacer</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Four digits, please. Some are still missing.</source>
        <translation>Quatre chiffres, s’il vous plaît. Il en manque encore.</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Quatre semaines</translation>
    </message>
    <message>
        <source>Free soon</source>
        <translation>Bientôt libre</translation>
    </message>
    <message>
        <source>Cancelling is free until {free}; until {half} it costs half.</source>
        <translation>Annulation gratuite jusqu’à {free}, à moitié prix jusqu’à {half}.</translation>
    </message>
    <message>
        <source>Free: {times}</source>
        <translation>Libre : {times}</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven</translation>
    </message>
    <message>
        <source>From 2 to 17, please.</source>
        <translation>De 2 à 17, s’il vous plaît.</translation>
    </message>
    <message>
        <source>From age {n}</source>
        <translation>Dès {n} ans</translation>
    </message>
    <message>
        <source>From {price}</source>
        <translation>À partir de {price}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuer sans cela</translation>
    </message>
    <message>
        <source>Go on without it: the desk puts it together later.</source>
        <translation>Continuez sans cela : l’accueil réunira le tout plus tard.</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Bon après-midi</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Bonsoir</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Bonjour</translation>
    </message>
    <message>
        <source>Grade {n}</source>
        <translation>Niveau {n}</translation>
    </message>
    <message>
        <source>Cancelling costs half until {half}, the full price after.</source>
        <translation>Annulation à moitié prix jusqu’à {half}, au prix entier ensuite.</translation>
    </message>
    <message>
        <source>Held for you, {time} left</source>
        <translation>Gardé pour vous, encore {time}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help: somebody is on the way</source>
        <translation>Aide : quelqu’un arrive</translation>
    </message>
    <message>
        <source>Help: the call waits for the network</source>
        <translation>Aide : l’appel attend le réseau</translation>
    </message>
    <message>
        <source>Help: the desk knows</source>
        <translation>Aide : l’accueil est prévenu</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>How old?</source>
        <translation>Quel âge ?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message>
        <source>I need longer</source>
        <translation>Il me faut plus de temps</translation>
    </message>
    <message>
        <source>I was here before: fill this in for me</source>
        <translation>J’ai déjà réservé ici : remplir pour moi</translation>
    </message>
    <message>
        <source>If it cannot be, we offer you other times.</source>
        <translation>Si cela ne va pas, nous vous proposons d’autres heures.</translation>
    </message>
    <message>
        <source>If the time has gone, we offer you the three nearest ones.</source>
        <translation>Si l’heure est prise, nous vous offrons les trois plus proches.</translation>
    </message>
    <message>
        <source>If we know you by it, a code is on its way. It is good until {time}.</source>
        <translation>Si nous vous connaissons ainsi, un code est en route. Il est valable jusqu’à {time}.</translation>
    </message>
    <message>
        <source>If you have a lesson, check in here.</source>
        <translation>Si vous avez un cours, annoncez-vous ici.</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermédiaire</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Tout est exact ?</translation>
    </message>
    <message>
        <source>It costs you nothing.</source>
        <translation>Cela ne vous coûte rien.</translation>
    </message>
    <message>
        <source>It is kept safely, even if the power goes.</source>
        <translation>C’est gardé en sûreté, même sans courant.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>Keep it: with it we find your request, also without the network.</source>
        <translation>Gardez-le : il nous fait trouver votre demande, même sans réseau.</translation>
    </message>
    <message>
        <source>Keep the lesson</source>
        <translation>Garder le cours</translation>
    </message>
    <message>
        <source>Keep your code: it opens your lesson here.</source>
        <translation>Gardez votre code : il ouvre votre cours ici.</translation>
    </message>
    <message>
        <source>This page cannot be shown at the moment. What you have booked stays booked.</source>
        <translation>Cette page ne peut pas être affichée pour le moment. Ce que vous avez réservé reste réservé.</translation>
    </message>
    <message>
        <source>Your code is {code}.</source>
        <translation>Votre code est {code}.</translation>
    </message>
    <message>
        <source>{language}: change the language</source>
        <translation>{language} : changer de langue</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Last four digits of your telephone</source>
        <translation>Quatre derniers chiffres de votre téléphone</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Jours suivants</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Le laisser où il est</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Lessons can be booked here again {when}.</source>
        <translation>On pourra de nouveau réserver ici {when}.</translation>
    </message>
    <message>
        <source>Letters or numbers</source>
        <translation>Lettres ou chiffres</translation>
    </message>
    <message>
        <source>Locked after five wrong tries. Again from {time}.</source>
        <translation>Bloqué après cinq essais. De nouveau dès {time}.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Lunch time</source>
        <translation>Midi</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Mobile number or email</source>
        <translation>Mobile ou courriel</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More times</source>
        <translation>Plus d’heures</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Matin</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move it to {when}?</source>
        <translation>Le déplacer à {when} ?</translation>
    </message>
    <message>
        <source>Move the lesson</source>
        <translation>Déplacer le cours</translation>
    </message>
    <message>
        <source>Moving it is free.</source>
        <translation>Le déplacement est gratuit.</translation>
    </message>
    <message>
        <source>My child</source>
        <translation>Mon enfant</translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation>Mes cours</translation>
    </message>
    <message>
        <source>Near me</source>
        <translation>Près d’ici</translation>
    </message>
    <message>
        <source>Next available</source>
        <translation>Le plus tôt possible</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semaine prochaine</translation>
    </message>
    <message>
        <source>No such number is in use: please check its digits.</source>
        <translation>Ce numéro n’existe pas : vérifiez ses chiffres.</translation>
    </message>
    <message>
        <source>No ticket? Have a code sent to you</source>
        <translation>Pas de billet ? Recevez un code</translation>
    </message>
    <message>
        <source>No ticket? Use the last digits of your telephone</source>
        <translation>Pas de billet ? Utilisez les derniers chiffres de votre téléphone</translation>
    </message>
    <message>
        <source>Nobody fits all of it</source>
        <translation>Personne ne convient en tout</translation>
    </message>
    <message>
        <source>Nobody teaches on that day</source>
        <translation>Pas de cours ce jour-là</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Pas encore confirmé</translation>
    </message>
    <message>
        <source>Not free at the time you asked for. Next at {time}.</source>
        <translation>Pas libre à l’heure demandée. Prochaine : {time}.</translation>
    </message>
    <message>
        <source>Not free on the day you asked for. Next on {day}.</source>
        <translation>Pas libre le jour demandé. Prochain : {day}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Nothing is before you.</source>
        <translation>Aucun cours à venir.</translation>
    </message>
    <message>
        <source>Nothing is free in the next days.</source>
        <translation>Rien n’est libre dans les prochains jours.</translation>
    </message>
    <message>
        <source>Nothing is free in the next hours.</source>
        <translation>Rien n’est libre dans les prochaines heures.</translation>
    </message>
    <message>
        <source>Nothing suits? Tell me when there is a time</source>
        <translation>Rien ne convient ? Demandez à être prévenu</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. Free close to it:</source>
        <translation>Rien de ce que vous avez écrit n’est perdu. Libre tout près :</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. Please choose another time.</source>
        <translation>Rien de ce que vous avez écrit n’est perdu. Choisissez une autre heure.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>Now: {when} with {name}</source>
        <translation>Actuellement : {when} avec {name}</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>Hors ligne depuis {since}</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Une semaine</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Or choose what is taught here</source>
        <translation>Ou choisissez ce qu’on enseigne ici</translation>
    </message>
    <message>
        <source>Other digits</source>
        <translation>D’autres chiffres</translation>
    </message>
    <message>
        <source>Piano, maths, tennis…</source>
        <translation>Piano, maths, tennis…</translation>
    </message>
    <message>
        <source>Please ask at the desk</source>
        <translation>Veuillez demander à l’accueil</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>Choisissez une autre heure, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please give a mobile number or an email address.</source>
        <translation>Donnez un mobile ou un courriel, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please go in.</source>
        <translation>Entrez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please look at it once more, or ask at the desk.</source>
        <translation>Regardez-le encore une fois, ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Please use the code of your ticket, or ask at the desk.</source>
        <translation>Utilisez le code de votre billet ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Please wait here a moment. What you typed stays on this screen.</source>
        <translation>Attendez ici un instant, s’il vous plaît. Ce que vous avez saisi reste à l’écran.</translation>
    </message>
    <message>
        <source>Please write a name.</source>
        <translation>Écrivez un nom, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Imprimé</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Put me on the list</source>
        <translation>Inscrivez-moi sur la liste</translation>
    </message>
    <message>
        <source>Reach you at</source>
        <translation>Vous joindre</translation>
    </message>
    <message>
        <source>Received at {time}</source>
        <translation>Reçue à {time}</translation>
    </message>
    <message>
        <source>Record this request</source>
        <translation>Noter cette demande</translation>
    </message>
    <message>
        <source>Recorded on another screen, not yet confirmed</source>
        <translation>Noté sur un autre écran, pas encore confirmé</translation>
    </message>
    <message>
        <source>Recorded on this screen at {time}</source>
        <translation>Noté sur cet écran à {time}</translation>
    </message>
    <message>
        <source>Request recorded</source>
        <translation>Demande notée</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Demande envoyée</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam</translation>
    </message>
    <message>
        <source>Say it in other words, or see who is free next.</source>
        <translation>Dites-le autrement, ou voyez qui est bientôt libre.</translation>
    </message>
    <message>
        <source>School grade {n}</source>
        <translation>Année scolaire {n}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>See the whole week</source>
        <translation>Voir toute la semaine</translation>
    </message>
    <message>
        <source>See, move or cancel what you booked</source>
        <translation>Voir, déplacer ou annuler vos réservations</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>Envoyer un autre code</translation>
    </message>
    <message>
        <source>Send me a code</source>
        <translation>M’envoyer un code</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>Aîné</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>Show it at this screen when you come, or take a photo of it now.</source>
        <translation>Montrez-le à cet écran en venant, ou prenez-le en photo.</translation>
    </message>
    <message>
        <source>Show it at this screen when you come.</source>
        <translation>Montrez-le à cet écran quand vous viendrez.</translation>
    </message>
    <message>
        <source>Six digits that only staff know. Without them nobody leaves this screen.</source>
        <translation>Six chiffres que seul le personnel connaît. Sans eux, personne ne quitte cet écran.</translation>
    </message>
    <message>
        <source>Six digits. It is checked on this screen, also without the network.</source>
        <translation>Six chiffres. Vérifié sur cet écran, même sans réseau.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Somebody is booking {time} now</source>
        <translation>Quelqu’un réserve {time} en ce moment</translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation>Quelqu’un arrive</translation>
    </message>
    <message>
        <source>Somebody was faster: that time has just gone.</source>
        <translation>Quelqu’un a été plus rapide : cette heure vient de partir.</translation>
    </message>
    <message>
        <source>Something went wrong here. Nothing you typed is lost. Please try once more.</source>
        <translation>Quelque chose a mal tourné. Rien n’est perdu. Essayez encore.</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation>Au plus tôt</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>Au plus tôt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation>NIP du personnel</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Such as:</source>
        <translation>Par exemple :</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Teaches another age.</source>
        <translation>Enseigne à un autre âge.</translation>
    </message>
    <message>
        <source>Teaches another level.</source>
        <translation>Enseigne un autre niveau.</translation>
    </message>
    <message>
        <source>Teaches at another place.</source>
        <translation>Enseigne à un autre endroit.</translation>
    </message>
    <message>
        <source>Teaches for another length.</source>
        <translation>Enseigne une autre durée.</translation>
    </message>
    <message>
        <source>Teenager</source>
        <translation>Adolescent</translation>
    </message>
    <message>
        <source>Tell me when there is a time</source>
        <translation>Prévenez-moi dès qu’une heure se libère</translation>
    </message>
    <message>
        <source>That day cannot be booked yet</source>
        <translation>Ce jour n’est pas encore ouvert</translation>
    </message>
    <message>
        <source>That day is full</source>
        <translation>Ce jour est complet</translation>
    </message>
    <message>
        <source>That did not work. Nothing is lost. Please try once more.</source>
        <translation>Cela n’a pas marché. Rien n’est perdu. Essayez encore.</translation>
    </message>
    <message>
        <source>That is no longer here. Please choose again.</source>
        <translation>Cela n’est plus là. Choisissez encore.</translation>
    </message>
    <message>
        <source>That is not the code, or its time is over. You can have another one sent.</source>
        <translation>Ce n’est pas le code, ou son temps est passé. Vous pouvez en demander un autre.</translation>
    </message>
    <message>
        <source>That number has too many digits.</source>
        <translation>Ce numéro a trop de chiffres.</translation>
    </message>
    <message>
        <source>That number is too short: please give all its digits.</source>
        <translation>Ce numéro est trop court : donnez tous ses chiffres.</translation>
    </message>
    <message>
        <source>That time has just gone. Your lesson is where it was.</source>
        <translation>Cette heure vient d’être prise. Votre cours est resté où il était.</translation>
    </message>
    <message>
        <source>That was not it. Tries left: {n}.</source>
        <translation>Ce n’était pas cela. Essais restants : {n}.</translation>
    </message>
    <message>
        <source>That was tried too often. Please wait a few minutes, or ask at the desk.</source>
        <translation>Trop d’essais. Attendez quelques minutes ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>Le code en code QR</translation>
    </message>
    <message>
        <source>The code of a ticket opens at any time.</source>
        <translation>Le code d’un billet fonctionne à tout moment.</translation>
    </message>
    <message>
        <source>The code of your ticket opens its lesson, or ask at the desk.</source>
        <translation>Le code de votre billet ouvre son cours, ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>The desk knows</source>
        <translation>L’accueil est prévenu</translation>
    </message>
    <message>
        <source>The fee is {price}.</source>
        <translation>Les frais sont de {price}.</translation>
    </message>
    <message>
        <source>The printer does not answer. Your code is enough: please take a photo of it.</source>
        <translation>L’imprimante ne répond pas. Votre code suffit : prenez-le en photo, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The same six digits once more.</source>
        <translation>Les mêmes six chiffres encore une fois.</translation>
    </message>
    <message>
        <source>The six digits of the code</source>
        <translation>Les six chiffres du code</translation>
    </message>
    <message>
        <source>The ticket is ours. Please ask at the desk whether the time is yours.</source>
        <translation>Le billet est bien à nous. Demandez à l’accueil si l’heure est à vous.</translation>
    </message>
    <message>
        <source>The ticket is ours. Please tell somebody at the desk that you are here.</source>
        <translation>Le billet est bien à nous. Dites à l’accueil que vous êtes là.</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>Les deux ne sont pas pareils. Recommencez.</translation>
    </message>
    <message>
        <source>There are no more lessons today.</source>
        <translation>Il n’y a plus de cours aujourd’hui.</translation>
    </message>
    <message>
        <source>There is no network just now</source>
        <translation>Il n’y a pas de réseau en ce moment</translation>
    </message>
    <message>
        <source>This lesson can no longer be cancelled here. Please ask at the desk.</source>
        <translation>Ce cours ne peut plus être annulé ici. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>This lesson can no longer be moved here. Please ask at the desk.</source>
        <translation>Ce cours ne peut plus être déplacé ici. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>This lesson is not confirmed yet</source>
        <translation>Ce cours n’est pas encore confirmé</translation>
    </message>
    <message>
        <source>This lesson is on another day</source>
        <translation>Ce cours a lieu un autre jour</translation>
    </message>
    <message>
        <source>This lesson was cancelled</source>
        <translation>Ce cours a été annulé</translation>
    </message>
    <message>
        <source>This needs the network, which we are without. Please ask at the desk.</source>
        <translation>Il faut le réseau, que nous n’avons pas. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>This screen cannot store anything more. Please ask at the desk.</source>
        <translation>Cet écran ne peut plus rien garder. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>This screen clears itself in 1 second</source>
        <translation>Cet écran s’efface dans 1 seconde</translation>
    </message>
    <message>
        <source>This screen clears itself in {n} seconds</source>
        <translation>Cet écran s’efface dans {n} secondes</translation>
    </message>
    <message>
        <source>This screen forgets you when you leave it.</source>
        <translation>Cet écran vous oublie quand vous partez.</translation>
    </message>
    <message>
        <source>This time is kept for this desk: your lesson is confirmed at once.</source>
        <translation>Cette heure est gardée pour cet accueil : votre cours est confirmé tout de suite.</translation>
    </message>
    <message>
        <source>This time is kept for you.</source>
        <translation>Cette heure vous est gardée.</translation>
    </message>
    <message>
        <source>This time was lost</source>
        <translation>Cette heure est perdue</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Moment de la journée</translation>
    </message>
    <message>
        <source>Times in {place}</source>
        <translation>Heure de {place}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Auj.</translation>
    </message>
    <message>
        <source>Toddler</source>
        <translation>Tout-petit</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Too many wrong digits were typed. Again from {time}.</source>
        <translation>Trop de chiffres erronés. De nouveau à partir de {time}.</translation>
    </message>
    <message>
        <source>Touch a lesson to move or cancel it, or to book it again.</source>
        <translation>Touchez un cours pour le déplacer, l’annuler ou le réserver de nouveau.</translation>
    </message>
    <message>
        <source>Touch away one of the blue words, or look at all subjects.</source>
        <translation>Enlevez un des mots bleus, ou voyez toutes les matières.</translation>
    </message>
    <message>
        <source>Touch what you came for.</source>
        <translation>Choisissez ce que vous souhaitez faire.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try your ticket, or ask at the desk.</source>
        <translation>Essayez votre billet ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Two lessons begin then</source>
        <translation>Deux cours commencent alors</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>Deux semaines</translation>
    </message>
    <message>
        <source>Type the last four digits of the telephone number that we have of you.</source>
        <translation>Tapez les quatre derniers chiffres du téléphone que nous avons de vous.</translation>
    </message>
    <message>
        <source>Type the six letters and digits of your ticket.</source>
        <translation>Écrivez les six lettres et chiffres de votre billet.</translation>
    </message>
    <message>
        <source>Under {price}</source>
        <translation>Moins de {price}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Up to age {n}</source>
        <translation>Jusqu’à {n} ans</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Use the code of my ticket</source>
        <translation>Utiliser le code de mon billet</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>Nous sommes fermés</translation>
    </message>
    <message>
        <source>We are offline just now</source>
        <translation>Nous sommes hors ligne</translation>
    </message>
    <message>
        <source>We are offline just now, so this time is not confirmed yet. We confirm as soon as we are back online.</source>
        <translation>Nous sommes hors ligne : cette heure n’est pas encore confirmée. Nous confirmons dès le retour du réseau.</translation>
    </message>
    <message>
        <source>We are offline just now: it goes on the list as soon as we are back online.</source>
        <translation>Nous sommes hors ligne : il sera mis sur la liste dès le retour du réseau.</translation>
    </message>
    <message>
        <source>We are offline: it is recorded and sent as soon as we are back.</source>
        <translation>Nous sommes hors ligne : c’est noté et envoyé dès notre retour.</translation>
    </message>
    <message>
        <source>We are offline: it is recorded, and confirmed as soon as we are back.</source>
        <translation>Nous sommes hors ligne : c’est noté, et confirmé dès notre retour.</translation>
    </message>
    <message>
        <source>We are offline: the move is recorded, and confirmed as soon as we are back.</source>
        <translation>Nous sommes hors ligne : le déplacement est noté, et confirmé dès notre retour.</translation>
    </message>
    <message>
        <source>We call or write to you as soon as a time is free. Nothing is booked yet.</source>
        <translation>Nous vous appelons ou écrivons dès qu’une heure se libère. Rien n’est encore réservé.</translation>
    </message>
    <message>
        <source>We cannot send codes from here yet. Please ask at the desk.</source>
        <translation>Nous ne pouvons pas encore envoyer de codes d’ici. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>Nous ne connaissons pas ce code</translation>
    </message>
    <message>
        <source>We find no lesson by that</source>
        <translation>Nous ne trouvons aucun cours ainsi</translation>
    </message>
    <message>
        <source>We reach you at {contact}</source>
        <translation>Nous vous joignons au {contact}</translation>
    </message>
    <message>
        <source>We send a code to your telephone or mailbox, so that nobody else sees your data.</source>
        <translation>Nous envoyons un code à votre téléphone ou courriel, pour que personne d’autre ne voie vos données.</translation>
    </message>
    <message>
        <source>We tell the people who work here that somebody waits at this screen.</source>
        <translation>Nous prévenons l’équipe que quelqu’un attend devant cet écran.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Week-end</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Bon retour parmi nous</translation>
    </message>
    <message>
        <source>What would you like to learn?</source>
        <translation>Qu’aimeriez-vous apprendre ?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>When does your lesson begin?</source>
        <translation>Quand commence votre cours ?</translation>
    </message>
    <message>
        <source>When the time is over, what you typed is wiped and {time} on {day} is free again for others. Nothing stays on this screen.</source>
        <translation>Le temps écoulé, ce que vous avez écrit est effacé et la place de {day} à {time} redevient libre pour d’autres. Rien ne reste sur cet écran.</translation>
    </message>
    <message>
        <source>When the time is over, what you typed is wiped. Nothing stays here.</source>
        <translation>Le temps écoulé, ce que vous avez écrit est effacé. Rien ne reste ici.</translation>
    </message>
    <message>
        <source>Who is free</source>
        <translation>Qui est libre</translation>
    </message>
    <message>
        <source>Who is the lesson for?</source>
        <translation>Pour qui est le cours ?</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>With the fourth you are checked in.</source>
        <translation>Au quatrième chiffre, votre arrivée est enregistrée.</translation>
    </message>
    <message>
        <source>With the sixth you are checked in.</source>
        <translation>Au sixième signe, votre arrivée est enregistrée.</translation>
    </message>
    <message>
        <source>With the sixth your lesson opens.</source>
        <translation>Au sixième signe, votre cours s’ouvre.</translation>
    </message>
    <message>
        <source>With whom is your lesson?</source>
        <translation>Avec qui est votre cours ?</translation>
    </message>
    <message>
        <source>With your ticket or telephone</source>
        <translation>Avec votre billet ou votre téléphone</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>D’ici</translation>
    </message>
    <message>
        <source>Without {wish}</source>
        <translation>Sans {wish}</translation>
    </message>
    <message>
        <source>You are booked</source>
        <translation>C’est réservé</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>Votre arrivée est notée</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Vous êtes en avance</translation>
    </message>
    <message>
        <source>You are on the waiting list</source>
        <translation>Vous êtes sur la liste d’attente</translation>
    </message>
    <message>
        <source>You do not have to wait here.</source>
        <translation>Inutile d’attendre ici.</translation>
    </message>
    <message>
        <source>You have a lesson at {time}</source>
        <translation>Vous avez un cours à {time}</translation>
    </message>
    <message>
        <source>You were checked in already</source>
        <translation>Votre arrivée était déjà notée</translation>
    </message>
    <message>
        <source>Your answers are hidden until you touch the screen.</source>
        <translation>Vos réponses restent cachées jusqu’à ce que vous touchiez l’écran.</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>Votre réservation</translation>
    </message>
    <message>
        <source>Your call is kept here and reaches the desk once the network is back. Please speak to somebody if you can.</source>
        <translation>Votre appel est gardé ici et arrivera à l’accueil au retour du réseau. Adressez-vous à quelqu’un si vous le pouvez.</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
    <message>
        <source>Your lesson is at its new time.</source>
        <translation>Votre cours est à sa nouvelle heure.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Your request</source>
        <translation>Votre demande</translation>
    </message>
    <message>
        <source>Your wish is recorded</source>
        <translation>Votre souhait est noté</translation>
    </message>
    <message>
        <source>Your wish is recorded here and confirmed as soon as we are back online.</source>
        <translation>Votre souhait est noté ici et confirmé dès le retour du réseau.</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>avancé</translation>
    </message>
    <message>
        <source>age {low} to {high}</source>
        <translation>de {low} à {high} ans</translation>
    </message>
    <message>
        <source>all ages</source>
        <translation>tous les âges</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>tous les niveaux</translation>
    </message>
    <message>
        <source>beginners</source>
        <translation>débutants</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>can be confirmed now</source>
        <translation>peut être confirmée maintenant</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>for {n} min</source>
        <translation>pour {n} min</translation>
    </message>
    <message>
        <source>from age {n}</source>
        <translation>dès {n} ans</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>held for you</source>
        <translation>gardé pour vous</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>dans 1 heure</translation>
    </message>
    <message>
        <source>in 1 hour {rest}</source>
        <translation>dans 1 h {rest}</translation>
    </message>
    <message>
        <source>in {n} hours</source>
        <translation>dans {n} heures</translation>
    </message>
    <message>
        <source>in {n} hours {rest}</source>
        <translation>dans {n} h {rest}</translation>
    </message>
    <message>
        <source>in {n} minutes</source>
        <translation>dans {n} minutes</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>intermédiaire</translation>
    </message>
    <message>
        <source>it opens with the sixth</source>
        <translation>s’ouvre au sixième</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>over</source>
        <translation>passé</translation>
    </message>
    <message>
        <source>piano for my 8 year old tomorrow after 4 under $80</source>
        <translation>piano pour ma fille de 8 ans demain après 16 h pour moins de 80 $</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>so that we can reach you</source>
        <translation>pour pouvoir vous joindre</translation>
    </message>
    <message>
        <source>such as 902 555 0100</source>
        <translation>par exemple 902 555 0100</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>pris</translation>
    </message>
    <message>
        <source>the one we have of you</source>
        <translation>celui que nous avons de vous</translation>
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
        <source>too far</source>
        <translation>trop loin</translation>
    </message>
    <message>
        <source>too soon</source>
        <translation>trop tôt</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>up to age {n}</source>
        <translation>jusqu’à {n} ans</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>à vous</translation>
    </message>
    <message>
        <source>{name} confirms each lesson personally. Your time is kept.</source>
        <translation>{name} confirme chaque cours en personne. Votre heure est gardée.</translation>
    </message>
    <message>
        <source>{name} confirms it</source>
        <translation>{name} la confirme</translation>
    </message>
    <message>
        <source>{name}, age {age}</source>
        <translation>{name}, {age} ans</translation>
    </message>
    <message>
        <source>{n} instructors are free</source>
        <translation>{n} professeurs sont libres</translation>
    </message>
    <message>
        <source>{n} instructors teach here today.</source>
        <translation>{n} professeurs enseignent ici aujourd’hui.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} min, {price}</source>
        <translation>{n} min, {price}</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>{n} minutes late: go right in.</source>
        <translation>{n} minutes de retard : entrez tout de suite.</translation>
    </message>
    <message>
        <source>{n} minutes until it begins.</source>
        <translation>Cela commence dans {n} minutes.</translation>
    </message>
    <message>
        <source>{n} subjects</source>
        <translation>{n} matières</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} en attente</translation>
    </message>
    <message>
        <source>{n} years of teaching</source>
        <translation>{n} ans d’enseignement</translation>
    </message>
    <message>
        <source>{price} an hour</source>
        <translation>{price} l’heure</translation>
    </message>
    <message>
        <source>{price}, paid at the desk</source>
        <translation>{price}, payé à l’accueil</translation>
    </message>
    <message>
        <source>{service} with {who}</source>
        <translation>{service} avec {who}</translation>
    </message>
    <message>
        <source>{time} is kept for another desk</source>
        <translation>{time} est gardé pour un autre accueil</translation>
    </message>
    <message>
        <source>{time} is kept free as a break</source>
        <translation>{time} reste libre comme pause</translation>
    </message>
    <message>
        <source>{time} is outside the teaching hours</source>
        <translation>{time} est hors des heures de cours</translation>
    </message>
    <message>
        <source>{time} is over</source>
        <translation>{time} est passé</translation>
    </message>
    <message>
        <source>{time} is taken</source>
        <translation>{time} est pris</translation>
    </message>
    <message>
        <source>{time} is too soon to prepare</source>
        <translation>{time} est trop tôt pour préparer</translation>
    </message>
</context>
</TS>
