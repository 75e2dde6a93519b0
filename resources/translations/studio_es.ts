<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Add a day off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close public holidays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a day’s hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a week’s hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss the newest notice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Insights first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to {screen}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the newest notice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the schedule first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: agenda</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: busy times of other calendars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: hours as they were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: lower hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: save as a calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: second time zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: taller hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule: week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search or type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set up the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show figures as tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the tour of the screens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snooze the newest notice for 10 minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back a time that is kept for a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why can’t a time be booked?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgendaDelegate</name>
        <message>
            <source>Somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to send</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AgendaList</name>
        <message>
            <source>Agenda</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Attention</name>
        <message>
            <source>A change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer with a sign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book a lesson that was promised</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book a lost lesson anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booked by {by} without the network. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booked by {by} without the network. {winner} had the time already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a lesson's state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change an instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close several days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close some days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismissed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismissed: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done after all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edited on two devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Front desk kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guardian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours of {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep times for a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept both texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept their hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost {day} {time}, {service} with {instructor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge two students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not accepted: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open closed days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open several closed days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Phone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rebooked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same instructor and hour of the day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same instructor, a later day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same instructor, an earlier day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same instructor, {span} earlier.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same instructor, {span} later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same instructor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say how many times a kiosk keeps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send a message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set booking rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set hours for some days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set the hours of a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set weekly hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a merge back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a message back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back hours of some days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take times back from a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server could not handle: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is asked again: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tomorrow, {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used the other hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used what was typed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>We are sorry, {who}: {lost} was taken a moment before. We moved you to {time} on {day} with {instructor}. Reply if that does not suit you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Website</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year of birth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asking again: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decision about {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dismissing “{what}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hours of {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keeping {who}'s hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rebooking of {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{by} changed the same day on another device. Choose which hours hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{by} did this; nothing of it is lost. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{by} wrote this while somebody else did. Nothing of it is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: not accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: set aside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is booked at {time}, {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} lost {time} {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} was changed twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s hours are set as they were typed here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s hours stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s hours were edited twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s lesson has two notes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Availability</name>
        <message>
            <source>Blackout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clocks go back on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clocks go forward on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closes the whole week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evenings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours on {days} saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mornings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson moves: everybody here keeps their time on the wall.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One student keeps another clock, so their lesson moves here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens Monday to Friday from 17 to 21</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens Monday to Friday from 8 to 12</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens Monday to Friday from 9 to 17</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens Saturday and Sunday from 9 to 17</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Studio closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week is cleared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weekdays 9–5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weekends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changing hours on {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>clear the week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closing {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>moving hours on {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>opening {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>removing hours on {days}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons keep another clock, so they move here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h {minutes:02} a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{preset} added.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AvailabilityDialogs</name>
        <message>
            <source>A student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an exception</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close 1 day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the whole studio, for every instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close these days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close {count} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Closes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everywhere in the country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From the week of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be booked. Nothing is in the way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It cannot be booked:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking them up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No public holidays are known for this place. Choose a country.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public holidays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is before it opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is before the first day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is the same week.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The front desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The nearest that can:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The second week becomes what the first one was, exceptions and all. Its own exceptions are written over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To the week of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who asks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why can’t this be booked?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, closed already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AvailabilityEnquiries</name>
        <message>
            <source>The clocks skip that time: it does not exist on that day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closing public holidays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closing {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} public holidays closed. Lessons already booked stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{dates} closed: {name}. Lessons already booked stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{told} {used} of {limit} {unit} are booked.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AvailabilityPanel</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applies to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply to {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booking rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close public holidays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every week from {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exceptions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holidays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the lesson previewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow bars are booked lessons. They stay when hours change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No date differs from the week.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a date range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint the week, then apply it. Hours that these dates had of their own are written over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the exception of {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What students see</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the hours apply to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why can’t a time be booked?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AvailabilityPresenter</name>
        <message>
            <source>Booking rule saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours of {dates} saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a booking rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closing {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copying a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copying {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hours of {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>removing the exception of {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{dates} are as the week of {day} was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{dates} back to the weekly hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{dates} closed. Lessons already booked stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{dates} have these hours now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} as on {day}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AvailabilityView</name>
        <message>
            <source>A stroke</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blackout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy last week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours belong to instructors; this account looks after none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody’s hours to keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the hours…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hours cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weekly hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s hours for some dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s weekly hours</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Snooze</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until the lesson begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} minutes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BookPresenter</name>
        <message>
            <source>booking of {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>booking of {who}'s series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is booked for {lessons}, {every}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is booked for {when}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Busy</name>
        <message>
            <source>Bring in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought in already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought in on another computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Busy times of other calendars</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar (*.ics *.ical *.ifb)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file (.ics)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can book you at these times. Only when you are busy is kept in the studio, never with what.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One lesson is booked in them; it stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The busy times of {name} are gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whose calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>busy times of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only you see it, on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>taking out {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} busy times from {first} to {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons are booked in them; they stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} stretches until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {count} busy times are respected.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CancelDialog</name>
        <message>
            <source>A cancelled lesson does not come back. Book it again if plans change.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A fee for {lessons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask a manager: you are not allowed to waive fees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for a second reason, seen by staff only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel {lessons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel {who}’s lesson?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each lesson by your rule for how far ahead it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Half the price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructor is ill</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has begun.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It starts in {span}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reckoning…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room not free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why, for those who work here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say why, or choose a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tell {who} by message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is too long: at most {most} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This lesson does not hold its time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waive the fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weather</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why the fee is waived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your rule for less than {full} hours before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your rule for more than {free} hours before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your rule for {full} to {free} hours before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seen by staff only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lessons}, {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} will read it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CancelPresenter</name>
        <message>
            <source>By the studio's rule {fee} is due.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By the studio's rule {fee} of the price is due.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled: {lessons} of {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your {service} lesson on {day} at {time} is cancelled. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your {service} lessons on {days} are cancelled. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelling {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelling {who}'s series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s lesson is cancelled.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Coach</name>
        <message>
            <source>Everything works without a network. What waits to be sent is told here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paint the hours that can be booked. Students see them at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The truth about sync</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week. Drag across free time to book; drag a lesson to move it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type anything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What comes next, who wrote, and what needs a decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{keys} finds people and screens, and books: “Ana tue 4pm piano 45m”.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CoachMarks</name>
        <message>
            <source>A tour of the screens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing fits “{query}”. Try a name, a screen, or “Ana tue 4pm piano 45m”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>do it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open the form</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Copy the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong that we did not expect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you saved is safe on this computer. If a screen looks wrong now, close the program and start it again. The report is also in {file}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DayField</name>
        <message>
            <source>The day after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The day before</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Please fill this in.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterMenu</name>
        <message>
            <source>All lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which lessons are shown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HoursPage</name>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep these hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same for everybody to begin with. Each can be painted anew later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When can lessons be booked?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} can be booked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HoursPainter</name>
        <message>
            <source>M moves, Shift and arrows change the end, Delete closes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weekly hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Insights</name>
        <message>
            <source>1 lesson in it has not been sent yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>12 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>4 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancellations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled or missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coming back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared with {dates}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earnings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours booked of open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Money is earned when a lesson is over; came back: within 4 weeks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overview</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Students who came back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>money of {count} lessons in another currency is left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing to compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons in it have not been sent yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{measure} by month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{measure} by week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} points</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place}: closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place}: closed, {minutes} min booked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place}: {share}, {part} of {whole} open minutes are booked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InsightsPresenter</name>
        <message numerus="yes">
            <source>%n row(s) written to {file}</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The file could not be written: {reason}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InstructorsPage</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One name is enough to begin with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who teaches here?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InstructorsRail</name>
        <message>
            <source>Show all instructors, or those at first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows when {who} is busy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {all}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeyRow</name>
        <message>
            <source>Give {action} its own keys again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use them here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{keys} already means “{action}”, which would be left without keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{keys} moves about or presses buttons everywhere. Add Ctrl or Alt.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeysButton</name>
        <message>
            <source>Press keys…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press the keys for {action}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{action}: {keys}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KioskPage</name>
        <message>
            <source>A kiosk at the front desk?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A kiosk is let in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A touch screen where people book and check in. It can come later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show a code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the program on the kiosk and type this code. Good for {time} more, once.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Being booked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Busy elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept free around lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reserved for the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the marks mean</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Lesson</name>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Completed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Did not come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost slot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No-show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{act}: {who}’s {service} lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} did not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is not here yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s lesson is complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s lesson is confirmed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s lesson is not complete.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonDialog</name>
        <message>
            <source>Book again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book {lessons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a time first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every lesson is still being looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is offered yet: add a service under Profile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Room</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{price} × {count} = {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} with {instructor}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonHead</name>
        <message>
            <source>{service} with {instructor}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonInspector</name>
        <message>
            <source>Age {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved on this computer. It is sent as soon as the network is back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{fee} due for cancelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} · {minutes} min free after</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Lessons</name>
        <message>
            <source>1 lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At any time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book one to begin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons booked offline whose time was taken come here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons that are over come here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons that wait for a yes come here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson here has “{text}” in its student, service or code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson here passes the filters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lessons ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lessons yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lost lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pays at the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show upcoming lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lessons could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This year</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time in {place}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} ({keys})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{when} in {place}, {time} in {yours}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonsPresenter</name>
        <message>
            <source>The file could not be written: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lessons} are in {file}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LessonsView</name>
        <message>
            <source>All instructors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter · {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Lessons first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson is listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student, lesson, code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Upcoming</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lessons.csv</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>1 message waits here. It is sent once the server is reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the quick replies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changing a message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coming up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this message?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delivered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter saves, Esc leaves it as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter sends. Without a network it is kept here and sent in order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guardian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heart</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It goes away for both sides and does not come back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let me check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No conversations yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No conversations yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody of that name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not sent yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not written to yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing booked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was written yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick replies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick reply {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See you then</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in the schedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show who it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Studio: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The conversations could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quick replies could not be kept: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They stand above the field on this device, for you only. Up to eight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thumbs up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too long by {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With {instructor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the first message to {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to anybody who has, or had, a lesson here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to whom?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes “{words}” into the field; nothing is sent yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>with {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} messages wait here. They are sent in order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} unread</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{instructor}’s student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is typing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service}, since {month}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessagesPresenter</name>
        <message>
            <source>Message changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change of a message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleted message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MonthGrid</name>
        <message numerus="yes">
            <source>%n lesson(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>+{count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens, Tab goes from lesson to lesson, M moves one to another day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This lesson cannot be moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{booked} of {open} booked</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{month} {year}, %n lesson(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>MoreMenu</name>
        <message>
            <source>Busy times of other calendars…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours as they were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lower hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save lessons as a calendar (.ics)…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second time zone…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taller hours</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Choose another time first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move {lessons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move {who}’s lesson</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MovePresenter</name>
        <message>
            <source>move of {who}'s {service} lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s lesson is on {when} now.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NavRow</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>NoShow</name>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as no-show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cannot be taken back. The lesson keeps its time and its price.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} did not come?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteBox</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save note</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoteDialog</name>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on {who}'s lesson saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on {who}’s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is too long: at most {most} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note on {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seen by those who work here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>A change was not accepted: {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A change was set aside: {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs a decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same was changed on two devices: {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no notice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>see what it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} messages in {threads} conversations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} things need a decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time}  {lesson}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} in 1 minute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} in {minutes} minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} lost a time that was booked offline.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} wrote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} wrote {count} messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}: now</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OccurrenceList</name>
        <message>
            <source>Another day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book it after all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it where it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out all that clash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move it after all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outside the hours, anyway</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OccurrenceRows</name>
        <message>
            <source>Lessons of the series</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message>
            <source>Book anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move anyway</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>1 of {count} who may be meant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All {count} free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book {lessons}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out: {count}. Ctrl+Enter gives them another time in the form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson for {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or did you mean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say a day and a time, or choose them in the form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say how many, as “x20”, or “until 20 Dec”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student · last lesson {day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student · next lesson {day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student · no lessons yet: book one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clocks change, or the month is too short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>booking {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {days} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tomorrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{free} of {count} free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lessons}, until {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{price} × {count} = {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} for {who} with {instructor}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is booked: {day}, {time}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}, as before</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaletteField</name>
        <message>
            <source>Search, go to, or type a booking</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaletteInput</name>
        <message>
            <source>Search, go to, or type a booking</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Free</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>Printed {day}, {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Profile</name>
        <message>
            <source>1 year of experience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Advanced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Age {low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All ages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All levels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the student's home</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Beginners</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a subject of the catalogue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at least one length.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything in the catalogue is offered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From age {low}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Profile &amp; services first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Intermediate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave as it was</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lengths</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Levels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody teaches here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not sent yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is offered yet, so nobody can book.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is offered yet. What you add here can be booked at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer another service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer {service} no longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offered once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Oldest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once somebody teaches here, students read about them on this page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Online</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only to look at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of an hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile &amp; services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Services and prices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Students read the new words about {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take {language} out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The profile could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is too long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The youngest is above the oldest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to age {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What one learns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What students see</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Years of experience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are not allowed to do that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Youngest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any age</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>being booked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>break</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>end of {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none chosen: all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none chosen: at the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>offer of {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>profile of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>students read it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too soon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} years of experience</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{price} an hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} is no longer offered. Booked lessons stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} is offered like that from now on. Booked lessons keep their price.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time}: free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time}: {why}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Navigation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reception</name>
        <message>
            <source>Five places worth knowing, in less than a minute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on setting up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New here?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No, thanks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody can be booked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{done} of {count} steps are done.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Refusals</name>
        <message>
            <source>A character in it cannot be kept. Write it without.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A message can be changed for five minutes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A proxy lets nothing through to the server. What you did is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A studio has at most {most} instructors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons do not start at {time}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of the lessons is not of this series.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of the two was merged already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a device that is signed in can keep a time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say how many times, or until which day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for less: {limit} letters at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody has dealt with this already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody moved the lesson to {time} meanwhile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody wrote another note meanwhile. Yours is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something answers, but it is not the studio's server. What you did is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something is missing or wrong: {field}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That address and password do not belong together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That code is not known, or its ten minutes are over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That does not exist any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That duration is not offered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is more busy time than can be kept: {limit} stretches at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not possible here ({code}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is one and the same student.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That message was deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That rule is outside its bounds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That time ends before it begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That time is taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That was saved already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That week is full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The closed days end before they begin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk cannot be read or written: nothing was changed. Look at it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full: nothing was changed. Free some space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file of keys does not open with this passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring does not answer. Unlock it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lesson has changed meanwhile; that is not possible now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program is closing: nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The room is taken then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same day was edited on two devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same was changed on two devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server begins again; what you did is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server cannot be reached. What you did is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server could not handle this change. It is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server could not take this in; it is tried again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server does not know this change yet. Update it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is busy; it is tried again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is to be updated first. What you did is kept here until then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server still cannot handle this change. It is kept; try again after an update.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The student has another lesson then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two are not merged any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no time zone “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This calendar has no busy times from today on. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This calendar holds more than can be taken in: {limit} busy times at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device was shut out of the studio.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's data is damaged. Start the program again: it fetches it anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's data is in use. Try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's data was made by a newer program. Update this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is no calendar that can be read (.ics).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This file is too large for a calendar: {limit} MB at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This network wants a log-in first. Open a browser and log in; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program does not know that rule. Update it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program is too old for the server. Update it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those are not the hours of seven days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those hours do not make sense.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Those limits for cancelling do not fit together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too close to the lesson {span}: {minutes} min short.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What answers cannot prove to be the studio's server. What you did is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are not allowed to do that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are signed out. Sign in to send what is kept here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} changes were not sent yet. Go online, wait for them, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} cannot be booked yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} is full.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has changes here that were not sent yet. Sign in as them first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} is being booked at the desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} is outside {who}'s hours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} is reserved for the desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} is too soon to book.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} on {day} is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} does not teach {service}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} has a lesson then ({span}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} has no lesson with you to write about.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RepeatFields</name>
        <message>
            <source>After so many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does not repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On a date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last date</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RulesForm</name>
        <message>
            <source> days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A start every</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A week cannot have fewer than one of its days.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also start right after lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At least {least}, at most {most}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bookable ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free after a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free before a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I approve each booking by hand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most lessons a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most lessons a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most minutes a day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most minutes a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notice at the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notice before a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is further ahead than students can book: they could book nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The shortest lesson has {minutes} min.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SavedList</name>
        <message>
            <source>✓ {saved}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Schedule</name>
        <message>
            <source>1 day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Being booked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booked at the kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booked by the staff</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booked by the student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Busy ({name})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Busy elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Completed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed by the kiosk without the network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Did not come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee waived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fee waived: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost slot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No-show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the desk may.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reserved for the desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Studio closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>checking {who} in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>completing {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>confirming {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the past</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {span}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no-show of {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not yours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>outside hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>taking back {who}'s state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{before} to {after}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min too close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min too early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min too late</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{span} ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}, {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} did not come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} has {student} at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is busy elsewhere, {span}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s lesson is complete.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s lesson is confirmed again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s lesson is confirmed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScheduleBody</name>
        <message>
            <source>Lessons stand here as soon as one is booked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons stand here once somebody teaches in this studio.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No instructors yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the schedule…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The schedule cannot be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is none of those you asked for, before this day or after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScheduleHand</name>
        <message>
            <source>Note on {who}'s lesson saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>note on {who}'s lesson</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScheduleSharing</name>
        <message>
            <source>Calendar (*.ics)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as a calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The printer does not answer. Nothing was printed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be written. Choose another place.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ScheduleView</name>
        <message>
            <source>Agenda</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Week</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SecondZone</name>
        <message>
            <source>City</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its hours stand beside those of the studio, on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One ruler only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Second time zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no such zone. Type a city and choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>such as Europe/Madrid</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Series</name>
        <message>
            <source>1 lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 lesson clashes: leave it out or give it another time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Did not come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fortnightly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at every lesson…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost its time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Monthly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outside the hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stays where it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last day: the month is too short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This and following</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weekly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now {day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons clash: leave them out or give them another time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{every}, {position} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lessons}, nothing is in the way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lessons}; left out: {left}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lessons}; staying where they are: {left}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min later: the clocks change</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeriesChips</name>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}: {reason}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeriesDialog</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons of the series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}’s series</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SeriesMove</name>
        <message>
            <source>Moved: {lessons} of {who}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move of {who}'s series</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ServicesPage</name>
        <message>
            <source>Add as many as you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the services.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offer it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Price of an hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is taught, at what price?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}: {offer}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>1 change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>12 hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>24 hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A kiosk confirms these without the network. Everybody else sees them as reserved for the desk. Nothing is kept while no other device books.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A manager looks after the devices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A manager may do that; you may not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A proxy stands between here and the server, and lets nothing through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A proxy stands between here and the server. Ask who looks after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A second ruler beside the week, where you often reckon with another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Account</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Administrator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All shortcuts…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer to a lost time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the language does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking the server…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attendance of a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booking rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar brought in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar taken out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change password…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change your password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes have waited for over a minute; the connection is made anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes of {name} wait here. Sign in as them first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy on this device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day off taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days off taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decision taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decision to try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Desktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Devices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each kiosk keeps, of every instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every action can have the keys that you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is saved on the server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is sent; 1 thing needs a decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is sent; {count} things need a decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export unsynced changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export unsynced changes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Front desk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give all their own keys again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good for {time} more, once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Held time given back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours of one day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours of several days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It erases its copy of the studio's data as soon as it hears of it. To use it again it must be let in anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is so from the next start on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its time is over. Ask for another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep quiet hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kiosks hear of it at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language and time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last contact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lesson promised at the kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons are told to who gives them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let nothing move by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Manager</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Messages read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New password again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New series</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No kiosk keeps anything now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No second zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in touch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notifications</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offering</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offline since {time}. What you do is kept here and sent later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offline. What you do is kept here and sent later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please fill this in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Present password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving changes: {count} on their way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shut out {name}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in as {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign on a message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign out with {changes} not sent?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Signed out. What you do is kept here until you sign in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something answers there, but it is not the studio's server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start the program on the kiosk, choose “Make this a kiosk”, and type this code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stay signed in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync and diagnostics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>System</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back {time} of {who}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back {time} of {who}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That device is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That did not work ({code}). Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not your present password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That password is not right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk does not answer. Look at it: nothing that was saved is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full. Free some space: nothing was lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server cannot be reached. Try again when you are online.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server could not take a change in; it is tried again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is busy; it is tried again by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is to be updated. 1 change waits here for it; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is to be updated. Until then nothing new is seen here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is to be updated. {count} changes wait here for it; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They stay on this device and are sent when you sign in here again. Nobody else can sign in here before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device is the first. Kiosks appear here once they are let in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device was shut out of the studio.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device was shut out of the studio. 1 change made here may not have reached it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device was shut out of the studio. {count} changes made here may not have reached it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's clock is {minutes} min off; times shown are corrected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This network wants a log-in first. Open a browser and log in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This network wants a log-in first: open a browser and log in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program is too old for the server. Update it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This system has no tray for messages: they are shown in the window only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time held for a booking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times are the studio's: {zone}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times asked for at the kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times kept for a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times kept for kiosks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times of each instructor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times taken back from a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update this program to see what others change. Your changes are sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use at least 10 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weekly hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What answers cannot prove to be the studio's server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What answers cannot prove to be the studio's server. Check this computer's date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it promised and somebody else has booked by then comes back as a lesson that lost its time, in Needs attention.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When a message comes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When something needs a decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While the window is behind others, the system's tray tells it too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Within the next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You changed one shortcut on this device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You changed {count} shortcuts on this device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You stay signed in here; everywhere else you sign in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>can be promised until {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change of what kiosks keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last contact {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>never</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>perhaps promised; the kiosk has not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repaired once, {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repaired {count} times, last {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>taking back {who}'s time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>version {version}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{changes} not sent may be lost with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{changes} waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kiosk} has not been in touch since {when}: it may already have promised this time to somebody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kiosk} was in touch {when}. While it is connected it gives the time up at once; if it has lost the network since, it may already have promised it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size}, encrypted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}, refused here meanwhile</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}'s time is everybody's again. {kiosk} gives it up as soon as it hears.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPresenter</name>
        <message>
            <source>The device is shut out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file could not be written: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your password is another one now; other devices sign in anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{changes} written to {file}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SetupGuide</name>
        <message>
            <source>Add something first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set up the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Studio</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SetupPresenter</name>
        <message>
            <source>Choose some days, and an end after the beginning.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose who teaches it, and how long lessons are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Availability</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insights</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Messages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Needs attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Profile &amp; services</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Schedule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give all their own keys again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No action fits “{query}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press a shortcut, then the new keys. Esc leaves it, Backspace takes the keys away.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search actions or keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortcuts</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Shortcuts</name>
        <message>
            <source>Everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StartCard</name>
        <message>
            <source>Nearest</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StartsPreview</name>
        <message>
            <source>closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>full</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StudentSearch</name>
        <message>
            <source>Choose a student, or take down a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take down “{name}” as a new student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not a telephone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Students</name>
        <message>
            <source>1 possible duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A student needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A year with four digits, not in the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adult, about {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Anything worth knowing before a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book a lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Booked ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change name, contact and guardian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Child, about {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Coming up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find students taken down twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guardian</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons and messages of both come together under {name}. It can be undone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lessons held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merging …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name, telephone or e-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lesson yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No pair is left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No students yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No telephone number and no address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody else looks as if they were taken down twice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody here has “{text}” in name, guardian, telephone or e-mail.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody is listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same, next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing booked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same e-mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same telephone number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show earlier lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Similar names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Student</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take down “{text}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken down twice?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That cannot be a telephone number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That cannot be an e-mail address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The students could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nobody yet who teaches this student.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whoever books a lesson comes here; or take somebody down yourself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Year of birth</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>merge of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>new student {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>optional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>students.csv</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} possible duplicates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} students</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is in the list now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is one student now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{why} · pair {place} of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SyncPill</name>
        <message numerus="yes">
            <source>%n changes waiting</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>1 change waiting</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Needs attention · %n</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Offline since {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens what waits to be sent</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Saving %n changes</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Saving 1 change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Sign in to send %n changes</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Sign in to send 1 change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update needed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Update needed · %n changes waiting</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Update needed · 1 change waiting</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimeChoice</name>
        <message>
            <source>At</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Book it anyway, outside the hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is free on this day.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimeWords</name>
        <message>
            <source>{hours} h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hours} h {minutes:02}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ToastHost</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>1 lesson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 lost slot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here since {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No lessons today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing needs a decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {span}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} here now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lessons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lost slots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} over, not yet marked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} to come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{days} days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} · {minutes} min</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo “{what}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo “{what}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Next today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No more lessons today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the Studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Another program holds this device's data. Close it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It cannot start: {code}. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something unforeseen happened. What was saved is safe. Details are in the log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full. Nothing was lost; free some space and start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file with this device's keys does not open: INSTAINSTRU_KEYRING_PASSPHRASE is not the passphrase it was made with, or the file is damaged. Nothing was changed; start again with the former passphrase.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder of this device's data cannot be read or written. Look at the disk and at who may write there, and start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no keyring to keep the key of your data in, and it is never kept in the open. Install or unlock one (GNOME Keyring, KWallet, KeePassXC), or set INSTAINSTRU_KEYRING_PASSPHRASE to keep it in an encrypted file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's data is damaged and could not be put aside. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's data was made by a newer program. Update this one.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Undo</name>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo “{what}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo, by its other key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo “{what}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UndoOffers</name>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UndoStack</name>
        <message>
            <source>Cannot redo “{what}”. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot undo “{what}”. {reason}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WeekCanvas</name>
        <message>
            <source>Enter chooses, M moves, Shift and arrows change the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lost slot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This lesson cannot be moved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>busy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>checked in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>completed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>did not come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept for a while</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lost its slot</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>made offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>requested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reserved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting to send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day} {start} to {end}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{first} to {last}, %n lesson(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>{first}, %n lesson(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>A manager finds the code under Settings, Devices, Add a kiosk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A proxy stands between here and the server. Ask who looks after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the currencies.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Currency</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E-mail</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enrol</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Front desk kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have an account: sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Instructors, services and hours come next, each when you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make this a kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of this kiosk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Once signed in, everything works without the network too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Password, at least 10 characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set up a new studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sign in to your studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something answers there, but it is not the studio's server.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That address and password do not belong together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That address has an account already. Sign in, or use another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That code is not known, or its ten minutes are over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That did not work ({code}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is no time zone. Type the name of a city near by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is not an e-mail address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo could not be started on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo is being made; its windows open in half a minute. Everybody in it is invented, and nothing of it leaves this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk cannot be written to. Look at it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full. Free some space and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring does not answer. Unlock it and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server cannot be reached. Check the address and the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server has signed this device out. Sign in again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account has no place in the studio. Ask a manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This account is suspended. Ask a manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device was shut out of the studio. Ask a manager.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This device's data is in use. Try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This network wants a log-in first. Open a browser, log in, and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This package has no demo. It comes with the source: make run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program is too old for the server. Update it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This server takes no new studios. Ask who looks after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Time zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Too many tries. Wait a minute and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the demo studio</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use at least {least} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What answers cannot prove to be the studio's server. Check this computer's date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has changes on this device that were not sent yet. Sign in as them first.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
