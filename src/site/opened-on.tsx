import type { VNode } from 'preact';
import { useOpenedOn } from './form-draft';

interface OpenedOnProps {
  readonly name: string;
  /** What is saved now. */
  readonly value: string;
}

/** What the form showed when it was opened: it decides what two people changed. */
export function OpenedOn({ name, value }: OpenedOnProps): VNode {
  return <input type="hidden" name={name} value={useOpenedOn(name) ?? value} />;
}
