/** A name as part of an address: lower case a-z, 0-9 and hyphens (DIGG UFN.07). "Upplands Väsby" -> "upplands-vasby". */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
