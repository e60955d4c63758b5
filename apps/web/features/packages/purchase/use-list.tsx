'use client'
import { mutation } from '@imeds/client'
import { giveBackPackagePart } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../packages.module.css'
import type { WholePurchase } from '../types.ts'

type Use = WholePurchase['uses'][number]
type Props = { purchase: WholePurchase; atDesk?: boolean }

/** Every use of a bought package, what came back too. */
export function UseList({ purchase, atDesk = false }: Props) {
  const t = useTranslations('packages.mine')
  const { instant } = useFormat()
  const zone = purchase.facility.timeZone
  return (
    <SectionCard title={t('uses')}>
      {purchase.uses.length === 0 ? (
        <Text c="dimmed">{t('noUses')}</Text>
      ) : (
        <ul className={classes['plain']}>
          {purchase.uses.map((use) => (
            <li key={use.id}>
              <span className={classes['text']}>
                <strong>{use.label}</strong>
                <small>
                  <DateTime instant={use.usedAt} zone={zone} />
                  {use.givenBackAt
                    ? ` · ${t('givenBack', { date: instant(use.givenBackAt, zone, 'date') })}`
                    : ''}
                </small>
                <Where use={use} atDesk={atDesk} />
              </span>
              {use.abilities.giveBack ? <TakeBack purchaseId={purchase.id} use={use} /> : null}
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

/** What used it; a desk has no page of one appointment. */
function Where({ use, atDesk }: { use: Use; atDesk: boolean }) {
  const t = useTranslations('packages.mine')
  if (use.appointmentId)
    return atDesk ? (
      <small>{t('useOfVisit')}</small>
    ) : (
      <LinkText href={`/appointments/${use.appointmentId}`}>{t('useOfVisit')}</LinkText>
    )
  if (use.labOrderId)
    return (
      <LinkText href={`${atDesk ? '/desk' : ''}/lab/orders/${use.labOrderId}`}>{t('useOfTests')}</LinkText>
    )
  return <small>{t('useAtCounter')}</small>
}

function TakeBack({ purchaseId, use }: { purchaseId: string; use: Use }) {
  const t = useTranslations('packages.sold')
  const { done, failed } = useSaid()
  const client = useQueryClient()
  const back = useMutation({
    ...mutation(giveBackPackagePart),
    onSuccess: () => {
      void client.invalidateQueries()
      done(t('gaveBack'))
    },
    onError: failed,
  })
  return (
    <Button
      size="xs"
      variant="default"
      loading={back.isPending}
      aria-label={`${t('giveBack')}: ${use.label}`}
      onClick={() => back.mutate({ params: { id: purchaseId, useId: use.id } })}
    >
      {t('giveBack')}
    </Button>
  )
}
