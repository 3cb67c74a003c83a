import express from 'express';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Whether the proxy at this address, so many hops away, is one of our own. */
export type Trusts = (address: string, hop: number) => boolean;

/** As Express judges it, so that both sides of the product know people by the same address. */
export const trusting = (proxies: string[]): Trusts =>
  express().set('trust proxy', proxies).get('trust proxy fn') as Trusts;

/**
 * Who asks. The header is believed only as far as our own proxies wrote it: each adds the address that it saw at the end.
 * One household has a whole /64 of IPv6, so that is one asker.
 */
export function askingAddress(request: IncomingMessage, trusts: Trusts): string {
  const header = request.headers['x-forwarded-for'];
  const told = typeof header === 'string' ? header.split(',').map((part) => part.trim()) : [];
  const chain = [request.socket.remoteAddress ?? '', ...told.reverse()];
  const last = chain.findIndex((one, hop) => hop === chain.length - 1 || !trusts(one, hop));
  const address = chain[last] ?? '';
  return isIPv6(address) && !address.startsWith('::ffff:') ? networkOf(address) : address;
}

/** The first four groups of an IPv6 address. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - last.length);
  return [...groups, ...Array<string>(zeros).fill('0'), ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
