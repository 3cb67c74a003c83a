/** What a mail server tells later about a mail it had taken (RFC 3464). */
export interface DeliveryReport {
  /** Of the mail it is about, with its angle brackets. */
  readonly messageId: string;
  /** For example 5.1.1. */
  readonly status: string;
  readonly reason: string;
}

/**
 * Null for anything but a report of failure: an out-of-office reply, a notice of delay or delivery, or a mail from a person.
 * Nothing is ever answered, so no two machines write to each other.
 */
export function deliveryReportIn(raw: string): DeliveryReport | null {
  const text = raw.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ');
  if (!/^content-type:\s*multipart\/report;.*report-type="?delivery-status/im.test(text)) return null;
  if (!/^action:\s*failed\b/im.test(text)) return null;
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1];
  // The report has a Message-ID of its own, before the one of the mail it gives back.
  const afterReport = text.slice(text.search(/^action:\s*failed\b/im));
  const messageId = /^message-id:\s*(<[^<>\s]{1,200}>)/im.exec(afterReport)?.[1];
  if (!status || !messageId) return null;
  const reason = /^diagnostic-code:\s*(.{1,500})/im.exec(text)?.[1] ?? status;
  return { messageId, status, reason: reason.replaceAll('\0', '') };
}

/** The messages of a mailbox file (mbox), or the one message a file holds. */
export const messagesIn = (mailbox: string): string[] =>
  mailbox.startsWith('From ') ? mailbox.split(/^From .*\r?\n/m).filter(Boolean) : [mailbox];
