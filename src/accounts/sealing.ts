import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SignInSettings } from './sign-in-settings';

const nonceLength = 12;
const tagLength = 16;

/** Keeps what must be read again, bound to whose it is: a row copied to another person opens nothing. AES-256-GCM. */
@Injectable()
export class Sealing {
  private keys: { readonly sealing: Buffer; readonly digests: Buffer } | null = null;

  constructor(private readonly settings: SignInSettings) {}

  seal(text: string, owner: string): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.key.sealing, nonce).setAAD(Buffer.from(owner));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error when the key is another one, or the row was changed or moved */
  open(sealed: Buffer, owner: string): string {
    const nonce = sealed.subarray(0, nonceLength);
    const decipher = createDecipheriv('aes-256-gcm', this.key.sealing, nonce).setAAD(Buffer.from(owner));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    const text = decipher.update(sealed.subarray(nonceLength, -tagLength));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }

  /** Of a short code: who has the database but not the key cannot try all codes against it. */
  digest(code: string, owner: string): Buffer {
    return createHmac('sha256', this.key.digests).update(`${owner}:${code}`).digest();
  }

  private get key() {
    const { secretKey } = this.settings;
    if (!secretKey) throw new Error('SECRET_KEY is not set.');
    this.keys ??= { sealing: derive(secretKey, 'sealing'), digests: derive(secretKey, 'digests') };
    return this.keys;
  }
}

const derive = (secretKey: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, 'medborgarlofte-tracker', use, 32));
