'use client'
import { urlOf } from '@imeds/client'
import { downloadPatientSummary } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { LinkText } from '@/ui/link-text.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './records.module.css'

/** What else there is about a record, for the family. */
export function MoreLinks({ patientId }: { patientId: string }) {
  const t = useTranslations('records.more')
  const record = useTranslations('records.summary')
  const links = [
    { href: `/profile/${patientId}`, label: t('profile') },
    { href: `/profile/${patientId}/vitals`, label: t('vitals') },
    { href: `/record/${patientId}/share`, label: t('share') },
    { href: `/profile/${patientId}/access`, label: t('access') },
    { href: `/record/${patientId}/export`, label: t('export') },
  ]
  return (
    <SectionCard title={t('title')}>
      <ul className={classes['links']}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <LinkText href={href}>{label}</LinkText>
          </li>
        ))}
      </ul>
      <SummaryLink patientId={patientId} />
      <Text size="sm" c="dimmed" mt="xs">
        {record('print')}
      </Text>
    </SectionCard>
  )
}

/** The summary on paper; a plain link, so that the browser does what its owner set for PDF files. */
export function SummaryLink({ patientId }: { patientId: string }) {
  const t = useTranslations('records.summary')
  return (
    <Button
      component="a"
      href={urlOf(downloadPatientSummary, { params: { id: patientId } })}
      target="_blank"
      rel="noopener"
      variant="default"
      leftSection={<IconFileTypePdf size={20} aria-hidden />}
    >
      {t('pdf')}
    </Button>
  )
}
