'use client'
import { query, urlOf } from '@imeds/client'
import { downloadLabReport, getLabReport } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, List, ListItem, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconFileTypePdf, IconReplace } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../lab.module.css'
import type { LabReport } from '../types.ts'
import { ReportFacts } from './report-facts.tsx'
import { ReportFile } from './report-file.tsx'
import { ResultTable } from './result-table.tsx'

type Props = {
  id: string
  /** Where other versions open: `/lab/reports` or the practice's. */
  base: string
  /** Where a patient's numbers over time are shown; a link to them when given. */
  trends?: string
}

/** A released report. */
export function ReportPage({ id, base, trends }: Props) {
  const report = useQuery(query(getLabReport, { params: { id } }))
  if (report.isPending) return <LoadingPage />
  if (report.isError) return <ErrorState error={report.error} onRetry={report.refetch} />
  return <Page report={report.data} base={base} {...(trends ? { trends } : {})} />
}

function Page({ report, base, trends }: Omit<Props, 'id'> & { report: LabReport }) {
  const t = useTranslations('lab.report')
  const { instant } = useFormat()
  const { content, releasedAt, fileId } = report
  const panels = [...new Set(content.results.map(({ panel }) => panel))]
  const remarks = content.results.filter(({ remark, deltaExceeded }) => remark || deltaExceeded)
  return (
    <>
      <PageHeader
        title={t('one')}
        lead={`${content.patient.name} · ${instant(releasedAt, content.laboratory.timeZone, 'date')}`}
        actions={
          <Button
            component="a"
            href={urlOf(downloadLabReport, { params: { id: report.id } })}
            target="_blank"
            rel="noopener"
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
          >
            {t('pdf')}
          </Button>
        }
      />
      <Stack gap="lg">
        <Versions report={report} base={base} />
        <div className={classes['page']}>
          <div className={classes['stack']}>
            {fileId ? <ReportFile reportId={report.id} /> : null}
            {panels.map((panel) => (
              <SectionCard key={panel} title={panel || t('single')}>
                <ResultTable
                  label={panel || t('single')}
                  results={content.results.filter((one) => one.panel === panel)}
                />
              </SectionCard>
            ))}
            {content.results.length === 0 ? <Text>{t('fileOnly')}</Text> : null}
            {remarks.length > 0 ? (
              <SectionCard title={t('remarks')}>
                <List>
                  {remarks.map(({ testId, name, remark, deltaExceeded }) => (
                    <ListItem key={testId}>
                      {name}: {[remark, deltaExceeded ? t('delta') : ''].filter(Boolean).join(' ')}
                    </ListItem>
                  ))}
                </List>
              </SectionCard>
            ) : null}
            {content.interpretation ? (
              <SectionCard title={t('interpretation')}>
                <Text style={{ whiteSpace: 'pre-wrap' }}>{content.interpretation}</Text>
              </SectionCard>
            ) : null}
          </div>
          <Stack gap="lg" component="aside">
            <ReportFacts report={report} />
            {trends ? (
              <LinkText href={`${trends}?patient=${report.patientId}`}>{t('trends')}</LinkText>
            ) : null}
            <Text size="sm" c="dimmed">
              {t('advice')}
            </Text>
          </Stack>
        </div>
      </Stack>
    </>
  )
}

function Versions({ report, base }: { report: LabReport; base: string }) {
  const t = useTranslations('lab.report')
  const { version, amendReason, replacedById, replacesId } = report
  return (
    <>
      {amendReason ? (
        <Alert
          color="warning"
          variant="light"
          icon={<IconReplace aria-hidden />}
          title={t('corrected', { version: String(version), reason: amendReason })}
        >
          {replacesId ? <LinkText href={`${base}/${replacesId}`}>{t('openOlder')}</LinkText> : null}
        </Alert>
      ) : null}
      {replacedById ? (
        <Alert color="danger" variant="light" icon={<IconReplace aria-hidden />} title={t('superseded')}>
          <LinkButton href={`${base}/${replacedById}`} size="sm" mt="xs">
            {t('openNewer')}
          </LinkButton>
        </Alert>
      ) : null}
    </>
  )
}
