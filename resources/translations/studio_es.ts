<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Add a day off</source>
            <translation>Añadir un día libre</translation>
        </message>
        <message>
            <source>Close public holidays</source>
            <translation>Cerrar los festivos</translation>
        </message>
        <message>
            <source>Copy a day’s hours</source>
            <translation>Copiar el horario de un día</translation>
        </message>
        <message>
            <source>Copy a week’s hours</source>
            <translation>Copiar el horario de una semana</translation>
        </message>
        <message>
            <source>Dismiss the latest notification</source>
            <translation>Descartar el aviso más reciente</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Exportar las cifras</translation>
        </message>
        <message>
            <source>Go to {screen}</source>
            <translation>Ir a {screen}</translation>
        </message>
        <message>
            <source>Lessons: save this filter</source>
            <translation>Clases: guardar este filtro</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>Open Insights first.</source>
            <translation>Vaya primero a Análisis.</translation>
        </message>
        <message>
            <source>Open Lessons first.</source>
            <translation>Vaya primero a Clases.</translation>
        </message>
        <message>
            <source>Open the latest notification</source>
            <translation>Abrir el aviso más reciente</translation>
        </message>
        <message>
            <source>Open the schedule first.</source>
            <translation>Abra primero la agenda.</translation>
        </message>
        <message>
            <source>Release a time reserved for a kiosk</source>
            <translation>Recuperar una hora guardada para un quiosco</translation>
        </message>
        <message>
            <source>Schedule: agenda</source>
            <translation>Agenda: lista</translation>
        </message>
        <message>
            <source>Schedule: busy times from other calendars</source>
            <translation>Agenda: horas ocupadas de otros calendarios</translation>
        </message>
        <message>
            <source>Schedule: copy the lesson</source>
            <translation>Agenda: copiar la clase</translation>
        </message>
        <message>
            <source>Schedule: day</source>
            <translation>Agenda: día</translation>
        </message>
        <message>
            <source>Schedule: earlier</source>
            <translation>Agenda: antes</translation>
        </message>
        <message>
            <source>Schedule: go to a day</source>
            <translation>Agenda: ir a un día</translation>
        </message>
        <message>
            <source>Schedule: instructors side by side in the week</source>
            <translation>Agenda: profesores uno junto a otro en la semana</translation>
        </message>
        <message>
            <source>Schedule: later</source>
            <translation>Agenda: después</translation>
        </message>
        <message>
            <source>Schedule: mark as no-show</source>
            <translation>Agenda: marcar como ausente</translation>
        </message>
        <message>
            <source>Schedule: month</source>
            <translation>Agenda: mes</translation>
        </message>
        <message>
            <source>Schedule: next step for the lesson</source>
            <translation>Agenda: siguiente paso de la clase</translation>
        </message>
        <message>
            <source>Schedule: paste the lesson</source>
            <translation>Agenda: pegar la clase</translation>
        </message>
        <message>
            <source>Schedule: print</source>
            <translation>Agenda: imprimir</translation>
        </message>
        <message>
            <source>Schedule: reset hour height</source>
            <translation>Agenda: altura normal de las horas</translation>
        </message>
        <message>
            <source>Schedule: save as PDF</source>
            <translation>Agenda: guardar como PDF</translation>
        </message>
        <message>
            <source>Schedule: save as a calendar</source>
            <translation>Agenda: guardar como calendario</translation>
        </message>
        <message>
            <source>Schedule: second time zone</source>
            <translation>Agenda: segunda zona horaria</translation>
        </message>
        <message>
            <source>Schedule: shorter hours</source>
            <translation>Agenda: horas más bajas</translation>
        </message>
        <message>
            <source>Schedule: taller hours</source>
            <translation>Agenda: horas más altas</translation>
        </message>
        <message>
            <source>Schedule: today</source>
            <translation>Agenda: hoy</translation>
        </message>
        <message>
            <source>Schedule: week</source>
            <translation>Agenda: semana</translation>
        </message>
        <message>
            <source>Search or type</source>
            <translation>Buscar o escribir</translation>
        </message>
        <message>
            <source>Set up the studio</source>
            <translation>Configurar el estudio</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Show figures as tables</source>
            <translation>Mostrar las cifras en tablas</translation>
        </message>
        <message>
            <source>Snooze the latest notification for 10 minutes</source>
            <translation>Posponer 10 minutos el aviso más reciente</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Hacer el recorrido</translation>
        </message>
        <message>
            <source>Why can’t this time be booked?</source>
            <translation>¿Por qué no se puede reservar una hora?</translation>
        </message>
    </context>
    <context>
        <name>AgendaDelegate</name>
        <message>
            <source>Someone</source>
            <translation>Alguien</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>Por enviar</translation>
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
            <translation>Lista</translation>
        </message>
    </context>
    <context>
        <name>Attention</name>
        <message>
            <source>A change</source>
            <translation>Un cambio</translation>
        </message>
        <message>
            <source>A time has opened up for you: {service} with {instructor}, {day} at {time}, {minutes} min. Let us know if you want it. It isn’t held for you until you do.</source>
            <translation>Hay una hora libre para usted: {service} con {instructor}, {day} a las {time}, {minutes} min. Díganos si la quiere: hasta entonces no queda reservada.</translation>
        </message>
        <message>
            <source>Add a student</source>
            <translation>Añadir un alumno</translation>
        </message>
        <message>
            <source>Add someone to the waiting list</source>
            <translation>Poner en lista de espera</translation>
        </message>
        <message>
            <source>Add to waiting list</source>
            <translation>Poner en lista de espera</translation>
        </message>
        <message>
            <source>Another lesson</source>
            <translation>Otra clase</translation>
        </message>
        <message>
            <source>Another time for {who}</source>
            <translation>Otra hora para {who}</translation>
        </message>
        <message>
            <source>Bio</source>
            <translation>Biografía</translation>
        </message>
        <message>
            <source>Book a lesson</source>
            <translation>Reservar una clase</translation>
        </message>
        <message>
            <source>Book a promised lesson</source>
            <translation>Reservar una clase prometida</translation>
        </message>
        <message>
            <source>Book a series</source>
            <translation>Reservar una serie</translation>
        </message>
        <message>
            <source>Book from the waiting list</source>
            <translation>Reservar desde la lista de espera</translation>
        </message>
        <message>
            <source>Book the nearest free time</source>
            <translation>Reservar la hora libre más cercana</translation>
        </message>
        <message>
            <source>Book this</source>
            <translation>Reservar esta</translation>
        </message>
        <message>
            <source>Book this and tell {who}</source>
            <translation>Reservar y avisar a {who}</translation>
        </message>
        <message>
            <source>Book this for {who}</source>
            <translation>Reservar esto para {who}</translation>
        </message>
        <message>
            <source>Book this time</source>
            <translation>Reservar esta hora</translation>
        </message>
        <message>
            <source>Booked offline by {by}. {reason}</source>
            <translation>Reservada por {by} sin red. {reason}</translation>
        </message>
        <message>
            <source>Booked offline by {by}. {winner} already had this time.</source>
            <translation>Reservada por {by} sin red. {winner} ya tenía la hora.</translation>
        </message>
        <message>
            <source>Booking…</source>
            <translation>Reservando…</translation>
        </message>
        <message>
            <source>Call {phone}: {day} {time}</source>
            <translation>Llamar al {phone}: {day} {time}</translation>
        </message>
        <message>
            <source>Called at {time}.</source>
            <translation>Llamó a las {time}.</translation>
        </message>
        <message>
            <source>Called at {time}; the screen is in {language}.</source>
            <translation>Llamó a las {time}; la pantalla habla {language}.</translation>
        </message>
        <message>
            <source>Cancel a lesson</source>
            <translation>Cancelar una clase</translation>
        </message>
        <message>
            <source>Cancel lessons of a series</source>
            <translation>Cancelar clases de una serie</translation>
        </message>
        <message>
            <source>Cancel without fee</source>
            <translation>Cancelar sin cargo</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Change a kiosk’s reserved times</source>
            <translation>Indicar cuántas horas guarda un quiosco</translation>
        </message>
        <message>
            <source>Change a lesson’s status</source>
            <translation>Cambiar el estado de una clase</translation>
        </message>
        <message>
            <source>Change a message</source>
            <translation>Cambiar un mensaje</translation>
        </message>
        <message>
            <source>Change a student</source>
            <translation>Cambiar un alumno</translation>
        </message>
        <message>
            <source>Change an instructor</source>
            <translation>Cambiar un profesor</translation>
        </message>
        <message>
            <source>Choose a free time first.</source>
            <translation>Elija primero una hora libre.</translation>
        </message>
        <message>
            <source>Close days</source>
            <translation>Cerrar algunos días</translation>
        </message>
        <message>
            <source>Close several days</source>
            <translation>Cerrar varios días</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <source>Copied from week of</source>
            <translation>Copiado de la semana del</translation>
        </message>
        <message>
            <source>Copy a week</source>
            <translation>Copiar una semana</translation>
        </message>
        <message>
            <source>Current</source>
            <translation>Actual</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Delete a message</source>
            <translation>Retirar un mensaje</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Dismiss an alert</source>
            <translation>Descartar lo que pide una decisión</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Descartado</translation>
        </message>
        <message>
            <source>Dismissed: {what}.</source>
            <translation>Descartado: {what}.</translation>
        </message>
        <message>
            <source>Do it again</source>
            <translation>Hacerlo otra vez</translation>
        </message>
        <message>
            <source>Done again</source>
            <translation>Hecho otra vez</translation>
        </message>
        <message>
            <source>Done by {by}. Nothing is lost. {reason}</source>
            <translation>Lo hizo {by}; no se pierde nada. {reason}</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Edited on two devices</source>
            <translation>Editado en dos dispositivos</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Entered by {who}</source>
            <translation>Escrito por {who}</translation>
        </message>
        <message>
            <source>Erase a student</source>
            <translation>Borrar a un alumno</translation>
        </message>
        <message>
            <source>Everyone at the desk sees this until someone deals with it.</source>
            <translation>En recepción todos lo ven hasta que alguien responda.</translation>
        </message>
        <message>
            <source>First lesson</source>
            <translation>Primera clase</translation>
        </message>
        <message>
            <source>Free now and fits</source>
            <translation>Libre ahora, y le conviene</translation>
        </message>
        <message>
            <source>Free times near it</source>
            <translation>Horas libres cercanas</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Front desk kiosk</source>
            <translation>Quiosco de recepción</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Tutor</translation>
        </message>
        <message>
            <source>Hours of {who}</source>
            <translation>Horario de {who}</translation>
        </message>
        <message>
            <source>In effect now</source>
            <translation>Vale ahora</translation>
        </message>
        <message>
            <source>In the way</source>
            <translation>Lo que lo impide</translation>
        </message>
        <message>
            <source>I’m on my way</source>
            <translation>Voy para allá</translation>
        </message>
        <message>
            <source>Keep both texts</source>
            <translation>Guardar ambos textos</translation>
        </message>
        <message>
            <source>Keep current</source>
            <translation>Dejar lo actual</translation>
        </message>
        <message>
            <source>Keep theirs</source>
            <translation>Dejar el suyo</translation>
        </message>
        <message>
            <source>Kept both texts</source>
            <translation>Se guardaron ambos textos</translation>
        </message>
        <message>
            <source>Kept the time</source>
            <translation>Conserva la hora</translation>
        </message>
        <message>
            <source>Kept their hours</source>
            <translation>Se mantuvo su horario</translation>
        </message>
        <message>
            <source>Left unchanged</source>
            <translation>Se dejó como estaba</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Lost the time</source>
            <translation>Perdió la hora</translation>
        </message>
        <message>
            <source>Lost times, rejected changes and the waiting list show up here.</source>
            <translation>Aquí llegan las horas perdidas, los cambios no aceptados y la lista de espera.</translation>
        </message>
        <message>
            <source>Lost {day} {time}, {service} with {instructor}</source>
            <translation>Perdida {day} {time}, {service} con {instructor}</translation>
        </message>
        <message>
            <source>Merge two students</source>
            <translation>Unir dos alumnos</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Move a lesson</source>
            <translation>Mover una clase</translation>
        </message>
        <message>
            <source>Move a lesson at a kiosk</source>
            <translation>Cambiar una clase en un quiosco</translation>
        </message>
        <message>
            <source>Move it here</source>
            <translation>Moverla aquí</translation>
        </message>
        <message>
            <source>Move lessons of a series</source>
            <translation>Mover clases de una serie</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Por decidir</translation>
        </message>
        <message>
            <source>No free time within two weeks</source>
            <translation>Ninguna hora libre en dos semanas</translation>
        </message>
        <message>
            <source>No matching time is free yet. One appears here as soon as it opens up.</source>
            <translation>Todavía no hay nada libre que convenga. Esto cambia solo cuando lo haya.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Noted: {who} was told about {time}, {day}. Nothing is booked yet.</source>
            <translation>Anotado: se avisó a {who} de las {time}, {day}. Todavía no hay nada reservado.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Offer this time</source>
            <translation>Ofrecer esta hora</translation>
        </message>
        <message>
            <source>Offer {when}</source>
            <translation>Ofrecer {when}</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>Se le avisó de</translation>
        </message>
        <message>
            <source>On the waiting list</source>
            <translation>En lista de espera</translation>
        </message>
        <message>
            <source>Open Needs attention first.</source>
            <translation>Abra primero lo que pide una decisión.</translation>
        </message>
        <message>
            <source>Open a lost lesson or a waiting-list entry first.</source>
            <translation>Abra antes una clase perdida o a quien espera.</translation>
        </message>
        <message>
            <source>Or</source>
            <translation>O bien</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Pick another time</source>
            <translation>Elegir otra hora</translation>
        </message>
        <message>
            <source>Put someone back on the waiting list</source>
            <translation>Volver a poner en lista de espera</translation>
        </message>
        <message>
            <source>React to a message</source>
            <translation>Responder con una reacción</translation>
        </message>
        <message>
            <source>Read up to</source>
            <translation>Leído hasta</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Rebook a lost lesson</source>
            <translation>Volver a reservar una clase perdida</translation>
        </message>
        <message>
            <source>Rebooked</source>
            <translation>Reservada de nuevo</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Llegó al estudio</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>No aceptado</translation>
        </message>
        <message>
            <source>Rejected: {what}</source>
            <translation>No aceptado: {what}</translation>
        </message>
        <message>
            <source>Remove from list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Remove hours for several days</source>
            <translation>Retirar el horario de algunos días</translation>
        </message>
        <message>
            <source>Remove someone from the waiting list</source>
            <translation>Quitar de la lista de espera</translation>
        </message>
        <message>
            <source>Reopen closed days</source>
            <translation>Abrir días cerrados</translation>
        </message>
        <message>
            <source>Reopen several days</source>
            <translation>Abrir varios días cerrados</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Se repite</translation>
        </message>
        <message>
            <source>Reserve times for a kiosk</source>
            <translation>Guardar horas para un quiosco</translation>
        </message>
        <message>
            <source>Resolved this week</source>
            <translation>Respondido esta semana</translation>
        </message>
        <message>
            <source>Same instructor and hour of the day.</source>
            <translation>Mismo profesor y misma hora del día.</translation>
        </message>
        <message>
            <source>Same instructor, a later day.</source>
            <translation>Mismo profesor, un día después.</translation>
        </message>
        <message>
            <source>Same instructor, an earlier day.</source>
            <translation>Mismo profesor, un día antes.</translation>
        </message>
        <message>
            <source>Same instructor, {span} earlier.</source>
            <translation>Mismo profesor, {span} antes.</translation>
        </message>
        <message>
            <source>Same instructor, {span} later.</source>
            <translation>Mismo profesor, {span} después.</translation>
        </message>
        <message>
            <source>Same instructor.</source>
            <translation>Mismo profesor.</translation>
        </message>
        <message>
            <source>Send a message</source>
            <translation>Enviar un mensaje</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Apartado</translation>
        </message>
        <message>
            <source>Set booking rules</source>
            <translation>Fijar reglas de reserva</translation>
        </message>
        <message>
            <source>Set by {who}</source>
            <translation>Fijado por {who}</translation>
        </message>
        <message>
            <source>Set hours for a day</source>
            <translation>Fijar el horario de un día</translation>
        </message>
        <message>
            <source>Set hours for several days</source>
            <translation>Fijar el horario de algunos días</translation>
        </message>
        <message>
            <source>Set up a kiosk</source>
            <translation>Configurar un quiosco</translation>
        </message>
        <message>
            <source>Set weekly hours</source>
            <translation>Fijar el horario semanal</translation>
        </message>
        <message>
            <source>Show in schedule</source>
            <translation>Ver en la agenda</translation>
        </message>
        <message>
            <source>Someone</source>
            <translation>Alguien</translation>
        </message>
        <message>
            <source>Someone is waiting at this screen</source>
            <translation>Alguien espera ante esta pantalla</translation>
        </message>
        <message>
            <source>Someone is waiting at “{kiosk}”</source>
            <translation>Alguien espera en «{kiosk}»</translation>
        </message>
        <message>
            <source>Someone went to the desk</source>
            <translation>Alguien acudió a recepción</translation>
        </message>
        <message>
            <source>Sorry, {who}: {lost} was taken just before you booked. We moved you to {time} on {day} with {instructor}. Reply if that doesn’t work for you.</source>
            <translation>Lo sentimos, {who}: {lost} se ocupó un momento antes. Hemos pasado su clase al {day} a las {time} con {instructor}. Responda si no le conviene.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Estudio</translation>
        </message>
        <message>
            <source>Take back a kiosk’s reserved times</source>
            <translation>Recuperar horas de un quiosco</translation>
        </message>
        <message>
            <source>The kiosk already</source>
            <translation>El quiosco ya la había</translation>
        </message>
        <message>
            <source>The kiosk then shows that someone is on the way.</source>
            <translation>Su respuesta se muestra allí: que alguien está en camino.</translation>
        </message>
        <message>
            <source>The lesson is at</source>
            <translation>Hora actual de la clase</translation>
        </message>
        <message>
            <source>The server couldn’t process: {what}</source>
            <translation>El servidor no pudo procesar: {what}</translation>
        </message>
        <message>
            <source>They also get the offer as a message. Calling is faster.</source>
            <translation>La oferta les llega también por mensaje. Llamar es más rápido.</translation>
        </message>
        <message>
            <source>They declined</source>
            <translation>No la quiso</translation>
        </message>
        <message>
            <source>This couldn’t be loaded</source>
            <translation>No se pudo cargar</translation>
        </message>
        <message>
            <source>Three times that work for both</source>
            <translation>Tres horas libres para ambos</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Times that work for both</source>
            <translation>Horas libres para ambos</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>To the week of</source>
            <translation>A la semana del</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Tomorrow, {day}</source>
            <translation>Mañana, {day}</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>Trying again: {what}.</source>
            <translation>Se pregunta otra vez al servidor: {what}.</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Intentando…</translation>
        </message>
        <message>
            <source>Undo a merge</source>
            <translation>Deshacer una unión</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>No se conoce aquí</translation>
        </message>
        <message>
            <source>Update this program to deal with it. Nothing is lost.</source>
            <translation>Una versión más reciente de este programa sabe qué hacer. No se pierde nada.</translation>
        </message>
        <message>
            <source>Update this program to see it</source>
            <translation>Hace falta una versión más reciente de este programa para mostrarlo</translation>
        </message>
        <message>
            <source>Use mine</source>
            <translation>Usar el mío</translation>
        </message>
        <message>
            <source>Use what was entered</source>
            <translation>Usar lo escrito</translation>
        </message>
        <message>
            <source>Used the other hours</source>
            <translation>Se usó el otro horario</translation>
        </message>
        <message>
            <source>Used what was entered</source>
            <translation>Se usó lo escrito</translation>
        </message>
        <message>
            <source>Waiting for a time · {count}</source>
            <translation>Esperan una hora · {count}</translation>
        </message>
        <message>
            <source>Waiting since</source>
            <translation>Espera desde</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Sitio web</translation>
        </message>
        <message>
            <source>Went through after all</source>
            <translation>Hecho finalmente</translation>
        </message>
        <message>
            <source>Went through: {what}.</source>
            <translation>Hecho: {what}.</translation>
        </message>
        <message>
            <source>Why the fee is waived</source>
            <translation>Por qué no se cobra</translation>
        </message>
        <message>
            <source>With {who}</source>
            <translation>Con {who}</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Escribir una nota</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Año de nacimiento</translation>
        </message>
        <message>
            <source>Years of experience</source>
            <translation>Años de experiencia</translation>
        </message>
        <message>
            <source>You’re all caught up</source>
            <translation>Todo al día</translation>
        </message>
        <message>
            <source>adding {who} to the waiting list</source>
            <translation>poner a {who} en la lista de espera</translation>
        </message>
        <message>
            <source>afternoons</source>
            <translation>por la tarde</translation>
        </message>
        <message>
            <source>answer to “{kiosk}”</source>
            <translation>respuesta a «{kiosk}»</translation>
        </message>
        <message>
            <source>any instructor</source>
            <translation>cualquiera que lo enseñe</translation>
        </message>
        <message>
            <source>any time of day</source>
            <translation>a cualquier hora</translation>
        </message>
        <message>
            <source>booking of {who} from the waiting list</source>
            <translation>reserva de {who} desde la lista de espera</translation>
        </message>
        <message>
            <source>by {who}</source>
            <translation>por {who}</translation>
        </message>
        <message>
            <source>changed to what was entered</source>
            <translation>cambiado por lo escrito</translation>
        </message>
        <message>
            <source>confirmed without the network</source>
            <translation>confirmado sin red</translation>
        </message>
        <message>
            <source>decision about {who}</source>
            <translation>decisión sobre {who}</translation>
        </message>
        <message>
            <source>dismissing “{what}”</source>
            <translation>descartar «{what}»</translation>
        </message>
        <message>
            <source>evenings</source>
            <translation>por la noche</translation>
        </message>
        <message>
            <source>hours of {who}</source>
            <translation>horario de {who}</translation>
        </message>
        <message>
            <source>keeping {who}’s hours</source>
            <translation>mantener el horario de {who}</translation>
        </message>
        <message>
            <source>kept with both texts</source>
            <translation>se guardaron ambos textos</translation>
        </message>
        <message>
            <source>left unchanged</source>
            <translation>se dejó como estaba</translation>
        </message>
        <message>
            <source>mornings</source>
            <translation>por la mañana</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>offer to {who}</source>
            <translation>oferta a {who}</translation>
        </message>
        <message>
            <source>rebooking of {who}’s lesson</source>
            <translation>nueva reserva de la clase de {who}</translation>
        </message>
        <message>
            <source>removing {who} from the waiting list</source>
            <translation>quitar a {who} de la lista de espera</translation>
        </message>
        <message>
            <source>retry of {what}</source>
            <translation>preguntar otra vez: {what}</translation>
        </message>
        <message>
            <source>someone</source>
            <translation>alguien</translation>
        </message>
        <message>
            <source>the student</source>
            <translation>el alumno</translation>
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
            <source>your time</source>
            <translation>su hora</translation>
        </message>
        <message>
            <source>{by} changed the same day on another device. Choose which hours to keep.</source>
            <translation>{by} cambió el mismo día en otro dispositivo. Elija qué horario vale.</translation>
        </message>
        <message>
            <source>{by} wrote this at the same time as someone else. Nothing is lost.</source>
            <translation>{by} escribió esto mientras otra persona escribía lo suyo. No se pierde nada.</translation>
        </message>
        <message>
            <source>{day} {time}, by {who} at {at}</source>
            <translation>{day} {time}, por {who} a las {at}</translation>
        </message>
        <message>
            <source>{minutes} min with {who}, from {first} to {last}, {parts}. Nothing is booked yet.</source>
            <translation>{minutes} min con {who}, del {first} al {last}, {parts}. Todavía no hay nada reservado.</translation>
        </message>
        <message>
            <source>{service}: free {day} {time}</source>
            <translation>{service}: libre {day} {time}</translation>
        </message>
        <message>
            <source>{service}: nothing is free yet</source>
            <translation>{service}: todavía nada libre</translation>
        </message>
        <message>
            <source>{what}: rejected</source>
            <translation>{what}: no aceptado</translation>
        </message>
        <message>
            <source>{what}: set aside</source>
            <translation>{what}: apartado</translation>
        </message>
        <message>
            <source>{what}: update needed</source>
            <translation>{what}: hace falta una versión más reciente</translation>
        </message>
        <message>
            <source>{who} declined and stays on the waiting list.</source>
            <translation>{who} no la quiso y sigue esperando.</translation>
        </message>
        <message>
            <source>{who} gets a message about {time}, {day}. Nothing is booked yet.</source>
            <translation>Se avisa a {who} por mensaje: {time}, {day}. Todavía no hay reserva.</translation>
        </message>
        <message>
            <source>{who} gets this message</source>
            <translation>{who} recibe este mensaje</translation>
        </message>
        <message>
            <source>{who} is booked at {time}, {day}.</source>
            <translation>{who} tiene reserva a las {time}, {day}.</translation>
        </message>
        <message>
            <source>{who} is off the waiting list.</source>
            <translation>{who} ya no está en la lista de espera.</translation>
        </message>
        <message>
            <source>{who} is on the waiting list.</source>
            <translation>{who} está en la lista de espera.</translation>
        </message>
        <message>
            <source>{who} is waiting for {service}</source>
            <translation>{who} espera {service}</translation>
        </message>
        <message>
            <source>{who} lost {time} {day}</source>
            <translation>{who} perdió la hora de las {time}, {day}</translation>
        </message>
        <message>
            <source>{who} was changed twice</source>
            <translation>{who}: dos cambios a la vez</translation>
        </message>
        <message>
            <source>{who}: {what}.</source>
            <translation>{who}: {what}.</translation>
        </message>
        <message>
            <source>{who}’s hours are set as entered here.</source>
            <translation>El horario de {who} queda como se escribió aquí.</translation>
        </message>
        <message>
            <source>{who}’s hours are unchanged.</source>
            <translation>El horario de {who} queda como está.</translation>
        </message>
        <message>
            <source>{who}’s hours were edited twice</source>
            <translation>El horario de {who} se editó dos veces</translation>
        </message>
        <message>
            <source>{who}’s lesson has two notes</source>
            <translation>La clase de {who} tiene dos notas</translation>
        </message>
        <message>
            <source>“{kiosk}” now shows that someone is on the way.</source>
            <translation>«{kiosk}» dice ahora que alguien está en camino.</translation>
        </message>
    </context>
    <context>
        <name>Availability</name>
        <message>
            <source>Blackout</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Clocks go back on {day}</source>
            <translation>Los relojes se atrasan el {day}</translation>
        </message>
        <message>
            <source>Clocks go forward on {day}</source>
            <translation>Los relojes se adelantan el {day}</translation>
        </message>
        <message>
            <source>Closes the whole week</source>
            <translation>Cierra toda la semana</translation>
        </message>
        <message>
            <source>Evenings</source>
            <translation>Tardes</translation>
        </message>
        <message>
            <source>Every affected lesson is decided.</source>
            <translation>Ya está decidido qué hacer con cada clase afectada.</translation>
        </message>
        <message>
            <source>Hours on {days} saved.</source>
            <translation>Horario guardado: {days}.</translation>
        </message>
        <message>
            <source>Mornings</source>
            <translation>Mañanas</translation>
        </message>
        <message>
            <source>No lesson moves: every student keeps the same clock time.</source>
            <translation>Ninguna clase se mueve: aquí todos conservan su hora.</translation>
        </message>
        <message>
            <source>One student lives by another time zone, so their lesson moves here.</source>
            <translation>Un alumno está en otra zona horaria: aquí su clase cambia de hora.</translation>
        </message>
        <message>
            <source>Opens Monday to Friday from 17 to 21</source>
            <translation>Abre de lunes a viernes de 17 a 21</translation>
        </message>
        <message>
            <source>Opens Monday to Friday from 8 to 12</source>
            <translation>Abre de lunes a viernes de 8 a 12</translation>
        </message>
        <message>
            <source>Opens Monday to Friday from 9 to 17</source>
            <translation>Abre de lunes a viernes de 9 a 17</translation>
        </message>
        <message>
            <source>Opens Saturday and Sunday from 9 to 17</source>
            <translation>Abre sábado y domingo de 9 a 17</translation>
        </message>
        <message>
            <source>Studio closed</source>
            <translation>Estudio cerrado</translation>
        </message>
        <message>
            <source>The week is cleared.</source>
            <translation>La semana queda vacía.</translation>
        </message>
        <message>
            <source>Weekdays 9–5</source>
            <translation>Laborables 9–17</translation>
        </message>
        <message>
            <source>Weekends</source>
            <translation>Fines de semana</translation>
        </message>
        <message>
            <source>changing hours on {days}</source>
            <translation>cambiar el horario: {days}</translation>
        </message>
        <message>
            <source>clear the week</source>
            <translation>vaciar la semana</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>cerrado</translation>
        </message>
        <message>
            <source>closing {days}</source>
            <translation>cerrar: {days}</translation>
        </message>
        <message>
            <source>moving hours on {days}</source>
            <translation>mover el horario: {days}</translation>
        </message>
        <message>
            <source>opening {days}</source>
            <translation>abrir: {days}</translation>
        </message>
        <message>
            <source>removing hours on {days}</source>
            <translation>quitar el horario: {days}</translation>
        </message>
        <message>
            <source>{count} lessons follow another time zone, so they move here.</source>
            <translation>{count} clases siguen otra zona horaria: aquí cambian de hora.</translation>
        </message>
        <message>
            <source>{day} {change}, {count} times</source>
            <translation>{day} {change}, {count} veces</translation>
        </message>
        <message>
            <source>{hours} h a week</source>
            <translation>{hours} h por semana</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min a week</source>
            <translation>{hours} h {minutes} min por semana</translation>
        </message>
        <message>
            <source>{hours} only</source>
            <translation>solo {hours}</translation>
        </message>
        <message>
            <source>{preset} added.</source>
            <translation>{preset}: añadido.</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityDialogs</name>
        <message>
            <source>1 lesson is already booked. It stays until you move or cancel it.</source>
            <translation>Hay 1 clase reservada esos días. Sigue en pie hasta que la mueva o la cancele.</translation>
        </message>
        <message>
            <source>A student</source>
            <translation>Un alumno</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Add an exception</source>
            <translation>Añadir una excepción</translation>
        </message>
        <message>
            <source>Booking as</source>
            <translation>Para quién</translation>
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation>Elija al menos un día.</translation>
        </message>
        <message>
            <source>Choose two different weeks.</source>
            <translation>Es la misma semana.</translation>
        </message>
        <message>
            <source>Close 1 day</source>
            <translation>Cerrar 1 día</translation>
        </message>
        <message>
            <source>Close the whole studio, for every instructor</source>
            <translation>Cerrar todo el estudio, para todos los profesores</translation>
        </message>
        <message>
            <source>Close these days</source>
            <translation>Cerrar estos días</translation>
        </message>
        <message>
            <source>Close {count} days</source>
            <translation>Cerrar {count} días</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <source>Closes</source>
            <translation>Cierra</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy a day</source>
            <translation>Copiar un día</translation>
        </message>
        <message>
            <source>Copy a week</source>
            <translation>Copiar una semana</translation>
        </message>
        <message>
            <source>Copy week</source>
            <translation>Copiar la semana</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>País</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>From the week of</source>
            <translation>De la semana del</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Nearest bookable times:</source>
            <translation>Las más cercanas posibles:</translation>
        </message>
        <message>
            <source>No public holidays for this place. Choose a country.</source>
            <translation>No se conocen días festivos de este lugar. Elija un país.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Opens</source>
            <translation>Abre</translation>
        </message>
        <message>
            <source>Other hours</source>
            <translation>Otro horario</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>Días festivos</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Región</translation>
        </message>
        <message>
            <source>Show in schedule</source>
            <translation>Ver en la agenda</translation>
        </message>
        <message>
            <source>The closing time is before the opening time.</source>
            <translation>Eso es antes de abrir.</translation>
        </message>
        <message>
            <source>The front desk</source>
            <translation>La recepción</translation>
        </message>
        <message>
            <source>The last day is before the first.</source>
            <translation>Eso es antes del primer día.</translation>
        </message>
        <message>
            <source>The second week becomes a copy of the first, exceptions included. Its own exceptions are replaced.</source>
            <translation>La segunda semana queda como fue la primera, con sus excepciones. Las suyas propias se reemplazan.</translation>
        </message>
        <message>
            <source>The staff</source>
            <translation>El personal</translation>
        </message>
        <message>
            <source>This time can be booked.</source>
            <translation>Se puede reservar. Nada lo impide.</translation>
        </message>
        <message>
            <source>This time can’t be booked:</source>
            <translation>No se puede reservar:</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>To the week of</source>
            <translation>A la semana del</translation>
        </message>
        <message>
            <source>Whole country</source>
            <translation>En todo el país</translation>
        </message>
        <message>
            <source>Why can’t this time be booked?</source>
            <translation>¿Por qué no se puede reservar?</translation>
        </message>
        <message>
            <source>{count} lessons are already booked. They stay until you move or cancel them.</source>
            <translation>Hay {count} clases reservadas esos días. Siguen en pie hasta que las mueva o cancele.</translation>
        </message>
        <message>
            <source>{day}, already closed</source>
            <translation>{day}, ya cerrado</translation>
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
            <translation>El cambio de hora se salta esa hora, que ese día no existe.</translation>
        </message>
        <message>
            <source>closing public holidays</source>
            <translation>cierre de días festivos</translation>
        </message>
        <message>
            <source>closing {name}</source>
            <translation>cierre de {name}</translation>
        </message>
        <message>
            <source>lessons</source>
            <translation>clases</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutos</translation>
        </message>
        <message>
            <source>{count} public holidays closed. Lessons already booked stay.</source>
            <translation>{count} festivos cerrados. Las clases ya reservadas se mantienen.</translation>
        </message>
        <message>
            <source>{dates} closed: {name}. Lessons already booked stay.</source>
            <translation>Cerrado {dates}: {name}. Las clases ya reservadas se mantienen.</translation>
        </message>
        <message>
            <source>{told} {used} of {limit} {unit} are booked.</source>
            <translation>{told} Reservado: {used} de {limit} {unit}.</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityPanel</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Applies to</source>
            <translation>Se aplica a</translation>
        </message>
        <message>
            <source>Apply to {dates}</source>
            <translation>Aplicar a {dates}</translation>
        </message>
        <message>
            <source>Booking rules</source>
            <translation>Reglas de reserva</translation>
        </message>
        <message>
            <source>Close public holidays</source>
            <translation>Cerrar los festivos</translation>
        </message>
        <message>
            <source>Every week from {day}</source>
            <translation>Semanal desde el {day}</translation>
        </message>
        <message>
            <source>Exceptions</source>
            <translation>Excepciones</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Holidays</source>
            <translation>Festivos</translation>
        </message>
        <message>
            <source>Lesson length in the preview</source>
            <translation>Duración de la clase de muestra</translation>
        </message>
        <message>
            <source>Narrow bars are booked lessons. They stay when hours change.</source>
            <translation>Las barras estrechas son clases reservadas. Se mantienen aunque cambie el horario.</translation>
        </message>
        <message>
            <source>No exceptions. Every week follows the weekly hours.</source>
            <translation>Ninguna fecha difiere de la semana.</translation>
        </message>
        <message>
            <source>Only a date range</source>
            <translation>Solo unas fechas</translation>
        </message>
        <message>
            <source>Paint the week, then apply it. Existing hours on these dates are replaced.</source>
            <translation>Pinte la semana y aplíquela. El horario propio de esas fechas se reemplaza.</translation>
        </message>
        <message>
            <source>Remove the exception of {dates}</source>
            <translation>Quitar la excepción de {dates}</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>What students see</source>
            <translation>Qué ven los alumnos</translation>
        </message>
        <message>
            <source>When these hours apply</source>
            <translation>A qué se aplica el horario</translation>
        </message>
        <message>
            <source>Why can’t this time be booked?</source>
            <translation>¿Por qué no se puede reservar?</translation>
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
            <translation>Regla de reserva guardada.</translation>
        </message>
        <message>
            <source>Hours of {dates} saved.</source>
            <translation>Horario de {dates} guardado.</translation>
        </message>
        <message>
            <source>These hours apply on {dates}.</source>
            <translation>{dates}: este es ahora el horario.</translation>
        </message>
        <message>
            <source>a booking rule</source>
            <translation>una regla de reserva</translation>
        </message>
        <message>
            <source>closing {dates}</source>
            <translation>cierre de {dates}</translation>
        </message>
        <message>
            <source>copying a week</source>
            <translation>copia de una semana</translation>
        </message>
        <message>
            <source>copying {day}</source>
            <translation>copia de {day}</translation>
        </message>
        <message>
            <source>hours of {dates}</source>
            <translation>horario de {dates}</translation>
        </message>
        <message>
            <source>removing the exception of {dates}</source>
            <translation>quitar la excepción de {dates}</translation>
        </message>
        <message>
            <source>{dates} closed. Lessons already booked stay.</source>
            <translation>Cerrado {dates}. Las clases ya reservadas se mantienen.</translation>
        </message>
        <message>
            <source>{dates} follow the weekly hours again.</source>
            <translation>{dates}: de vuelta al horario semanal.</translation>
        </message>
        <message>
            <source>{dates} now match the week of {day}.</source>
            <translation>{dates}: igual que la semana del {day}.</translation>
        </message>
        <message>
            <source>{days} now match {day}.</source>
            <translation>{days}: igual que {day}.</translation>
        </message>
    </context>
    <context>
        <name>AvailabilityView</name>
        <message>
            <source>Another instructor</source>
            <translation>Otro profesor</translation>
        </message>
        <message>
            <source>Blackout</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Copy a day</source>
            <translation>Copiar un día</translation>
        </message>
        <message>
            <source>Copy last week</source>
            <translation>Copiar la semana pasada</translation>
        </message>
        <message>
            <source>Hours belong to instructors, and this account manages none.</source>
            <translation>Los horarios son de los profesores; esta cuenta no lleva ninguno.</translation>
        </message>
        <message>
            <source>Loading hours…</source>
            <translation>Cargando el horario…</translation>
        </message>
        <message>
            <source>No hours to manage</source>
            <translation>Ningún horario que llevar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Paint mode</source>
            <translation>Un trazo</translation>
        </message>
        <message>
            <source>The hours couldn’t be loaded</source>
            <translation>No se pudo cargar el horario</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>Weekly hours</source>
            <translation>Horario semanal</translation>
        </message>
        <message>
            <source>{who}’s hours for some dates</source>
            <translation>Horario de {who} para unas fechas</translation>
        </message>
        <message>
            <source>{who}’s weekly hours</source>
            <translation>Horario de {who}</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Posponer</translation>
        </message>
        <message>
            <source>Until the lesson starts</source>
            <translation>Hasta que empiece la clase</translation>
        </message>
        <message>
            <source>{minutes} minutes</source>
            <translation>{minutes} minutos</translation>
        </message>
    </context>
    <context>
        <name>BookPresenter</name>
        <message>
            <source>booking of {who}’s lesson</source>
            <translation>reserva de la clase de {who}</translation>
        </message>
        <message>
            <source>booking of {who}’s series</source>
            <translation>reserva de la serie de {who}</translation>
        </message>
        <message>
            <source>{who} is booked for {lessons}, {every}.</source>
            <translation>{who} tiene {lessons}, {every}.</translation>
        </message>
        <message>
            <source>{who} is booked for {when}.</source>
            <translation>{who} tiene reserva el {when}.</translation>
        </message>
    </context>
    <context>
        <name>Busy</name>
        <message>
            <source>1 busy time, on {day}</source>
            <translation>1 tramo, el {day}</translation>
        </message>
        <message>
            <source>1 busy time, on {first}.</source>
            <translation>1 tiempo ocupado, el {first}.</translation>
        </message>
        <message>
            <source>1 event ends before it begins and was left out.</source>
            <translation>1 evento termina antes de empezar y se ha omitido.</translation>
        </message>
        <message>
            <source>Already imported</source>
            <translation>Ya importados</translation>
        </message>
        <message>
            <source>Busy times from other calendars</source>
            <translation>Horas ocupadas de otros calendarios</translation>
        </message>
        <message>
            <source>Busy times from {name} removed.</source>
            <translation>Las horas ocupadas de {name} ya no están.</translation>
        </message>
        <message>
            <source>Calendar (*.ics *.ical *.ifb)</source>
            <translation>Calendario (*.ics *.ical *.ifb)</translation>
        </message>
        <message>
            <source>Choose a calendar</source>
            <translation>Elija un calendario</translation>
        </message>
        <message>
            <source>Choose a file (.ics)…</source>
            <translation>Elegir un archivo (.ics)…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Imported on another computer</source>
            <translation>Importado en otro equipo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>No one can book you at these times. The studio only stores when you’re busy, never why.</source>
            <translation>Nadie puede reservar con usted a estas horas. El estudio solo guarda cuándo está ocupado, nunca con qué.</translation>
        </message>
        <message>
            <source>One lesson overlaps them; it stays.</source>
            <translation>Hay una clase reservada en ellas; se mantiene.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>Quitar {name}</translation>
        </message>
        <message>
            <source>The time zone {zones} isn’t known. Its times are read as {place} time.</source>
            <translation>La zona horaria {zones} no se conoce. Sus horas se leen como hora de {place}.</translation>
        </message>
        <message>
            <source>The time zones {zones} aren’t known. Their times are read as {place} time.</source>
            <translation>Las zonas horarias {zones} no se conocen. Sus horas se leen como hora de {place}.</translation>
        </message>
        <message>
            <source>This file can’t be read.</source>
            <translation>No se puede leer este archivo.</translation>
        </message>
        <message>
            <source>Whose calendar</source>
            <translation>De quién es el calendario</translation>
        </message>
        <message>
            <source>a calendar</source>
            <translation>un calendario</translation>
        </message>
        <message>
            <source>busy times of {name}</source>
            <translation>horas ocupadas de {name}</translation>
        </message>
        <message>
            <source>only visible to you, on this computer</source>
            <translation>solo usted lo ve, en este equipo</translation>
        </message>
        <message>
            <source>removing {name}</source>
            <translation>quitar {name}</translation>
        </message>
        <message>
            <source>{count} busy times from {first} to {last}.</source>
            <translation>{count} horas ocupadas del {first} al {last}.</translation>
        </message>
        <message>
            <source>{count} busy times until {day}</source>
            <translation>{count} tramos hasta el {day}</translation>
        </message>
        <message>
            <source>{count} events end before they begin and were left out.</source>
            <translation>{count} eventos terminan antes de empezar y se han omitido.</translation>
        </message>
        <message>
            <source>{count} lessons overlap them; they stay.</source>
            <translation>Hay {count} clases reservadas en ellas; se mantienen.</translation>
        </message>
        <message>
            <source>{name}: {count} busy times imported.</source>
            <translation>{name}: se respetan {count} horas ocupadas.</translation>
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>A fee for {lessons}</source>
            <translation>Un cargo por {lessons}</translation>
        </message>
        <message>
            <source>Calculating…</source>
            <translation>Calculando…</translation>
        </message>
        <message>
            <source>Cancel lesson</source>
            <translation>Cancelar la clase</translation>
        </message>
        <message>
            <source>Cancel {lessons}</source>
            <translation>Cancelar {lessons}</translation>
        </message>
        <message>
            <source>Cancel {who}’s lesson?</source>
            <translation>¿Cancelar la clase de {who}?</translation>
        </message>
        <message>
            <source>Depends on how far ahead each lesson is.</source>
            <translation>Cada clase según su regla, por la antelación que tenga.</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Cargo</translation>
        </message>
        <message>
            <source>Full price</source>
            <translation>Precio completo</translation>
        </message>
        <message>
            <source>Give a reason for the staff.</source>
            <translation>Indique el motivo, para quienes trabajan aquí.</translation>
        </message>
        <message>
            <source>Give a reason or choose one.</source>
            <translation>Indique el motivo, o elija uno.</translation>
        </message>
        <message>
            <source>Half the price</source>
            <translation>La mitad del precio</translation>
        </message>
        <message>
            <source>Instructor is ill</source>
            <translation>El profesor está enfermo</translation>
        </message>
        <message>
            <source>It has started.</source>
            <translation>Ya ha empezado.</translation>
        </message>
        <message>
            <source>It starts in {span}.</source>
            <translation>Empieza en {span}.</translation>
        </message>
        <message>
            <source>Keep lesson</source>
            <translation>Mantener la clase</translation>
        </message>
        <message>
            <source>Needs a second reason, visible to staff only.</source>
            <translation>Pide un segundo motivo, que solo ve el personal.</translation>
        </message>
        <message>
            <source>No fee</source>
            <translation>Sin cargo</translation>
        </message>
        <message>
            <source>No room</source>
            <translation>La sala no está libre</translation>
        </message>
        <message>
            <source>Only a manager can waive fees.</source>
            <translation>Pregunte a un gerente: usted no puede perdonar cargos.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Student asked</source>
            <translation>Lo pidió el alumno</translation>
        </message>
        <message>
            <source>Tell {who} by message</source>
            <translation>Avisar a {who} por mensaje</translation>
        </message>
        <message>
            <source>This can’t be undone. Book the lesson again if plans change.</source>
            <translation>Una clase cancelada no se recupera. Resérvela de nuevo si cambian los planes.</translation>
        </message>
        <message>
            <source>This lesson doesn’t hold a time, so no fee applies.</source>
            <translation>Esta clase no ocupa su hora.</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Demasiado largo: {most} caracteres como mucho.</translation>
        </message>
        <message>
            <source>Waive the fee</source>
            <translation>Perdonar el cargo</translation>
        </message>
        <message>
            <source>Weather</source>
            <translation>Mal tiempo</translation>
        </message>
        <message>
            <source>Why the fee is waived</source>
            <translation>Por qué se perdona el cargo</translation>
        </message>
        <message>
            <source>Your policy for less than {full} hours ahead.</source>
            <translation>Su regla con menos de {full} horas de antelación.</translation>
        </message>
        <message>
            <source>Your policy for more than {free} hours ahead.</source>
            <translation>Su regla con más de {free} horas de antelación.</translation>
        </message>
        <message>
            <source>Your policy for {full} to {free} hours ahead.</source>
            <translation>Su regla de {full} a {free} horas de antelación.</translation>
        </message>
        <message>
            <source>visible to staff only</source>
            <translation>solo lo ve el personal</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} días</translation>
        </message>
        <message>
            <source>{lessons}, {first} to {last}</source>
            <translation>{lessons}, del {first} al {last}</translation>
        </message>
        <message>
            <source>{who} will see it</source>
            <translation>{who} lo leerá</translation>
        </message>
    </context>
    <context>
        <name>CancelPresenter</name>
        <message>
            <source>By studio policy, {fee} is due.</source>
            <translation>Según las normas del estudio se deben {fee}.</translation>
        </message>
        <message>
            <source>By studio policy, {fee} of the price is due.</source>
            <translation>Según la regla del estudio se deben {fee} del precio.</translation>
        </message>
        <message>
            <source>Cancelled: {lessons} of {who}.</source>
            <translation>Canceladas: {lessons} de {who}.</translation>
        </message>
        <message>
            <source>Your {service} lesson on {day} at {time} is cancelled. {reason}</source>
            <translation>Su clase de {service} del {day} a las {time} queda cancelada. {reason}</translation>
        </message>
        <message>
            <source>Your {service} lessons on {days} are cancelled. {reason}</source>
            <translation>Sus clases de {service} del {days} quedan canceladas. {reason}</translation>
        </message>
        <message>
            <source>cancelling {who}’s lesson</source>
            <translation>cancelar la clase de {who}</translation>
        </message>
        <message>
            <source>cancelling {who}’s series</source>
            <translation>cancelar la serie de {who}</translation>
        </message>
        <message>
            <source>{who}’s lesson is cancelled.</source>
            <translation>La clase de {who} está cancelada.</translation>
        </message>
    </context>
    <context>
        <name>Clash</name>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Use them here</source>
            <translation>Usarlas aquí</translation>
        </message>
    </context>
    <context>
        <name>ClockChange</name>
        <message>
            <source>{who} keeps the studio’s time.</source>
            <translation>{who} viene a la hora de siempre aquí.</translation>
        </message>
        <message>
            <source>{who} keeps their own time.</source>
            <translation>{who} conserva su propia hora.</translation>
        </message>
        <message>
            <source>{who}’s own time</source>
            <translation>la hora propia de {who}</translation>
        </message>
        <message>
            <source>{who}’s time after the clock change</source>
            <translation>la hora de {who} tras el cambio de hora</translation>
        </message>
    </context>
    <context>
        <name>ClockRow</name>
        <message>
            <source>Keep mine</source>
            <translation>Mantener la mía</translation>
        </message>
        <message>
            <source>Keep their time</source>
            <translation>Mantener la suya</translation>
        </message>
        <message>
            <source>{who} keeps the studio’s time.</source>
            <translation>{who} viene a la hora de siempre aquí.</translation>
        </message>
        <message>
            <source>{who} keeps their own time and comes at the new time here.</source>
            <translation>{who} viene según su reloj, a la nueva hora de aquí.</translation>
        </message>
    </context>
    <context>
        <name>Coach</name>
        <message>
            <source>Everything works offline. Changes waiting to be sent show up here.</source>
            <translation>Todo funciona sin red. Aquí se ve lo que queda por enviar.</translation>
        </message>
        <message>
            <source>Paint your bookable hours. Students see them right away.</source>
            <translation>Pinte las horas que se pueden reservar. Los alumnos las ven enseguida.</translation>
        </message>
        <message>
            <source>Press {keys} to find people and screens, or to book: “Ana tue 4pm piano 45m”.</source>
            <translation>{keys} encuentra personas y pantallas, y reserva: «Ana mar 16h piano 45m».</translation>
        </message>
        <message>
            <source>Sync status</source>
            <translation>Estado de la sincronización</translation>
        </message>
        <message>
            <source>Type anything</source>
            <translation>Escriba lo que sea</translation>
        </message>
        <message>
            <source>Your next lesson, new messages, and what needs a decision.</source>
            <translation>Lo que sigue, quién escribió y qué pide una decisión.</translation>
        </message>
        <message>
            <source>Your week. Drag across free time to book. Drag a lesson to move it.</source>
            <translation>La semana. Arrastre por el tiempo libre para reservar; arrastre una clase para moverla.</translation>
        </message>
    </context>
    <context>
        <name>CoachMarks</name>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Recorrido</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} de {count}</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>Paleta de comandos</translation>
        </message>
        <message>
            <source>No results for “{query}”. Try a name, a screen, or “Ana tue 4pm piano 45m”.</source>
            <translation>Nada coincide con «{query}». Pruebe un nombre, una pantalla o «Ana mar 16h piano 45m».</translation>
        </message>
        <message>
            <source>confirm</source>
            <translation>hacerlo</translation>
        </message>
        <message>
            <source>open form</source>
            <translation>abrir el formulario</translation>
        </message>
        <message>
            <source>select</source>
            <translation>elegir</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>Lesson copied: {who}, {when}.</source>
            <translation>{who} tiene la misma clase también el {when}.</translation>
        </message>
        <message>
            <source>copy of {who}’s lesson</source>
            <translation>copia de la clase de {who}</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Continue</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copiar el informe</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Something unexpected went wrong</source>
            <translation>Ocurrió algo que no esperábamos</translation>
        </message>
        <message>
            <source>Your saved work is safe on this computer. If something looks wrong, restart the program. The report is also saved in {file}.</source>
            <translation>Lo que guardó está a salvo en este equipo. Si una pantalla se ve mal, cierre el programa y ábralo otra vez. El informe está también en {file}.</translation>
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>Next day</source>
            <translation>El día siguiente</translation>
        </message>
        <message>
            <source>Previous day</source>
            <translation>El día anterior</translation>
        </message>
    </context>
    <context>
        <name>DayJump</name>
        <message>
            <source>Go to a day</source>
            <translation>Ir a un día</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>El mes siguiente</translation>
        </message>
        <message>
            <source>Previous month</source>
            <translation>El mes anterior</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>This field is required.</source>
            <translation>Este campo es obligatorio.</translation>
        </message>
    </context>
    <context>
        <name>FilterDialog</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar el nombre</translation>
        </message>
        <message>
            <source>Rename the filter</source>
            <translation>Cambiar el nombre del filtro</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>Guardar este filtro</translation>
        </message>
    </context>
    <context>
        <name>FilterMenu</name>
        <message>
            <source>All lessons</source>
            <translation>Todas las clases</translation>
        </message>
        <message>
            <source>Lessons shown</source>
            <translation>Qué clases se muestran</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>F2 to rename, Delete to delete</source>
            <translation>F2 cambia el nombre, Supr lo elimina</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Cambiar el nombre…</translation>
        </message>
    </context>
    <context>
        <name>HoursPage</name>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Save these hours</source>
            <translation>Dejar este horario</translation>
        </message>
        <message>
            <source>The same for everyone to begin with. You can change each later.</source>
            <translation>El mismo para todos al principio. Cada uno se puede pintar después.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>When can lessons be booked?</source>
            <translation>¿Cuándo se pueden reservar clases?</translation>
        </message>
        <message>
            <source>{who} can be booked</source>
            <translation>Se puede reservar con {who}</translation>
        </message>
    </context>
    <context>
        <name>HoursPainter</name>
        <message>
            <source>M to move, Shift and arrows to resize, Delete to close</source>
            <translation>M mueve, Mayús y flechas cambian el final, Supr cierra</translation>
        </message>
        <message>
            <source>Weekly hours</source>
            <translation>Horario semanal</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>cerrado</translation>
        </message>
    </context>
    <context>
        <name>Insights</name>
        <message>
            <source>1 point</source>
            <translation>1 punto</translation>
        </message>
        <message>
            <source>12 weeks</source>
            <translation>12 semanas</translation>
        </message>
        <message>
            <source>4 weeks</source>
            <translation>4 semanas</translation>
        </message>
        <message>
            <source>All instructors</source>
            <translation>Todos los profesores</translation>
        </message>
        <message>
            <source>All services</source>
            <translation>Todos los servicios</translation>
        </message>
        <message>
            <source>Busiest hours</source>
            <translation>Horas más llenas</translation>
        </message>
        <message>
            <source>By instructor</source>
            <translation>Por profesor</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Por mes</translation>
        </message>
        <message>
            <source>By service</source>
            <translation>Por servicio</translation>
        </message>
        <message>
            <source>By week</source>
            <translation>Por semana</translation>
        </message>
        <message>
            <source>Cancellations</source>
            <translation>Cancelaciones</translation>
        </message>
        <message>
            <source>Cancelled or missed</source>
            <translation>Canceladas o sin asistencia</translation>
        </message>
        <message>
            <source>Compared with {dates}</source>
            <translation>Comparado con el periodo {dates}</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Fechas</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Earned once a lesson is over · Returning: within 4 weeks</source>
            <translation>Cuenta al terminar la clase · Volvieron: en 4 semanas</translation>
        </message>
        <message>
            <source>Earnings</source>
            <translation>Ingresos</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Exportar las cifras</translation>
        </message>
        <message>
            <source>Figures appear once there are lessons on these dates.</source>
            <translation>Las cifras aparecen en cuanto se reserva una clase en estos días.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Group bars by</source>
            <translation>Qué representa cada barra</translation>
        </message>
        <message>
            <source>Group table by</source>
            <translation>Qué distingue la tabla</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horas</translation>
        </message>
        <message>
            <source>Hover or use the arrow keys to read values.</source>
            <translation>Pase el ratón o use las flechas para ver los valores.</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Análisis</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>No access</source>
            <translation>No para esta cuenta</translation>
        </message>
        <message>
            <source>No lessons on these dates</source>
            <translation>Sin clases en estos días</translation>
        </message>
        <message>
            <source>Only managers see all figures. Instructors see their own.</source>
            <translation>Las cifras son para gerentes; cada profesor ve las suyas.</translation>
        </message>
        <message>
            <source>Open hours booked</source>
            <translation>Ocupación</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periodo</translation>
        </message>
        <message>
            <source>Previous period</source>
            <translation>Periodo anterior</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Returning</source>
            <translation>Volvieron</translation>
        </message>
        <message>
            <source>Returning students</source>
            <translation>Alumnos que volvieron</translation>
        </message>
        <message>
            <source>Save these figures as a spreadsheet file (CSV)</source>
            <translation>Guardar estas cifras en un archivo para hoja de cálculo</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Show a year</source>
            <translation>Ver un año</translation>
        </message>
        <message>
            <source>Show chart</source>
            <translation>Ver gráfico</translation>
        </message>
        <message>
            <source>Show table</source>
            <translation>Ver tabla</translation>
        </message>
        <message>
            <source>The figures couldn’t be loaded</source>
            <translation>No se pudieron cargar las cifras</translation>
        </message>
        <message>
            <source>This period</source>
            <translation>Este periodo</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Año</translation>
        </message>
        <message>
            <source>excludes {count} lessons in another currency</source>
            <translation>no se cuenta el dinero de {count} clases en otra moneda</translation>
        </message>
        <message>
            <source>includes 1 lesson not sent yet</source>
            <translation>1 clase incluida aún no se ha enviado</translation>
        </message>
        <message>
            <source>includes {count} lessons not sent yet</source>
            <translation>{count} clases incluidas aún no se han enviado</translation>
        </message>
        <message>
            <source>known after 4 weeks</source>
            <translation>se sabe tras 4 semanas</translation>
        </message>
        <message>
            <source>no change</source>
            <translation>como antes</translation>
        </message>
        <message>
            <source>no earlier data</source>
            <translation>nada con que comparar</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hoy</translation>
        </message>
        <message>
            <source>{dates}: {value}, previous period {before}</source>
            <translation>{dates}: {value}, el periodo anterior {before}</translation>
        </message>
        <message>
            <source>{measure} by month</source>
            <translation>{measure} por mes</translation>
        </message>
        <message>
            <source>{measure} by week</source>
            <translation>{measure} por semana</translation>
        </message>
        <message>
            <source>{number} points</source>
            <translation>{number} puntos</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>{place}: closed</source>
            <translation>{place}: cerrado</translation>
        </message>
        <message>
            <source>{place}: closed, {minutes} min booked</source>
            <translation>{place}: cerrado, {minutes} min reservados</translation>
        </message>
        <message>
            <source>{place}: {share}, {part} of {whole} open minutes booked</source>
            <translation>{place}: {share}, {part} de {whole} minutos abiertos reservados</translation>
        </message>
    </context>
    <context>
        <name>InsightsPresenter</name>
        <message>
            <source>Figures exported to {file}.</source>
            <translation>Cifras exportadas a {file}.</translation>
        </message>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>No se pudo escribir el archivo: {reason}</translation>
        </message>
    </context>
    <context>
        <name>InstructorsPage</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>One name is enough to start.</source>
            <translation>Un nombre basta para empezar.</translation>
        </message>
        <message>
            <source>That’s me</source>
            <translation>Soy yo</translation>
        </message>
        <message>
            <source>Who teaches here?</source>
            <translation>¿Quién enseña aquí?</translation>
        </message>
    </context>
    <context>
        <name>InstructorsRail</name>
        <message>
            <source>Show all instructors, or your selection</source>
            <translation>Mostrar todos los profesores, o los del principio</translation>
        </message>
        <message>
            <source>Show {who}’s busy times</source>
            <translation>Muestra cuándo está ocupado {who}.</translation>
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation>{shown} de {all}</translation>
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>Reset the shortcut of {action}</source>
            <translation>Restablecer el atajo de {action}</translation>
        </message>
        <message>
            <source>{keys} is already used by “{action}”, which would lose its shortcut.</source>
            <translation>{keys} ya significa «{action}», que quedaría sin teclas.</translation>
        </message>
        <message>
            <source>{keys} is needed for navigation. Add Ctrl or Alt.</source>
            <translation>{keys} sirve en todas partes para moverse o pulsar botones. Añada Ctrl o Alt.</translation>
        </message>
    </context>
    <context>
        <name>KeysButton</name>
        <message>
            <source>Press keys…</source>
            <translation>Pulse teclas…</translation>
        </message>
        <message>
            <source>Press the keys for {action}</source>
            <translation>Pulse las teclas para {action}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>{action}: {keys}</source>
            <translation>{action}: {keys}</translation>
        </message>
    </context>
    <context>
        <name>KioskPage</name>
        <message>
            <source>A kiosk at the front desk?</source>
            <translation>¿Un quiosco en la recepción?</translation>
        </message>
        <message>
            <source>A touch screen where people book and check in. You can add one later.</source>
            <translation>Una pantalla táctil para reservar y registrar la llegada. Puede venir después.</translation>
        </message>
        <message>
            <source>Kiosk connected</source>
            <translation>Quiosco conectado</translation>
        </message>
        <message>
            <source>Show a code</source>
            <translation>Mostrar un código</translation>
        </message>
        <message>
            <source>Start the program on the kiosk and enter this code. Valid once, for {time}.</source>
            <translation>Abra el programa en el quiosco y escriba este código. Válido una vez, durante {time} más.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Being booked</source>
            <translation>En proceso de reserva</translation>
        </message>
        <message>
            <source>Buffer around lessons</source>
            <translation>Libre entre clases</translation>
        </message>
        <message>
            <source>Busy elsewhere</source>
            <translation>Ocupado en otra parte</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Leyenda</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Solicitada</translation>
        </message>
        <message>
            <source>Reserved for the desk</source>
            <translation>Reservado para recepción</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>Por enviar</translation>
        </message>
    </context>
    <context>
        <name>Lesson</name>
        <message>
            <source>Answer</source>
            <translation>Responder</translation>
        </message>
        <message>
            <source>Book again</source>
            <translation>Reservar de nuevo</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Registrar llegada</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Dar por terminada</translation>
        </message>
        <message>
            <source>Completed</source>
            <translation>Terminada</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Confirmada</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Rechazar</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Presente</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Hora perdida</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Mover</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>No vino</translation>
        </message>
        <message>
            <source>Not complete</source>
            <translation>No terminada</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>No ha llegado</translation>
        </message>
        <message>
            <source>Not marked</source>
            <translation>Sin marcar</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Solicitada</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>No se conoce aquí</translation>
        </message>
        <message>
            <source>{act}: {who}’s {service} lesson</source>
            <translation>{act}: clase de {service} de {who}</translation>
        </message>
        <message>
            <source>{who} is checked in.</source>
            <translation>{who} ha llegado.</translation>
        </message>
        <message>
            <source>{who} is no longer checked in.</source>
            <translation>{who} aún no ha llegado.</translation>
        </message>
        <message>
            <source>{who} marked as no-show.</source>
            <translation>{who} no vino.</translation>
        </message>
        <message>
            <source>{who}’s lesson is complete.</source>
            <translation>La clase de {who} ha terminado.</translation>
        </message>
        <message>
            <source>{who}’s lesson is confirmed.</source>
            <translation>La clase de {who} está confirmada.</translation>
        </message>
        <message>
            <source>{who}’s lesson is not complete.</source>
            <translation>La clase de {who} no ha terminado.</translation>
        </message>
    </context>
    <context>
        <name>LessonDialog</name>
        <message>
            <source>Book again</source>
            <translation>Reservar de nuevo</translation>
        </message>
        <message>
            <source>Book lesson</source>
            <translation>Reservar clase</translation>
        </message>
        <message>
            <source>Book {lessons}</source>
            <translation>Reservar {lessons}</translation>
        </message>
        <message>
            <source>Choose a time first.</source>
            <translation>Elija primero una hora.</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>No room</source>
            <translation>Sin sala</translation>
        </message>
        <message>
            <source>No services yet. Add one under Profile &amp; services.</source>
            <translation>Aún no se ofrece nada: añada un servicio en Perfil.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Room</source>
            <translation>Sala</translation>
        </message>
        <message>
            <source>Still checking every lesson.</source>
            <translation>Aún se está revisando cada clase.</translation>
        </message>
        <message>
            <source>{price} × {count} = {total}</source>
            <translation>{price} × {count} = {total}</translation>
        </message>
        <message>
            <source>{service} with {instructor}</source>
            <translation>{service} con {instructor}</translation>
        </message>
    </context>
    <context>
        <name>LessonHandling</name>
        <message>
            <source>Choose a lesson first.</source>
            <translation>Elija primero una clase.</translation>
        </message>
        <message>
            <source>Copy a lesson first.</source>
            <translation>Copie primero una clase.</translation>
        </message>
        <message>
            <source>Only a lesson that has started can be a no-show.</source>
            <translation>Solo se puede faltar a una clase que ya empezó.</translation>
        </message>
        <message>
            <source>Select a time first, then paste.</source>
            <translation>Ponga primero el cursor en una hora y pegue después.</translation>
        </message>
        <message>
            <source>This lesson has no next step.</source>
            <translation>Esta clase no tiene siguiente paso.</translation>
        </message>
        <message>
            <source>{who}’s lesson copied. Select a time and paste.</source>
            <translation>La clase de {who} está copiada. Ponga el cursor en una hora y péguela allí.</translation>
        </message>
    </context>
    <context>
        <name>LessonHead</name>
        <message>
            <source>{service} with {instructor}</source>
            <translation>{service} con {instructor}</translation>
        </message>
    </context>
    <context>
        <name>LessonInspector</name>
        <message>
            <source>Age {age}</source>
            <translation>{age} años</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation>Paga en recepción</translation>
        </message>
        <message>
            <source>Saved on this computer. It will be sent once you’re back online.</source>
            <translation>Guardado en este equipo. Se envía en cuanto vuelva la red.</translation>
        </message>
        <message>
            <source>Someone</source>
            <translation>Alguien</translation>
        </message>
        <message>
            <source>Waiting to send</source>
            <translation>Por enviar</translation>
        </message>
        <message>
            <source>{fee} due for cancelling</source>
            <translation>{fee} por cancelar</translation>
        </message>
        <message>
            <source>{service} · {minutes} min buffer after</source>
            <translation>{service} · {minutes} min libres después</translation>
        </message>
    </context>
    <context>
        <name>LessonMenu</name>
        <message>
            <source>Actions</source>
            <translation>Qué hacer con ella</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
    </context>
    <context>
        <name>Lessons</name>
        <message>
            <source>1 lesson</source>
            <translation>1 clase</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>A cualquier hora</translation>
        </message>
        <message>
            <source>Book one to get started.</source>
            <translation>Reserve una para empezar.</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Quitar filtros</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Moneda</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>Cargo</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>El mes pasado</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Lessons waiting for your approval show up here.</source>
            <translation>Aquí aparecen las clases pendientes de su aprobación.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutos</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>No cancelled lessons</source>
            <translation>No hay nada cancelado</translation>
        </message>
        <message>
            <source>No lessons match these filters.</source>
            <translation>Ninguna clase coincide con estos filtros.</translation>
        </message>
        <message>
            <source>No lessons yet</source>
            <translation>Aún no hay clases</translation>
        </message>
        <message>
            <source>No lost lessons</source>
            <translation>No hay clases perdidas</translation>
        </message>
        <message>
            <source>No requests</source>
            <translation>No hay solicitudes</translation>
        </message>
        <message>
            <source>No student, service or code matches “{text}”.</source>
            <translation>Ningún alumno, servicio o código coincide con «{text}».</translation>
        </message>
        <message>
            <source>No upcoming lessons</source>
            <translation>No hay clases por venir</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>Offline bookings whose time was taken show up here.</source>
            <translation>Aquí llegan las clases reservadas sin red cuya hora se ocupó.</translation>
        </message>
        <message>
            <source>Past lessons show up here.</source>
            <translation>Aquí llegan las clases pasadas.</translation>
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation>Paga en recepción</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>Show upcoming lessons</source>
            <translation>Mostrar las clases por venir</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>The lessons couldn’t be loaded</source>
            <translation>No se pudieron cargar las clases</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Este mes</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Esta semana</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Este año</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Time in {place}</source>
            <translation>Hora en {place}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Mañana</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>Upcoming lessons that were cancelled show up here.</source>
            <translation>Aquí aparecen las clases futuras que se han cancelado.</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} clases</translation>
        </message>
        <message>
            <source>{lessons} selected</source>
            <translation>{lessons}: elegidas</translation>
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
            <translation>{when} en {place}, {time} en {yours}</translation>
        </message>
    </context>
    <context>
        <name>LessonsPresenter</name>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>No se pudo escribir el archivo: {reason}</translation>
        </message>
        <message>
            <source>{lessons} exported to {file}.</source>
            <translation>Exportado a {file}: {lessons}.</translation>
        </message>
    </context>
    <context>
        <name>LessonsView</name>
        <message>
            <source>All instructors</source>
            <translation>Todos los profesores</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Canceladas</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Contando…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export lessons</source>
            <translation>Exportar clases</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrar</translation>
        </message>
        <message>
            <source>Filter · {count}</source>
            <translation>Filtro · {count}</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdidas</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>Open Lessons first.</source>
            <translation>Vaya primero a Clases.</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Solicitudes</translation>
        </message>
        <message>
            <source>Search lessons</source>
            <translation>Buscar clases</translation>
        </message>
        <message>
            <source>Student, lesson, code</source>
            <translation>Alumno, clase, código</translation>
        </message>
        <message>
            <source>There are no lessons to export.</source>
            <translation>No hay ninguna clase en la lista.</translation>
        </message>
        <message>
            <source>Upcoming</source>
            <translation>Por venir</translation>
        </message>
        <message>
            <source>Which lessons</source>
            <translation>Qué clases</translation>
        </message>
        <message>
            <source>You can change {most} lessons at once at most.</source>
            <translation>Como mucho se tratan {most} clases a la vez.</translation>
        </message>
        <message>
            <source>lessons.csv</source>
            <translation>clases.csv</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>1 message is waiting. It will be sent once you’re back online.</source>
            <translation>1 mensaje espera aquí. Se envía en cuanto haya conexión.</translation>
        </message>
        <message>
            <source>About {age}</source>
            <translation>Unos {age} años</translation>
        </message>
        <message>
            <source>Add one</source>
            <translation>Añadir una</translation>
        </message>
        <message>
            <source>Applause</source>
            <translation>Aplauso</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Reservar</translation>
        </message>
        <message>
            <source>Cancel editing</source>
            <translation>Dejarlo como estaba</translation>
        </message>
        <message>
            <source>Coming up</source>
            <translation>Próximas</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Conversaciones</translation>
        </message>
        <message>
            <source>Copy text</source>
            <translation>Copiar el texto</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete this message?</source>
            <translation>¿Eliminar este mensaje?</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Delivered</source>
            <translation>Entregado</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Edit quick replies</source>
            <translation>Cambiar las respuestas rápidas</translation>
        </message>
        <message>
            <source>Editing a message</source>
            <translation>Cambiar un mensaje</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Enter to save, Esc to cancel.</source>
            <translation>Intro guarda, Esc lo deja como estaba.</translation>
        </message>
        <message>
            <source>Enter to send. Offline, messages wait here and are sent in order.</source>
            <translation>Intro envía. Sin red se guarda aquí y se envía en orden.</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Tutor</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>Corazón</translation>
        </message>
        <message>
            <source>It disappears for both of you. This can’t be undone.</source>
            <translation>Desaparece para ambas partes y no vuelve.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservarlo</translation>
        </message>
        <message>
            <source>Let me check</source>
            <translation>Déjeme comprobarlo</translation>
        </message>
        <message>
            <source>Loading conversations</source>
            <translation>Cargando las conversaciones</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Message anyone who has, or had, a lesson here.</source>
            <translation>Escriba a quien tenga, o haya tenido, una clase aquí.</translation>
        </message>
        <message>
            <source>Message deleted</source>
            <translation>Mensaje eliminado</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>New message</source>
            <translation>Nuevo mensaje</translation>
        </message>
        <message>
            <source>No conversations yet</source>
            <translation>Aún no hay conversaciones</translation>
        </message>
        <message>
            <source>No conversations yet.</source>
            <translation>Aún no hay conversaciones.</translation>
        </message>
        <message>
            <source>No lesson yet</source>
            <translation>Aún sin clase</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Aún no se escribió nada</translation>
        </message>
        <message>
            <source>No one by that name.</source>
            <translation>Nadie con ese nombre.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Aún no enviado</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Nothing booked.</source>
            <translation>Nada reservado.</translation>
        </message>
        <message>
            <source>Open student</source>
            <translation>Abrir el alumno</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Puts “{words}” into the field without sending it</source>
            <translation>Escribe «{words}» en el campo; aún no se envía nada</translation>
        </message>
        <message>
            <source>Quick replies</source>
            <translation>Respuestas rápidas</translation>
        </message>
        <message>
            <source>Quick reply {number}</source>
            <translation>Respuesta rápida {number}</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leído</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitarla</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Search conversations</source>
            <translation>Buscar conversaciones</translation>
        </message>
        <message>
            <source>See you then</source>
            <translation>Hasta entonces</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>Enviar (Intro)</translation>
        </message>
        <message>
            <source>Show in schedule</source>
            <translation>Mostrar en la agenda</translation>
        </message>
        <message>
            <source>Show student details</source>
            <translation>Mostrar quién es</translation>
        </message>
        <message>
            <source>Shown above the message field, only to you and only on this device. Up to eight.</source>
            <translation>Están sobre el campo en este dispositivo, solo para usted. Hasta ocho.</translation>
        </message>
        <message>
            <source>Smile</source>
            <translation>Sonrisa</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Studio: {words}</source>
            <translation>Estudio: {words}</translation>
        </message>
        <message>
            <source>The conversations couldn’t be loaded</source>
            <translation>No se pudieron cargar las conversaciones</translation>
        </message>
        <message>
            <source>The quick replies couldn’t be saved: {reason}</source>
            <translation>No se pudieron guardar las respuestas rápidas: {reason}</translation>
        </message>
        <message>
            <source>Thumbs up</source>
            <translation>Pulgar arriba</translation>
        </message>
        <message>
            <source>To whom?</source>
            <translation>¿A quién escribir?</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>With {instructor}</source>
            <translation>Con {instructor}</translation>
        </message>
        <message>
            <source>Write the first message to {name}.</source>
            <translation>Escriba el primer mensaje a {name}.</translation>
        </message>
        <message>
            <source>Write to {name}</source>
            <translation>Escribir a {name}</translation>
        </message>
        <message>
            <source>Yes, moved</source>
            <translation>Sí, cambiada</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
        <message>
            <source>You: {words}</source>
            <translation>Usted: {words}</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>editado</translation>
        </message>
        <message>
            <source>with {name}</source>
            <translation>con {name}</translation>
        </message>
        <message>
            <source>{count} characters too long</source>
            <translation>Sobran {count} caracteres</translation>
        </message>
        <message>
            <source>{count} messages are waiting. They will be sent in order.</source>
            <translation>{count} mensajes esperan aquí. Se envían en orden.</translation>
        </message>
        <message>
            <source>{count} unread</source>
            <translation>{count} sin leer</translation>
        </message>
        <message>
            <source>{instructor}’s student</source>
            <translation>Alumno de {instructor}</translation>
        </message>
        <message>
            <source>{name} is typing…</source>
            <translation>{name} escribe…</translation>
        </message>
        <message>
            <source>{service}, since {month}</source>
            <translation>{service}, desde {month}</translation>
        </message>
    </context>
    <context>
        <name>MessagesPresenter</name>
        <message>
            <source>Message changed</source>
            <translation>Mensaje cambiado</translation>
        </message>
        <message>
            <source>Message deleted</source>
            <translation>Mensaje eliminado</translation>
        </message>
        <message>
            <source>change of a message</source>
            <translation>cambio de un mensaje</translation>
        </message>
        <message>
            <source>deleted message</source>
            <translation>mensaje eliminado</translation>
        </message>
    </context>
    <context>
        <name>MiniMonth</name>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>{day}, lessons: {count}</source>
            <translation>{day}, clases: {count}</translation>
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message>
            <source>+{count} more</source>
            <translation>{count} más</translation>
        </message>
        <message>
            <source>Enter to open, Tab to go from lesson to lesson, M to move</source>
            <translation>Intro abre, Tab va de clase en clase, M mueve una a otro día</translation>
        </message>
        <message>
            <source>This lesson can’t be moved</source>
            <translation>Esta clase no se puede mover</translation>
        </message>
        <message>
            <source>closed: {why}</source>
            <translation>cerrado: {why}</translation>
        </message>
        <message>
            <source>{booked} of {open} booked</source>
            <translation>{booked} de {open} reservadas</translation>
        </message>
        <message>
            <source>{month} {year}, {lessons}</source>
            <translation>{month} de {year}, {lessons}</translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>Busy times from other calendars…</source>
            <translation>Horas ocupadas de otros calendarios…</translation>
        </message>
        <message>
            <source>Instructors side by side</source>
            <translation>Profesores uno junto a otro</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimir…</translation>
        </message>
        <message>
            <source>Reset hour height</source>
            <translation>Altura normal de las horas</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Guardar como PDF…</translation>
        </message>
        <message>
            <source>Save lessons as a calendar (.ics)…</source>
            <translation>Guardar clases como calendario (.ics)…</translation>
        </message>
        <message>
            <source>Second time zone…</source>
            <translation>Segunda zona horaria…</translation>
        </message>
        <message>
            <source>Shorter hours</source>
            <translation>Horas más bajas</translation>
        </message>
        <message>
            <source>Taller hours</source>
            <translation>Horas más altas</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Choose another time, length or instructor first.</source>
            <translation>Elija primero otra hora, duración o profesor.</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Move lesson</source>
            <translation>Mover la clase</translation>
        </message>
        <message>
            <source>Move {lessons}</source>
            <translation>Mover {lessons}</translation>
        </message>
        <message>
            <source>Move {who}’s lesson</source>
            <translation>Mover la clase de {who}</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
    </context>
    <context>
        <name>MovePresenter</name>
        <message>
            <source>length of {who}’s {service} lesson</source>
            <translation>duración de la clase de {service} de {who}</translation>
        </message>
        <message>
            <source>move of {who}’s {service} lesson</source>
            <translation>mover la clase de {service} de {who}</translation>
        </message>
        <message>
            <source>{who}’s lesson is now with {teacher}.</source>
            <translation>La clase de {who} es ahora con {teacher}.</translation>
        </message>
        <message>
            <source>{who}’s lesson is now {minutes} min.</source>
            <translation>La clase de {who} dura ahora {minutes} min.</translation>
        </message>
        <message>
            <source>{who}’s lesson moved to {when}.</source>
            <translation>La clase de {who} es ahora el {when}.</translation>
        </message>
    </context>
    <context>
        <name>NavRow</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n en espera</numerusform>
                <numerusform>%n en espera</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoShow</name>
        <message>
            <source>Keep lesson</source>
            <translation>Mantener la clase</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Mantenerlas</translation>
        </message>
        <message>
            <source>Mark as no-show</source>
            <translation>Marcar que no vino</translation>
        </message>
        <message>
            <source>Mark {who} as a no-show?</source>
            <translation>¿{who} no vino?</translation>
        </message>
        <message>
            <source>This can’t be undone. The lesson keeps its time and price.</source>
            <translation>No se puede deshacer. La clase conserva su hora y su precio.</translation>
        </message>
    </context>
    <context>
        <name>NoteBox</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Guardar la nota</translation>
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Note on {who}’s lesson</source>
            <translation>Nota sobre la clase de {who}</translation>
        </message>
        <message>
            <source>Note on {who}’s lesson saved.</source>
            <translation>Nota sobre la clase de {who} guardada.</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Guardar la nota</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Demasiado largo: {most} caracteres como mucho.</translation>
        </message>
        <message>
            <source>note on {who}’s lesson</source>
            <translation>nota sobre la clase de {who}</translation>
        </message>
        <message>
            <source>visible to staff only</source>
            <translation>la ve quien trabaja aquí</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>A change was rejected: {who}.</source>
            <translation>Un cambio no se aceptó: {who}.</translation>
        </message>
        <message>
            <source>A change was set aside: {who}.</source>
            <translation>Un cambio quedó apartado: {who}.</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Pide una decisión</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Snooze for {minutes} minutes</source>
            <translation>Posponer {minutes} minutos</translation>
        </message>
        <message>
            <source>Someone is waiting at “{who}”.</source>
            <translation>Alguien espera en «{who}».</translation>
        </message>
        <message>
            <source>Someone needs help</source>
            <translation>Alguien pide ayuda</translation>
        </message>
        <message>
            <source>The same was changed on two devices: {who}.</source>
            <translation>Lo mismo se cambió en dos dispositivos: {who}.</translation>
        </message>
        <message>
            <source>There are no notifications.</source>
            <translation>No hay avisos.</translation>
        </message>
        <message>
            <source>Update this program to see it: {who}.</source>
            <translation>Hace falta una versión más reciente de este programa para mostrarlo: {who}.</translation>
        </message>
        <message>
            <source>show details</source>
            <translation>ver qué es</translation>
        </message>
        <message>
            <source>{count} items need attention</source>
            <translation>{count} cosas piden una decisión</translation>
        </message>
        <message>
            <source>{count} messages in {threads} conversations</source>
            <translation>{count} mensajes en {threads} conversaciones</translation>
        </message>
        <message>
            <source>{service} at {time}</source>
            <translation>{service} a las {time}</translation>
        </message>
        <message>
            <source>{time}  {lesson}</source>
            <translation>{time}  {lesson}</translation>
        </message>
        <message>
            <source>{who} in 1 minute</source>
            <translation>{who} en 1 minuto</translation>
        </message>
        <message>
            <source>{who} in {minutes} minutes</source>
            <translation>{who} en {minutes} minutos</translation>
        </message>
        <message>
            <source>{who} lost a time that was booked offline.</source>
            <translation>{who} perdió una hora reservada sin red.</translation>
        </message>
        <message>
            <source>{who} wrote</source>
            <translation>{who} escribió</translation>
        </message>
        <message>
            <source>{who} wrote {count} messages</source>
            <translation>{who} escribió {count} mensajes</translation>
        </message>
        <message>
            <source>{who}: now</source>
            <translation>{who}: ahora</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceList</name>
        <message>
            <source>Another day</source>
            <translation>Otro día</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Otra hora</translation>
        </message>
        <message>
            <source>Book it anyway</source>
            <translation>Reservarla de todos modos</translation>
        </message>
        <message>
            <source>Book outside hours</source>
            <translation>Fuera de horario, de todos modos</translation>
        </message>
        <message>
            <source>Don’t move</source>
            <translation>Dejarla donde está</translation>
        </message>
        <message>
            <source>Move it anyway</source>
            <translation>Moverla de todos modos</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Omitir</translation>
        </message>
        <message>
            <source>Skip all conflicts</source>
            <translation>Omitir los conflictos</translation>
        </message>
    </context>
    <context>
        <name>OccurrenceRows</name>
        <message>
            <source>Lessons of the series</source>
            <translation>Clases de la serie</translation>
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message>
            <source>Book anyway</source>
            <translation>Reservar igualmente</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Move anyway</source>
            <translation>Mover igualmente</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>1 of {count} matches</source>
            <translation>1 de {count} posibles</translation>
        </message>
        <message>
            <source>All {count} free</source>
            <translation>Las {count} libres</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Reservar</translation>
        </message>
        <message>
            <source>Book a lesson</source>
            <translation>Reservar una clase</translation>
        </message>
        <message>
            <source>Book {lessons}</source>
            <translation>Reservar {lessons}</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Do</source>
            <translation>Hacer</translation>
        </message>
        <message>
            <source>Free nearby</source>
            <translation>Libre cerca de esa hora</translation>
        </message>
        <message>
            <source>Go to a day</source>
            <translation>Ir a un día</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>New lesson for {who}</source>
            <translation>Nueva clase para {who}</translation>
        </message>
        <message>
            <source>Or did you mean</source>
            <translation>¿O quiso decir</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Repetir</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Student · last lesson {day}, {time}</source>
            <translation>Alumno · última clase {day}, {time}</translation>
        </message>
        <message>
            <source>Student · next lesson {day}, {time}</source>
            <translation>Alumno · próxima clase {day}, {time}</translation>
        </message>
        <message>
            <source>Student · no lessons yet: book one</source>
            <translation>Alumno · aún sin clases: reserve una</translation>
        </message>
        <message>
            <source>The clocks change, or the month is too short</source>
            <translation>Cambia la hora, o el mes es demasiado corto</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Type a day and time, or choose them in the form</source>
            <translation>Indique día y hora, o elíjalos en el formulario</translation>
        </message>
        <message>
            <source>Type how many, like “x20” or “until 20 Dec”.</source>
            <translation>Indique cuántas, como «x20», o «hasta el 20 dic».</translation>
        </message>
        <message>
            <source>booking {who}</source>
            <translation>reserva de {who}</translation>
        </message>
        <message>
            <source>in {days} days</source>
            <translation>en {days} días</translation>
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
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
        <message>
            <source>{count} skipped. Ctrl+Enter to choose other times.</source>
            <translation>Omitidas: {count}. Ctrl+Intro les da otra hora en el formulario.</translation>
        </message>
        <message>
            <source>{days} days ago</source>
            <translation>hace {days} días</translation>
        </message>
        <message>
            <source>{free} of {count} free</source>
            <translation>{free} de {count} libres</translation>
        </message>
        <message>
            <source>{lessons}, until {day}</source>
            <translation>{lessons}, hasta el {day}</translation>
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
            <translation>{service} para {who} con {instructor}</translation>
        </message>
        <message>
            <source>{who} is booked: {day}, {time}.</source>
            <translation>{who} tiene reserva: {day}, {time}.</translation>
        </message>
        <message>
            <source>{who}, as before</source>
            <translation>{who}, como antes</translation>
        </message>
    </context>
    <context>
        <name>PaletteField</name>
        <message>
            <source>Search, go to, or type a booking</source>
            <translation>Buscar, ir a, o escribir una reserva</translation>
        </message>
    </context>
    <context>
        <name>PaletteInput</name>
        <message>
            <source>Search, go to, or type a booking</source>
            <translation>Buscar, ir a, o escribir una reserva</translation>
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
            <translation>Impreso {day}, {time}</translation>
        </message>
    </context>
    <context>
        <name>Profile</name>
        <message>
            <source>1 year of experience</source>
            <translation>1 año de experiencia</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Presentación</translation>
        </message>
        <message>
            <source>Add a language</source>
            <translation>Añadir un idioma</translation>
        </message>
        <message>
            <source>Add a service</source>
            <translation>Ofrecer otro servicio</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>Añadir servicio</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avanzado</translation>
        </message>
        <message>
            <source>Age {low} to {high}</source>
            <translation>De {low} a {high} años</translation>
        </message>
        <message>
            <source>All ages</source>
            <translation>Todas las edades</translation>
        </message>
        <message>
            <source>All levels</source>
            <translation>Todos los niveles</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>Otro idioma</translation>
        </message>
        <message>
            <source>At the student’s home</source>
            <translation>En casa del alumno</translation>
        </message>
        <message>
            <source>At the studio</source>
            <translation>En el estudio</translation>
        </message>
        <message>
            <source>Beginners</source>
            <translation>Principiantes</translation>
        </message>
        <message>
            <source>Bio</source>
            <translation>Biografía</translation>
        </message>
        <message>
            <source>Bio is written in</source>
            <translation>La biografía está en</translation>
        </message>
        <message>
            <source>Change {service}</source>
            <translation>Cambiar {service}</translation>
        </message>
        <message>
            <source>Choose a subject from the catalogue.</source>
            <translation>Elija una materia del catálogo.</translation>
        </message>
        <message>
            <source>Choose at least one length.</source>
            <translation>Elija al menos una duración.</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Descartar cambios</translation>
        </message>
        <message>
            <source>Earlier days</source>
            <translation>Días anteriores</translation>
        </message>
        <message>
            <source>From age {low}</source>
            <translation>Desde {low} años</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Intermediate</source>
            <translation>Intermedio</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Idiomas</translation>
        </message>
        <message>
            <source>Later days</source>
            <translation>Días posteriores</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>Duraciones</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Niveles</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>No instructors yet</source>
            <translation>Aún no hay profesores</translation>
        </message>
        <message>
            <source>No longer offered</source>
            <translation>Ofrecido antes</translation>
        </message>
        <message>
            <source>No services yet, so no one can book.</source>
            <translation>Aún no hay servicios, así que nadie puede reservar.</translation>
        </message>
        <message>
            <source>No services yet. What you add here can be booked right away.</source>
            <translation>Aún no hay servicios. Lo que añada aquí se puede reservar enseguida.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Not sent yet</source>
            <translation>Aún no enviado</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>No se cambió nada.</translation>
        </message>
        <message>
            <source>Offer again</source>
            <translation>Ofrecer otra vez</translation>
        </message>
        <message>
            <source>Oldest</source>
            <translation>Edad máxima</translation>
        </message>
        <message>
            <source>Once there is an instructor, this page shows what students read about them.</source>
            <translation>Cuando alguien enseñe aquí, los alumnos lo leerán en esta página.</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>En línea</translation>
        </message>
        <message>
            <source>Open Profile &amp; services first.</source>
            <translation>Vaya primero a Perfil y servicios.</translation>
        </message>
        <message>
            <source>Price per hour</source>
            <translation>Precio por hora</translation>
        </message>
        <message>
            <source>Profile &amp; services</source>
            <translation>Perfil y servicios</translation>
        </message>
        <message>
            <source>Remove {language}</source>
            <translation>Quitar {language}</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save the profile</source>
            <translation>Guardar el perfil</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>Services and prices</source>
            <translation>Servicios y precios</translation>
        </message>
        <message>
            <source>Stop offering {service}</source>
            <translation>Dejar de ofrecer {service}</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Materia</translation>
        </message>
        <message>
            <source>The minimum age is above the maximum.</source>
            <translation>La edad mínima supera la máxima.</translation>
        </message>
        <message>
            <source>The profile couldn’t be loaded</source>
            <translation>No se pudo cargar el perfil</translation>
        </message>
        <message>
            <source>The studio’s language</source>
            <translation>El idioma del estudio</translation>
        </message>
        <message>
            <source>The text is too long.</source>
            <translation>El texto es demasiado largo.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>Up to age {high}</source>
            <translation>Hasta {high} años</translation>
        </message>
        <message>
            <source>View only</source>
            <translation>Solo lectura</translation>
        </message>
        <message>
            <source>What is taught</source>
            <translation>Qué se aprende</translation>
        </message>
        <message>
            <source>What students see</source>
            <translation>Lo que ven los alumnos</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>Years of experience</source>
            <translation>Años de experiencia</translation>
        </message>
        <message>
            <source>You already offer everything in the catalogue.</source>
            <translation>Ya se ofrece todo el catálogo.</translation>
        </message>
        <message>
            <source>You don’t have permission to do that.</source>
            <translation>No tiene permiso para eso.</translation>
        </message>
        <message>
            <source>Youngest</source>
            <translation>Edad mínima</translation>
        </message>
        <message>
            <source>any age</source>
            <translation>cualquier edad</translation>
        </message>
        <message>
            <source>being booked</source>
            <translation>en reserva</translation>
        </message>
        <message>
            <source>break</source>
            <translation>pausa</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>ocupado</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>cerrado</translation>
        </message>
        <message>
            <source>end of {service}</source>
            <translation>fin de {service}</translation>
        </message>
        <message>
            <source>full</source>
            <translation>completo</translation>
        </message>
        <message>
            <source>none selected: all</source>
            <translation>ninguno elegido: todos</translation>
        </message>
        <message>
            <source>none selected: at the studio</source>
            <translation>ninguno elegido: en el estudio</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>sin indicar</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>aún no</translation>
        </message>
        <message>
            <source>offer of {service}</source>
            <translation>oferta de {service}</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>opcional</translation>
        </message>
        <message>
            <source>past</source>
            <translation>pasado</translation>
        </message>
        <message>
            <source>profile of {name}</source>
            <translation>perfil de {name}</translation>
        </message>
        <message>
            <source>reserved</source>
            <translation>guardado</translation>
        </message>
        <message>
            <source>students read it first</source>
            <translation>es lo primero que leen los alumnos</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>ocupada</translation>
        </message>
        <message>
            <source>too soon</source>
            <translation>demasiado pronto</translation>
        </message>
        <message>
            <source>{count} years of experience</source>
            <translation>{count} años de experiencia</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{name}’s profile is updated.</source>
            <translation>Los alumnos ya leen el nuevo texto sobre {name}.</translation>
        </message>
        <message>
            <source>{price} per hour</source>
            <translation>{price} por hora</translation>
        </message>
        <message>
            <source>{service} is no longer offered. Booked lessons stay.</source>
            <translation>{service} ya no se ofrece. Las clases reservadas se mantienen.</translation>
        </message>
        <message>
            <source>{service} saved. Booked lessons keep their price.</source>
            <translation>{service} se ofrece así desde ahora. Las clases reservadas conservan su precio.</translation>
        </message>
        <message>
            <source>{time}: free</source>
            <translation>{time}: libre</translation>
        </message>
        <message>
            <source>{time}: {why}</source>
            <translation>{time}: {why}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Navigation</source>
            <translation>Navegación</translation>
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <source>A quick tour: five places, less than a minute.</source>
            <translation>Cinco lugares que conviene conocer, en menos de un minuto.</translation>
        </message>
        <message>
            <source>Continue setup</source>
            <translation>Seguir configurando</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Más tarde</translation>
        </message>
        <message>
            <source>New here?</source>
            <translation>¿Nuevo aquí?</translation>
        </message>
        <message>
            <source>No, thanks</source>
            <translation>No, gracias</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>Muéstreme</translation>
        </message>
        <message>
            <source>Your studio isn’t bookable yet</source>
            <translation>Aún no se puede reservar con nadie</translation>
        </message>
        <message>
            <source>{done} of {count} setup steps done.</source>
            <translation>{done} de {count} pasos hechos.</translation>
        </message>
    </context>
    <context>
        <name>Refusals</name>
        <message>
            <source>A proxy blocks the connection to the server. Your changes are safe here.</source>
            <translation>Un proxy no deja pasar nada al servidor. Lo que hizo se guarda aquí.</translation>
        </message>
        <message>
            <source>A studio can have {most} instructors at most.</source>
            <translation>Un estudio tiene {most} profesores como mucho.</translation>
        </message>
        <message>
            <source>An error in this program keeps it from the server. Your changes are safe here.</source>
            <translation>Un fallo de este programa le impide llegar al servidor. Lo que hizo se guarda aquí.</translation>
        </message>
        <message>
            <source>Both have a lesson on {day} at {time}. Move or cancel one of them first.</source>
            <translation>Los dos tienen una clase el {day} a las {time}. Mueva o cancele antes una de ellas.</translation>
        </message>
        <message>
            <source>Choose how many times, or until which day.</source>
            <translation>Indique cuántas veces, o hasta qué día.</translation>
        </message>
        <message>
            <source>Hours are needed for all seven days.</source>
            <translation>Ese no es el horario de siete días.</translation>
        </message>
        <message>
            <source>It contains a character that can’t be saved. Remove it.</source>
            <translation>Contiene un carácter que no se puede guardar. Escríbalo sin él.</translation>
        </message>
        <message>
            <source>It no longer exists.</source>
            <translation>Eso ya no existe.</translation>
        </message>
        <message>
            <source>It’s too late for a visitor to move this lesson.</source>
            <translation>Ya es tarde para que un visitante cambie esta clase.</translation>
        </message>
        <message>
            <source>Lessons do not start at {time}.</source>
            <translation>Las clases no empiezan a las {time}.</translation>
        </message>
        <message>
            <source>Messages can only be edited for five minutes.</source>
            <translation>Un mensaje se puede cambiar durante cinco minutos.</translation>
        </message>
        <message>
            <source>One of the lessons isn’t part of this series.</source>
            <translation>Una de las clases no es de esta serie.</translation>
        </message>
        <message>
            <source>One of the two is already merged.</source>
            <translation>Uno de los dos ya se había unido.</translation>
        </message>
        <message>
            <source>Only a signed-in device can hold a time.</source>
            <translation>Solo un dispositivo con la sesión iniciada puede retener una hora.</translation>
        </message>
        <message>
            <source>Shorten your search to {limit} characters.</source>
            <translation>Busque menos: {limit} letras como mucho.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Inicie sesión primero.</translation>
        </message>
        <message>
            <source>Someone has already dealt with this.</source>
            <translation>Alguien ya se ocupó de esto.</translation>
        </message>
        <message>
            <source>Someone moved the lesson to {time} in the meantime.</source>
            <translation>Alguien movió la clase a las {time} entretanto.</translation>
        </message>
        <message>
            <source>Someone wrote another note in the meantime. Yours is kept here.</source>
            <translation>Alguien escribió otra nota entretanto. La suya se guarda aquí.</translation>
        </message>
        <message>
            <source>Something is missing or wrong: {field}.</source>
            <translation>Algo falta o está mal: {field}.</translation>
        </message>
        <message>
            <source>That isn’t possible here ({code}).</source>
            <translation>Eso no es posible aquí ({code}).</translation>
        </message>
        <message>
            <source>That length isn’t offered.</source>
            <translation>Esa duración no se ofrece.</translation>
        </message>
        <message>
            <source>That message was deleted.</source>
            <translation>Ese mensaje se eliminó.</translation>
        </message>
        <message>
            <source>That time is taken.</source>
            <translation>Esa hora está ocupada.</translation>
        </message>
        <message>
            <source>That value is out of range.</source>
            <translation>Esa regla está fuera de sus límites.</translation>
        </message>
        <message>
            <source>That week is full.</source>
            <translation>Esa semana está completa.</translation>
        </message>
        <message>
            <source>That’s already saved.</source>
            <translation>Eso ya estaba guardado.</translation>
        </message>
        <message>
            <source>That’s the same student.</source>
            <translation>Es uno y el mismo alumno.</translation>
        </message>
        <message>
            <source>The disk can’t be read or written. Nothing was changed. Check the disk and try again.</source>
            <translation>No se puede leer o escribir el disco: no se cambió nada. Revíselo e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The disk is full: nothing was changed. Free some space.</source>
            <translation>El disco está lleno: no se cambió nada. Libere espacio.</translation>
        </message>
        <message>
            <source>The end is before the start.</source>
            <translation>Ese tiempo termina antes de empezar.</translation>
        </message>
        <message>
            <source>The events in this calendar end before they begin. Nothing was changed.</source>
            <translation>Los eventos de este calendario terminan antes de empezar. No se ha cambiado nada.</translation>
        </message>
        <message>
            <source>The key file doesn’t open with this passphrase.</source>
            <translation>El archivo de claves no se abre con esta frase.</translation>
        </message>
        <message>
            <source>The keyring doesn’t have this device’s key.</source>
            <translation>El llavero que responde no tiene la clave de este equipo.</translation>
        </message>
        <message>
            <source>The keyring isn’t responding. Unlock it and try again.</source>
            <translation>El llavero de claves no responde. Desbloquéelo e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The last closed day is before the first.</source>
            <translation>Los días cerrados terminan antes de empezar.</translation>
        </message>
        <message>
            <source>The lesson has changed in the meantime, so that’s no longer possible.</source>
            <translation>La clase ha cambiado entretanto; eso ya no es posible.</translation>
        </message>
        <message>
            <source>The program is closing: nothing was changed.</source>
            <translation>El programa se cierra: no se cambió nada.</translation>
        </message>
        <message>
            <source>The room is taken at that time.</source>
            <translation>La sala está ocupada a esa hora.</translation>
        </message>
        <message>
            <source>The same day was edited on two devices.</source>
            <translation>El mismo día se editó en dos dispositivos.</translation>
        </message>
        <message>
            <source>The same was changed on two devices.</source>
            <translation>Lo mismo se cambió en dos dispositivos.</translation>
        </message>
        <message>
            <source>The server can’t be reached. Your changes are safe here.</source>
            <translation>No se puede conectar con el servidor. Lo que hizo se guarda aquí.</translation>
        </message>
        <message>
            <source>The server couldn’t accept this. It’s retried automatically.</source>
            <translation>El servidor no pudo recibir esto; se volverá a intentar.</translation>
        </message>
        <message>
            <source>The server couldn’t process this change. It’s kept here.</source>
            <translation>El servidor no pudo procesar este cambio. Se guarda aquí.</translation>
        </message>
        <message>
            <source>The server doesn’t support this change yet. Update the server.</source>
            <translation>El servidor aún no conoce este cambio. Hay que actualizarlo.</translation>
        </message>
        <message>
            <source>The server is busy. Retrying automatically.</source>
            <translation>El servidor está ocupado; se volverá a intentar.</translation>
        </message>
        <message>
            <source>The server is restarting. Your changes are safe here.</source>
            <translation>El servidor empieza de nuevo; lo que hizo se guarda aquí.</translation>
        </message>
        <message>
            <source>The server needs an update first. Your changes are safe here.</source>
            <translation>Hay que actualizar antes el servidor. Lo que hizo se guarda aquí hasta entonces.</translation>
        </message>
        <message>
            <source>The server still can’t process this change. It’s kept; try again after an update.</source>
            <translation>El servidor aún no puede procesar este cambio. Se guarda; inténtelo tras una actualización.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified. Your changes are safe here.</source>
            <translation>No se puede verificar la identidad del servidor. Lo que hizo se guarda aquí.</translation>
        </message>
        <message>
            <source>The student has another lesson at that time.</source>
            <translation>El alumno tiene otra clase a esa hora.</translation>
        </message>
        <message>
            <source>The two are no longer merged.</source>
            <translation>Los dos ya no están unidos.</translation>
        </message>
        <message>
            <source>There is no time zone “{name}”.</source>
            <translation>No existe la zona horaria «{name}».</translation>
        </message>
        <message>
            <source>This address isn’t your studio’s server. Your changes are safe here.</source>
            <translation>Esta dirección no es el servidor de su estudio. Lo que hizo se guarda aquí.</translation>
        </message>
        <message>
            <source>This calendar has no upcoming busy times. Nothing was changed.</source>
            <translation>Este calendario no tiene horas ocupadas desde hoy. No se cambió nada.</translation>
        </message>
        <message>
            <source>This calendar is too large: {limit} busy times at most.</source>
            <translation>Este calendario tiene más de lo que se puede recibir: {limit} horas ocupadas como mucho.</translation>
        </message>
        <message>
            <source>This device was removed from the studio.</source>
            <translation>Este dispositivo fue excluido del estudio.</translation>
        </message>
        <message>
            <source>This device’s data comes from a newer version. Update this program.</source>
            <translation>Los datos de este dispositivo son de un programa más nuevo. Actualice este.</translation>
        </message>
        <message>
            <source>This device’s data is damaged. Restart the program to download it again.</source>
            <translation>Los datos de este dispositivo están dañados. Abra el programa otra vez: los descarga de nuevo.</translation>
        </message>
        <message>
            <source>This device’s data is in use. Try again in a moment.</source>
            <translation>Los datos de este dispositivo están en uso. Inténtelo en un momento.</translation>
        </message>
        <message>
            <source>This file is too large for a calendar: {limit} MB at most.</source>
            <translation>Este archivo es demasiado grande para un calendario: {limit} MB como mucho.</translation>
        </message>
        <message>
            <source>This file isn’t a readable calendar (.ics).</source>
            <translation>Este archivo no es un calendario que se pueda leer (.ics).</translation>
        </message>
        <message>
            <source>This network requires a login. Open a browser and log in; nothing is lost.</source>
            <translation>Esta red pide iniciar sesión antes. Abra un navegador e iníciela; no se pierde nada.</translation>
        </message>
        <message>
            <source>This version doesn’t know that rule. Update the program.</source>
            <translation>Este programa no conoce esa regla. Actualícelo.</translation>
        </message>
        <message>
            <source>This version is too old for the server. Update the program.</source>
            <translation>Este programa es demasiado antiguo para el servidor. Actualícelo.</translation>
        </message>
        <message>
            <source>Those cancellation limits contradict each other.</source>
            <translation>Esos plazos de cancelación no encajan.</translation>
        </message>
        <message>
            <source>Those hours aren’t valid.</source>
            <translation>Ese horario no tiene sentido.</translation>
        </message>
        <message>
            <source>Too close to the lesson at {span}: {minutes} min short.</source>
            <translation>Demasiado cerca de la clase {span}: faltan {minutes} min.</translation>
        </message>
        <message>
            <source>Too many busy times: {limit} at most.</source>
            <translation>Es más tiempo ocupado del que se puede guardar: {limit} tramos como mucho.</translation>
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation>Demasiados intentos. Espere un minuto e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>Wrong email or password.</source>
            <translation>Correo o contraseña incorrectos.</translation>
        </message>
        <message>
            <source>Wrong or expired code. Codes last ten minutes.</source>
            <translation>Código incorrecto o caducado. Los códigos duran diez minutos.</translation>
        </message>
        <message>
            <source>You don’t have permission to do that.</source>
            <translation>No tiene permiso para eso.</translation>
        </message>
        <message>
            <source>You’re signed out. Sign in to send your changes.</source>
            <translation>La sesión está cerrada. Iníciela para enviar lo que se guarda aquí.</translation>
        </message>
        <message>
            <source>{count} changes haven’t been sent yet. Go online, wait for them, and try again.</source>
            <translation>{count} cambios aún no se han enviado. Conéctese, espere e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>{day} can’t be booked yet.</source>
            <translation>{day} aún no se puede reservar.</translation>
        </message>
        <message>
            <source>{day} is closed.</source>
            <translation>{day} está cerrado.</translation>
        </message>
        <message>
            <source>{day} is full.</source>
            <translation>{day} está completo.</translation>
        </message>
        <message>
            <source>{device} is no longer a kiosk.</source>
            <translation>{device} ya no es un quiosco.</translation>
        </message>
        <message>
            <source>{name} has unsent changes here. Sign in as them first.</source>
            <translation>{name} tiene aquí cambios sin enviar. Inicie antes la sesión de esa persona.</translation>
        </message>
        <message>
            <source>{student} has upcoming lessons. Cancel them first.</source>
            <translation>{student} tiene clases por venir. Cancélelas primero.</translation>
        </message>
        <message>
            <source>{time} is being booked at the desk.</source>
            <translation>Se está reservando {time} en recepción.</translation>
        </message>
        <message>
            <source>{time} is outside {who}’s hours.</source>
            <translation>{time} está fuera del horario de {who}.</translation>
        </message>
        <message>
            <source>{time} is reserved for the desk.</source>
            <translation>{time} está reservada para recepción.</translation>
        </message>
        <message>
            <source>{time} is too soon to book.</source>
            <translation>{time}: ya no hay antelación para reservar.</translation>
        </message>
        <message>
            <source>{time} on {day} is in the past.</source>
            <translation>{time} del {day} ya pasó.</translation>
        </message>
        <message>
            <source>{who} does not teach {service}.</source>
            <translation>{who} no enseña {service}.</translation>
        </message>
        <message>
            <source>{who} has a lesson at that time ({span}).</source>
            <translation>{who} tiene una clase a esa hora ({span}).</translation>
        </message>
        <message>
            <source>{who} has no lessons with you.</source>
            <translation>{who} no tiene con usted ninguna clase sobre la que escribir.</translation>
        </message>
    </context>
    <context>
        <name>RepeatFields</name>
        <message>
            <source>After … lessons</source>
            <translation>Tras cierto número</translation>
        </message>
        <message>
            <source>Does not repeat</source>
            <translation>No se repite</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Termina</translation>
        </message>
        <message>
            <source>How many lessons</source>
            <translation>Cuántas clases</translation>
        </message>
        <message>
            <source>On a date</source>
            <translation>En una fecha</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Repetir</translation>
        </message>
        <message>
            <source>The last date</source>
            <translation>La última fecha</translation>
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source> days</source>
            <translation> días</translation>
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
            <translation>Empezar también tras una clase</translation>
        </message>
        <message>
            <source>Approve bookings manually</source>
            <translation>Apruebo cada reserva a mano</translation>
        </message>
        <message>
            <source>At least {least}, at most {most}.</source>
            <translation>{least} como mínimo, {most} como máximo.</translation>
        </message>
        <message>
            <source>Bookable ahead</source>
            <translation>Antelación máxima</translation>
        </message>
        <message>
            <source>Buffer after a lesson</source>
            <translation>Libre después de una clase</translation>
        </message>
        <message>
            <source>Buffer before a lesson</source>
            <translation>Libre antes de una clase</translation>
        </message>
        <message>
            <source>Most lessons a day</source>
            <translation>Máximo de clases al día</translation>
        </message>
        <message>
            <source>Most lessons a week</source>
            <translation>Máximo de clases a la semana</translation>
        </message>
        <message>
            <source>Most minutes a day</source>
            <translation>Máximo de minutos al día</translation>
        </message>
        <message>
            <source>Most minutes a week</source>
            <translation>Máximo de minutos a la semana</translation>
        </message>
        <message>
            <source>Notice at the desk</source>
            <translation>Antelación en recepción</translation>
        </message>
        <message>
            <source>Notice before a lesson</source>
            <translation>Antelación mínima</translation>
        </message>
        <message>
            <source>Start times every</source>
            <translation>Comienzos cada</translation>
        </message>
        <message>
            <source>That’s further ahead than students can book, so they couldn’t book anything.</source>
            <translation>Es más de la antelación máxima de los alumnos: no podrían reservar nada.</translation>
        </message>
        <message>
            <source>The shortest lesson is {minutes} min.</source>
            <translation>La clase más corta dura {minutes} min.</translation>
        </message>
        <message>
            <source>The weekly limit can’t be below the daily limit.</source>
            <translation>Una semana no puede tener menos que uno de sus días.</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sin límite</translation>
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
            <translation>Otro filtro tiene ese nombre.</translation>
        </message>
        <message>
            <source>Filter “{name}” deleted.</source>
            <translation>El filtro «{name}» se eliminó.</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Póngale un nombre.</translation>
        </message>
        <message>
            <source>Here now</source>
            <translation>Presentes ahora</translation>
        </message>
        <message>
            <source>No-shows this month</source>
            <translation>Ausencias de este mes</translation>
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation>Paga en recepción</translation>
        </message>
        <message>
            <source>Renamed to “{name}”.</source>
            <translation>Ahora se llama «{name}».</translation>
        </message>
        <message>
            <source>To confirm</source>
            <translation>Por confirmar</translation>
        </message>
        <message>
            <source>You can’t save more filters. Delete one first.</source>
            <translation>No caben más. Elimine uno primero.</translation>
        </message>
        <message>
            <source>deleting the filter “{name}”</source>
            <translation>eliminar el filtro «{name}»</translation>
        </message>
        <message>
            <source>saving the filter “{name}”</source>
            <translation>guardar el filtro «{name}»</translation>
        </message>
        <message>
            <source>the filter’s name “{name}”</source>
            <translation>el nombre del filtro «{name}»</translation>
        </message>
        <message>
            <source>“{name}” saved.</source>
            <translation>«{name}» guardado.</translation>
        </message>
    </context>
    <context>
        <name>SavedList</name>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
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
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save this filter</source>
            <translation>Guardar este filtro</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Filtros guardados</translation>
        </message>
    </context>
    <context>
        <name>Schedule</name>
        <message>
            <source>1 day</source>
            <translation>1 día</translation>
        </message>
        <message>
            <source>Being booked</source>
            <translation>En proceso de reserva</translation>
        </message>
        <message>
            <source>Booked at the kiosk</source>
            <translation>Reservada en el quiosco</translation>
        </message>
        <message>
            <source>Booked by staff</source>
            <translation>Reservada por el personal</translation>
        </message>
        <message>
            <source>Booked by the student</source>
            <translation>Reservada por el alumno</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Ocupado</translation>
        </message>
        <message>
            <source>Busy ({name})</source>
            <translation>Ocupado ({name})</translation>
        </message>
        <message>
            <source>Busy elsewhere</source>
            <translation>Ocupado en otra parte</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Cancelled: {reason}</source>
            <translation>Cancelada: {reason}</translation>
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
            <source>Confirmed by the kiosk offline</source>
            <translation>Confirmada por el quiosco sin red</translation>
        </message>
        <message>
            <source>Fee waived</source>
            <translation>Cargo perdonado</translation>
        </message>
        <message>
            <source>Fee waived: {reason}</source>
            <translation>Cargo perdonado: {reason}</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Presente</translation>
        </message>
        <message>
            <source>Instructors</source>
            <translation>Profesores</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Hora perdida</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>No vino</translation>
        </message>
        <message>
            <source>Only the desk can do this.</source>
            <translation>Solo la recepción puede.</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Solicitada</translation>
        </message>
        <message>
            <source>Reserved for the desk</source>
            <translation>Reservado para recepción</translation>
        </message>
        <message>
            <source>Someone</source>
            <translation>Alguien</translation>
        </message>
        <message>
            <source>Studio closed</source>
            <translation>Estudio cerrado</translation>
        </message>
        <message>
            <source>Today {time}</source>
            <translation>Hoy {time}</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>No se conoce aquí</translation>
        </message>
        <message>
            <source>Week {number}</source>
            <translation>Semana {number}</translation>
        </message>
        <message>
            <source>a copy</source>
            <translation>una copia</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>cerrado</translation>
        </message>
        <message>
            <source>in the past</source>
            <translation>ya ha pasado</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>en {span}</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>no es posible</translation>
        </message>
        <message>
            <source>not yours</source>
            <translation>no es suya</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
        <message>
            <source>outside hours</source>
            <translation>fuera de horario</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>hasta las {time}</translation>
        </message>
        <message>
            <source>waiting to send</source>
            <translation>por enviar</translation>
        </message>
        <message>
            <source>{before} to {after}</source>
            <translation>{before} a {after}</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} días</translation>
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation>{day} de {start} a {end}</translation>
        </message>
        <message>
            <source>{minutes} min too close</source>
            <translation>{minutes} min demasiado cerca</translation>
        </message>
        <message>
            <source>{minutes} min too early</source>
            <translation>{minutes} min demasiado pronto</translation>
        </message>
        <message>
            <source>{minutes} min too late</source>
            <translation>{minutes} min demasiado tarde</translation>
        </message>
        <message>
            <source>{span} ago</source>
            <translation>hace {span}</translation>
        </message>
        <message>
            <source>{what}, {who}</source>
            <translation>{what}, {who}</translation>
        </message>
        <message>
            <source>{who} has {student} at {time}</source>
            <translation>{who} tiene a {student} a las {time}</translation>
        </message>
        <message>
            <source>{who} is away</source>
            <translation>{who} está ausente</translation>
        </message>
        <message>
            <source>{who} is busy elsewhere, {span}</source>
            <translation>{who} está ocupado en otra parte, {span}</translation>
        </message>
    </context>
    <context>
        <name>ScheduleBody</name>
        <message>
            <source>Lessons appear here as soon as one is booked.</source>
            <translation>Las clases aparecen aquí en cuanto se reserva una.</translation>
        </message>
        <message>
            <source>Lessons appear here once the studio has an instructor.</source>
            <translation>Las clases aparecerán aquí cuando alguien enseñe en este estudio.</translation>
        </message>
        <message>
            <source>Loading the schedule…</source>
            <translation>Cargando la agenda…</translation>
        </message>
        <message>
            <source>No instructors yet</source>
            <translation>Aún no hay profesores</translation>
        </message>
        <message>
            <source>No lessons</source>
            <translation>Sin clases</translation>
        </message>
        <message>
            <source>No matching lessons before or after this day.</source>
            <translation>No hay ninguna de las pedidas, ni antes ni después de este día.</translation>
        </message>
        <message>
            <source>The schedule couldn’t be loaded</source>
            <translation>No se pudo cargar la agenda</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
    </context>
    <context>
        <name>ScheduleHand</name>
        <message>
            <source>Note on {who}’s lesson saved.</source>
            <translation>Nota sobre la clase de {who} guardada.</translation>
        </message>
        <message>
            <source>note on {who}’s lesson</source>
            <translation>nota sobre la clase de {who}</translation>
        </message>
    </context>
    <context>
        <name>ScheduleHeader</name>
        <message>
            <source>1 more doesn’t fit</source>
            <translation>1 más no cabe</translation>
        </message>
        <message>
            <source>Go to a day</source>
            <translation>Ir a un día</translation>
        </message>
        <message>
            <source>{count} more don’t fit</source>
            <translation>{count} más no caben</translation>
        </message>
    </context>
    <context>
        <name>ScheduleSharing</name>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>Calendario (*.ics)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Save as a calendar</source>
            <translation>Guardar como calendario</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Guardado como {file}.</translation>
        </message>
        <message>
            <source>The printer isn’t responding. Nothing was printed.</source>
            <translation>La impresora no responde. No se imprimió nada.</translation>
        </message>
        <message>
            <source>{file} can’t be saved. Choose another folder.</source>
            <translation>No se puede escribir {file}. Elija otro lugar.</translation>
        </message>
    </context>
    <context>
        <name>ScheduleView</name>
        <message>
            <source>Agenda</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrar</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semana</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
    </context>
    <context>
        <name>SecondZone</name>
        <message>
            <source>City</source>
            <translation>Ciudad</translation>
        </message>
        <message>
            <source>Hide it</source>
            <translation>Una sola zona</translation>
        </message>
        <message>
            <source>No such time zone. Type a city and choose.</source>
            <translation>No existe esa zona. Escriba una ciudad y elija.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Second time zone</source>
            <translation>Segunda zona horaria</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Shown next to the studio’s hours, on this computer only.</source>
            <translation>Sus horas aparecen junto a las del estudio, en este equipo.</translation>
        </message>
        <message>
            <source>such as Europe/Madrid</source>
            <translation>por ejemplo, Europe/Madrid</translation>
        </message>
    </context>
    <context>
        <name>Series</name>
        <message>
            <source>1 conflict: skip it or choose another time.</source>
            <translation>1 conflicto: omítala o elija otra hora.</translation>
        </message>
        <message>
            <source>1 lesson</source>
            <translation>1 clase</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Todas las clases</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Otra hora</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Checking every lesson…</source>
            <translation>Revisando cada clase…</translation>
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
            <source>Fortnightly</source>
            <translation>Cada dos semanas</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Presente</translation>
        </message>
        <message>
            <source>Last day: the month is too short</source>
            <translation>El último día: el mes es demasiado corto</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Hora perdida</translation>
        </message>
        <message>
            <source>Monthly</source>
            <translation>Cada mes</translation>
        </message>
        <message>
            <source>No-show</source>
            <translation>No vino</translation>
        </message>
        <message>
            <source>Not moved</source>
            <translation>Se queda donde está</translation>
        </message>
        <message>
            <source>Outside the hours</source>
            <translation>Fuera de horario</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>Solicitada</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Omitida</translation>
        </message>
        <message>
            <source>This and following</source>
            <translation>Esta y las siguientes</translation>
        </message>
        <message>
            <source>This lesson</source>
            <translation>Esta clase</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>No se conoce aquí</translation>
        </message>
        <message>
            <source>Weekly</source>
            <translation>Cada semana</translation>
        </message>
        <message>
            <source>Which lessons</source>
            <translation>Qué clases</translation>
        </message>
        <message>
            <source>now {day}, {time}</source>
            <translation>ahora {day}, {time}</translation>
        </message>
        <message>
            <source>{count} conflicts: skip them or choose other times.</source>
            <translation>{count} conflictos: omítalos o elija otras horas.</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} clases</translation>
        </message>
        <message>
            <source>{every}, {position} of {count}</source>
            <translation>{every}, {position} de {count}</translation>
        </message>
        <message>
            <source>{lessons}, no conflicts.</source>
            <translation>{lessons}, sin conflictos.</translation>
        </message>
        <message>
            <source>{lessons}, {left} not moved.</source>
            <translation>{lessons}; se quedan donde están: {left}.</translation>
        </message>
        <message>
            <source>{lessons}, {left} skipped.</source>
            <translation>{lessons}; omitidas: {left}.</translation>
        </message>
        <message>
            <source>{minutes} min later: the clocks change</source>
            <translation>{minutes} min después: cambia la hora</translation>
        </message>
    </context>
    <context>
        <name>SeriesChips</name>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>{day}: {reason}</source>
            <translation>{day}: {reason}</translation>
        </message>
    </context>
    <context>
        <name>SeriesDialog</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Lessons of the series</source>
            <translation>Clases de la serie</translation>
        </message>
        <message>
            <source>Open lesson</source>
            <translation>Abrir la clase</translation>
        </message>
        <message>
            <source>{who}’s series</source>
            <translation>Serie de {who}</translation>
        </message>
    </context>
    <context>
        <name>SeriesMove</name>
        <message>
            <source>Moved: {lessons} of {who}.</source>
            <translation>Movidas: {lessons} de {who}.</translation>
        </message>
        <message>
            <source>move of {who}’s series</source>
            <translation>mover la serie de {who}</translation>
        </message>
    </context>
    <context>
        <name>ServicesPage</name>
        <message>
            <source>Add as many as you like.</source>
            <translation>Añada cuantos quiera.</translation>
        </message>
        <message>
            <source>Add service</source>
            <translation>Ofrecerlo</translation>
        </message>
        <message>
            <source>Choose one of the services.</source>
            <translation>Elija uno de los servicios.</translation>
        </message>
        <message>
            <source>Lesson lengths</source>
            <translation>Clases de</translation>
        </message>
        <message>
            <source>Price per hour</source>
            <translation>Precio por hora</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>What do you teach, and for how much?</source>
            <translation>¿Qué se enseña, y a qué precio?</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{who}: {offer}</source>
            <translation>{who}: {offer}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>1 change</source>
            <translation>1 cambio</translation>
        </message>
        <message>
            <source>1 time</source>
            <translation>1 hora</translation>
        </message>
        <message>
            <source>12 hours</source>
            <translation>12 horas</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24 horas</translation>
        </message>
        <message>
            <source>A kiosk can confirm these offline. Everyone else sees them as reserved for the desk. No times are reserved while no other device books.</source>
            <translation>Un quiosco las confirma sin red. Los demás las ven como reservadas para recepción. No se guarda nada mientras no reserve otro dispositivo.</translation>
        </message>
        <message>
            <source>A new email address needs your password.</source>
            <translation>Otra dirección la pide.</translation>
        </message>
        <message>
            <source>A proxy blocks the connection to the server.</source>
            <translation>Hay un proxy entre este equipo y el servidor, y no deja pasar nada.</translation>
        </message>
        <message>
            <source>A proxy blocks the connection to the server. Ask your network administrator.</source>
            <translation>Hay un proxy entre este equipo y el servidor. Pregunte a quien lo lleva.</translation>
        </message>
        <message>
            <source>A time is held for {n} min while someone types.</source>
            <translation>Una hora se retiene {n} min mientras alguien escribe.</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Cuenta</translation>
        </message>
        <message>
            <source>Add a kiosk</source>
            <translation>Añadir un quiosco</translation>
        </message>
        <message>
            <source>Added to the waiting list</source>
            <translation>Lugar en la lista de espera</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrador</translation>
        </message>
        <message>
            <source>All shortcuts…</source>
            <translation>Todos los atajos…</translation>
        </message>
        <message>
            <source>Also shown as a system notification while the window is in the background.</source>
            <translation>Mientras la ventana está detrás, también lo dice la bandeja del sistema.</translation>
        </message>
        <message>
            <source>An error in this program keeps it from the server. It was logged and is retried.</source>
            <translation>Un fallo de este programa le impide llegar al servidor; quedó anotado y se vuelve a intentar.</translation>
        </message>
        <message>
            <source>Answer to a lost time</source>
            <translation>Respuesta a una hora perdida</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>As the studio ({n} min)</source>
            <translation>Como el estudio ({n} min)</translation>
        </message>
        <message>
            <source>Before a lesson</source>
            <translation>Antes de una clase</translation>
        </message>
        <message>
            <source>Book only at these hours</source>
            <translation>Reservar solo a estas horas</translation>
        </message>
        <message>
            <source>Booking rules</source>
            <translation>Reglas de reserva</translation>
        </message>
        <message>
            <source>By language</source>
            <translation>Según el idioma</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>Según el país</translation>
        </message>
        <message>
            <source>Calendar imported</source>
            <translation>Calendario importado</translation>
        </message>
        <message>
            <source>Calendar removed</source>
            <translation>Calendario quitado</translation>
        </message>
        <message>
            <source>Call for a person at a kiosk</source>
            <translation>Llamada de ayuda en un quiosco</translation>
        </message>
        <message>
            <source>Cancelled lesson</source>
            <translation>Clase cancelada</translation>
        </message>
        <message>
            <source>Cancelled series</source>
            <translation>Serie cancelada</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Categorías</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Cambiar la contraseña</translation>
        </message>
        <message>
            <source>Change password…</source>
            <translation>Cambiar la contraseña…</translation>
        </message>
        <message>
            <source>Change the keyboard shortcut of any action.</source>
            <translation>Cambie el atajo de teclado de cualquier acción.</translation>
        </message>
        <message>
            <source>Change your password</source>
            <translation>Cambie su contraseña</translation>
        </message>
        <message>
            <source>Changed message</source>
            <translation>Mensaje cambiado</translation>
        </message>
        <message>
            <source>Changed student</source>
            <translation>Alumno cambiado</translation>
        </message>
        <message>
            <source>Changes have waited for over a minute. Reconnecting.</source>
            <translation>Hay cambios que esperan más de un minuto; se rehace la conexión.</translation>
        </message>
        <message>
            <source>Check-in at a kiosk</source>
            <translation>Llegada en un quiosco</translation>
        </message>
        <message>
            <source>Chime before a visit times out</source>
            <translation>Sonar antes de que una visita termine sola</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Closed now, until {when}.</source>
            <translation>Ahora está cerrado, hasta {when}.</translation>
        </message>
        <message>
            <source>Colleagues and students see the name. You sign in with the address.</source>
            <translation>Colegas y alumnos ven el nombre. Usted inicia sesión con la dirección.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Contraste</translation>
        </message>
        <message>
            <source>Copied week</source>
            <translation>Semana copiada</translation>
        </message>
        <message>
            <source>Copy on this device</source>
            <translation>Copia en este dispositivo</translation>
        </message>
        <message>
            <source>Current password</source>
            <translation>Contraseña actual</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Day off</source>
            <translation>Día libre</translation>
        </message>
        <message>
            <source>Day off removed</source>
            <translation>Día libre retirado</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>Días libres</translation>
        </message>
        <message>
            <source>Days off removed</source>
            <translation>Días libres retirados</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Decisión</translation>
        </message>
        <message>
            <source>Decision undone</source>
            <translation>Decisión retirada</translation>
        </message>
        <message>
            <source>Deleted message</source>
            <translation>Mensaje eliminado</translation>
        </message>
        <message>
            <source>Desktop</source>
            <translation>Equipo</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Dispositivos</translation>
        </message>
        <message>
            <source>Each kiosk reserves, per instructor</source>
            <translation>Cada quiosco guarda, de cada profesor</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Inglés</translation>
        </message>
        <message>
            <source>Enter a valid email address.</source>
            <translation>Escriba un correo válido.</translation>
        </message>
        <message>
            <source>Erased student</source>
            <translation>Alumno borrado</translation>
        </message>
        <message>
            <source>Everything is saved on the server.</source>
            <translation>Todo está guardado en el servidor.</translation>
        </message>
        <message>
            <source>Everything is sent.</source>
            <translation>No hay nada por enviar.</translation>
        </message>
        <message>
            <source>Everything is sent. 1 item needs attention.</source>
            <translation>Todo está enviado. 1 cosa por decidir.</translation>
        </message>
        <message>
            <source>Everything is sent. {count} items need attention.</source>
            <translation>Todo está enviado. {count} cosas por decidir.</translation>
        </message>
        <message>
            <source>Export unsynced changes</source>
            <translation>Exportar cambios no enviados</translation>
        </message>
        <message>
            <source>Export unsynced changes…</source>
            <translation>Exportar cambios no enviados…</translation>
        </message>
        <message>
            <source>French</source>
            <translation>Francés</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Front desk</source>
            <translation>Recepción</translation>
        </message>
        <message>
            <source>Held time released</source>
            <translation>Hora retenida devuelta</translation>
        </message>
        <message>
            <source>Hide removed devices</source>
            <translation>Ocultar los excluidos</translation>
        </message>
        <message>
            <source>Hold time</source>
            <translation>Tiempo de retención</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horas</translation>
        </message>
        <message>
            <source>Hours for one day</source>
            <translation>Horas de un día</translation>
        </message>
        <message>
            <source>Hours for several days</source>
            <translation>Horas de varios días</translation>
        </message>
        <message>
            <source>Hours removed</source>
            <translation>Horas retiradas</translation>
        </message>
        <message>
            <source>If it promised a time that someone else books by then, that lesson comes up in Needs attention.</source>
            <translation>Lo que prometió y otro haya reservado entretanto vuelve como clase que perdió su hora, en Por decidir.</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Instructors</source>
            <translation>Profesores</translation>
        </message>
        <message>
            <source>Instructors are reminded of their own lessons.</source>
            <translation>Las clases se anuncian a quien las da.</translation>
        </message>
        <message>
            <source>It erases its copy of the studio’s data the next time it’s online. To use it again, connect it as a new device.</source>
            <translation>Borra su copia de los datos del estudio en cuanto se entera. Para usarlo otra vez hay que admitirlo de nuevo.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservarlo</translation>
        </message>
        <message>
            <source>Kiosk</source>
            <translation>Quiosco</translation>
        </message>
        <message>
            <source>Kiosk setup</source>
            <translation>Configuración de un quiosco</translation>
        </message>
        <message>
            <source>Kiosks follow right away.</source>
            <translation>Los quioscos se enteran enseguida.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language and time</source>
            <translation>Idioma y hora</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Idiomas</translation>
        </message>
        <message>
            <source>Last online {when}. Changes apply once it’s back online.</source>
            <translation>Su último contacto fue {when}; lo seguirá cuando vuelva.</translation>
        </message>
        <message>
            <source>Last synced</source>
            <translation>Último contacto</translation>
        </message>
        <message>
            <source>Lesson attendance</source>
            <translation>Asistencia a una clase</translation>
        </message>
        <message>
            <source>Lesson from the waiting list</source>
            <translation>Clase desde la lista de espera</translation>
        </message>
        <message>
            <source>Lesson moved at a kiosk</source>
            <translation>Clase cambiada en un quiosco</translation>
        </message>
        <message>
            <source>Lesson promised at the kiosk</source>
            <translation>Clase prometida en el quiosco</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Log folder</source>
            <translation>Carpeta de registros</translation>
        </message>
        <message>
            <source>Manager</source>
            <translation>Gerente</translation>
        </message>
        <message>
            <source>Merge undone</source>
            <translation>Unión deshecha</translation>
        </message>
        <message>
            <source>Merged students</source>
            <translation>Alumnos unidos</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Messages read</source>
            <translation>Mensajes leídos</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Lunes</translation>
        </message>
        <message>
            <source>Moved lesson</source>
            <translation>Clase movida</translation>
        </message>
        <message>
            <source>Moved series</source>
            <translation>Serie movida</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name and email…</source>
            <translation>Nombre y correo…</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>Never online yet. Changes apply once it is.</source>
            <translation>Aún sin contacto. Los cambios valen cuando lo haya.</translation>
        </message>
        <message>
            <source>Never open for booking.</source>
            <translation>Nunca se pueden reservar clases en él.</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Otro código</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Contraseña nueva</translation>
        </message>
        <message>
            <source>New series</source>
            <translation>Serie nueva</translation>
        </message>
        <message>
            <source>New student</source>
            <translation>Alumno nuevo</translation>
        </message>
        <message>
            <source>No instructor is shown, so nothing can be booked.</source>
            <translation>No se puede reservar con nadie: no se muestra nada.</translation>
        </message>
        <message>
            <source>No kiosk has reserved times right now.</source>
            <translation>Ningún quiosco guarda nada ahora.</translation>
        </message>
        <message>
            <source>No printed ticket: the code and QR code are on the screen.</source>
            <translation>No se imprime ningún ticket: el código y su imagen están en la pantalla.</translation>
        </message>
        <message>
            <source>No second zone</source>
            <translation>Sin segunda zona</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Not shown: {names}. Their booked lessons can still be checked in.</source>
            <translation>No se muestran: {names}. Las clases que hay se siguen registrando.</translation>
        </message>
        <message>
            <source>Note on a lesson</source>
            <translation>Nota sobre una clase</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Avisos</translation>
        </message>
        <message>
            <source>Offer to someone waiting</source>
            <translation>Hora avisada a quien espera</translation>
        </message>
        <message>
            <source>Offering</source>
            <translation>Oferta</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin contacto</translation>
        </message>
        <message>
            <source>Offline since {time}. Your changes are saved here and sent later.</source>
            <translation>Sin red desde {time}. Lo que haga se guarda aquí y se envía después.</translation>
        </message>
        <message>
            <source>Offline. Your changes are saved here and sent later.</source>
            <translation>Sin red. Lo que haga se guarda aquí y se envía después.</translation>
        </message>
        <message>
            <source>Only a manager can do that.</source>
            <translation>Un gerente puede hacerlo; usted no.</translation>
        </message>
        <message>
            <source>Only managers can see and manage devices.</source>
            <translation>Solo los gerentes ven y gestionan los dispositivos.</translation>
        </message>
        <message>
            <source>Only ticked instructors are shown. New ones are added automatically.</source>
            <translation>Quien no está marcado no se ofrece en él; los nuevos aparecen solos.</translation>
        </message>
        <message>
            <source>Open for booking around the clock.</source>
            <translation>Se pueden reservar clases en él de día y de noche.</translation>
        </message>
        <message>
            <source>Outside these hours, people can still check in and see their lessons.</source>
            <translation>Fuera de su horario sigue registrando llegadas y mostrando clases.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Print tickets if a printer is connected</source>
            <translation>Imprimir tickets si hay impresora</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <source>Put back on the waiting list</source>
            <translation>Lugar en la lista de espera retomado</translation>
        </message>
        <message>
            <source>Quiet hours</source>
            <translation>Respetar horas de silencio</translation>
        </message>
        <message>
            <source>Reaction</source>
            <translation>Reacción a un mensaje</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Reducir el movimiento</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>Recuperarla</translation>
        </message>
        <message>
            <source>Release {time} with {who}</source>
            <translation>Recuperar {time} de {who}</translation>
        </message>
        <message>
            <source>Release {time} with {who}?</source>
            <translation>¿Recuperar {time} de {who}?</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Excluir</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>Excluir {name}</translation>
        </message>
        <message>
            <source>Remove {name}?</source>
            <translation>¿Excluir {name}?</translation>
        </message>
        <message>
            <source>Removed from the waiting list</source>
            <translation>Lugar en la lista de espera dejado</translation>
        </message>
        <message>
            <source>Removed: {count}</source>
            <translation>Excluidos: {count}</translation>
        </message>
        <message>
            <source>Repeat new password</source>
            <translation>Repita la contraseña nueva</translation>
        </message>
        <message>
            <source>Reserved times taken back</source>
            <translation>Horas recuperadas de un quiosco</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Restablecer todos los atajos</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Reintento</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Sábado</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Saving {count} changes.</source>
            <translation>Guardando cambios: {count} en camino.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurar</translation>
        </message>
        <message>
            <source>Set up {kiosk}</source>
            <translation>Configurar {kiosk}</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
        <message>
            <source>Shows a second time zone beside the week.</source>
            <translation>Una segunda escala horaria junto a la semana, si suele tratar con otro lugar.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Iniciar sesión otra vez</translation>
        </message>
        <message>
            <source>Sign in as {name}</source>
            <translation>Iniciar sesión como {name}</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Inicie sesión primero.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <source>Sign out with {changes} unsent?</source>
            <translation>¿Cerrar la sesión con {changes} sin enviar?</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Sesión cerrada</translation>
        </message>
        <message>
            <source>Signed out. Your changes are saved here until you sign in.</source>
            <translation>Sesión cerrada. Lo que haga se guarda aquí hasta que inicie sesión.</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Español</translation>
        </message>
        <message>
            <source>Start the program on the kiosk, choose “Make this a kiosk” and enter this code.</source>
            <translation>Abra el programa en el quiosco, elija «Usar como quiosco» y escriba este código.</translation>
        </message>
        <message>
            <source>Starts in</source>
            <translation>Empieza en</translation>
        </message>
        <message>
            <source>Starts in {language}. Visitors can switch to {others}.</source>
            <translation>Empieza en {language}; los visitantes pueden pasar a {others}.</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Mantener la sesión</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Domingo</translation>
        </message>
        <message>
            <source>Sync and diagnostics</source>
            <translation>Sincronización y diagnóstico</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sincronizar ahora</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>Takes effect after a restart.</source>
            <translation>Vale desde el próximo inicio.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>That device no longer exists.</source>
            <translation>Ese dispositivo ya no está.</translation>
        </message>
        <message>
            <source>That didn’t work ({code}). Nothing was changed.</source>
            <translation>No funcionó ({code}). No se cambió nada.</translation>
        </message>
        <message>
            <source>That email belongs to another account.</source>
            <translation>Esa dirección es de otra cuenta.</translation>
        </message>
        <message>
            <source>That isn’t your current password.</source>
            <translation>Esa no es su contraseña actual.</translation>
        </message>
        <message>
            <source>The disk is full. Free some space: nothing was lost.</source>
            <translation>El disco está lleno. Libere espacio: no se perdió nada.</translation>
        </message>
        <message>
            <source>The disk isn’t responding. Check it: nothing that was saved is lost.</source>
            <translation>El disco no responde. Revíselo: no se pierde nada de lo guardado.</translation>
        </message>
        <message>
            <source>The passwords don’t match.</source>
            <translation>Las contraseñas no coinciden.</translation>
        </message>
        <message>
            <source>The server can’t be reached. Try again when you’re online.</source>
            <translation>No se puede conectar con el servidor. Inténtelo cuando haya red.</translation>
        </message>
        <message>
            <source>The server couldn’t accept a change. Retrying.</source>
            <translation>El servidor no pudo recibir un cambio; se volverá a intentar.</translation>
        </message>
        <message>
            <source>The server is busy. Retrying automatically.</source>
            <translation>El servidor está ocupado; se volverá a intentar.</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>El servidor está ocupado. Inténtelo en un momento.</translation>
        </message>
        <message>
            <source>The server needs an update. 1 change is waiting for it; nothing is lost.</source>
            <translation>Hay que actualizar el servidor. Aquí le espera 1 cambio; no se pierde nada.</translation>
        </message>
        <message>
            <source>The server needs an update. Until then, nothing new appears here.</source>
            <translation>Hay que actualizar el servidor. Hasta entonces no se ve nada nuevo.</translation>
        </message>
        <message>
            <source>The server needs an update. {count} changes are waiting for it; nothing is lost.</source>
            <translation>Hay que actualizar el servidor. Aquí le esperan {count} cambios; no se pierde nada.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified.</source>
            <translation>No se puede verificar la identidad del servidor.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified. Check this computer’s date.</source>
            <translation>No se puede verificar la identidad del servidor. Revise la fecha de este equipo.</translation>
        </message>
        <message>
            <source>They stay on this device and are sent when you sign in again. No one else can sign in here before then.</source>
            <translation>Quedan en este dispositivo y se envían cuando vuelva a iniciar sesión aquí. Nadie más puede iniciarla antes.</translation>
        </message>
        <message>
            <source>This address isn’t a studio server.</source>
            <translation>Esta dirección no es un servidor del estudio.</translation>
        </message>
        <message>
            <source>This code has expired. Create a new one.</source>
            <translation>Ya no vale. Pida otro.</translation>
        </message>
        <message>
            <source>This computer has no notification area, so notifications only appear in the window.</source>
            <translation>Este sistema no tiene bandeja de avisos: se muestran solo en la ventana.</translation>
        </message>
        <message>
            <source>This device</source>
            <translation>Este dispositivo</translation>
        </message>
        <message>
            <source>This device was removed from the studio.</source>
            <translation>Este dispositivo fue excluido del estudio.</translation>
        </message>
        <message>
            <source>This device was removed from the studio. 1 change made here may not have reached it.</source>
            <translation>Este dispositivo fue excluido del estudio. 1 cambio hecho aquí quizá no llegó.</translation>
        </message>
        <message>
            <source>This device was removed from the studio. {count} changes made here may not have reached it.</source>
            <translation>Este dispositivo fue excluido del estudio. {count} cambios hechos aquí quizá no llegaron.</translation>
        </message>
        <message>
            <source>This device’s clock is off by {minutes} min. Times shown are corrected.</source>
            <translation>El reloj de este dispositivo difiere {minutes} min; las horas mostradas están corregidas.</translation>
        </message>
        <message>
            <source>This field is required.</source>
            <translation>Este campo es obligatorio.</translation>
        </message>
        <message>
            <source>This is the first device. Kiosks appear here once connected.</source>
            <translation>Este dispositivo es el primero. Los quioscos aparecen aquí al ser admitidos.</translation>
        </message>
        <message>
            <source>This network requires a login. Open a browser and log in.</source>
            <translation>Esta red pide iniciar sesión antes. Abra un navegador e iníciela.</translation>
        </message>
        <message>
            <source>This network requires a login: open a browser and log in.</source>
            <translation>Esta red pide iniciar sesión antes: abra un navegador e iníciela.</translation>
        </message>
        <message>
            <source>This version is too old for the server. Update the program.</source>
            <translation>Este programa es demasiado antiguo para el servidor. Actualícelo.</translation>
        </message>
        <message>
            <source>Time held for a booking</source>
            <translation>Hora retenida para una reserva</translation>
        </message>
        <message>
            <source>Times are in the studio’s time zone: {zone}</source>
            <translation>Las horas son las del estudio: {zone}</translation>
        </message>
        <message>
            <source>Times per instructor</source>
            <translation>Horas de cada profesor</translation>
        </message>
        <message>
            <source>Times requested at the kiosk</source>
            <translation>Horas pedidas en el quiosco</translation>
        </message>
        <message>
            <source>Times reserved for a kiosk</source>
            <translation>Horas guardadas para un quiosco</translation>
        </message>
        <message>
            <source>Times reserved for kiosks</source>
            <translation>Horas guardadas para quioscos</translation>
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation>Demasiados intentos. Espere un minuto e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>Unsent changes</source>
            <translation>Cambios en espera</translation>
        </message>
        <message>
            <source>Update this program to see what others change. Your changes are sent.</source>
            <translation>Actualice este programa para ver lo que cambian otros. Sus cambios se envían.</translation>
        </message>
        <message>
            <source>Use at least 10 characters.</source>
            <translation>Use al menos 10 caracteres.</translation>
        </message>
        <message>
            <source>Valid once, for {time}.</source>
            <translation>Válido una vez, durante {time} más.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation>Por enviar</translation>
        </message>
        <message>
            <source>Weekly hours</source>
            <translation>Horario semanal</translation>
        </message>
        <message>
            <source>Weeks begin on</source>
            <translation>La semana empieza el</translation>
        </message>
        <message>
            <source>What visitors will see</source>
            <translation>Lo que encontrarán los visitantes</translation>
        </message>
        <message>
            <source>When a message arrives</source>
            <translation>Cuando llega un mensaje</translation>
        </message>
        <message>
            <source>When something needs attention</source>
            <translation>Cuando algo pide una decisión</translation>
        </message>
        <message>
            <source>Within the next</source>
            <translation>Dentro de</translation>
        </message>
        <message>
            <source>Wrong password.</source>
            <translation>Esa contraseña no es correcta.</translation>
        </message>
        <message>
            <source>You changed 1 shortcut on this device.</source>
            <translation>Cambió un atajo en este dispositivo.</translation>
        </message>
        <message>
            <source>You changed {count} shortcuts on this device.</source>
            <translation>Cambió {count} atajos en este dispositivo.</translation>
        </message>
        <message>
            <source>You stay signed in here and are signed out everywhere else.</source>
            <translation>Aquí sigue con la sesión; en los demás sitios la inicia de nuevo.</translation>
        </message>
        <message>
            <source>Your name and email</source>
            <translation>Su nombre y correo</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>can be promised until {time}</source>
            <translation>se puede prometer hasta las {time}</translation>
        </message>
        <message>
            <source>change of the kiosks’ reserved times</source>
            <translation>cambio de lo que guardan los quioscos</translation>
        </message>
        <message>
            <source>last online {when}</source>
            <translation>último contacto {when}</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>possibly promised by the kiosk</source>
            <translation>quizá prometida; el quiosco no lo ha dicho</translation>
        </message>
        <message>
            <source>release of {who}’s time</source>
            <translation>recuperar la hora de {who}</translation>
        </message>
        <message>
            <source>repaired once, {when}</source>
            <translation>reparado una vez, {when}</translation>
        </message>
        <message>
            <source>repaired {count} times, last {when}</source>
            <translation>reparado {count} veces, la última {when}</translation>
        </message>
        <message>
            <source>setup of {kiosk}</source>
            <translation>configuración de {kiosk}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hoy</translation>
        </message>
        <message>
            <source>until</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>versión {version}</translation>
        </message>
        <message>
            <source>{changes} may be lost with it.</source>
            <translation>Con él pueden perderse {changes} sin enviar.</translation>
        </message>
        <message>
            <source>{changes} waiting</source>
            <translation>{changes} en espera</translation>
        </message>
        <message>
            <source>{count} changes</source>
            <translation>{count} cambios</translation>
        </message>
        <message>
            <source>{count} times</source>
            <translation>{count} horas</translation>
        </message>
        <message>
            <source>{kiosk} follows as soon as it’s online.</source>
            <translation>{kiosk} lo sigue en cuanto se entera.</translation>
        </message>
        <message>
            <source>{kiosk} was last online {when}, so it may already have promised this time to someone.</source>
            <translation>{kiosk} no da señales desde {when}: quizá ya prometió esta hora a alguien.</translation>
        </message>
        <message>
            <source>{kiosk} was last online {when}. If it’s connected, it releases the time right away. If it has gone offline since, it may already have promised it.</source>
            <translation>{kiosk} dio señales {when}. Con red, cede la hora enseguida; si la ha perdido, quizá ya la prometió.</translation>
        </message>
        <message>
            <source>{language} only.</source>
            <translation>Solo habla {language}.</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{name} has unsent changes here. Sign in as them first.</source>
            <translation>Aquí esperan cambios de {name}. Inicie antes la sesión de esa persona.</translation>
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
            <translation>{size} %</translation>
        </message>
        <message>
            <source>{size}, encrypted</source>
            <translation>{size}, cifrado</translation>
        </message>
        <message>
            <source>{what}, meanwhile rejected here</source>
            <translation>{what}, rechazado aquí entretanto</translation>
        </message>
        <message>
            <source>{who}’s time can be booked by anyone again. {kiosk} releases it as soon as it’s online.</source>
            <translation>La hora de {who} vuelve a ser de todos. {kiosk} la cede en cuanto se entera.</translation>
        </message>
    </context>
    <context>
        <name>SettingsPresenter</name>
        <message>
            <source>Device removed.</source>
            <translation>Dispositivo excluido.</translation>
        </message>
        <message>
            <source>Password changed. Other devices have to sign in again.</source>
            <translation>Contraseña cambiada. Los demás dispositivos deben iniciar sesión de nuevo.</translation>
        </message>
        <message>
            <source>Saved: {name}, {email}.</source>
            <translation>Usted es {name}, {email}.</translation>
        </message>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>No se pudo escribir el archivo: {reason}</translation>
        </message>
        <message>
            <source>{changes} written to {file}</source>
            <translation>{changes} en {file}</translation>
        </message>
    </context>
    <context>
        <name>SetupGuide</name>
        <message>
            <source>Add something first.</source>
            <translation>Añada algo primero.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horas</translation>
        </message>
        <message>
            <source>Instructors</source>
            <translation>Profesores</translation>
        </message>
        <message>
            <source>Kiosk</source>
            <translation>Quiosco</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Más tarde</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Servicios</translation>
        </message>
        <message>
            <source>Set up the studio</source>
            <translation>Configurar el estudio</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Estudio</translation>
        </message>
    </context>
    <context>
        <name>SetupPresenter</name>
        <message>
            <source>Choose at least one day, and an end after the start.</source>
            <translation>Elija algunos días, y un final después del comienzo.</translation>
        </message>
        <message>
            <source>Choose who teaches it and how long lessons last.</source>
            <translation>Elija quién lo enseña y cuánto duran las clases.</translation>
        </message>
        <message>
            <source>Type a name first.</source>
            <translation>Escriba primero un nombre.</translation>
        </message>
    </context>
    <context>
        <name>Several</name>
        <message>
            <source>{count} couldn’t be changed. {reason}</source>
            <translation>{count} rechazadas. {reason}</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Availability</source>
            <translation>Disponibilidad</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Análisis</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Por decidir</translation>
        </message>
        <message>
            <source>Profile &amp; services</source>
            <translation>Perfil y servicios</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Students</source>
            <translation>Alumnos</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Click a shortcut, then press the new keys. Esc to cancel, Backspace to clear.</source>
            <translation>Pulse un atajo y luego las teclas nuevas. Esc lo deja, Retroceso quita las teclas.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>No action matches “{query}”.</source>
            <translation>Ninguna acción coincide con «{query}».</translation>
        </message>
        <message>
            <source>Reset all shortcuts</source>
            <translation>Restablecer todos los atajos</translation>
        </message>
        <message>
            <source>Search actions or keys</source>
            <translation>Buscar acciones o teclas</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos</translation>
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Everywhere</source>
            <translation>En todas partes</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Ir a</translation>
        </message>
    </context>
    <context>
        <name>SlotMenu</name>
        <message>
            <source>New lesson here</source>
            <translation>Nueva clase aquí</translation>
        </message>
        <message>
            <source>Paste {who}’s lesson here</source>
            <translation>Pegar aquí la clase de {who}</translation>
        </message>
    </context>
    <context>
        <name>StartCard</name>
        <message>
            <source>Nearest</source>
            <translation>La más cercana</translation>
        </message>
    </context>
    <context>
        <name>StartsPreview</name>
        <message>
            <source>closed</source>
            <translation>cerr.</translation>
        </message>
        <message>
            <source>full</source>
            <translation>lleno</translation>
        </message>
    </context>
    <context>
        <name>StudentSearch</name>
        <message>
            <source>Add “{name}” as a new student</source>
            <translation>Añadir a «{name}» como alumno nuevo</translation>
        </message>
        <message>
            <source>Choose a student, or add a new one.</source>
            <translation>Elija un alumno, o añada uno nuevo.</translation>
        </message>
        <message>
            <source>Enter a valid phone number.</source>
            <translation>Escriba un teléfono válido.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Student name</source>
            <translation>Nombre del alumno</translation>
        </message>
        <message>
            <source>new student</source>
            <translation>alumno nuevo</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>opcional</translation>
        </message>
    </context>
    <context>
        <name>Students</name>
        <message>
            <source>1 duplicate?</source>
            <translation>¿1 duplicado?</translation>
        </message>
        <message>
            <source>1 past lesson isn’t marked as completed or missed, so it isn’t counted.</source>
            <translation>1 clase ya pasó sin marcar como dada o perdida: no se cuenta.</translation>
        </message>
        <message>
            <source>1 student</source>
            <translation>1 alumno</translation>
        </message>
        <message>
            <source>Add student</source>
            <translation>Añadir alumno</translation>
        </message>
        <message>
            <source>Add “{text}”</source>
            <translation>Añadir «{text}»</translation>
        </message>
        <message>
            <source>Adult, about {age}</source>
            <translation>Adulto, unos {age} años</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>All lessons</source>
            <translation>Todas las clases</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>Anyone who books a lesson appears here. You can also add students yourself.</source>
            <translation>Quien reserve una clase aparecerá aquí; también puede anotar usted a alguien.</translation>
        </message>
        <message>
            <source>Anything worth knowing before a lesson</source>
            <translation>Lo que convenga saber antes de una clase</translation>
        </message>
        <message>
            <source>Book a lesson</source>
            <translation>Reservar una clase</translation>
        </message>
        <message>
            <source>Booked ahead</source>
            <translation>Reservado por venir</translation>
        </message>
        <message>
            <source>Both students’ lessons and messages are combined under {name}. You can undo this.</source>
            <translation>Las clases y mensajes de ambos se juntan bajo {name}. Se puede deshacer.</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Cancelada</translation>
        </message>
        <message>
            <source>Child, about {age}</source>
            <translation>Menor, unos {age} años</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Coming up</source>
            <translation>Próximas</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Contando…</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Duplicates?</source>
            <translation>¿Duplicados?</translation>
        </message>
        <message>
            <source>Each lesson’s day, service, instructor, price and fee, without a name, for your accounts.</source>
            <translation>De cada clase, el día, el servicio, el profesor, el precio y el recargo, sin nombre: la contabilidad los necesita.</translation>
        </message>
        <message>
            <source>Edit name, contact and guardian</source>
            <translation>Cambiar nombre, contacto y tutor</translation>
        </message>
        <message>
            <source>Edit {name}</source>
            <translation>Cambiar {name}</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Enter a four-digit year that isn’t in the future.</source>
            <translation>Un año de cuatro cifras, no futuro.</translation>
        </message>
        <message>
            <source>Enter a name.</source>
            <translation>Escriba un nombre.</translation>
        </message>
        <message>
            <source>Enter a valid email address.</source>
            <translation>Escriba un correo válido.</translation>
        </message>
        <message>
            <source>Enter a valid phone number.</source>
            <translation>Escriba un teléfono válido.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Borrar para siempre</translation>
        </message>
        <message>
            <source>Erase {name}?</source>
            <translation>¿Borrar a {name}?</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Borrar…</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Borrando…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export students</source>
            <translation>Exportar alumnos</translation>
        </message>
        <message>
            <source>Find duplicate students</source>
            <translation>Buscar alumnos duplicados</translation>
        </message>
        <message>
            <source>Find duplicates</source>
            <translation>Buscar duplicados</translation>
        </message>
        <message>
            <source>Forget this student for good</source>
            <translation>Olvidar a este alumno para siempre</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Tutor</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Instructor</source>
            <translation>Profesor</translation>
        </message>
        <message>
            <source>Keep the student</source>
            <translation>Conservar al alumno</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>Conservar este</translation>
        </message>
        <message>
            <source>Keep {name}</source>
            <translation>Conservar {name}</translation>
        </message>
        <message>
            <source>Last lesson</source>
            <translation>Última clase</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>El mes pasado</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Lessons completed</source>
            <translation>Clases dadas</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Made on {day}.</source>
            <translation>Hecho el {day}.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Unir</translation>
        </message>
        <message>
            <source>Merged into {name}.</source>
            <translation>{name} es ahora un solo alumno.</translation>
        </message>
        <message>
            <source>Merging…</source>
            <translation>Uniendo…</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Faltas</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name, phone or email</source>
            <translation>Nombre, teléfono o correo</translation>
        </message>
        <message>
            <source>Name, phone, email, guardian, year of birth, notes, all messages, and notes on lessons: here right away, on every other device as soon as it’s online.</source>
            <translation>Nombre, teléfono, correo, tutor, año de nacimiento, notas, todos los mensajes y las notas de las clases: aquí de inmediato, en los demás dispositivos en cuanto tengan conexión.</translation>
        </message>
        <message>
            <source>New student</source>
            <translation>Alumno nuevo</translation>
        </message>
        <message>
            <source>Next lesson</source>
            <translation>Próxima clase</translation>
        </message>
        <message>
            <source>No duplicates left.</source>
            <translation>No quedan duplicados.</translation>
        </message>
        <message>
            <source>No lesson yet</source>
            <translation>Aún sin clase</translation>
        </message>
        <message>
            <source>No lesson yet.</source>
            <translation>Aún sin clases.</translation>
        </message>
        <message>
            <source>No name, guardian, phone number or email matches “{text}”.</source>
            <translation>Ningún nombre, tutor, teléfono o correo coincide con «{text}».</translation>
        </message>
        <message>
            <source>No one teaches this student yet.</source>
            <translation>Aún no hay nadie que enseñe a este alumno.</translation>
        </message>
        <message>
            <source>No other students look like duplicates.</source>
            <translation>Ningún otro alumno parece duplicado.</translation>
        </message>
        <message>
            <source>No phone number or email.</source>
            <translation>Sin teléfono ni dirección.</translation>
        </message>
        <message>
            <source>No students found</source>
            <translation>No se encontró a nadie</translation>
        </message>
        <message>
            <source>No students yet</source>
            <translation>Aún no hay alumnos</translation>
        </message>
        <message>
            <source>Not duplicates</source>
            <translation>No son duplicados</translation>
        </message>
        <message>
            <source>Not heard from yet: {kiosks}. Someone who booked there in the meantime may be added again, so check back once it has been online.</source>
            <translation>Aún sin noticias de: {kiosks}. Quien haya reservado allí entretanto puede quedar registrado de nuevo; vuelva a mirar cuando se haya conectado.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>No guardado</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Aún no guardado</translation>
        </message>
        <message>
            <source>Not saved: {most} characters at most</source>
            <translation>Sin guardar: como máximo {most} caracteres</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Nothing booked.</source>
            <translation>Nada reservado.</translation>
        </message>
        <message>
            <source>Nothing is due in this period.</source>
            <translation>No hay nada pendiente en este periodo.</translation>
        </message>
        <message>
            <source>One student</source>
            <translation>Un solo alumno</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Periodo</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>Same email address</source>
            <translation>Mismo correo</translation>
        </message>
        <message>
            <source>Same phone number</source>
            <translation>Mismo teléfono</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>Guardar como CSV…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Guardar como PDF…</translation>
        </message>
        <message>
            <source>Save the statement</source>
            <translation>Guardar el estado de cuenta</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>Search students</source>
            <translation>Buscar alumnos</translation>
        </message>
        <message>
            <source>Show earlier lessons</source>
            <translation>Mostrar clases anteriores</translation>
        </message>
        <message>
            <source>Similar names</source>
            <translation>Nombres parecidos</translation>
        </message>
        <message>
            <source>Since {month}</source>
            <translation>Desde {month}</translation>
        </message>
        <message>
            <source>Spent</source>
            <translation>Gastado</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Estado de cuenta</translation>
        </message>
        <message>
            <source>Statement of {who}</source>
            <translation>Estado de cuenta de {who}</translation>
        </message>
        <message>
            <source>Statement…</source>
            <translation>Estado de cuenta…</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Student</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Student statement</source>
            <translation>Estado de cuenta del alumno</translation>
        </message>
        <message>
            <source>Students</source>
            <translation>Alumnos</translation>
        </message>
        <message>
            <source>The file couldn’t be saved: {reason}</source>
            <translation>No se pudo escribir el archivo: {reason}</translation>
        </message>
        <message>
            <source>The students couldn’t be loaded</source>
            <translation>No se pudieron cargar los alumnos</translation>
        </message>
        <message>
            <source>There are no students to export.</source>
            <translation>No hay nadie en la lista.</translation>
        </message>
        <message>
            <source>There are upcoming lessons. Cancel them first.</source>
            <translation>Hay clases por venir. Cancélelas primero.</translation>
        </message>
        <message>
            <source>This can’t be undone. Files already exported or printed aren’t affected.</source>
            <translation>No se puede deshacer. No alcanza a los archivos ni a las hojas ya guardados.</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Este mes</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Este año</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Times in {zone}.</source>
            <translation>Las horas son las de {zone}.</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Demasiado largo: {most} caracteres como mucho.</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>What is erased</source>
            <translation>Lo que desaparece</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Lo que queda</translation>
        </message>
        <message>
            <source>Year of birth</source>
            <translation>Año de nacimiento</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>change of {name}</source>
            <translation>cambio de {name}</translation>
        </message>
        <message>
            <source>erasing of {name}</source>
            <translation>el borrado de {name}</translation>
        </message>
        <message>
            <source>merge of {name}</source>
            <translation>unión de {name}</translation>
        </message>
        <message>
            <source>new student {name}</source>
            <translation>alumno nuevo {name}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>opcional</translation>
        </message>
        <message>
            <source>students.csv</source>
            <translation>alumnos.csv</translation>
        </message>
        <message>
            <source>{count} duplicates?</source>
            <translation>¿{count} duplicados?</translation>
        </message>
        <message>
            <source>{count} past lessons aren’t marked as completed or missed, so they aren’t counted.</source>
            <translation>{count} clases ya pasaron sin marcar como dadas o perdidas: no se cuentan.</translation>
        </message>
        <message>
            <source>{count} students</source>
            <translation>{count} alumnos</translation>
        </message>
        <message>
            <source>{name} added.</source>
            <translation>{name} está ahora en la lista.</translation>
        </message>
        <message>
            <source>{name} erased.</source>
            <translation>{name} ha sido borrado.</translation>
        </message>
        <message>
            <source>{name} saved.</source>
            <translation>{name} se cambió.</translation>
        </message>
        <message>
            <source>{students} exported to {file}.</source>
            <translation>Exportado a {file}: {students}.</translation>
        </message>
        <message>
            <source>{who}’s statement saved as {file}.</source>
            <translation>El estado de cuenta de {who} está en {file}.</translation>
        </message>
        <message>
            <source>{why} · pair {place} of {count}</source>
            <translation>{why} · par {place} de {count}</translation>
        </message>
    </context>
    <context>
        <name>SyncPill</name>
        <message numerus="yes">
            <source>%n changes waiting</source>
            <translation>
                <numerusform>%n cambio en espera</numerusform>
                <numerusform>%n cambios en espera</numerusform>
            </translation>
        </message>
        <message>
            <source>1 change waiting</source>
            <translation>1 cambio en espera</translation>
        </message>
        <message numerus="yes">
            <source>Needs attention · %n</source>
            <translation>
                <numerusform>Por decidir · %n</numerusform>
                <numerusform>Por decidir · %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline since {time}</source>
            <translation>Sin red desde {time}</translation>
        </message>
        <message numerus="yes">
            <source>Saving %n changes</source>
            <translation>
                <numerusform>Guardando %n cambio</numerusform>
                <numerusform>Guardando %n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>Saving 1 change</source>
            <translation>Guardando 1 cambio</translation>
        </message>
        <message>
            <source>Shows unsent changes</source>
            <translation>Abre lo que espera a enviarse</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message numerus="yes">
            <source>Sign in to send %n changes</source>
            <translation>
                <numerusform>Inicie sesión para enviar %n cambio</numerusform>
                <numerusform>Inicie sesión para enviar %n cambios</numerusform>
            </translation>
        </message>
        <message>
            <source>Sign in to send 1 change</source>
            <translation>Inicie sesión para enviar 1 cambio</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Al día</translation>
        </message>
        <message>
            <source>Update needed</source>
            <translation>Hay que actualizar</translation>
        </message>
        <message numerus="yes">
            <source>Update needed · %n changes waiting</source>
            <translation>
                <numerusform>Hay que actualizar · %n cambio en espera</numerusform>
                <numerusform>Hay que actualizar · %n cambios en espera</numerusform>
            </translation>
        </message>
        <message>
            <source>Update needed · 1 change waiting</source>
            <translation>Hay que actualizar · 1 cambio en espera</translation>
        </message>
    </context>
    <context>
        <name>TimeChoice</name>
        <message>
            <source>At</source>
            <translation>A las</translation>
        </message>
        <message>
            <source>Book anyway, outside hours</source>
            <translation>Reservarla igualmente, fuera de horario</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Free times</source>
            <translation>Horas libres</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>No free times on this day.</source>
            <translation>No hay nada libre este día.</translation>
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message>
            <source>1 lesson</source>
            <translation>1 clase</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} clases</translation>
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
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>1 lesson</source>
            <translation>1 clase</translation>
        </message>
        <message>
            <source>1 lost slot</source>
            <translation>1 hora perdida</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Clases del día</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Registrar llegada</translation>
        </message>
        <message>
            <source>Check in the next lesson</source>
            <translation>Registrar la llegada a la próxima clase</translation>
        </message>
        <message>
            <source>Earnings and hours over weeks and months</source>
            <translation>Ingresos y horas por semanas y meses</translation>
        </message>
        <message>
            <source>Earnings by day</source>
            <translation>Ingresos por día</translation>
        </message>
        <message>
            <source>Earnings this week</source>
            <translation>Ingresos de esta semana</translation>
        </message>
        <message>
            <source>Enjoy the day off, or book a lesson.</source>
            <translation>Disfrute del día libre, o reserve una clase.</translation>
        </message>
        <message>
            <source>Here since {time}</source>
            <translation>Aquí desde las {time}</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Análisis</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mías</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Por decidir</translation>
        </message>
        <message>
            <source>New lesson</source>
            <translation>Nueva clase</translation>
        </message>
        <message>
            <source>New lessons show up here as soon as they’re booked.</source>
            <translation>Las clases nuevas aparecen aquí en cuanto se reservan.</translation>
        </message>
        <message>
            <source>Next lesson</source>
            <translation>Próxima clase</translation>
        </message>
        <message>
            <source>No lessons today</source>
            <translation>Hoy no hay clases</translation>
        </message>
        <message>
            <source>No unread messages.</source>
            <translation>Todos los mensajes están leídos.</translation>
        </message>
        <message>
            <source>Nothing is booked</source>
            <translation>Nada reservado</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open Today first.</source>
            <translation>Vaya primero a Hoy.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Resolver</translation>
        </message>
        <message>
            <source>Still to come</source>
            <translation>Por venir</translation>
        </message>
        <message>
            <source>Studio</source>
            <translation>Estudio</translation>
        </message>
        <message>
            <source>Taught</source>
            <translation>Dadas</translation>
        </message>
        <message>
            <source>There’s no lesson to check in.</source>
            <translation>No hay clase a la que registrar la llegada.</translation>
        </message>
        <message>
            <source>Today couldn’t be loaded</source>
            <translation>No se pudo cargar el día</translation>
        </message>
        <message>
            <source>Unread conversations</source>
            <translation>Conversaciones sin leer</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Whose lessons</source>
            <translation>De quién son las clases</translation>
        </message>
        <message>
            <source>Your earnings this week</source>
            <translation>Sus ingresos de esta semana</translation>
        </message>
        <message>
            <source>Your next lesson</source>
            <translation>Su próxima clase</translation>
        </message>
        <message>
            <source>You’re all caught up.</source>
            <translation>Todo al día.</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>en {span}</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
        <message>
            <source>of {sum} booked</source>
            <translation>de {sum} reservados</translation>
        </message>
        <message>
            <source>starts in</source>
            <translation>empieza en</translation>
        </message>
        <message>
            <source>{count} done</source>
            <translation>{count} hechas</translation>
        </message>
        <message>
            <source>{count} here now</source>
            <translation>{count} aquí ahora</translation>
        </message>
        <message>
            <source>{count} lessons</source>
            <translation>{count} clases</translation>
        </message>
        <message>
            <source>{count} lost slots</source>
            <translation>{count} horas perdidas</translation>
        </message>
        <message>
            <source>{count} to come</source>
            <translation>{count} por venir</translation>
        </message>
        <message>
            <source>{count} to mark</source>
            <translation>{count} pasadas, sin marcar</translation>
        </message>
        <message>
            <source>{days} days</source>
            <translation>{days} días</translation>
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
            <translation>Según la regla del estudio no se debe nada.</translation>
        </message>
        <message>
            <source>By studio policy, {fee} is due in total.</source>
            <translation>Según la norma del estudio, se deben {fee} por todas ellas juntas.</translation>
        </message>
        <message>
            <source>By studio policy, {fee} is due.</source>
            <translation>Según las normas del estudio se deben {fee}.</translation>
        </message>
        <message>
            <source>Cancel them</source>
            <translation>Cancelarlas</translation>
        </message>
        <message>
            <source>Cancel {lessons}?</source>
            <translation>¿Cancelar {lessons}?</translation>
        </message>
        <message>
            <source>Cancelled: {lessons}.</source>
            <translation>Canceladas: {lessons}.</translation>
        </message>
        <message>
            <source>Checked in: {lessons}.</source>
            <translation>Llegada registrada: {lessons}.</translation>
        </message>
        <message>
            <source>Complete: {lessons}.</source>
            <translation>Terminadas: {lessons}.</translation>
        </message>
        <message>
            <source>Confirmed: {lessons}.</source>
            <translation>Confirmadas: {lessons}.</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Mantenerlas</translation>
        </message>
        <message>
            <source>Mark {lessons} as no-show?</source>
            <translation>¿Nadie vino a {lessons}?</translation>
        </message>
        <message>
            <source>No-show: {lessons}.</source>
            <translation>Sin asistencia: {lessons}.</translation>
        </message>
        <message>
            <source>Not complete: {lessons}.</source>
            <translation>No terminadas: {lessons}.</translation>
        </message>
        <message>
            <source>Not here yet: {lessons}.</source>
            <translation>Aún sin llegar: {lessons}.</translation>
        </message>
        <message>
            <source>Please say why.</source>
            <translation>Indique el motivo.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Tell each student by message</source>
            <translation>Avisar a cada alumno por mensaje</translation>
        </message>
        <message>
            <source>These lessons of yours are cancelled: {times}. {reason}</source>
            <translation>Se cancelan estas clases suyas: {times}. {reason}</translation>
        </message>
        <message>
            <source>This can’t be undone.</source>
            <translation>No se puede deshacer.</translation>
        </message>
        <message>
            <source>This can’t be undone. Each lesson keeps its time and price.</source>
            <translation>No se puede deshacer. Cada una conserva su hora y su precio.</translation>
        </message>
        <message>
            <source>To call:
{people}</source>
            <translation>Para llamar:
{people}</translation>
        </message>
        <message>
            <source>Too long: {most} characters at most.</source>
            <translation>Demasiado largo: {most} caracteres como mucho.</translation>
        </message>
        <message>
            <source>Waive the fees for the reason above</source>
            <translation>No cobrar nada; el motivo de arriba dice por qué</translation>
        </message>
        <message>
            <source>Your lesson on {times} is cancelled. {reason}</source>
            <translation>Se cancela su clase del {times}. {reason}</translation>
        </message>
        <message>
            <source>cancelling {lessons}</source>
            <translation>cancelar {lessons}</translation>
        </message>
        <message>
            <source>checking in {lessons}</source>
            <translation>registrar la llegada a {lessons}</translation>
        </message>
        <message>
            <source>completing {lessons}</source>
            <translation>dar por terminadas {lessons}</translation>
        </message>
        <message>
            <source>confirming {lessons}</source>
            <translation>confirmar {lessons}</translation>
        </message>
        <message>
            <source>no-show: {lessons}</source>
            <translation>ausencia: {lessons}</translation>
        </message>
        <message>
            <source>not complete: {lessons}</source>
            <translation>no terminadas: {lessons}</translation>
        </message>
        <message>
            <source>not here: {lessons}</source>
            <translation>sin llegar: {lessons}</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Redo “{what}”</source>
            <translation>Rehacer «{what}»</translation>
        </message>
        <message>
            <source>Undo “{what}”</source>
            <translation>Deshacer «{what}»</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Next today</source>
            <translation>Lo próximo hoy</translation>
        </message>
        <message>
            <source>No more lessons today</source>
            <translation>Hoy no hay más clases</translation>
        </message>
        <message>
            <source>Open the Studio</source>
            <translation>Abrir el Studio</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Cerrar el programa</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Another program is using this device’s data. Close it first.</source>
            <translation>Otro programa usa los datos de este dispositivo. Ciérrelo primero.</translation>
        </message>
        <message>
            <source>Something unexpected happened. Your saved work is safe. Details are in the log.</source>
            <translation>Ocurrió algo imprevisto. Lo guardado está a salvo. Los detalles están en el registro.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was lost; free some space and start again.</source>
            <translation>El disco está lleno. No se perdió nada; libere espacio y empiece otra vez.</translation>
        </message>
        <message>
            <source>The key file of this device doesn’t open: INSTAINSTRU_KEYRING_PASSPHRASE isn’t the passphrase it was created with, or the file is damaged. Nothing was changed. Start again with the original passphrase.</source>
            <translation>El archivo con las claves de este dispositivo no se abre: INSTAINSTRU_KEYRING_PASSPHRASE no es la frase con que se hizo, o el archivo está dañado. No se cambió nada; empiece otra vez con la frase anterior.</translation>
        </message>
        <message>
            <source>The key for this device’s data isn’t in the keyring. Unlock the keyring it was stored in, or move the folder back to where it was, then start again. To start over without the unsent changes, first move the file named below somewhere safe.</source>
            <translation>La clave de los datos de este dispositivo no está en el llavero que responde. Desbloquee el llavero donde se guardó, o devuelva la carpeta a su lugar, y empiece otra vez. Para empezar de nuevo sin los cambios que aún no se enviaron, aparte antes el archivo que se nombra abajo.</translation>
        </message>
        <message>
            <source>The program can’t start: {code}. Nothing was changed.</source>
            <translation>No puede empezar: {code}. No se cambió nada.</translation>
        </message>
        <message>
            <source>There is no keyring to store the key for your data, and it’s never stored unprotected. Install or unlock one (GNOME Keyring, KWallet, KeePassXC), or set INSTAINSTRU_KEYRING_PASSPHRASE to store it in an encrypted file.</source>
            <translation>No hay llavero donde guardar la clave de sus datos, y nunca se guarda a la vista. Instale o desbloquee uno (GNOME Keyring, KWallet, KeePassXC), o defina INSTAINSTRU_KEYRING_PASSPHRASE para guardarla en un archivo cifrado.</translation>
        </message>
        <message>
            <source>This device’s data comes from a newer version. Update this program.</source>
            <translation>Los datos de este dispositivo son de un programa más nuevo. Actualice este.</translation>
        </message>
        <message>
            <source>This device’s data folder can’t be read or written. Check the disk and the folder’s permissions, then start again.</source>
            <translation>No se puede leer o escribir la carpeta de datos de este dispositivo. Revise el disco y sus permisos, y empiece otra vez.</translation>
        </message>
        <message>
            <source>This device’s data is damaged and couldn’t be moved aside. Nothing was changed.</source>
            <translation>Los datos de este dispositivo están dañados y no se pudieron apartar. No se cambió nada.</translation>
        </message>
        <message>
            <source>This device’s data was damaged and couldn’t be read in full, so unsent changes may be missing. Recovered: {count}. Keep the file {file} and check your latest work.</source>
            <translation>Los datos de este dispositivo estaban dañados y no se pudieron leer del todo: pueden faltar cambios que aún no se enviaron. Recuperados: {count}. Guarde el archivo {file} y repase lo último que se hizo.</translation>
        </message>
        <message>
            <source>This device’s data was damaged and is being downloaded again. Unsent changes recovered: {count}. The damaged file is kept as {file}.</source>
            <translation>Los datos de este dispositivo estaban dañados y se traen de nuevo. Cambios sin enviar que se recuperaron: {count}. El archivo dañado se guarda como {file}.</translation>
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Nothing to redo.</source>
            <translation>No hay nada que rehacer.</translation>
        </message>
        <message>
            <source>Nothing to undo.</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Redo (alternative)</source>
            <translation>Rehacer, con su otra tecla</translation>
        </message>
        <message>
            <source>Redo “{what}”</source>
            <translation>Rehacer «{what}»</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Undo “{what}”</source>
            <translation>Deshacer «{what}»</translation>
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation>Deshecho: {what}</translation>
        </message>
    </context>
    <context>
        <name>UndoOffers</name>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
    </context>
    <context>
        <name>UndoStack</name>
        <message>
            <source>Can’t redo “{what}”. {reason}</source>
            <translation>No se puede rehacer «{what}». {reason}</translation>
        </message>
        <message>
            <source>Can’t undo “{what}”. {reason}</source>
            <translation>No se puede deshacer «{what}». {reason}</translation>
        </message>
    </context>
    <context>
        <name>WeekCanvas</name>
        <message>
            <source>Enter to select, M to move, Shift and arrows to resize</source>
            <translation>Intro elige, M mueve, Mayús y flechas cambian el final</translation>
        </message>
        <message>
            <source>Here {time}</source>
            <translation>Llegó {time}</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdidas</translation>
        </message>
        <message>
            <source>Lost slot</source>
            <translation>Hora perdida</translation>
        </message>
        <message>
            <source>This lesson can’t be moved</source>
            <translation>Esta clase no se puede mover</translation>
        </message>
        <message>
            <source>busy</source>
            <translation>ocupado</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>llegó</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>terminada</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmada</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>no vino</translation>
        </message>
        <message>
            <source>held for now</source>
            <translation>retenida un momento</translation>
        </message>
        <message>
            <source>lost its slot</source>
            <translation>perdió su hora</translation>
        </message>
        <message>
            <source>made offline</source>
            <translation>hecha sin red</translation>
        </message>
        <message>
            <source>requested</source>
            <translation>solicitada</translation>
        </message>
        <message>
            <source>reserved</source>
            <translation>reservada</translation>
        </message>
        <message>
            <source>unknown status</source>
            <translation>en un estado que aquí no se conoce</translation>
        </message>
        <message>
            <source>waiting to send</source>
            <translation>por enviar</translation>
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation>{day} de {start} a {end}</translation>
        </message>
        <message>
            <source>{first} to {last}, {lessons}</source>
            <translation>{first} a {last}, {lessons}</translation>
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
            <translation>Un gerente encuentra el código en Ajustes, Dispositivos, Añadir un quiosco.</translation>
        </message>
        <message>
            <source>A proxy blocks the connection to the server. Ask your network administrator.</source>
            <translation>Hay un proxy entre este equipo y el servidor. Pregunte a quien lo lleva.</translation>
        </message>
        <message>
            <source>Choose one of the currencies.</source>
            <translation>Elija una de las monedas.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Vincular</translation>
        </message>
        <message>
            <source>Create studio</source>
            <translation>Crear el estudio</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Moneda</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Enter a valid email address.</source>
            <translation>Escriba un correo válido.</translation>
        </message>
        <message>
            <source>Front desk kiosk</source>
            <translation>Quiosco de recepción</translation>
        </message>
        <message>
            <source>I have an account</source>
            <translation>Tengo cuenta: iniciar sesión</translation>
        </message>
        <message>
            <source>Kiosk name</source>
            <translation>Nombre de este quiosco</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Make this a kiosk</source>
            <translation>Usar como quiosco</translation>
        </message>
        <message>
            <source>Next come instructors, services and hours, whenever you like.</source>
            <translation>Profesores, servicios y horas vienen después, cuando quiera.</translation>
        </message>
        <message>
            <source>Once you’re signed in, everything works offline too.</source>
            <translation>Con la sesión iniciada, todo funciona también sin red.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Password, at least 10 characters</source>
            <translation>Contraseña, 10 caracteres o más</translation>
        </message>
        <message>
            <source>Preparing the demo. Its windows open in about half a minute. Everyone in it is invented, and nothing leaves this computer.</source>
            <translation>Se prepara la demostración; sus ventanas se abren en medio minuto. Todos en ella son inventados, y nada sale de este equipo.</translation>
        </message>
        <message>
            <source>Set up a new studio</source>
            <translation>Crear un estudio nuevo</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>Sign in to your studio</source>
            <translation>Inicie sesión en su estudio</translation>
        </message>
        <message>
            <source>Studio name</source>
            <translation>Nombre del estudio</translation>
        </message>
        <message>
            <source>That didn’t work ({code}).</source>
            <translation>No funcionó ({code}).</translation>
        </message>
        <message>
            <source>That email already has an account. Sign in or use another one.</source>
            <translation>Esa dirección ya tiene cuenta. Inicie sesión, o use otra.</translation>
        </message>
        <message>
            <source>The demo couldn’t be started on this computer.</source>
            <translation>La demostración no se pudo iniciar en este equipo.</translation>
        </message>
        <message>
            <source>The disk can’t be written to. Check it and try again.</source>
            <translation>No se puede escribir en el disco. Revíselo e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The disk is full. Free some space and try again.</source>
            <translation>El disco está lleno. Libere espacio e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The keyring isn’t responding. Unlock it and try again.</source>
            <translation>El llavero de claves no responde. Desbloquéelo e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>The server can’t be reached. Check the address and your network.</source>
            <translation>No se puede conectar con el servidor. Revise la dirección y la red.</translation>
        </message>
        <message>
            <source>The server has signed this device out. Sign in again.</source>
            <translation>El servidor cerró la sesión de este dispositivo. Iníciela otra vez.</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>El servidor está ocupado. Inténtelo en un momento.</translation>
        </message>
        <message>
            <source>The server’s identity can’t be verified. Check this computer’s date.</source>
            <translation>No se puede verificar la identidad del servidor. Revise la fecha de este equipo.</translation>
        </message>
        <message>
            <source>This account is suspended. Ask a manager.</source>
            <translation>Esta cuenta está suspendida. Pregunte a un gerente.</translation>
        </message>
        <message>
            <source>This account isn’t part of the studio. Ask a manager.</source>
            <translation>Esta cuenta no tiene lugar en el estudio. Pregunte a un gerente.</translation>
        </message>
        <message>
            <source>This address isn’t a studio server.</source>
            <translation>Esta dirección no es un servidor del estudio.</translation>
        </message>
        <message>
            <source>This device was removed from the studio. Ask a manager.</source>
            <translation>Este dispositivo fue excluido del estudio. Pregunte a un gerente.</translation>
        </message>
        <message>
            <source>This device’s data is in use. Try again in a moment.</source>
            <translation>Los datos de este dispositivo están en uso. Inténtelo en un momento.</translation>
        </message>
        <message>
            <source>This network requires a login. Open a browser, log in, and try again.</source>
            <translation>Esta red pide iniciar sesión antes. Abra un navegador, iníciela e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>This package has no demo. It comes with the source: make run.</source>
            <translation>Este paquete no trae demostración. Viene con el código: make run.</translation>
        </message>
        <message>
            <source>This server doesn’t accept new studios. Ask its administrator.</source>
            <translation>Este servidor no admite estudios nuevos. Pregunte a quien lo lleva.</translation>
        </message>
        <message>
            <source>This version is too old for the server. Update the program.</source>
            <translation>Este programa es demasiado antiguo para el servidor. Actualícelo.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zona horaria</translation>
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation>Demasiados intentos. Espere un minuto e inténtelo otra vez.</translation>
        </message>
        <message>
            <source>Try the demo studio</source>
            <translation>Probar el estudio de demostración</translation>
        </message>
        <message>
            <source>Unknown time zone. Type the name of a nearby city.</source>
            <translation>Eso no es una zona horaria. Escriba una ciudad cercana.</translation>
        </message>
        <message>
            <source>Use at least {least} characters.</source>
            <translation>Use al menos {least} caracteres.</translation>
        </message>
        <message>
            <source>Wrong email or password.</source>
            <translation>Correo o contraseña incorrectos.</translation>
        </message>
        <message>
            <source>Wrong or expired code. Codes last ten minutes.</source>
            <translation>Código incorrecto o caducado. Los códigos duran diez minutos.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>{name} has unsent changes on this device. Sign in as them first.</source>
            <translation>{name} tiene cambios sin enviar en este dispositivo. Inicie antes la sesión de esa persona.</translation>
        </message>
    </context>
</TS>
