import type { Mail } from '../../src/mail/mail';
import { messageIdOf } from '../../src/mail/message-id';

export const aMail = (overrides: Partial<Mail> = {}): Mail => ({
  messageId: messageIdOf('activity-1/due-soon/2026-06-30', 'loften.example.se'),
  to: 'asa.oberg@exempel.example.se',
  toName: 'Åsa Öberg',
  from: 'Medborgarlöften <loften@loften.example.se>',
  subject: '3 försenade, 5 att uppdatera – Exempelköping',
  text: 'Hej Åsa!\n\n.En rad som börjar med punkt\n.\nSlut på brevet.\n',
  html: '<!doctype html><html lang="sv"><body><p>Hej Åsa!</p></body></html>',
  headers: { 'List-Id': 'Påminnelser <paminnelser.loften.example.se>' },
  ...overrides,
});
