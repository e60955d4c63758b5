'use client'
import { mutation } from '@imeds/client'
import { changeClaim } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../insurance.module.css'
import { isWithin, paiseOf, typedRupees } from '../rupees.ts'
import type { Claim } from '../types.ts'
import { useKeepClaim } from './use-claim.ts'

/** Who claims what from whom, and how much. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  const t = useTranslations('insurance')
  const [changing, setChanging] = useState(false)
  const { patient, coverage, facility, bill, payerReference } = claim
  const facts: [string, ReactNode][] = [
    [t('claims.patient'), patient.name],
    [t('claims.payer'), coverage.payer],
    [t('coverages.policyNumber'), coverage.policyNumber],
    ...(coverage.memberId ? [[t('coverages.memberId'), coverage.memberId] as [string, ReactNode]] : []),
    ...(payerReference ? [[t('claim.reference'), payerReference] as [string, ReactNode]] : []),
    [t('claim.facility'), facility.name],
    [t('claim.total'), <Money key="total" paise={bill.totalPaise} />],
    [t('claims.claimed'), <Money key="claimed" paise={claim.claimedPaise} />],
    ...amounts([
      [t('claims.approved'), claim.approvedPaise],
      [t('claims.paid'), claim.paidPaise],
    ]),
  ]
  return (
    <SectionCard title={t('claim.facts')}>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {claim.abilities.change ? (
        changing ? (
          <ChangeAmount claim={claim} onClose={() => setChanging(false)} />
        ) : (
          <Button variant="subtle" size="sm" mt="sm" onClick={() => setChanging(true)}>
            {t('claim.changeAmount')}
          </Button>
        )
      ) : null}
    </SectionCard>
  )
}

const amounts = (all: [string, number | null][]): [string, ReactNode][] =>
  all.flatMap(([label, paise]) => (paise === null ? [] : [[label, <Money key={label} paise={paise} />]]))

function ChangeAmount({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const t = useTranslations('insurance.claim')
  const common = useTranslations('common')
  const showFieldErrors = useFieldErrors()
  const { money } = useFormat()
  const keep = useKeepClaim()
  const most = claim.bill.totalPaise
  const form = useForm({
    initialValues: { claimed: typedRupees(claim.claimedPaise) },
    validate: {
      claimed: (value) => (isWithin(value, most) ? null : t('amountNeeded', { amount: money(most) })),
    },
  })
  const change = useMutation({
    ...mutation(changeClaim),
    onSuccess: async (changed) => {
      await keep(changed)
      onClose()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const save = form.onSubmit(({ claimed }) =>
    change.mutate({ params: { id: claim.id }, body: { claimedPaise: paiseOf(claimed) ?? 0 } }),
  )
  return (
    <form noValidate onSubmit={save} aria-label={t('changeAmount')}>
      <Stack mt="md" gap="sm">
        <TextInput label={t('newAmount')} inputMode="decimal" {...form.getInputProps('claimed')} />
        <FormError error={change.error} values={form.values} />
        <Group gap="sm">
          <SubmitButton loading={change.isPending}>{t('saveAmount')}</SubmitButton>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
