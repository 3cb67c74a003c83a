import type { ComponentChildren, VNode } from 'preact';
import { inLanguage } from './links';
import { usePage } from './page-context';

type ButtonKind = 'primary' | 'secondary' | 'warning';

export interface ButtonProps {
  readonly kind?: ButtonKind;
  /** Sent with the form, where it has more than one way on. */
  readonly name?: string;
  readonly value?: string;
  readonly children: ComponentChildren;
}

/** `warning` is for what cannot be taken back. */
export function Button({ kind = 'primary', name, value, children }: ButtonProps): VNode {
  return (
    <button type="submit" class={classOf(kind)} name={name} value={value}>
      {children}
    </button>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly children: ComponentChildren;
}

/** Goes somewhere to begin something; what changes anything is a Button in a form. */
export function ButtonLink({ href, kind = 'primary', children }: ButtonLinkProps): VNode {
  return (
    <a class={classOf(kind)} href={inLanguage(href, usePage().language)}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="button-row">{children}</div>;
}

const classOf = (kind: ButtonKind): string => (kind === 'primary' ? 'button' : `button button--${kind}`);
