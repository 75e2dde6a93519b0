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
        <source>1 instructor teaches here today.</source>
        <translation>Hoy enseña aquí un profesor.</translation>
    </message>
    <message>
        <source>80 letters at most, please.</source>
        <translation>80 letras como mucho, por favor.</translation>
    </message>
    <message>
        <source>A cancelled lesson does not come back.</source>
        <translation>Una clase cancelada no vuelve.</translation>
    </message>
    <message>
        <source>A code has six letters and digits. Some are still missing.</source>
        <translation>Un código tiene seis letras y cifras. Todavía faltan algunas.</translation>
    </message>
    <message>
        <source>A grey time is not free: touch it to see why.</source>
        <translation>Una hora gris no está libre: tóquela y verá por qué.</translation>
    </message>
    <message>
        <source>A little outside what you asked for</source>
        <translation>Un poco fuera de lo que pidió</translation>
    </message>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>Un nombre necesita al menos una letra.</translation>
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
        <source>An address looks like name@example.com.</source>
        <translation>Un correo es como nombre@example.com.</translation>
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
        <source>Anybody who teaches it</source>
        <translation>Cualquiera que lo enseñe</translation>
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
        <source>Back to visitors</source>
        <translation>Volver a los visitantes</translation>
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
        <source>Call somebody to this screen</source>
        <translation>Llamar a alguien a esta pantalla</translation>
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
        <source>Cancelling costs the full price from now on.</source>
        <translation>Cancelar cuesta ya el precio entero.</translation>
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
        <source>Cannot come?</source>
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
        <source>Change the PIN</source>
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
        <source>Choose My lessons on this screen.</source>
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
        <source>Code of your ticket</source>
        <translation>Código de su boleto</translation>
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
        <source>Confirmed when the network is back</source>
        <translation>Se confirma cuando vuelva la red</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Costs more than you asked for: {price}.</source>
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
        <source>Do you need somebody?</source>
        <translation>¿Necesita a alguien?</translation>
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
        <source>Filled: can be confirmed now. The others: a request.</source>
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
        <source>Finish and wipe now</source>
        <translation>Terminar y borrar ya</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Four digits, please. Some are still missing.</source>
        <translation>Cuatro cifras, por favor. Todavía faltan algunas.</translation>
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
        <source>Cancelling is free until {free}; until {half} it costs half.</source>
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
        <source>From 2 to 17, please.</source>
        <translation>De 2 a 17, por favor.</translation>
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
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Continuar sin eso</translation>
    </message>
    <message>
        <source>Go on without it: the desk puts it together later.</source>
        <translation>Continúe sin eso: en recepción lo unirán después.</translation>
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
        <source>Cancelling costs half until {half}, the full price after.</source>
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
        <source>Help: somebody is on the way</source>
        <translation>Ayuda: alguien está en camino</translation>
    </message>
    <message>
        <source>Help: the call waits for the network</source>
        <translation>Ayuda: la llamada espera la conexión</translation>
    </message>
    <message>
        <source>Help: the desk knows</source>
        <translation>Ayuda: la recepción ya lo sabe</translation>
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
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>I need longer</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>I was here before: fill this in for me</source>
        <translation>Ya estuve aquí: rellénelo por mí</translation>
    </message>
    <message>
        <source>If it cannot be, we offer you other times.</source>
        <translation>Si no puede ser, le ofrecemos otras horas.</translation>
    </message>
    <message>
        <source>If the time has gone, we offer you the three nearest ones.</source>
        <translation>Si la hora ya no está, le ofrecemos las tres más cercanas.</translation>
    </message>
    <message>
        <source>If we know you by it, a code is on its way. It is good until {time}.</source>
        <translation>Si lo conocemos por él, un código va en camino. Vale hasta las {time}.</translation>
    </message>
    <message>
        <source>If you have a lesson, check in here.</source>
        <translation>Si tiene una clase, registre aquí su llegada.</translation>
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
        <source>Is everything right?</source>
        <translation>¿Está todo bien?</translation>
    </message>
    <message>
        <source>It costs you nothing.</source>
        <translation>No le cuesta nada.</translation>
    </message>
    <message>
        <source>It is kept safely, even if the power goes.</source>
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
        <source>Keep it: with it we find your request, also without the network.</source>
        <translation>Guárdelo: con él hallamos su solicitud, también sin red.</translation>
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
        <source>This page cannot be shown at the moment. What you have booked stays booked.</source>
        <translation>Esta página no se puede mostrar en este momento. Lo que ha reservado sigue reservado.</translation>
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
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Last four digits of your telephone</source>
        <translation>Últimas cuatro cifras de su teléfono</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Días siguientes</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Dejarla donde está</translation>
    </message>
    <message>
        <source>Leave the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Lessons can be booked here again {when}.</source>
        <translation>Aquí se podrán reservar clases de nuevo {when}.</translation>
    </message>
    <message>
        <source>Letters or numbers</source>
        <translation>Letras o números</translation>
    </message>
    <message>
        <source>Locked after five wrong tries. Again from {time}.</source>
        <translation>Bloqueado tras cinco intentos. De nuevo desde las {time}.</translation>
    </message>
    <message>
        <source>Looking…</source>
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
        <source>Move it</source>
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
        <source>Moving it is free.</source>
        <translation>El cambio no cuesta nada.</translation>
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
        <source>No such number is in use: please check its digits.</source>
        <translation>Ese número no existe: revise sus cifras.</translation>
    </message>
    <message>
        <source>No ticket? Have a code sent to you</source>
        <translation>¿Sin boleto? Pida que le enviemos un código</translation>
    </message>
    <message>
        <source>No ticket? Use the last digits of your telephone</source>
        <translation>¿Sin boleto? Use las últimas cifras de su teléfono</translation>
    </message>
    <message>
        <source>Nobody fits all of it</source>
        <translation>Nadie cumple con todo</translation>
    </message>
    <message>
        <source>Nobody teaches on that day</source>
        <translation>Ese día no hay clases</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Aún sin confirmar</translation>
    </message>
    <message>
        <source>Not free at the time you asked for. Next at {time}.</source>
        <translation>No está libre a la hora que pidió. Próxima: {time}.</translation>
    </message>
    <message>
        <source>Not free on the day you asked for. Next on {day}.</source>
        <translation>No está libre el día que pidió. Próximo: {day}.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Nothing is before you.</source>
        <translation>No tiene ninguna clase pendiente.</translation>
    </message>
    <message>
        <source>Nothing is free in the next days.</source>
        <translation>No hay nada libre en los próximos días.</translation>
    </message>
    <message>
        <source>Nothing is free in the next hours.</source>
        <translation>No hay nada libre en las próximas horas.</translation>
    </message>
    <message>
        <source>Nothing suits? Tell me when there is a time</source>
        <translation>¿Nada le conviene? Le avisamos cuando haya una hora</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. Free close to it:</source>
        <translation>No se perdió nada de lo que escribió. Libre cerca:</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. Please choose another time.</source>
        <translation>No se perdió nada de lo que escribió. Elija otra hora.</translation>
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
        <source>Or choose what is taught here</source>
        <translation>O elija lo que se enseña aquí</translation>
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
        <source>Please give a mobile number or an email address.</source>
        <translation>Dé un celular o un correo, por favor.</translation>
    </message>
    <message>
        <source>Please go in.</source>
        <translation>Pase, por favor.</translation>
    </message>
    <message>
        <source>Please look at it once more, or ask at the desk.</source>
        <translation>Mírelo otra vez, o pregunte en recepción.</translation>
    </message>
    <message>
        <source>Please use the code of your ticket, or ask at the desk.</source>
        <translation>Use el código de su boleto o pregunte en recepción.</translation>
    </message>
    <message>
        <source>Please wait here a moment. What you typed stays on this screen.</source>
        <translation>Espere aquí un momento, por favor. Lo que escribió sigue en esta pantalla.</translation>
    </message>
    <message>
        <source>Please write a name.</source>
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
        <source>Put me on the list</source>
        <translation>Apúntenme en la lista</translation>
    </message>
    <message>
        <source>Reach you at</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Received at {time}</source>
        <translation>Recibida a las {time}</translation>
    </message>
    <message>
        <source>Record this request</source>
        <translation>Anotar esta solicitud</translation>
    </message>
    <message>
        <source>Recorded on another screen, not yet confirmed</source>
        <translation>Anotado en otra pantalla, todavía sin confirmar</translation>
    </message>
    <message>
        <source>Recorded on this screen at {time}</source>
        <translation>Anotado en esta pantalla a las {time}</translation>
    </message>
    <message>
        <source>Request recorded</source>
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
        <source>Say it in other words, or see who is free next.</source>
        <translation>Dígalo con otras palabras o vea quién está libre próximamente.</translation>
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
        <source>See, move or cancel what you booked</source>
        <translation>Ver, cambiar o cancelar lo que reservó</translation>
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
        <source>Show it at this screen when you come, or take a photo of it now.</source>
        <translation>Muéstrelo en esta pantalla cuando venga, o hágale una foto ahora.</translation>
    </message>
    <message>
        <source>Show it at this screen when you come.</source>
        <translation>Muéstrelo en esta pantalla cuando venga.</translation>
    </message>
    <message>
        <source>Six digits that only staff know. Without them nobody leaves this screen.</source>
        <translation>Seis cifras que solo sabe el personal. Sin ellas nadie sale de esta pantalla.</translation>
    </message>
    <message>
        <source>Six digits. It is checked on this screen, also without the network.</source>
        <translation>Seis cifras. Se comprueba en esta pantalla, también sin red.</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Somebody is booking {time} now</source>
        <translation>Alguien está reservando las {time}</translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation>Alguien está en camino</translation>
    </message>
    <message>
        <source>Somebody was faster: that time has just gone.</source>
        <translation>Alguien fue más rápido: esa hora acaba de irse.</translation>
    </message>
    <message>
        <source>Something went wrong here. Nothing you typed is lost. Please try once more.</source>
        <translation>Algo salió mal. No se perdió nada de lo que escribió. Inténtelo otra vez.</translation>
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
        <source>Such as:</source>
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
        <source>Teaches another age.</source>
        <translation>Enseña a otra edad.</translation>
    </message>
    <message>
        <source>Teaches another level.</source>
        <translation>Enseña otro nivel.</translation>
    </message>
    <message>
        <source>Teaches at another place.</source>
        <translation>Enseña en otro lugar.</translation>
    </message>
    <message>
        <source>Teaches for another length.</source>
        <translation>Enseña con otra duración.</translation>
    </message>
    <message>
        <source>Teenager</source>
        <translation>Adolescente</translation>
    </message>
    <message>
        <source>Tell me when there is a time</source>
        <translation>Avísenme cuando haya una hora</translation>
    </message>
    <message>
        <source>That day cannot be booked yet</source>
        <translation>Ese día aún no se puede reservar</translation>
    </message>
    <message>
        <source>That day is full</source>
        <translation>Ese día está lleno</translation>
    </message>
    <message>
        <source>That did not work. Nothing is lost. Please try once more.</source>
        <translation>No funcionó. No se perdió nada. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>That is no longer here. Please choose again.</source>
        <translation>Eso ya no está. Elija otra vez.</translation>
    </message>
    <message>
        <source>That is not the code, or its time is over. You can have another one sent.</source>
        <translation>No es el código o ya no vale. Puede pedir otro.</translation>
    </message>
    <message>
        <source>That number has too many digits.</source>
        <translation>Ese número tiene demasiadas cifras.</translation>
    </message>
    <message>
        <source>That number is too short: please give all its digits.</source>
        <translation>Ese número es muy corto: dé todas sus cifras.</translation>
    </message>
    <message>
        <source>That time has just gone. Your lesson is where it was.</source>
        <translation>Esa hora acaba de ocuparse. Su clase sigue donde estaba.</translation>
    </message>
    <message>
        <source>That was not it. Tries left: {n}.</source>
        <translation>No era ese. Intentos que quedan: {n}.</translation>
    </message>
    <message>
        <source>That was tried too often. Please wait a few minutes, or ask at the desk.</source>
        <translation>Se intentó demasiadas veces. Espere unos minutos o pregunte en recepción.</translation>
    </message>
    <message>
        <source>The code as a QR code</source>
        <translation>El código como código QR</translation>
    </message>
    <message>
        <source>The code of a ticket opens at any time.</source>
        <translation>El código de un boleto vale en todo momento.</translation>
    </message>
    <message>
        <source>The code of your ticket opens its lesson, or ask at the desk.</source>
        <translation>El código de su boleto abre su clase, o pregunte en recepción.</translation>
    </message>
    <message>
        <source>The desk knows</source>
        <translation>La recepción ya lo sabe</translation>
    </message>
    <message>
        <source>The fee is {price}.</source>
        <translation>La tarifa es de {price}.</translation>
    </message>
    <message>
        <source>The printer does not answer. Your code is enough: please take a photo of it.</source>
        <translation>La impresora no responde. Basta con su código: tómele una foto, por favor.</translation>
    </message>
    <message>
        <source>The same six digits once more.</source>
        <translation>Las mismas seis cifras otra vez.</translation>
    </message>
    <message>
        <source>The six digits of the code</source>
        <translation>Las seis cifras del código</translation>
    </message>
    <message>
        <source>The ticket is ours. Please ask at the desk whether the time is yours.</source>
        <translation>El boleto es nuestro. Pregunte en la recepción si la hora es suya.</translation>
    </message>
    <message>
        <source>The ticket is ours. Please tell somebody at the desk that you are here.</source>
        <translation>El boleto es nuestro. Diga en la recepción que ha llegado.</translation>
    </message>
    <message>
        <source>The two were not the same. Please begin again.</source>
        <translation>No eran iguales. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>There are no more lessons today.</source>
        <translation>Hoy ya no hay más clases.</translation>
    </message>
    <message>
        <source>There is no network just now</source>
        <translation>Ahora no hay conexión</translation>
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
        <source>This lesson is not confirmed yet</source>
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
        <source>This needs the network, which we are without. Please ask at the desk.</source>
        <translation>Para esto hace falta la red, y no la tenemos. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>This screen cannot store anything more. Please ask at the desk.</source>
        <translation>Esta pantalla ya no puede guardar nada. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>This screen clears itself in 1 second</source>
        <translation>Esta pantalla se borra en 1 segundo</translation>
    </message>
    <message>
        <source>This screen clears itself in {n} seconds</source>
        <translation>Esta pantalla se borra en {n} segundos</translation>
    </message>
    <message>
        <source>This screen forgets you when you leave it.</source>
        <translation>Esta pantalla le olvida cuando se va.</translation>
    </message>
    <message>
        <source>This time is kept for this desk: your lesson is confirmed at once.</source>
        <translation>Esta hora está reservada para esta recepción: su clase se confirma enseguida.</translation>
    </message>
    <message>
        <source>This time is kept for you.</source>
        <translation>Esta hora queda reservada para usted.</translation>
    </message>
    <message>
        <source>This time was lost</source>
        <translation>Esta hora se perdió</translation>
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
        <source>Too many wrong digits were typed. Again from {time}.</source>
        <translation>Se escribieron demasiadas cifras equivocadas. De nuevo desde las {time}.</translation>
    </message>
    <message>
        <source>Touch a lesson to move or cancel it, or to book it again.</source>
        <translation>Toque una clase para cambiarla, cancelarla o reservarla de nuevo.</translation>
    </message>
    <message>
        <source>Touch away one of the blue words, or look at all subjects.</source>
        <translation>Quite una de las palabras azules, o mire todas las materias.</translation>
    </message>
    <message>
        <source>Touch what you came for.</source>
        <translation>Elija qué desea hacer.</translation>
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
        <source>Two lessons begin then</source>
        <translation>A esa hora empiezan dos clases</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>Dos semanas</translation>
    </message>
    <message>
        <source>Type the last four digits of the telephone number that we have of you.</source>
        <translation>Escriba las últimas cuatro cifras del teléfono que tenemos de usted.</translation>
    </message>
    <message>
        <source>Type the six letters and digits of your ticket.</source>
        <translation>Escriba las seis letras y cifras de su boleto.</translation>
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
        <source>Use the code of my ticket</source>
        <translation>Usar el código de mi boleto</translation>
    </message>
    <message>
        <source>We are closed</source>
        <translation>Está cerrado</translation>
    </message>
    <message>
        <source>We are offline just now</source>
        <translation>Ahora estamos sin conexión</translation>
    </message>
    <message>
        <source>We are offline just now, so this time is not confirmed yet. We confirm as soon as we are back online.</source>
        <translation>Ahora estamos sin conexión, así que esta hora aún no está confirmada. La confirmamos en cuanto volvamos.</translation>
    </message>
    <message>
        <source>We are offline just now: it goes on the list as soon as we are back online.</source>
        <translation>Ahora estamos sin conexión: pasa a la lista en cuanto volvamos a tenerla.</translation>
    </message>
    <message>
        <source>We are offline: it is recorded and sent as soon as we are back.</source>
        <translation>Estamos sin conexión: queda anotado y se envía en cuanto volvamos.</translation>
    </message>
    <message>
        <source>We are offline: it is recorded, and confirmed as soon as we are back.</source>
        <translation>Estamos sin red: queda anotado y se confirma en cuanto volvamos.</translation>
    </message>
    <message>
        <source>We are offline: the move is recorded, and confirmed as soon as we are back.</source>
        <translation>Estamos sin red: el cambio queda anotado y se confirma en cuanto volvamos.</translation>
    </message>
    <message>
        <source>We call or write to you as soon as a time is free. Nothing is booked yet.</source>
        <translation>Le llamamos o escribimos en cuanto haya una hora libre. Todavía no hay nada reservado.</translation>
    </message>
    <message>
        <source>We cannot send codes from here yet. Please ask at the desk.</source>
        <translation>Desde aquí todavía no podemos enviar códigos. Pregunte en recepción.</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>No conocemos este código</translation>
    </message>
    <message>
        <source>We find no lesson by that</source>
        <translation>No encontramos ninguna clase con eso</translation>
    </message>
    <message>
        <source>We reach you at {contact}</source>
        <translation>Le avisamos en {contact}</translation>
    </message>
    <message>
        <source>We send a code to your telephone or mailbox, so that nobody else sees your data.</source>
        <translation>Enviamos un código a su teléfono o correo, para que nadie más vea sus datos.</translation>
    </message>
    <message>
        <source>We tell the people who work here that somebody waits at this screen.</source>
        <translation>Avisamos a quienes trabajan aquí de que alguien espera ante esta pantalla.</translation>
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
        <source>When does your lesson begin?</source>
        <translation>¿Cuándo empieza su clase?</translation>
    </message>
    <message>
        <source>When the time is over, what you typed is wiped and {time} on {day} is free again for others. Nothing stays on this screen.</source>
        <translation>Cuando acabe el tiempo, se borra lo que escribió y las {time} del {day} vuelven a estar libres para otros. En esta pantalla no queda nada.</translation>
    </message>
    <message>
        <source>When the time is over, what you typed is wiped. Nothing stays here.</source>
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
        <source>With the fourth you are checked in.</source>
        <translation>Con la cuarta cifra queda registrada su llegada.</translation>
    </message>
    <message>
        <source>With the sixth you are checked in.</source>
        <translation>Con el sexto signo queda registrada su llegada.</translation>
    </message>
    <message>
        <source>With the sixth your lesson opens.</source>
        <translation>Con el sexto signo se abre su clase.</translation>
    </message>
    <message>
        <source>With whom is your lesson?</source>
        <translation>¿Con quién es su clase?</translation>
    </message>
    <message>
        <source>With your ticket or telephone</source>
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
        <source>You are booked</source>
        <translation>Reserva hecha</translation>
    </message>
    <message>
        <source>You are checked in</source>
        <translation>Su llegada está registrada</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Llega temprano</translation>
    </message>
    <message>
        <source>You are on the waiting list</source>
        <translation>Está en la lista de espera</translation>
    </message>
    <message>
        <source>You do not have to wait here.</source>
        <translation>No tiene que esperar aquí.</translation>
    </message>
    <message>
        <source>You have a lesson at {time}</source>
        <translation>Tiene clase a las {time}</translation>
    </message>
    <message>
        <source>You were checked in already</source>
        <translation>Su llegada ya estaba registrada</translation>
    </message>
    <message>
        <source>Your answers are hidden until you touch the screen.</source>
        <translation>Sus respuestas quedan ocultas hasta que toque la pantalla.</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>Su reserva</translation>
    </message>
    <message>
        <source>Your call is kept here and reaches the desk once the network is back. Please speak to somebody if you can.</source>
        <translation>Su llamada queda aquí y llega a la recepción cuando vuelva la conexión. Si puede, hable con alguien.</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Su código</translation>
    </message>
    <message>
        <source>Your lesson is at its new time.</source>
        <translation>Su clase ya está en la nueva hora.</translation>
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
        <source>Your wish is recorded</source>
        <translation>Su deseo queda anotado</translation>
    </message>
    <message>
        <source>Your wish is recorded here and confirmed as soon as we are back online.</source>
        <translation>Su deseo queda anotado aquí y se confirma en cuanto volvamos.</translation>
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
        <source>it opens with the sixth</source>
        <translation>se abre con la sexta</translation>
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
        <source>so that we can reach you</source>
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
        <source>the one we have of you</source>
        <translation>el que tenemos de usted</translation>
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
        <source>{name} confirms each lesson personally. Your time is kept.</source>
        <translation>{name} confirma cada clase en persona. Su hora queda reservada.</translation>
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
        <source>{n} instructors teach here today.</source>
        <translation>Hoy enseñan aquí {n} profesores.</translation>
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
        <source>{n} minutes late: go right in.</source>
        <translation>{n} minutos tarde: pase directamente.</translation>
    </message>
    <message>
        <source>{n} minutes until it begins.</source>
        <translation>Faltan {n} minutos.</translation>
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
        <source>{price}, paid at the desk</source>
        <translation>{price}, se paga en recepción</translation>
    </message>
    <message>
        <source>{service} with {who}</source>
        <translation>{service} con {who}</translation>
    </message>
    <message>
        <source>{time} is kept for another desk</source>
        <translation>Las {time} se guardan para otra recepción</translation>
    </message>
    <message>
        <source>{time} is kept free as a break</source>
        <translation>Las {time} quedan libres como pausa</translation>
    </message>
    <message>
        <source>{time} is outside the teaching hours</source>
        <translation>Las {time} están fuera del horario</translation>
    </message>
    <message>
        <source>{time} is over</source>
        <translation>Las {time} ya pasaron</translation>
    </message>
    <message>
        <source>{time} is taken</source>
        <translation>Las {time} están ocupadas</translation>
    </message>
    <message>
        <source>{time} is too soon to prepare</source>
        <translation>Las {time}: muy pronto para prepararse</translation>
    </message>
</context>
</TS>
