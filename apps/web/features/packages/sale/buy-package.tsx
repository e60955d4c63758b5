'use client'
import { mutation, query } from '@imeds/client'
import { buyPackage } from '@imeds/contracts/packages'
import { listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Radio, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSession } from '@/lib/use-session.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../packages.module.css'
import type { HealthPackage } from '../types.ts'

/** The price of a package, and the way to buy it. */
export function BuyPackage({ healthPackage }: { healthPackage: HealthPackage }) {
  const t = useTranslations('packages.page')
  const items = useTranslations('packages.items')
  const { money } = useFormat()
  const { user, activeRole } = useSession()
  const { id, pricePaise, worthPaise, validityDays, soldUntil } = healthPackage
  const saved = worthPaise - (pricePaise ?? 0)
  return (
    <SectionCard title={t('buy')}>
      <Stack gap="md">
        <div>
          <Text c="dimmed" size="sm">
            {t('price')}
          </Text>
          <Text fz={28} fw={680} lh={1.3}>
            <Money paise={pricePaise ?? 0} />
          </Text>
          {saved > 0 ? (
            <Text size="sm" c="dimmed">
              {t('worth')}: {money(worthPaise)} · {t('saved')}: {money(saved)}
            </Text>
          ) : null}
        </div>
        <dl className={classes['facts']}>
          <div>
            <dt>{t('validity')}</dt>
            <dd>{items('days', { count: validityDays })}</dd>
          </div>
          {soldUntil ? (
            <div>
              <dt>{t('until')}</dt>
              <dd>
                <CalendarDate date={soldUntil} />
              </dd>
            </div>
          ) : null}
        </dl>
        {user === null ? (
          <LinkButton href={`/sign-in?next=${encodeURIComponent(`/packages/${id}`)}`}>
            {t('signIn')}
          </LinkButton>
        ) : null}
        {activeRole === 'patient' ? <BuyForm packageId={id} /> : null}
        <Text size="sm" c="dimmed">
          {t('rules')}
        </Text>
      </Stack>
    </SectionCard>
  )
}

function BuyForm({ packageId }: { packageId: string }) {
  const t = useTranslations('packages.page')
  const router = useRouter()
  const client = useQueryClient()
  const patients = useQuery(query(listPatients, { query: { limit: 50 } }))
  const [picked, setPicked] = useState<string | null>(null)
  const buy = useMutation({
    ...mutation(buyPackage),
    onSuccess: ({ id }) => {
      void client.invalidateQueries()
      router.push(`/packages/mine/${id}`)
    },
  })
  if (patients.isPending) return <LoadingState rows={1} />
  if (patients.isError) return <ErrorState error={patients.error} onRetry={patients.refetch} />
  const people = patients.data.items.filter(({ relation }) => relation !== null)
  const patient =
    people.find(({ id }) => id === picked) ?? people.find(({ relation }) => relation === 'self') ?? people[0]
  const addHref = `/family/new?next=${encodeURIComponent(`/packages/${packageId}`)}`
  if (!patient) return <LinkButton href={addHref}>{t('addProfile')}</LinkButton>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        buy.mutate({ body: { packageId, patientId: patient.id } })
      }}
    >
      <Stack gap="md">
        <Radio.Group label={t('who')} description={t('whoHint')} value={patient.id} onChange={setPicked}>
          <Stack gap="xs" mt="xs">
            {people.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </Stack>
        </Radio.Group>
        <LinkText href={addHref} size="sm">
          {t('addProfile')}
        </LinkText>
        <FormError error={buy.error} />
        <SubmitButton loading={buy.isPending || buy.isSuccess}>{t('pay')}</SubmitButton>
      </Stack>
    </form>
  )
}
