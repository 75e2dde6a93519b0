<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Kiosk</name>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>1 instructor is free</source>
        <translation>1 profesor está libre</translation>
    </message>
    <message>
        <source>1 instructor is teaching today.</source>
        <translation>Hoy da clase un profesor.</translation>
    </message>
    <message>
        <source>80 characters at most.</source>
        <translation>80 caracteres como máximo.</translation>
    </message>
    <message>
        <source>Arts</source>
        <translation>Artes</translation>
    </message>
    <message>
        <source>Hidden Gems</source>
        <translation>Joyas escondidas</translation>
    </message>
    <message>
        <source>Kids</source>
        <translation>Para niños</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Not {day}</source>
        <translation>No: {day}</translation>
    </message>
    <message>
        <source>Sports &amp; Fitness</source>
        <translation>Deporte y bienestar</translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Please enter all six characters.</source>
        <translation>Escriba los seis caracteres.</translation>
    </message>
    <message>
        <source>Grey times are unavailable. Tap to see why.</source>
        <translation>Una hora gris no está libre: tóquela y verá por qué.</translation>
    </message>
    <message>
        <source>Close to what you asked for</source>
        <translation>Parecido a lo que pidió</translation>
    </message>
    <message>
        <source>Please enter at least one letter.</source>
        <translation>Escriba al menos una letra.</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Acentos</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Adulto</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>After school</source>
        <translation>Después de la escuela</translation>
    </message>
    <message>
        <source>After work</source>
        <translation>Después del trabajo</translation>
    </message>
    <message>
        <source>After {time}</source>
        <translation>Después de las {time}</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Por la tarde</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Age {n}</source>
        <translation>{n} años</translation>
    </message>
    <message>
        <source>Ages {low} – {high}</source>
        <translation>De {low} a {high} años</translation>
    </message>
    <message>
        <source>All free times</source>
        <translation>Todas las horas libres</translation>
    </message>
    <message>
        <source>All my lessons</source>
        <translation>Todas mis clases</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Todas las materias</translation>
    </message>
    <message>
        <source>Tutoring</source>
        <translation>Tutorías</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Hasta {day}</translation>
    </message>
    <message>
        <source>Use an address like name@example.com.</source>
        <translation>Use un correo como nombre@example.com.</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Otro código</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Any instructor</source>
        <translation>Cualquier profesor</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Around {time}</source>
        <translation>Hacia las {time}</translation>
    </message>
    <message>
        <source>As soon as possible</source>
        <translation>Lo antes posible</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>A domicilio</translation>
    </message>
    <message>
        <source>At {time}</source>
        <translation>A las {time}</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to kiosk</source>
        <translation>Volver al quiosco</translation>
    </message>
    <message>
        <source>Before work</source>
        <translation>Antes del trabajo</translation>
    </message>
    <message>
        <source>Before {time}</source>
        <translation>Antes de las {time}</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Principiante</translation>
    </message>
    <message>
        <source>Book a lesson</source>
        <translation>Reservar una clase</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Reservar otra vez</translation>
    </message>
    <message>
        <source>Book this lesson</source>
        <translation>Reservar esta clase</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Reservado por</translation>
    </message>
    <message>
        <source>Booked on another screen</source>
        <translation>Reservado en otra pantalla</translation>
    </message>
    <message>
        <source>Call someone over</source>
        <translation>Llamar a alguien</translation>
    </message>
    <message>
        <source>Cancel the lesson</source>
        <translation>Cancelar la clase</translation>
    </message>
    <message>
        <source>Cancel this lesson</source>
        <translation>Cancelar esta clase</translation>
    </message>
    <message>
        <source>Cancel this lesson?</source>
        <translation>¿Cancelar esta clase?</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Cancelling now costs the full price.</source>
        <translation>Cancelar cuesta ya el precio completo.</translation>
    </message>
    <message>
        <source>Cancelling now costs {price}.</source>
        <translation>Cancelar ahora cuesta {price}.</translation>
    </message>
    <message>
        <source>Cancelling now is free.</source>
        <translation>Cancelar ahora es gratis.</translation>
    </message>
    <message>
        <source>Can’t come?</source>
        <translation>¿No puede venir?</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>Cambiar datos</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Lo más barato</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Registrar llegada</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Llegada registrada</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Niño</translation>
    </message>
    <message>
        <source>Child’s first name</source>
        <translation>Nombre del niño o de la niña</translation>
    </message>
    <message>
        <source>Go to My lessons on this screen.</source>
        <translation>Elija Mis clases en esta pantalla.</translation>
    </message>
    <message>
        <source>Choose a staff PIN</source>
        <translation>Elija un PIN para el personal</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Elija una hora</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>Elija otra hora</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Ticket code</source>
        <translation>Código del boleto</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmada</translation>
    </message>
    <message>
        <source>Confirmed once we’re back online</source>
        <translation>Se confirma cuando vuelva la red</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Over your budget: {price}.</source>
        <translation>Cuesta más de lo que pidió: {price}.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Need help?</source>
        <translation>¿Necesita ayuda?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>Días anteriores</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Por la noche</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>Filled: can be confirmed now. Others: on request.</source>
        <translation>Rellenas: se pueden confirmar ahora. Las demás: una solicitud.</translation>
    </message>
    <message>
        <source>Find an instructor and a time</source>
        <translation>Encuentre profesor y hora</translation>
    </message>
    <message>
        <source>Find lesson</source>
        <translation>Buscar clase</translation>
    </message>
    <message>
        <source>Finish and clear now</source>
        <translation>Terminar y borrar ya</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Please enter all four digits.</source>
        <translation>Escriba las cuatro cifras.</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Cuatro semanas</translation>
    </message>
    <message>
        <source>Free soon</source>
        <translation>Libre pronto</translation>
    </message>
    <message>
        <source>Free to cancel until {free}, half price until {half}.</source>
        <translation>Cancelar es gratis hasta {free}; hasta {half} cuesta la mitad.</translation>
    </message>
    <message>
        <source>Free: {times}</source>
        <translation>Libre: {times}</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Ages 2 to 17, please.</source>
        <translation>De 2 a 17 años, por favor.</translation>
    </message>
    <message>
        <source>From age {n}</source>
        <translation>Desde {n} años</translation>
    </message>
    <message>
        <source>From {price}</source>
        <translation>Desde {price}</translation>
    </message>
    <message>
        <source>Skip this</source>
        <translation>Omitir este paso</translation>
    </message>
    <message>
        <source>You can skip this: the desk sorts it out later.</source>
        <translation>Puede omitirlo: en recepción lo arreglarán después.</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>Grade {n}</source>
        <translation>Grado {n}</translation>
    </message>
    <message>
        <source>Cancelling is half price until {half}, then full price.</source>
        <translation>Cancelar cuesta la mitad hasta {half}; después, el precio completo.</translation>
    </message>
    <message>
        <source>Held for you, {time} left</source>
        <translation>Reservado para usted, quedan {time}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help: someone is on the way</source>
        <translation>Ayuda: alguien está en camino</translation>
    </message>
    <message>
        <source>Help: call waiting to be sent</source>
        <translation>Ayuda: llamada pendiente de envío</translation>
    </message>
    <message>
        <source>Help: we’ve told the desk</source>
        <translation>Ayuda: ya avisamos a recepción</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>How old?</source>
        <translation>¿Qué edad?</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>Been here before? Fill in my details</source>
        <translation>Ya estuve aquí: rellenar mis datos</translation>
    </message>
    <message>
        <source>If not, we’ll offer you other times.</source>
        <translation>Si no puede, le ofreceremos otras horas.</translation>
    </message>
    <message>
        <source>If the time is taken, we’ll offer you the three closest.</source>
        <translation>Si ya está ocupada, le ofreceremos las tres más cercanas.</translation>
    </message>
    <message>
        <source>If we have it on file, a code is on its way. Valid until {time}.</source>
        <translation>Si lo tenemos, un código va en camino. Vale hasta las {time}.</translation>
    </message>
    <message>
        <source>Have a lesson? Check in here.</source>
        <translation>¿Tiene una clase? Registre aquí su llegada.</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Presencial</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Intermedio</translation>
    </message>
    <message>
        <source>Does this look right?</source>
        <translation>¿Está todo bien?</translation>
    </message>
    <message>
        <source>There’s no charge.</source>
        <translation>No le cuesta nada.</translation>
    </message>
    <message>
        <source>Saved safely, even if the power goes out.</source>
        <translation>Queda guardado, aunque se vaya la luz.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>Keep this code. We can find your request with it, even offline.</source>
        <translation>Guárdelo: con él hallamos su solicitud, incluso sin red.</translation>
    </message>
    <message>
        <source>Keep the lesson</source>
        <translation>Conservar la clase</translation>
    </message>
    <message>
        <source>Keep your code: it opens your lesson here.</source>
        <translation>Guarde su código: aquí abre su clase.</translation>
    </message>
    <message>
        <source>We can’t show this page right now. Anything you’ve booked stays booked.</source>
        <translation>No podemos mostrar esta página ahora. Lo que ha reservado sigue reservado.</translation>
    </message>
    <message>
        <source>Your code is {code}.</source>
        <translation>Su código es {code}.</translation>
    </message>
    <message>
        <source>{language}: change the language</source>
        <translation>{language}: cambiar el idioma</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Ampliar texto</translation>
    </message>
    <message>
        <source>Last four digits of your phone number</source>
        <translation>Últimas cuatro cifras de su teléfono</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Días siguientes</translation>
    </message>
    <message>
        <source>Keep current time</source>
        <translation>Conservar la hora</translation>
    </message>
    <message>
        <source>Exit kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>You can book here again {when}.</source>
        <translation>Podrá reservar aquí de nuevo {when}.</translation>
    </message>
    <message>
        <source>Letters or numbers</source>
        <translation>Letras o números</translation>
    </message>
    <message>
        <source>Locked after five tries. Try again at {time}.</source>
        <translation>Bloqueado tras cinco intentos. Reintente a las {time}.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Lunch time</source>
        <translation>Mediodía</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Para mí</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Mobile number or email</source>
        <translation>Celular o correo</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More times</source>
        <translation>Más horas</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Por la mañana</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Cambiar la hora</translation>
    </message>
    <message>
        <source>Move it to {when}?</source>
        <translation>¿Pasarla a {when}?</translation>
    </message>
    <message>
        <source>Move the lesson</source>
        <translation>Cambiar la clase</translation>
    </message>
    <message>
        <source>Moving is free.</source>
        <translation>El cambio es gratis.</translation>
    </message>
    <message>
        <source>My child</source>
        <translation>Mi hijo o hija</translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation>Mis clases</translation>
    </message>
    <message>
        <source>Near me</source>
        <translation>Cerca de mí</translation>
    </message>
    <message>
        <source>Next available</source>
        <translation>Lo antes posible</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>La semana que viene</translation>
    </message>
    <message>
        <source>That number doesn’t look right. Please check it.</source>
        <translation>Ese número no parece correcto. Revíselo.</translation>
    </message>
    <message>
        <source>No ticket? Get a code</source>
        <translation>¿Sin boleto? Reciba un código</translation>
    </message>
    <message>
        <source>No ticket? Use your phone’s last four digits</source>
        <translation>¿Sin boleto? Use las últimas cifras de su teléfono</translation>
    </message>
    <message>
        <source>No exact match</source>
        <translation>Ningún resultado exacto</translation>
    </message>
    <message>
        <source>No lessons that day</source>
        <translation>Ese día no hay clases</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Aún sin confirmar</translation>
    </message>
    <message>
        <source>Not free at that time. Next: {time}.</source>
        <translation>No está libre a esa hora. Próxima: {time}.</translation>
    </message>
    <message>
        <source>Not free that day. Next: {day}.</source>
        <translation>No está libre ese día. Próximo: {day}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>No upcoming lessons.</source>
        <translation>No tiene próximas clases.</translation>
    </message>
    <message>
        <source>Nothing free in the next few days.</source>
        <translation>No hay nada libre en los próximos días.</translation>
    </message>
    <message>
        <source>Nothing free in the next few hours.</source>
        <translation>No hay nada libre en las próximas horas.</translation>
    </message>
    <message>
        <source>Nothing works? Tell me when a time opens up</source>
        <translation>¿Nada le conviene? Le avisamos cuando haya una hora</translation>
    </message>
    <message>
        <source>Your details are still here. Closest times:</source>
        <translation>Sus datos siguen aquí. Horas cercanas:</translation>
    </message>
    <message>
        <source>Your details are still here. Please pick another time.</source>
        <translation>Sus datos siguen aquí. Elija otra hora.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>Now: {when} with {name}</source>
        <translation>Ahora: {when} con {name}</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>Offline since {since}</source>
        <translation>Sin conexión desde {since}</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Or choose a subject</source>
        <translation>O elija una materia</translation>
    </message>
    <message>
        <source>Other digits</source>
        <translation>Otras cifras</translation>
    </message>
    <message>
        <source>Piano, maths, tennis…</source>
        <translation>Piano, matemáticas, tenis…</translation>
    </message>
    <message>
        <source>Please ask at the desk</source>
        <translation>Pregunte en recepción</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Pregunte en recepción.</translation>
    </message>
    <message>
        <source>Please choose another time.</source>
        <translation>Elija otra hora, por favor.</translation>
    </message>
    <message>
        <source>Please enter a mobile number or email.</source>
        <translation>Escriba un celular o un correo.</translation>
    </message>
    <message>
        <source>Please go in.</source>
        <translation>Pase, por favor.</translation>
    </message>
    <message>
        <source>Please check it, or ask at the desk.</source>
        <translation>Revíselo, o pregunte en recepción.</translation>
    </message>
    <message>
        <source>Please use your ticket code, or ask at the desk.</source>
        <translation>Use el código del boleto o pregunte en recepción.</translation>
    </message>
    <message>
        <source>Please wait a moment. What you entered stays on screen.</source>
        <translation>Espere aquí un momento, por favor. Lo que escribió sigue en esta pantalla.</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Escriba un nombre, por favor.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Add me to the list</source>
        <translation>Apúntenme en la lista</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Received at {time}</source>
        <translation>Recibida a las {time}</translation>
    </message>
    <message>
        <source>Save this request</source>
        <translation>Anotar esta solicitud</translation>
    </message>
    <message>
        <source>Requested on another screen, not yet confirmed</source>
        <translation>Anotado en otra pantalla, todavía sin confirmar</translation>
    </message>
    <message>
        <source>Saved on this screen at {time}</source>
        <translation>Anotado en esta pantalla a las {time}</translation>
    </message>
    <message>
        <source>Request saved</source>
        <translation>Solicitud anotada</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Solicitud enviada</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Try other words, or see who’s free next.</source>
        <translation>Pruebe con otras palabras o vea quién está libre pronto.</translation>
    </message>
    <message>
        <source>School grade {n}</source>
        <translation>Curso escolar {n}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>See the whole week</source>
        <translation>Ver toda la semana</translation>
    </message>
    <message>
        <source>See, move or cancel your bookings</source>
        <translation>Ver, cambiar o cancelar sus reservas</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>Enviar otro código</translation>
    </message>
    <message>
        <source>Send me a code</source>
        <translation>Envíenme un código</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>Show it here when you come, or take a photo now.</source>
        <translation>Muéstrelo aquí cuando venga, o hágale una foto ahora.</translation>
    </message>
    <message>
        <source>Show it at this screen when you come.</source>
        <translation>Muéstrelo en esta pantalla cuando venga.</translation>
    </message>
    <message>
        <source>Choose six digits only staff know. They’re needed to exit the kiosk.</source>
        <translation>Seis cifras que solo sepa el personal. Hacen falta para salir del quiosco.</translation>
    </message>
    <message>
        <source>Six digits. Works offline too.</source>
        <translation>Seis cifras. Funciona también sin conexión.</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Someone is booking {time} now</source>
        <translation>Alguien está reservando las {time}</translation>
    </message>
    <message>
        <source>Someone is on the way</source>
        <translation>Alguien está en camino</translation>
    </message>
    <message>
        <source>Sorry, someone just took that time.</source>
        <translation>Lo sentimos, acaban de reservar esa hora.</translation>
    </message>
    <message>
        <source>Something went wrong. Your details are still here. Please try again.</source>
        <translation>Algo salió mal. Sus datos siguen aquí. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Soonest</source>
        <translation>El más pronto</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>Lo más pronto</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation>PIN del personal</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>Por ejemplo:</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ya</translation>
    </message>
    <message>
        <source>Teaches other ages.</source>
        <translation>Enseña a otras edades.</translation>
    </message>
    <message>
        <source>Teaches other levels.</source>
        <translation>Enseña otros niveles.</translation>
    </message>
    <message>
        <source>Teaches elsewhere.</source>
        <translation>Enseña en otro lugar.</translation>
    </message>
    <message>
        <source>Teaches other lengths.</source>
        <translation>Da clases de otra duración.</translation>
    </message>
    <message>
        <source>Teenager</source>
        <translation>Adolescente</translation>
    </message>
    <message>
        <source>Tell me when a time opens up</source>
        <translation>Avísenme cuando haya una hora</translation>
    </message>
    <message>
        <source>You can’t book that day yet</source>
        <translation>Ese día aún no se puede reservar</translation>
    </message>
    <message>
        <source>That day is full</source>
        <translation>Ese día está lleno</translation>
    </message>
    <message>
        <source>That didn’t work. Nothing is lost. Please try again.</source>
        <translation>No funcionó. No se perdió nada. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>No longer available. Please choose again.</source>
        <translation>Ya no está disponible. Elija otra vez.</translation>
    </message>
    <message>
        <source>That code is wrong or has expired. You can get a new one.</source>
        <translation>El código es incorrecto o venció. Puede pedir otro.</translation>
    </message>
    <message>
        <source>That number has too many digits.</source>
        <translation>Ese número tiene demasiadas cifras.</translation>
    </message>
    <message>
        <source>That number is too short. Please enter all digits.</source>
        <translation>Ese número es muy corto. Escriba todas las cifras.</translation>
    </message>
    <message>
        <source>That time was just taken. Your lesson hasn’t moved.</source>
        <translation>Esa hora acaba de ocuparse. Su clase sigue donde estaba.</translation>
    </message>
    <message>
        <source>Wrong PIN. Tries left: {n}.</source>
        <translation>PIN incorrecto. Intentos que quedan: {n}.</translation>
    </message>
    <message>
        <source>Too many tries. Please wait a few minutes, or ask at the desk.</source>
        <translation>Demasiados intentos. Espere unos minutos o pregunte en recepción.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>Your ticket code still works.</source>
        <translation>El código del boleto sigue valiendo.</translation>
    </message>
    <message>
        <source>Use your ticket code to open a lesson, or ask at the desk.</source>
        <translation>Abra su clase con el código del boleto o pregunte en recepción.</translation>
    </message>
    <message>
        <source>We’ve told the desk</source>
        <translation>Ya avisamos a recepción</translation>
    </message>
    <message>
        <source>The fee is {price}.</source>
        <translation>La tarifa es de {price}.</translation>
    </message>
    <message>
        <source>The printer isn’t responding. Just take a photo of your code.</source>
        <translation>La impresora no responde. Basta con su código: tómele una foto, por favor.</translation>
    </message>
    <message>
        <source>Enter the six digits again.</source>
        <translation>Escriba las seis cifras otra vez.</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Código de seis cifras</translation>
    </message>
    <message>
        <source>This is one of our tickets. Please ask the desk if the time is yours.</source>
        <translation>El boleto es nuestro. Pregunte en la recepción si la hora es suya.</translation>
    </message>
    <message>
        <source>This is one of our tickets. Please tell the desk you’re here.</source>
        <translation>El boleto es nuestro. Diga en la recepción que ha llegado.</translation>
    </message>
    <message>
        <source>The PINs don’t match. Please start again.</source>
        <translation>Los PIN no coinciden. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>No more lessons today.</source>
        <translation>Hoy ya no hay más clases.</translation>
    </message>
    <message>
        <source>This lesson can no longer be cancelled here. Please ask at the desk.</source>
        <translation>Esta clase ya no se puede cancelar aquí. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>This lesson can no longer be moved here. Please ask at the desk.</source>
        <translation>Esta clase ya no se puede cambiar aquí. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>This lesson isn’t confirmed yet</source>
        <translation>Esta clase aún no está confirmada</translation>
    </message>
    <message>
        <source>This lesson is on another day</source>
        <translation>Esta clase es otro día</translation>
    </message>
    <message>
        <source>This lesson was cancelled</source>
        <translation>Esta clase fue cancelada</translation>
    </message>
    <message>
        <source>We can’t do this while offline. Please ask at the desk.</source>
        <translation>Sin conexión esto no es posible. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>This screen is out of space. Please ask at the desk.</source>
        <translation>Esta pantalla no tiene más espacio. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>This screen clears in 1 second</source>
        <translation>Esta pantalla se borra en 1 segundo</translation>
    </message>
    <message>
        <source>This screen clears in {n} seconds</source>
        <translation>Esta pantalla se borra en {n} segundos</translation>
    </message>
    <message>
        <source>This screen forgets you when you leave.</source>
        <translation>Esta pantalla le olvida cuando se va.</translation>
    </message>
    <message>
        <source>This time is held for this desk: you’re confirmed right away.</source>
        <translation>Esta hora está reservada para esta recepción: su clase se confirma enseguida.</translation>
    </message>
    <message>
        <source>This time is held for you.</source>
        <translation>Esta hora queda reservada para usted.</translation>
    </message>
    <message>
        <source>This time was taken</source>
        <translation>Esta hora se ocupó</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Times in {place}</source>
        <translation>Hora de {place}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Toddler</source>
        <translation>Niño pequeño</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Too many wrong tries. Try again at {time}.</source>
        <translation>Demasiados intentos. Pruebe de nuevo a las {time}.</translation>
    </message>
    <message>
        <source>Tap a lesson to move it, cancel it or book it again.</source>
        <translation>Toque una clase para cambiarla, cancelarla o reservarla de nuevo.</translation>
    </message>
    <message>
        <source>Remove one of the blue words, or see all subjects.</source>
        <translation>Quite una palabra azul o vea todas las materias.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Try your ticket, or ask at the desk.</source>
        <translation>Pruebe con su boleto o pregunte en recepción.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Two lessons start then</source>
        <translation>A esa hora empiezan dos clases</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>Dos semanas</translation>
    </message>
    <message>
        <source>Enter the last four digits of the phone number you gave us.</source>
        <translation>Escriba las últimas cuatro cifras del teléfono que nos dio.</translation>
    </message>
    <message>
        <source>Enter the six-character code on your ticket.</source>
        <translation>Escriba el código de seis caracteres de su boleto.</translation>
    </message>
    <message>
        <source>Under {price}</source>
        <translation>Menos de {price}</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Up to age {n}</source>
        <translation>Hasta {n} años</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Use my ticket code</source>
        <translation>Usar el código de mi boleto</translation>
    </message>
    <message>
        <source>We’re closed</source>
        <translation>Está cerrado</translation>
    </message>
    <message>
        <source>We’re offline right now</source>
        <translation>Ahora no hay conexión</translation>
    </message>
    <message>
        <source>We’re offline right now, so this time isn’t confirmed yet. We’ll confirm once we’re back online.</source>
        <translation>Ahora estamos sin conexión, así que esta hora aún no está confirmada. La confirmaremos cuando vuelva.</translation>
    </message>
    <message>
        <source>We’re offline right now. You’ll go on the list once we’re back online.</source>
        <translation>Ahora estamos sin conexión. Entrará en la lista cuando vuelva.</translation>
    </message>
    <message>
        <source>We’re offline: it’s saved, and sent once we’re back online.</source>
        <translation>Estamos sin conexión: se guarda y se envía cuando vuelva.</translation>
    </message>
    <message>
        <source>We’re offline: it’s saved, and confirmed once we’re back online.</source>
        <translation>Estamos sin conexión: se guarda y se confirma cuando vuelva.</translation>
    </message>
    <message>
        <source>We’re offline: the move is saved, and confirmed once we’re back online.</source>
        <translation>Sin conexión: el cambio se guarda y se confirma cuando vuelva.</translation>
    </message>
    <message>
        <source>We’ll call or message you once a time opens up. Nothing is booked yet.</source>
        <translation>Le llamamos o escribimos en cuanto haya una hora libre. Todavía no hay nada reservado.</translation>
    </message>
    <message>
        <source>We can’t send codes from here yet. Please ask at the desk.</source>
        <translation>Desde aquí todavía no podemos enviar códigos. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>Code not found</source>
        <translation>Código no encontrado</translation>
    </message>
    <message>
        <source>No lesson found</source>
        <translation>No encontramos su clase</translation>
    </message>
    <message>
        <source>We’ll reach you at {contact}</source>
        <translation>Le avisaremos en {contact}</translation>
    </message>
    <message>
        <source>We’ll send a code to your phone or email so no one else sees your details.</source>
        <translation>Le enviaremos un código al teléfono o correo, para que nadie más vea sus datos.</translation>
    </message>
    <message>
        <source>We’ll let the staff know someone is waiting here.</source>
        <translation>Avisaremos al personal de que alguien espera aquí.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Fin de semana</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Qué gusto verle de nuevo</translation>
    </message>
    <message>
        <source>What would you like to learn?</source>
        <translation>¿Qué le gustaría aprender?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>When does your lesson start?</source>
        <translation>¿Cuándo empieza su clase?</translation>
    </message>
    <message>
        <source>When time is up, what you entered is erased and {time} on {day} opens up for others. Nothing stays on this screen.</source>
        <translation>Cuando acabe el tiempo, se borra lo que escribió y las {time} del {day} vuelven a estar libres para otros. En esta pantalla no queda nada.</translation>
    </message>
    <message>
        <source>When time is up, what you entered is erased. Nothing stays here.</source>
        <translation>Cuando acabe el tiempo, se borra lo que escribió. Aquí no queda nada.</translation>
    </message>
    <message>
        <source>Who is free</source>
        <translation>Quién está libre</translation>
    </message>
    <message>
        <source>Who is the lesson for?</source>
        <translation>¿Para quién es la clase?</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>We’ll check you in automatically.</source>
        <translation>Su llegada se registra automáticamente.</translation>
    </message>
    <message>
        <source>Your lesson opens automatically.</source>
        <translation>Su clase se abre automáticamente.</translation>
    </message>
    <message>
        <source>Who is your lesson with?</source>
        <translation>¿Con quién es su clase?</translation>
    </message>
    <message>
        <source>With your ticket or phone</source>
        <translation>Con su boleto o su teléfono</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>En el plazo de</translation>
    </message>
    <message>
        <source>Without {wish}</source>
        <translation>Sin {wish}</translation>
    </message>
    <message>
        <source>You’re booked</source>
        <translation>Reserva hecha</translation>
    </message>
    <message>
        <source>You’re checked in</source>
        <translation>Su llegada está registrada</translation>
    </message>
    <message>
        <source>You’re early</source>
        <translation>Llega temprano</translation>
    </message>
    <message>
        <source>You’re on the waiting list</source>
        <translation>Está en la lista de espera</translation>
    </message>
    <message>
        <source>You don’t have to wait here.</source>
        <translation>No tiene que esperar aquí.</translation>
    </message>
    <message>
        <source>You have a lesson at {time}</source>
        <translation>Tiene clase a las {time}</translation>
    </message>
    <message>
        <source>You’re already checked in</source>
        <translation>Su llegada ya estaba registrada</translation>
    </message>
    <message>
        <source>Your answers are hidden until you tap the screen.</source>
        <translation>Sus respuestas quedan ocultas hasta que toque la pantalla.</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>Su reserva</translation>
    </message>
    <message>
        <source>Your call is saved and goes to the desk once we’re back online. Please speak to someone if you can.</source>
        <translation>Su llamada queda guardada y llegará a recepción cuando vuelva la conexión. Si puede, hable con alguien.</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Su código</translation>
    </message>
    <message>
        <source>Your lesson has been moved.</source>
        <translation>Su clase se ha cambiado.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your request</source>
        <translation>Su solicitud</translation>
    </message>
    <message>
        <source>Your request is saved</source>
        <translation>Solicitud anotada</translation>
    </message>
    <message>
        <source>We’ll save your request and confirm it once we’re back online.</source>
        <translation>Guardaremos su solicitud y la confirmaremos al volver la conexión.</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>avanzado</translation>
    </message>
    <message>
        <source>age {low} to {high}</source>
        <translation>de {low} a {high} años</translation>
    </message>
    <message>
        <source>all ages</source>
        <translation>todas las edades</translation>
    </message>
    <message>
        <source>all levels</source>
        <translation>todos los niveles</translation>
    </message>
    <message>
        <source>beginners</source>
        <translation>principiantes</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>can be confirmed now</source>
        <translation>se puede confirmar ahora</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>for {n} min</source>
        <translation>por {n} min</translation>
    </message>
    <message>
        <source>from age {n}</source>
        <translation>desde {n} años</translation>
    </message>
    <message>
        <source>full</source>
        <translation>lleno</translation>
    </message>
    <message>
        <source>held</source>
        <translation>apartado</translation>
    </message>
    <message>
        <source>held for you</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>en 1 hora</translation>
    </message>
    <message>
        <source>in 1 hour {rest}</source>
        <translation>en 1 hora {rest}</translation>
    </message>
    <message>
        <source>in {n} hours</source>
        <translation>en {n} horas</translation>
    </message>
    <message>
        <source>in {n} hours {rest}</source>
        <translation>en {n} horas {rest}</translation>
    </message>
    <message>
        <source>in {n} minutes</source>
        <translation>en {n} minutos</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>nivel medio</translation>
    </message>
    <message>
        <source>opens automatically</source>
        <translation>se abre solo</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>over</source>
        <translation>pasado</translation>
    </message>
    <message>
        <source>piano for my 8 year old tomorrow after 4 under $80</source>
        <translation>piano para mi hija de 8 años mañana después de las 4, hasta $80</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>so we can reach you</source>
        <translation>para poder avisarle</translation>
    </message>
    <message>
        <source>such as 902 555 0100</source>
        <translation>como 902 555 0100</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>the one you gave us</source>
        <translation>el que nos dio</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>too far</source>
        <translation>muy lejos</translation>
    </message>
    <message>
        <source>too soon</source>
        <translation>muy pronto</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta las {time}</translation>
    </message>
    <message>
        <source>up to age {n}</source>
        <translation>hasta {n} años</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>suyo</translation>
    </message>
    <message>
        <source>{name} confirms each lesson personally. Your time is held.</source>
        <translation>{name} confirma personalmente cada clase. Su hora queda reservada.</translation>
    </message>
    <message>
        <source>{name} confirms it</source>
        <translation>{name} la confirma</translation>
    </message>
    <message>
        <source>{name}, age {age}</source>
        <translation>{name}, {age} años</translation>
    </message>
    <message>
        <source>{n} instructors are free</source>
        <translation>{n} profesores están libres</translation>
    </message>
    <message>
        <source>{n} instructors are teaching today.</source>
        <translation>Hoy dan clase {n} profesores.</translation>
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
        <translation>{n} minutos</translation>
    </message>
    <message>
        <source>{n} minutes late. Go right in.</source>
        <translation>{n} minutos tarde: pase directamente.</translation>
    </message>
    <message>
        <source>It starts in {n} minutes.</source>
        <translation>Empieza en {n} minutos.</translation>
    </message>
    <message>
        <source>{n} subjects</source>
        <translation>{n} materias</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} en espera</translation>
    </message>
    <message>
        <source>{n} years of teaching</source>
        <translation>{n} años de enseñanza</translation>
    </message>
    <message>
        <source>{price} an hour</source>
        <translation>{price} la hora</translation>
    </message>
    <message>
        <source>{price}, pay at the desk</source>
        <translation>{price}, se paga en recepción</translation>
    </message>
    <message>
        <source>{service} with {who}</source>
        <translation>{service} con {who}</translation>
    </message>
    <message>
        <source>{time} is held for another desk</source>
        <translation>Las {time} se guardan para otra recepción</translation>
    </message>
    <message>
        <source>{time} is a break</source>
        <translation>Las {time} son una pausa</translation>
    </message>
    <message>
        <source>{time} is outside teaching hours</source>
        <translation>Las {time} están fuera del horario</translation>
    </message>
    <message>
        <source>{time} has passed</source>
        <translation>Las {time} ya pasaron</translation>
    </message>
    <message>
        <source>{time} is taken</source>
        <translation>Las {time} están ocupadas</translation>
    </message>
    <message>
        <source>{time} is too soon to book</source>
        <translation>Las {time}: muy pronto para reservar</translation>
    </message>
    <message>
        <source>Someone else got this time first, so nothing is booked. Choose another time here, or ask at the desk.</source>
        <translation>Alguien reservó antes esta hora, así que no hay nada reservado. Elija otra hora aquí o pregunte en recepción.</translation>
    </message>
    <message>
        <source>To change the time now, please ask at the desk.</source>
        <translation>Para cambiar la hora ahora, pregunte en recepción.</translation>
    </message>
    <message>
        <source>Your code stays the same.</source>
        <translation>Su código sigue siendo el mismo.</translation>
    </message>
    <message>
        <source>Withdraw this request</source>
        <translation>Retirar esta solicitud</translation>
    </message>
    <message>
        <source>Withdraw this request?</source>
        <translation>¿Retirar esta solicitud?</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Retirar la solicitud</translation>
    </message>
    <message>
        <source>Keep the request</source>
        <translation>Conservar la solicitud</translation>
    </message>
    <message>
        <source>We’ll stop looking for another time.</source>
        <translation>Dejaremos de buscar otra hora.</translation>
    </message>
    <message>
        <source>Check in when you come that day.</source>
        <translation>Registre su llegada cuando venga ese día.</translation>
    </message>
    <message>
        <source>This lesson was marked as missed</source>
        <translation>Esta clase consta como perdida</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>Volvemos enseguida</translation>
    </message>
</context>
</TS>
