export type Env = Readonly<Record<string, string | undefined>>;

interface DatabaseAddresses {
  readonly owner: string;
  readonly runtime: string;
  readonly public: string;
}

const databaseNames = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_PUBLIC_URL'] as const;

/** Reads one setting at a time and gathers what is wrong with them, so that all is told at once. */
export class Settings {
  readonly faults: string[] = [];

  constructor(private readonly env: Env) {}

  fault(text: string): void {
    this.faults.push(text);
  }

  text(name: string): string | null {
    return this.env[name]?.trim() || null;
  }

  flag(name: string): boolean {
    return this.oneOf(name, ['true', 'false'], 'false') === 'true';
  }

  oneOf(name: string, allowed: readonly string[], otherwise: string): string {
    const value = this.text(name) ?? otherwise;
    if (!allowed.includes(value))
      this.fault(`${name} är "${value}" men ska vara något av: ${allowed.join(', ')}.`);
    return value;
  }

  number(name: string, otherwise: number | null, least: number, most: number): number | null {
    const value = this.text(name);
    if (value === null) return otherwise;
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) {
      this.fault(`${name} är "${value}" men ska vara ett heltal från ${least} till ${most}.`);
    }
    return number;
  }

  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const protocol = URL.canParse(value)
      ? new URL(value).protocol
      : /^postgres(ql)?:\/\/[^/]*@?\//.test(value)
        ? 'postgres:'
        : '';
    if (!protocols.includes(protocol))
      this.fault(
        `${name} ska vara en adress som börjar med ${protocols.map((p) => `${p}//`).join(' eller ')}.`,
      );
    return value;
  }

  database(): DatabaseAddresses | null {
    const protocols = ['postgres:', 'postgresql:'];
    const [runtime, owner, publicUrl] = databaseNames.map((name) => this.url(name, protocols));
    if (runtime && owner && publicUrl) return { runtime, owner, public: publicUrl };
    const missing = databaseNames.filter((name) => !this.text(name));
    if (missing.length < databaseNames.length)
      this.fault(`De tre databasadresserna hör ihop. Det saknas: ${missing.join(', ')}.`);
    return null;
  }
}
