'use client'
import { mutation } from '@imeds/client'
import { moveClaim, type ClaimStepName } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Claim, Place } from '../types.ts'
import { StepForm } from './step-form.tsx'
import { needsWords, type Step } from './steps.ts'
import { useKeepClaim } from './use-claim.ts'

/** What can be done with a claim next. */
export function ClaimSteps({ claim, place }: { claim: Claim; place: Place }) {
  const t = useTranslations('insurance')
  const keep = useKeepClaim()
  const { done } = useSaid()
  const [open, setOpen] = useState<ClaimStepName | null>(null)
  const move = useMutation({
    ...mutation(moveClaim),
    onSuccess: async (moved) => {
      await keep(moved)
      done(t('claim.moved', { status: t(`statuses.${moved.status}`) }))
    },
  })
  const { become } = claim.abilities
  const go = (step: Step) => move.mutate({ params: { id: claim.id }, body: step })
  const missing = claim.checklist.filter(({ present }) => !present)
  const decides = place === 'family' && !become.includes('submitted')
  if (become.length === 0 && !decides) return null
  if (become.length === 0)
    return claim.abilities.write ? (
      <SectionCard title={t('claim.next')}>
        <Text c="dimmed">{t('claim.waiting')}</Text>
      </SectionCard>
    ) : null
  return (
    <SectionCard title={t('claim.next')}>
      {decides ? (
        <Text c="dimmed" mb="sm">
          {t('claim.waiting')}
        </Text>
      ) : null}
      {become.includes('submitted') && missing.length > 0 ? (
        <Text c="dimmed" mb="sm">
          {t('claim.missingToSubmit', {
            papers: missing.map(({ kind }) => t(`documents.${kind}`)).join(', '),
          })}
        </Text>
      ) : null}
      <Group gap="sm">
        {become.map((to) =>
          to === 'cancelled' ? (
            <ConfirmButton
              key={to}
              variant="subtle"
              color="gray"
              title={t('claim.withdrawTitle')}
              body={t('claim.withdrawBody')}
              confirmLabel={t('claim.steps.cancelled')}
              onConfirm={() => go({ to })}
            >
              {t('claim.steps.cancelled')}
            </ConfirmButton>
          ) : (
            <Button
              key={to}
              variant={to === 'submitted' ? 'filled' : 'default'}
              disabled={to === 'submitted' && missing.length > 0}
              loading={move.isPending && move.variables.body.to === to}
              aria-expanded={needsWords(to) ? open === to : undefined}
              onClick={() => (needsWords(to) ? setOpen(open === to ? null : to) : go({ to } as Step))}
            >
              {t(`claim.steps.${to}`)}
            </Button>
          ),
        )}
      </Group>
      {open === null ? (
        <FormError error={move.error} values={{}} />
      ) : (
        <StepForm
          key={open}
          claim={claim}
          to={open}
          pending={move.isPending}
          error={move.error}
          onStep={go}
        />
      )}
    </SectionCard>
  )
}
