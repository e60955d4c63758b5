'use client'
import { mutation } from '@imeds/client'
import { writeClaimMessage } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../insurance.module.css'
import type { Claim } from '../types.ts'
import { useKeepClaim } from './use-claim.ts'

/** What the family and the desk write to each other about a claim. */
export function ClaimMessages({ claim }: { claim: Claim }) {
  const t = useTranslations('insurance.claim')
  const { messages, facility, abilities } = claim
  return (
    <SectionCard title={t('messages')} lead={t('messagesLead')}>
      {messages.length === 0 ? (
        <Text c="dimmed" mb="md">
          {t('noMessages')}
        </Text>
      ) : (
        <ol className={classes['messages']} aria-label={t('messages')}>
          {messages.map(({ id, sender, mine, body, sentAt }) => (
            <li key={id} className={classes['message']} data-mine={mine || undefined}>
              <Text size="xs" c="dimmed">
                {mine ? t('you') : t(`sides.${sender}`)} ·{' '}
                <DateTime instant={sentAt} zone={facility.timeZone} />
              </Text>
              {body}
            </li>
          ))}
        </ol>
      )}
      {abilities.write ? <Write claimId={claim.id} /> : null}
    </SectionCard>
  )
}

function Write({ claimId }: { claimId: string }) {
  const t = useTranslations('insurance.claim')
  const keep = useKeepClaim()
  const [body, setBody] = useState('')
  const write = useMutation({
    ...mutation(writeClaimMessage),
    onSuccess: async (claim) => {
      setBody('')
      await keep(claim)
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (body.trim()) write.mutate({ params: { id: claimId }, body: { body } })
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('write')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
        <FormError error={write.error} values={{ body }} />
        <Group justify="flex-end">
          <SubmitButton loading={write.isPending} disabled={body.trim() === ''}>
            {t('send')}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}
