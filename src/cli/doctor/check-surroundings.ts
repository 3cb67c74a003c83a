import { existsSync, statfsSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { Config } from '../../config';
import { fail, type Finding, ok, patience, reasonOf, warn } from './finding';

const megabyte = 1024 * 1024;
/** In megabytes. */
const [littleSpace, noSpace] = [1024, 100];
const oldestNode = [20, 19] as const;

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  if (!isOld) return ok('Node.js', version);
  return fail('Node.js', version, `Installera Node.js ${oldestNode.join('.')} eller senare.`);
}

/** Signs in when the address says so, and sends nothing. */
export async function checkMailServer({ smtpUrl: url, isDemo }: Config): Promise<Finding> {
  const about = 'E-postservern';
  if (!url && isDemo) return ok(about, 'ingen: exempelinstallationen visar mejlen på /operator/mail');
  if (!url)
    return warn(
      about,
      'ingen är inställd: mejl skickas inte, de visas på /operator/mail',
      'Ange SMTP_URL och MAIL_FROM.',
    );
  const waits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ url, ...waits });
  try {
    await transport.verify();
    return ok(about, `${new URL(url).host} svarar`);
  } catch (error) {
    const advice = 'Kontrollera SMTP_URL och att den här datorn når e-postservern.';
    return fail(about, `${new URL(url).host}: ${reasonOf(error)}`, advice);
  } finally {
    transport.close();
  }
}

/** Of the embedded database; a database of one's own has its own disc. */
export function checkDisc({ database, dataDir }: Config): Finding[] {
  if (database || !existsSync(dataDir)) return [];
  const { bavail, bsize } = statfsSync(dataDir);
  const free = (bavail * bsize) / megabyte;
  const found = `${Math.round(free)} MB ledigt i ${dataDir}`;
  const advice = 'Frigör utrymme, eller flytta datan med TRACKER_DATA_DIR.';
  if (free < noSpace) return [fail('Disken', found, advice)];
  return [free < littleSpace ? warn('Disken', found, advice) : ok('Disken', found)];
}

const isOwnComputer = (address: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);

/** What links in mails lead to, and whether the product answers there. */
export async function checkAddress(baseUrl: string, { isDemo }: Config): Promise<Finding[]> {
  return [...checkWords(baseUrl, isDemo), await checkAnswer(baseUrl)];
}

function checkWords(baseUrl: string, isDemo: boolean): Finding[] {
  if (isDemo) return [];
  const advice = 'Ange BASE_URL med den https-adress som människor använder.';
  if (isOwnComputer(baseUrl))
    return [warn('Adressen', `${baseUrl}: länkarna i mejlen fungerar bara på den här datorn`, advice)];
  if (baseUrl.startsWith('http:'))
    return [warn('Adressen', `${baseUrl}: inloggningar går okrypterade`, advice)];
  return [];
}

/** From inside, an address may be out of reach though people get there. */
async function checkAnswer(baseUrl: string): Promise<Finding> {
  const about = 'Programmet';
  try {
    const { ok: isReady, status } = await fetch(`${baseUrl}/health/ready`, {
      signal: AbortSignal.timeout(patience),
      redirect: 'manual',
    });
    if (isReady) return ok(about, `${baseUrl} svarar och är redo`);
    return fail(about, `${baseUrl}/health/ready svarar ${status}`, 'Se i programmets logg.');
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause ?? error;
    const advice = 'Starta programmet: npm start. Är det igång når den här datorn inte adressen.';
    return warn(about, `${baseUrl} svarar inte: ${reasonOf(cause)}`, advice);
  }
}
