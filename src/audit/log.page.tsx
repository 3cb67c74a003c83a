import type { VNode } from 'preact';
import { StaffLayout } from '../http/staff-layout';
import { Heading } from '../site/heading';
import { usePage } from '../site/page-context';
import { logTexts } from './log.texts';
import { LogTable } from './log-table';
import type { LogRow } from './log-view';

export function LogPage({ rows }: { readonly rows: readonly LogRow[] }): VNode {
  const texts = logTexts[usePage().language];
  return (
    <StaffLayout title={texts.title} below={[]} wide>
      <Heading level={1}>{texts.title}</Heading>
      <p class="lead">{texts.lead}</p>
      <LogTable rows={rows} />
    </StaffLayout>
  );
}
