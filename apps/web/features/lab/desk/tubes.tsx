'use client'
import { mutation, urlOf } from '@imeds/client'
import { collectSpecimen, downloadSpecimenLabel, receiveSpecimen } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconBarcode } from '@tabler/icons-react'
import { useSaid } from '@/lib/use-said.ts'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../lab.module.css'
import type { LabOrder, Specimen } from '../types.ts'
import { useTubeWords } from '../words.ts'
import { RejectDialog } from './reject-dialog.tsx'

const tones = { ordered: 'neutral', collected: 'info', received: 'success', rejected: 'danger' } as const

/** The tubes of an order, each with what is to be done next. */
export function Tubes({ order }: { order: LabOrder }) {
  const t = useTranslations('lab.desk')
  const open = ['booked', 'collected', 'received', 'resulted'].includes(order.status)
  return (
    <SectionCard title={t('tubes')}>
      <ul className={classes['plain']} style={{ gap: 0 }}>
        {order.specimens.map((tube) => (
          <Tube key={tube.id} tube={tube} open={open} />
        ))}
      </ul>
    </SectionCard>
  )
}

function Tube({ tube, open }: { tube: Specimen; open: boolean }) {
  const t = useTranslations('lab.desk')
  const words = useTubeWords()
  const client = useQueryClient()
  const { failed } = useSaid()
  const after = { onSuccess: () => client.invalidateQueries(), onError: failed }
  const collect = useMutation({ ...mutation(collectSpecimen), ...after })
  const receive = useMutation({ ...mutation(receiveSpecimen), ...after })
  const name = `${words.specimen(tube.specimenType)}, ${words.container(tube.container)}`
  const params = { id: tube.id }
  return (
    <li className={classes['tube']}>
      <span className={classes['text']}>
        <strong>{name}</strong>
        <Group gap="xs">
          <StatusBadge tone={tones[tube.status]}>{t(`tubeStatus.${tube.status}`)}</StatusBadge>
          {tube.accession ? <span className={classes['figure']}>{tube.accession}</span> : null}
          {tube.rejectReason ? <span>{t(`reasons.${tube.rejectReason}`)}</span> : null}
        </Group>
        <small>{tube.tests.join(', ')}</small>
      </span>
      <Group gap="xs">
        {tube.accession && tube.status !== 'rejected' ? (
          <Button
            component="a"
            variant="default"
            href={urlOf(downloadSpecimenLabel, { params })}
            target="_blank"
            rel="noopener"
            aria-label={t('labelOf', { accession: tube.accession })}
            leftSection={<IconBarcode size={18} aria-hidden />}
          >
            {t('label')}
          </Button>
        ) : null}
        {open && tube.status === 'ordered' ? (
          <Button
            aria-label={t('collectOf', { tube: name })}
            loading={collect.isPending}
            onClick={() => collect.mutate({ params, body: {} })}
          >
            {t('collect')}
          </Button>
        ) : null}
        {open && tube.status === 'collected' ? (
          <Button
            aria-label={t('receiveOf', { tube: name })}
            loading={receive.isPending}
            onClick={() => receive.mutate({ params, body: { qualityNote: null } })}
          >
            {t('receive')}
          </Button>
        ) : null}
        {open && (tube.status === 'collected' || tube.status === 'received') ? (
          <RejectDialog id={tube.id} name={name} />
        ) : null}
      </Group>
    </li>
  )
}
