// Reads a calendar file with ical.js, which is not ours, and prints what it understood as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library).href);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
calendar.getAllSubcomponents('vtimezone').forEach(zone => ICAL.TimezoneService.register(zone));
const utc = time => time.toJSDate().toISOString();
console.log(JSON.stringify({
  method: calendar.getFirstPropertyValue('method'),
  events: calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    const attendee = component.getFirstProperty('attendee');
    return {
      uid: event.uid, sequence: event.sequence, summary: event.summary, description: event.description, location: event.location, status: component.getFirstPropertyValue('status'),
      zone: event.startDate.zone.tzid, wall: event.startDate.toString(), starts: utc(event.startDate), ends: utc(event.endDate), stamp: utc(component.getFirstPropertyValue('dtstamp')),
      organizer: component.getFirstPropertyValue('organizer'), attendee: attendee?.getFirstValue() ?? null, partstat: attendee?.getParameter('partstat') ?? null, rsvp: attendee?.getParameter('rsvp') ?? null,
    };
  }),
}));
