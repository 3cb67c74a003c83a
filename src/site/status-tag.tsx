import type { VNode } from 'preact';
import { usePage } from './page-context';
import { statusLook } from './status-look';
import { statusTexts, type StatusKey } from './status-texts';
import { Tag } from './tag';

/** The word of a status with its shape; never a link or a button. */
export function StatusTag({ status }: { readonly status: StatusKey }): VNode {
  const { language } = usePage();
  return <Tag {...statusLook[status]}>{statusTexts[language][status].word}</Tag>;
}
