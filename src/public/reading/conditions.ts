/** What a list is narrowed to: each condition with its value as a parameter, never as text. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** Gives the placeholder, such as $3. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Nothing is asked when the value is null. */
  add<Value>(value: Value | null, condition: (placeholder: string) => string): this {
    if (value !== null) this.parts.push(condition(this.value(value)));
    return this;
  }

  always(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  get sql(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }
}
