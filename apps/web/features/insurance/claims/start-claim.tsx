'use client'
import { mutation, query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { listClaims, listCoverages, startClaim } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { dateInZone } from '@imeds/i18n/time'
import { Card, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { homeZone } from '@/lib/home-zone.ts'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { isWithin, paiseOf, typedRupees } from '../rupees.ts'
import { claimHref, type Coverage, type Place } from '../types.ts'
import { claimableOf, coverageOn, type Claimable } from './claimable.ts'

type Props = { patientId: string; place: Place }

/** Which bill, on which policy, how much. */
export function StartClaim({ patientId, place }: Props) {
  const bills = useQuery(query(listBills, { query: { patientId, limit: 100 } }))
  const coverages = useQuery(query(listCoverages, { params: { id: patientId } }))
  const claims = useQuery(query(listClaims, { query: { patientId, limit: 100 } }))
  if (bills.isPending || coverages.isPending || claims.isPending) return <LoadingState rows={2} />
  if (bills.isError) return <ErrorState error={bills.error} onRetry={bills.refetch} />
  if (coverages.isError) return <ErrorState error={coverages.error} onRetry={coverages.refetch} />
  if (claims.isError) return <ErrorState error={claims.error} onRetry={claims.refetch} />
  return (
    <StartForm
      key={patientId}
      place={place}
      bills={claimableOf(bills.data.items, claims.data.items)}
      coverages={coverages.data.items}
    />
  )
}

type FormProps = { place: Place; bills: readonly Claimable[]; coverages: readonly Coverage[] }

function StartForm({ place, bills, coverages }: FormProps) {
  const t = useTranslations('insurance.claims')
  const showFieldErrors = useFieldErrors()
  const router = useRouter()
  const { money, instant } = useFormat()
  const billOf = (billId: string) => bills.find(({ id }) => id === billId)
  const mostOf = (billId: string) => billOf(billId)?.claimablePaise ?? 0
  const form = useForm({
    initialValues: { billId: '', coverageId: coverages[0]?.id ?? '', claimed: '' },
    validate: {
      billId: (value) => (value === '' ? t('checks.bill') : null),
      coverageId: (value) => (value === '' ? t('checks.coverage') : null),
      claimed: (value, { billId }) =>
        billId === '' || isWithin(value, mostOf(billId))
          ? null
          : t('checks.amount', { amount: money(mostOf(billId)) }),
    },
  })
  const start = useMutation({
    ...mutation(startClaim),
    onSuccess: ({ id }) => router.push(claimHref(place, id)),
    onError: (error) => showFieldErrors(form, error),
  })
  /** Takes the whole bill, and the policy that held on its day. */
  const choose = (billId: string) => {
    const bill = billOf(billId)
    const held = bill && coverageOn(coverages, dateInZone(Date.parse(bill.issuedAt), homeZone))
    form.setFieldValue('billId', billId)
    form.setFieldValue('claimed', bill ? typedRupees(bill.claimablePaise) : '')
    if (held) form.setFieldValue('coverageId', held.id)
  }
  if (bills.length === 0) return <Text c="dimmed">{t('billNone')}</Text>
  if (coverages.length === 0) return <Text c="dimmed">{t('coverageNone')}</Text>
  const submit = form.onSubmit(({ billId, coverageId, claimed }) =>
    start.mutate({ body: { billId, coverageId, claimedPaise: paiseOf(claimed) ?? 0 } }),
  )
  return (
    <Card component="form" noValidate onSubmit={submit} maw="40rem" aria-label={t('startTitle')}>
      <Stack>
        <NativeSelect
          label={t('bill')}
          required
          data={[
            { value: '', label: t('billPick') },
            ...bills.map(({ id, number, issuedAt, totalPaise }) => ({
              value: id,
              label: t('billOption', {
                number,
                date: instant(issuedAt, homeZone, 'date'),
                amount: money(totalPaise),
              }),
            })),
          ]}
          {...form.getInputProps('billId')}
          onChange={({ currentTarget: { value } }) => choose(value)}
        />
        <NativeSelect
          label={t('coverage')}
          required
          data={[
            { value: '', label: t('coveragePick') },
            ...coverages.map(({ id, payer, policyNumber }) => ({
              value: id,
              label: `${payer} · ${policyNumber}`,
            })),
          ]}
          {...form.getInputProps('coverageId')}
        />
        <TextInput
          label={t('amount')}
          description={t('amountHint')}
          required
          inputMode="decimal"
          {...form.getInputProps('claimed')}
        />
        <FormError error={start.error} values={form.values} />
        <SubmitButton loading={start.isPending || start.isSuccess}>{t('begin')}</SubmitButton>
      </Stack>
    </Card>
  )
}
