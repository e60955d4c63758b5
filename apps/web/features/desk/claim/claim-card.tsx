'use client'
import { mutation, queryKey } from '@imeds/client'
import { claimPatient, listPatients, Relation } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Checkbox, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { ageOn } from '@/lib/zoned-time.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

type Props = {
  /** Whether the own profile is still to be made. */
  self: boolean
  today: string
}

/** Takes over a profile that a front desk made with the own number. */
export function ClaimCard({ self, today }: Props) {
  const t = useTranslations('desk.claim')
  const [opened, setOpened] = useState(false)
  const id = useId()
  return (
    <Card component="section" aria-labelledby={id} mb="lg">
      <Stack gap="sm" align="flex-start">
        <div>
          <Title order={2} size="h4" id={id}>
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('body')}
          </Text>
        </div>
        {opened ? (
          <ClaimForm self={self} today={today} />
        ) : (
          <Button variant="default" onClick={() => setOpened(true)}>
            {t('open')}
          </Button>
        )}
      </Stack>
    </Card>
  )
}

function ClaimForm({ self, today }: Props) {
  const t = useTranslations('desk.claim')
  const relationOf = useTranslations('patients.relations')
  const router = useRouter()
  const cache = useQueryClient()
  const options = Relation.options.filter((one) => self || one !== 'self')
  const [relation, setRelation] = useState(options[0] ?? 'other')
  const [birthDate, setBirthDate] = useState('')
  const [guardian, setGuardian] = useState(false)
  const claim = useMutation({
    ...mutation(claimPatient),
    onSuccess: async ({ id, name }) => {
      await cache.invalidateQueries({ queryKey: queryKey(listPatients) })
      notifications.show({ message: t('done', { name }) })
      router.push(`/profile/${id}`)
    },
  })
  const minor = birthDate !== '' && birthDate <= today && ageOn(birthDate, today) < 18
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        claim.mutate({ body: { birthDate, relation, ...(guardian ? { guardianConfirmed: true } : {}) } })
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <NativeSelect
            label={t('relation')}
            data={options.map((value) => ({
              value,
              label: value === 'self' ? t('self') : relationOf(value),
            }))}
            value={relation}
            onChange={(event) => setRelation(Relation.parse(event.currentTarget.value))}
          />
          <TextInput
            type="date"
            label={t('birthDate')}
            min="1900-01-01"
            max={today}
            required
            value={birthDate}
            onChange={(event) => setBirthDate(event.currentTarget.value)}
          />
        </Group>
        {minor && relation !== 'self' ? (
          <Checkbox
            label={t('guardian')}
            checked={guardian}
            onChange={(event) => setGuardian(event.currentTarget.checked)}
          />
        ) : null}
        <FormError error={claim.error} values={{ birthDate }} />
        <SubmitButton loading={claim.isPending} disabled={birthDate === ''}>
          {t('do')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
