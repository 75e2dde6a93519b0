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
        <source>1 instructor is teaching today.</source>
        <translation>Un professeur enseigne ici aujourd’hui.</translation>
    </message>
    <message>
        <source>80 characters at most.</source>
        <translation>80 caractères au maximum.</translation>
    </message>
    <message>
        <source>Arts</source>
        <translation>Arts</translation>
    </message>
    <message>
        <source>Hidden Gems</source>
        <translation>Trésors cachés</translation>
    </message>
    <message>
        <source>Kids</source>
        <translation>Pour les enfants</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Not {day}</source>
        <translation>Pas le {day}</translation>
    </message>
    <message>
        <source>Sports &amp; Fitness</source>
        <translation>Sport et bien-être</translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Cette action est définitive.</translation>
    </message>
    <message>
        <source>Please enter all six characters.</source>
        <translation>Entrez les six caractères.</translation>
    </message>
    <message>
        <source>Grey times are unavailable. Tap to see why.</source>
        <translation>Une heure grise n’est pas libre : touchez-la pour savoir pourquoi.</translation>
    </message>
    <message>
        <source>Close to what you asked for</source>
        <translation>Proche de votre demande</translation>
    </message>
    <message>
        <source>Please enter at least one letter.</source>
        <translation>Entrez au moins une lettre.</translation>
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
        <source>Tutoring</source>
        <translation>Tutorat</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Jusqu’au {day}</translation>
    </message>
    <message>
        <source>Use an address like name@example.com.</source>
        <translation>Utilisez le format nom@example.com.</translation>
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
        <source>Any instructor</source>
        <translation>N’importe quel professeur</translation>
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
        <source>Back to kiosk</source>
        <translation>Retour à la borne</translation>
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
        <source>Call someone over</source>
        <translation>Appeler quelqu’un</translation>
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
        <source>Cancelling now costs the full price.</source>
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
        <source>Can’t come?</source>
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
        <source>Change PIN</source>
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
        <source>Go to My lessons on this screen.</source>
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
        <source>Ticket code</source>
        <translation>Code du billet</translation>
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
        <source>Confirmed once we’re back online</source>
        <translation>Confirmé au retour du réseau</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Over your budget: {price}.</source>
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
        <source>Need help?</source>
        <translation>Besoin d’aide ?</translation>
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
        <source>Filled: can be confirmed now. Others: on request.</source>
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
        <source>Finish and clear now</source>
        <translation>Terminer et tout effacer</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Please enter all four digits.</source>
        <translation>Entrez les quatre chiffres.</translation>
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
        <source>Free to cancel until {free}, half price until {half}.</source>
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
        <source>Ages 2 to 17, please.</source>
        <translation>De 2 à 17 ans, s’il vous plaît.</translation>
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
        <source>Skip this</source>
        <translation>Passer cette étape</translation>
    </message>
    <message>
        <source>You can skip this: the desk sorts it out later.</source>
        <translation>Vous pouvez passer : l’accueil s’en occupera plus tard.</translation>
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
        <source>Cancelling is half price until {half}, then full price.</source>
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
        <source>Help: someone is on the way</source>
        <translation>Aide : quelqu’un arrive</translation>
    </message>
    <message>
        <source>Help: call waiting to be sent</source>
        <translation>Aide : appel en attente d’envoi</translation>
    </message>
    <message>
        <source>Help: we’ve told the desk</source>
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
        <source>I’m still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Il me faut plus de temps</translation>
    </message>
    <message>
        <source>Been here before? Fill in my details</source>
        <translation>J’ai déjà réservé ici : remplir pour moi</translation>
    </message>
    <message>
        <source>If not, we’ll offer you other times.</source>
        <translation>Sinon, nous vous proposerons d’autres heures.</translation>
    </message>
    <message>
        <source>If the time is taken, we’ll offer you the three closest.</source>
        <translation>Si elle est prise, nous vous proposerons les trois plus proches.</translation>
    </message>
    <message>
        <source>If we have it on file, a code is on its way. Valid until {time}.</source>
        <translation>Si nous l’avons, un code est en route. Il est valable jusqu’à {time}.</translation>
    </message>
    <message>
        <source>Have a lesson? Check in here.</source>
        <translation>Vous avez un cours ? Annoncez-vous ici.</translation>
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
        <source>Does this look right?</source>
        <translation>Tout est correct ?</translation>
    </message>
    <message>
        <source>There’s no charge.</source>
        <translation>C’est gratuit.</translation>
    </message>
    <message>
        <source>Saved safely, even if the power goes out.</source>
        <translation>C’est enregistré, même sans courant.</translation>
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
        <source>Keep this code. We can find your request with it, even offline.</source>
        <translation>Gardez-le : il permet de trouver votre demande, même sans réseau.</translation>
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
        <source>We can’t show this page right now. Anything you’ve booked stays booked.</source>
        <translation>Cette page ne s’affiche pas pour le moment. Ce que vous avez réservé reste réservé.</translation>
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
        <source>Last four digits of your phone number</source>
        <translation>Quatre derniers chiffres de votre téléphone</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Jours suivants</translation>
    </message>
    <message>
        <source>Keep current time</source>
        <translation>Garder l’heure actuelle</translation>
    </message>
    <message>
        <source>Exit kiosk</source>
        <translation>Quitter la borne</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Cours</translation>
    </message>
    <message>
        <source>You can book here again {when}.</source>
        <translation>Vous pourrez de nouveau réserver ici {when}.</translation>
    </message>
    <message>
        <source>Letters or numbers</source>
        <translation>Lettres ou chiffres</translation>
    </message>
    <message>
        <source>Locked after five tries. Try again at {time}.</source>
        <translation>Bloqué après cinq essais. Réessayez à {time}.</translation>
    </message>
    <message>
        <source>Searching…</source>
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
        <source>Change time</source>
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
        <source>Moving is free.</source>
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
        <source>That number doesn’t look right. Please check it.</source>
        <translation>Ce numéro semble incorrect. Vérifiez-le.</translation>
    </message>
    <message>
        <source>No ticket? Get a code</source>
        <translation>Pas de billet ? Recevez un code</translation>
    </message>
    <message>
        <source>No ticket? Use your phone’s last four digits</source>
        <translation>Pas de billet ? Utilisez les derniers chiffres de votre téléphone</translation>
    </message>
    <message>
        <source>No exact match</source>
        <translation>Aucun résultat exact</translation>
    </message>
    <message>
        <source>No lessons that day</source>
        <translation>Pas de cours ce jour-là</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Pas encore confirmé</translation>
    </message>
    <message>
        <source>Not free at that time. Next: {time}.</source>
        <translation>Pas libre à cette heure. Prochaine : {time}.</translation>
    </message>
    <message>
        <source>Not free that day. Next: {day}.</source>
        <translation>Pas libre ce jour-là. Prochain : {day}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>No upcoming lessons.</source>
        <translation>Aucun cours à venir.</translation>
    </message>
    <message>
        <source>Nothing free in the next few days.</source>
        <translation>Rien de libre dans les prochains jours.</translation>
    </message>
    <message>
        <source>Nothing free in the next few hours.</source>
        <translation>Rien de libre dans les prochaines heures.</translation>
    </message>
    <message>
        <source>Nothing works? Tell me when a time opens up</source>
        <translation>Rien ne convient ? Demandez à être prévenu</translation>
    </message>
    <message>
        <source>Your details are still here. Closest times:</source>
        <translation>Vos données sont toujours là. Heures proches :</translation>
    </message>
    <message>
        <source>Your details are still here. Please pick another time.</source>
        <translation>Vos données sont toujours là. Choisissez une autre heure.</translation>
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
        <source>Or choose a subject</source>
        <translation>Ou choisissez une matière</translation>
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
        <source>Please enter a mobile number or email.</source>
        <translation>Entrez un mobile ou un courriel.</translation>
    </message>
    <message>
        <source>Please go in.</source>
        <translation>Entrez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please check it, or ask at the desk.</source>
        <translation>Vérifiez-le, ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Please use your ticket code, or ask at the desk.</source>
        <translation>Utilisez le code du billet ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Please wait a moment. What you entered stays on screen.</source>
        <translation>Attendez ici un instant, s’il vous plaît. Ce que vous avez saisi reste à l’écran.</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Entrez un nom, s’il vous plaît.</translation>
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
        <source>Add me to the list</source>
        <translation>Inscrivez-moi sur la liste</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Received at {time}</source>
        <translation>Reçue à {time}</translation>
    </message>
    <message>
        <source>Save this request</source>
        <translation>Noter cette demande</translation>
    </message>
    <message>
        <source>Requested on another screen, not yet confirmed</source>
        <translation>Noté sur un autre écran, pas encore confirmé</translation>
    </message>
    <message>
        <source>Saved on this screen at {time}</source>
        <translation>Noté sur cet écran à {time}</translation>
    </message>
    <message>
        <source>Request saved</source>
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
        <source>Try other words, or see who’s free next.</source>
        <translation>Essayez d’autres mots, ou voyez qui est bientôt libre.</translation>
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
        <source>See, move or cancel your bookings</source>
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
        <source>Show it here when you come, or take a photo now.</source>
        <translation>Montrez-le ici en venant, ou prenez-le en photo.</translation>
    </message>
    <message>
        <source>Show it at this screen when you come.</source>
        <translation>Montrez-le à cet écran quand vous viendrez.</translation>
    </message>
    <message>
        <source>Choose six digits only staff know. They’re needed to exit the kiosk.</source>
        <translation>Six chiffres que seul le personnel connaît. Il les faut pour quitter la borne.</translation>
    </message>
    <message>
        <source>Six digits. Works offline too.</source>
        <translation>Six chiffres. Fonctionne aussi hors ligne.</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Someone is booking {time} now</source>
        <translation>Quelqu’un réserve {time} en ce moment</translation>
    </message>
    <message>
        <source>Someone is on the way</source>
        <translation>Quelqu’un arrive</translation>
    </message>
    <message>
        <source>Sorry, someone just took that time.</source>
        <translation>Désolé, cette heure vient d’être prise.</translation>
    </message>
    <message>
        <source>Something went wrong. Your details are still here. Please try again.</source>
        <translation>Un problème est survenu. Rien n’est perdu. Réessayez.</translation>
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
        <source>For example:</source>
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
        <source>Teaches other ages.</source>
        <translation>Enseigne à d’autres âges.</translation>
    </message>
    <message>
        <source>Teaches other levels.</source>
        <translation>Enseigne d’autres niveaux.</translation>
    </message>
    <message>
        <source>Teaches elsewhere.</source>
        <translation>Enseigne ailleurs.</translation>
    </message>
    <message>
        <source>Teaches other lengths.</source>
        <translation>Cours d’une autre durée.</translation>
    </message>
    <message>
        <source>Teenager</source>
        <translation>Adolescent</translation>
    </message>
    <message>
        <source>Tell me when a time opens up</source>
        <translation>Prévenez-moi dès qu’une heure se libère</translation>
    </message>
    <message>
        <source>You can’t book that day yet</source>
        <translation>Ce jour n’est pas encore ouvert</translation>
    </message>
    <message>
        <source>That day is full</source>
        <translation>Ce jour est complet</translation>
    </message>
    <message>
        <source>That didn’t work. Nothing is lost. Please try again.</source>
        <translation>Cela n’a pas marché. Rien n’est perdu. Réessayez.</translation>
    </message>
    <message>
        <source>No longer available. Please choose again.</source>
        <translation>Plus disponible. Choisissez de nouveau.</translation>
    </message>
    <message>
        <source>That code is wrong or has expired. You can get a new one.</source>
        <translation>Code incorrect ou expiré. Vous pouvez en demander un autre.</translation>
    </message>
    <message>
        <source>That number has too many digits.</source>
        <translation>Ce numéro a trop de chiffres.</translation>
    </message>
    <message>
        <source>That number is too short. Please enter all digits.</source>
        <translation>Ce numéro est trop court. Entrez tous les chiffres.</translation>
    </message>
    <message>
        <source>That time was just taken. Your lesson hasn’t moved.</source>
        <translation>Cette heure vient d’être prise. Votre cours n’a pas bougé.</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left: {n}.</source>
        <translation>NIP incorrect. Essais restants : {n}.</translation>
    </message>
    <message>
        <source>Too many tries. Please wait a few minutes, or ask at the desk.</source>
        <translation>Trop d’essais. Attendez quelques minutes ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>Your ticket code still works.</source>
        <translation>Le code du billet marche toujours.</translation>
    </message>
    <message>
        <source>Use your ticket code to open a lesson, or ask at the desk.</source>
        <translation>Ouvrez votre cours avec le code du billet ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>We’ve told the desk</source>
        <translation>L’accueil est prévenu</translation>
    </message>
    <message>
        <source>The fee is {price}.</source>
        <translation>Les frais sont de {price}.</translation>
    </message>
    <message>
        <source>The printer isn’t responding. Just take a photo of your code.</source>
        <translation>L’imprimante ne répond pas. Votre code suffit : prenez-le en photo, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Enter the six digits again.</source>
        <translation>Entrez de nouveau les six chiffres.</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Code à six chiffres</translation>
    </message>
    <message>
        <source>This is one of our tickets. Please ask the desk if the time is yours.</source>
        <translation>Le billet est bien à nous. Demandez à l’accueil si l’heure est à vous.</translation>
    </message>
    <message>
        <source>This is one of our tickets. Please tell the desk you’re here.</source>
        <translation>Le billet est bien à nous. Dites à l’accueil que vous êtes là.</translation>
    </message>
    <message>
        <source>The PINs don’t match. Please start again.</source>
        <translation>Les NIP ne correspondent pas. Recommencez.</translation>
    </message>
    <message>
        <source>No more lessons today.</source>
        <translation>Plus de cours aujourd’hui.</translation>
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
        <source>This lesson isn’t confirmed yet</source>
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
        <source>We can’t do this while offline. Please ask at the desk.</source>
        <translation>Impossible hors ligne. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>This screen is out of space. Please ask at the desk.</source>
        <translation>Cet écran n’a plus d’espace. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>This screen clears in 1 second</source>
        <translation>Cet écran s’efface dans 1 seconde</translation>
    </message>
    <message>
        <source>This screen clears in {n} seconds</source>
        <translation>Cet écran s’efface dans {n} secondes</translation>
    </message>
    <message>
        <source>This screen forgets you when you leave.</source>
        <translation>Cet écran vous oublie quand vous partez.</translation>
    </message>
    <message>
        <source>This time is held for this desk: you’re confirmed right away.</source>
        <translation>Cette heure est gardée pour cet accueil : votre cours est confirmé tout de suite.</translation>
    </message>
    <message>
        <source>This time is held for you.</source>
        <translation>Cette heure vous est gardée.</translation>
    </message>
    <message>
        <source>This time was taken</source>
        <translation>Cette heure a été prise</translation>
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
        <source>Too many wrong tries. Try again at {time}.</source>
        <translation>Trop d’essais. Réessayez à {time}.</translation>
    </message>
    <message>
        <source>Tap a lesson to move it, cancel it or book it again.</source>
        <translation>Touchez un cours pour le déplacer, l’annuler ou le réserver de nouveau.</translation>
    </message>
    <message>
        <source>Remove one of the blue words, or see all subjects.</source>
        <translation>Retirez un des mots bleus, ou voyez toutes les matières.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Que souhaitez-vous faire ?</translation>
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
        <source>Two lessons start then</source>
        <translation>Deux cours commencent alors</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>Deux semaines</translation>
    </message>
    <message>
        <source>Enter the last four digits of the phone number you gave us.</source>
        <translation>Entrez les quatre derniers chiffres du téléphone que vous nous avez donné.</translation>
    </message>
    <message>
        <source>Enter the six-character code on your ticket.</source>
        <translation>Entrez le code à six caractères de votre billet.</translation>
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
        <source>Use my ticket code</source>
        <translation>Utiliser le code de mon billet</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>Nous sommes fermés</translation>
    </message>
    <message>
        <source>We’re offline right now</source>
        <translation>Nous sommes hors ligne</translation>
    </message>
    <message>
        <source>We’re offline right now, so this time isn’t confirmed yet. We’ll confirm once we’re back online.</source>
        <translation>Nous sommes hors ligne : cette heure n’est pas encore confirmée. Nous confirmerons au retour du réseau.</translation>
    </message>
    <message>
        <source>We’re offline right now. You’ll go on the list once we’re back online.</source>
        <translation>Nous sommes hors ligne : vous serez sur la liste au retour du réseau.</translation>
    </message>
    <message>
        <source>We’re offline: it’s saved, and sent once we’re back online.</source>
        <translation>Hors ligne : c’est noté, et envoyé au retour du réseau.</translation>
    </message>
    <message>
        <source>We’re offline: it’s saved, and confirmed once we’re back online.</source>
        <translation>Hors ligne : c’est noté, et confirmé au retour du réseau.</translation>
    </message>
    <message>
        <source>We’re offline: the move is saved, and confirmed once we’re back online.</source>
        <translation>Hors ligne : le déplacement est noté, et confirmé au retour du réseau.</translation>
    </message>
    <message>
        <source>We’ll call or message you once a time opens up. Nothing is booked yet.</source>
        <translation>Nous vous appelons ou écrivons dès qu’une heure se libère. Rien n’est encore réservé.</translation>
    </message>
    <message>
        <source>We can’t send codes from here yet. Please ask at the desk.</source>
        <translation>Nous ne pouvons pas encore envoyer de codes d’ici. Demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>Code introuvable</translation>
    </message>
    <message>
        <source>No lesson found</source>
        <translation>Aucun cours trouvé</translation>
    </message>
    <message>
        <source>We’ll reach you at {contact}</source>
        <translation>Nous vous joindrons au {contact}</translation>
    </message>
    <message>
        <source>We’ll send a code to your phone or email so no one else sees your details.</source>
        <translation>Nous envoyons un code à votre téléphone ou courriel, pour que personne d’autre ne voie vos données.</translation>
    </message>
    <message>
        <source>We’ll let the staff know someone is waiting here.</source>
        <translation>Nous préviendrons l’équipe que quelqu’un attend ici.</translation>
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
        <source>When does your lesson start?</source>
        <translation>Quand commence votre cours ?</translation>
    </message>
    <message>
        <source>When time is up, what you entered is erased and {time} on {day} opens up for others. Nothing stays on this screen.</source>
        <translation>Le temps écoulé, ce que vous avez écrit est effacé et la place de {day} à {time} redevient libre pour d’autres. Rien ne reste sur cet écran.</translation>
    </message>
    <message>
        <source>When time is up, what you entered is erased. Nothing stays here.</source>
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
        <source>We’ll check you in automatically.</source>
        <translation>Votre arrivée est notée automatiquement.</translation>
    </message>
    <message>
        <source>Your lesson opens automatically.</source>
        <translation>Votre cours s’ouvre automatiquement.</translation>
    </message>
    <message>
        <source>Who is your lesson with?</source>
        <translation>Avec qui est votre cours ?</translation>
    </message>
    <message>
        <source>With your ticket or phone</source>
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
        <source>You’re booked</source>
        <translation>C’est réservé</translation>
    </message>
    <message>
        <source>You’re checked in</source>
        <translation>Votre arrivée est notée</translation>
    </message>
    <message>
        <source>You’re early</source>
        <translation>Vous êtes en avance</translation>
    </message>
    <message>
        <source>You’re on the waiting list</source>
        <translation>Vous êtes sur la liste d’attente</translation>
    </message>
    <message>
        <source>You don’t have to wait here.</source>
        <translation>Inutile d’attendre ici.</translation>
    </message>
    <message>
        <source>You have a lesson at {time}</source>
        <translation>Vous avez un cours à {time}</translation>
    </message>
    <message>
        <source>You’re already checked in</source>
        <translation>Votre arrivée était déjà notée</translation>
    </message>
    <message>
        <source>Your answers are hidden until you tap the screen.</source>
        <translation>Vos réponses restent cachées jusqu’à ce que vous touchiez l’écran.</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>Votre réservation</translation>
    </message>
    <message>
        <source>Your call is saved and goes to the desk once we’re back online. Please speak to someone if you can.</source>
        <translation>Votre appel est enregistré et arrivera à l’accueil au retour du réseau. Parlez à quelqu’un si vous le pouvez.</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
    <message>
        <source>Your lesson has been moved.</source>
        <translation>Votre cours a été déplacé.</translation>
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
        <source>Your request is saved</source>
        <translation>Demande notée</translation>
    </message>
    <message>
        <source>We’ll save your request and confirm it once we’re back online.</source>
        <translation>Nous notons votre demande et la confirmerons au retour du réseau.</translation>
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
        <source>opens automatically</source>
        <translation>s’ouvre tout seul</translation>
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
        <source>so we can reach you</source>
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
        <source>the one you gave us</source>
        <translation>celui que vous avez donné</translation>
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
        <source>{name} confirms each lesson personally. Your time is held.</source>
        <translation>{name} confirme personnellement chaque cours. Votre heure est gardée.</translation>
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
        <source>{n} instructors are teaching today.</source>
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
        <source>{n} minutes late. Go right in.</source>
        <translation>{n} minutes de retard : entrez tout de suite.</translation>
    </message>
    <message>
        <source>It starts in {n} minutes.</source>
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
        <source>{price}, pay at the desk</source>
        <translation>{price}, à payer à l’accueil</translation>
    </message>
    <message>
        <source>{service} with {who}</source>
        <translation>{service} avec {who}</translation>
    </message>
    <message>
        <source>{time} is held for another desk</source>
        <translation>{time} est gardé pour un autre accueil</translation>
    </message>
    <message>
        <source>{time} is a break</source>
        <translation>{time} est une pause</translation>
    </message>
    <message>
        <source>{time} is outside teaching hours</source>
        <translation>{time} est hors des heures de cours</translation>
    </message>
    <message>
        <source>{time} has passed</source>
        <translation>{time} est passé</translation>
    </message>
    <message>
        <source>{time} is taken</source>
        <translation>{time} est pris</translation>
    </message>
    <message>
        <source>{time} is too soon to book</source>
        <translation>{time} est trop tôt pour réserver</translation>
    </message>
    <message>
        <source>Someone else got this time first, so nothing is booked. Choose another time here, or ask at the desk.</source>
        <translation>Quelqu’un a pris cette heure avant vous : rien n’est réservé. Choisissez-en une autre ici, ou demandez à l’accueil.</translation>
    </message>
    <message>
        <source>To change the time now, please ask at the desk.</source>
        <translation>Pour changer l’heure maintenant, demandez à l’accueil.</translation>
    </message>
    <message>
        <source>Your code stays the same.</source>
        <translation>Votre code reste le même.</translation>
    </message>
    <message>
        <source>Withdraw this request</source>
        <translation>Retirer cette demande</translation>
    </message>
    <message>
        <source>Withdraw this request?</source>
        <translation>Retirer cette demande ?</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Retirer la demande</translation>
    </message>
    <message>
        <source>Keep the request</source>
        <translation>Garder la demande</translation>
    </message>
    <message>
        <source>We’ll stop looking for another time.</source>
        <translation>Nous ne chercherons plus d’autre heure.</translation>
    </message>
    <message>
        <source>Check in when you come that day.</source>
        <translation>Notez votre arrivée en venant ce jour-là.</translation>
    </message>
    <message>
        <source>This lesson was marked as missed</source>
        <translation>Ce cours est noté comme manqué</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>De retour dans un instant</translation>
    </message>
</context>
</TS>
