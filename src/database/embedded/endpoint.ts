import { renameSync, writeFileSync, chownSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { DataHome } from './data-home';
import type { OsUser } from './os-user';
import type { Login, Passwords } from './passwords';
import { logins } from './passwords';

/** Where a server listens: a socket file in a folder, or a port of 127.0.0.1 when the folder is undefined. */
export interface Endpoint {
  readonly socket: string | undefined;
  readonly port: number;
}

export type Urls = Readonly<Record<Login, string>>;

/** What `sockaddr_un.sun_path` has room for, in bytes without the closing zero. */
const longestSocketPath = process.platform === 'darwin' ? 103 : 107;

/** The port only names the socket file: nothing listens on it. */
const socketPort = 5432;

export const socketFileIn = (folder: string): string => join(folder, `.s.PGSQL.${socketPort}`);

/** A Unix socket in the data directory, or a free port where its path would be too long for one. */
export async function chooseEndpoint(home: DataHome): Promise<Endpoint> {
  if (Buffer.byteLength(socketFileIn(home.socket)) <= longestSocketPath)
    return { socket: home.socket, port: socketPort };
  return { socket: undefined, port: await freePort() };
}

export function endpointSettings({ socket, port }: Endpoint): Record<string, string> {
  return {
    listen_addresses: socket ? '' : '127.0.0.1',
    unix_socket_directories: socket ? `"${socket.replaceAll('"', '""')}"` : '',
    unix_socket_permissions: '0700',
    port: String(port),
  };
}

/** Addresses of the database `tracker`. */
export function urlsOf(endpoint: Endpoint, passwords: Passwords): Urls {
  const url = (login: Login) => urlOf(endpoint, login, passwords, 'tracker');
  return { superuser: url('superuser'), owner: url('owner'), runtime: url('runtime'), public: url('public') };
}

/** Accepted by `pg`, TypeORM and `new URL`, which wants a host name; the folder in `host` overrides it. */
export function urlOf(endpoint: Endpoint, login: Login, passwords: Passwords, database: string): string {
  const { socket, port } = endpoint;
  return socket
    ? `postgres://${logins[login]}@localhost/${database}?host=${encodeURIComponent(socket)}&port=${port}`
    : `postgres://${logins[login]}:${passwords[login]}@127.0.0.1:${port}/${database}`;
}

/**
 * Who may log in. Socket: root, the server's user and ourselves, as the operating system tells (peer), and nobody else.
 * TCP, where every user of the machine can knock: the random passwords.
 */
export function writeLoginRules(home: DataHome, user: OsUser, endpoint: Endpoint): void {
  const people = new Set(['root', user.name, userInfo().username]);
  const rule = endpoint.socket ? 'local all all peer map=tracker' : 'host all all 127.0.0.1/32 scram-sha-256';
  replace(home.hba, `${rule}\n`, user);
  replace(home.ident, [...people].map((name) => `tracker "${name}" all\n`).join(''), user);
}

function replace(file: string, text: string, user: OsUser): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o640 });
  chownSync(draft, process.getuid?.() ?? user.uid, user.gid);
  renameSync(draft, file);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
