/** The words before the secret in the subject of a mail that asks for no more reminders. */
const stopWord = 'avsluta';

/** An address that a mail program writes to when its reader wants no more: RFC 2369, beside the link that RFC 8058 wants. */
export const stopAddress = (mailbox: string, secret: string): string =>
  `mailto:${mailbox}?subject=${stopWord}%20${secret}`;

/** The secret in the subject of such a mail; null for any other. What else it says, and who says it, is not read. */
export function stopSecretIn(raw: string): string | null {
  const [head = ''] = raw.replace(/\r\n?/g, '\n').split('\n\n', 1);
  const unfolded = head.replace(/\n[ \t]+/g, ' ');
  const pattern = new RegExp(`^subject:[ \\t]*${stopWord} +([\\w-]{20,100})[ \\t]*$`, 'im');
  return pattern.exec(unfolded)?.[1] ?? null;
}
